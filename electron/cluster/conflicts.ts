import { readCore } from "../../shared/case/halves.ts";
import type { CaseRecord } from "../../shared/case/record.ts";
import { amountText, isAmount, leafText, namingDay, type RowName, rowOf } from "../../shared/merge/plan.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { isReadable, mergedCase } from "../cases/merged-case.ts";
import { carriersOf, shownHeads } from "../database/bundle-heads-store.ts";
import { bodyOf, decisionsOn } from "../database/decision-store.ts";
import { approverName } from "../database/key-store.ts";
import { listedUnits } from "../database/linked-cluster-store.ts";
import { getUser } from "../database/user-store.ts";
import { approvalsOf, casesWithSeveralHeads, getVersion } from "../database/version-store.ts";
import { headsToSettle } from "../siblings/settle-merge.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";

export type ConflictCase = {
  readonly caseId: string;
  readonly unit: string;
  readonly number: string;
  readonly title: string;
  /** Fields both machines changed, and how many of them wait for a choice; 0 where everything merges by itself. */
  readonly fields: number;
  readonly open: number;
};

export type ConflictPage = { readonly cases: readonly ConflictCase[]; readonly next: string | null };

/** *Hai máy ghi khác nhau*: cases with versions of several machines side by side, by id. At most 200 a page. */
export function listConflicts(
  ws: OpenWorkspace,
  query: { readonly after: string | null; readonly limit: number },
): ConflictPage {
  const limit = Math.min(Math.max(query.limit, 1), 200);
  const ids =
    ws.kind === "cluster"
      ? (ws.db
          .prepare("SELECT id FROM case_index WHERE status = 'provisional' AND id > ? ORDER BY id LIMIT ?")
          .pluck()
          .all(query.after ?? "", limit + 1) as string[])
      : casesWithSeveralHeads(ws.db, query.after ?? "", limit + 1);
  const cases = ids.slice(0, limit).flatMap((caseId) => {
    const merged = mergedCase(ws.db, caseId, headsOf(ws, caseId));
    if (!merged) return [];
    const { number, record, conflicts } = merged;
    const open = conflicts.filter((conflict) => conflict.taken === null).length;
    return [{ caseId, unit: record.unit, number, title: record.title, fields: conflicts.length, open }];
  });
  return { cases, next: ids.length > limit ? (ids[limit - 1] ?? null) : null };
}

const headsOf = (ws: OpenWorkspace, caseId: string): string[] =>
  ws.kind === "cluster" ? shownHeads(ws.db, caseId) : headsToSettle(ws, caseId);

export type ConflictHead = {
  readonly hash: string;
  /** "" where it cannot be told. */
  readonly machine: string;
  /** Who wrote it, "" for somebody this register does not know. */
  readonly editor: string;
  readonly approvals: readonly { readonly name: string; readonly atMs: number }[];
};

export type ShownConflict = {
  readonly field: string;
  readonly row?: RowName;
  readonly before: string;
  /** As shared/merge/plan.ts writes values; of the private half only that it differs. */
  readonly values: readonly { readonly side: string; readonly value: string }[];
  /** When the case was found: its codes are called as on that day. */
  readonly day?: string;
  readonly taken: string | null;
  readonly decided: { readonly reason: string; readonly by: string; readonly atMs: number } | null;
};

export type ConflictView = {
  readonly caseId: string;
  readonly unit: string;
  readonly number: string;
  readonly title: string;
  readonly heads: readonly ConflictHead[];
  readonly conflicts: readonly ShownConflict[];
};

/** One case of the queue, field by field: both values, who and when. Errors: E_NOT_FOUND where one version stands alone. */
export function conflictOf(ws: OpenWorkspace, caseId: string): Result<ConflictView> {
  const heads = headsOf(ws, caseId);
  const merged = heads.length > 1 ? mergedCase(ws.db, caseId, heads) : null;
  if (!merged) return fail("E_NOT_FOUND", { case: caseId });
  const { number, record } = merged;
  const day = namingDay(record);
  return ok({
    caseId,
    unit: record.unit,
    number,
    title: record.title,
    heads: heads.map((hash) => headOf(ws, hash)),
    conflicts: merged.conflicts.map((conflict) => ({
      field: conflict.field,
      ...rowNamed(record, conflict.field),
      ...(day === null ? {} : { day }),
      before: textOf(record, conflict.field, conflict.before),
      values: conflict.values.map(({ side, value }) => ({
        side,
        value: textOf(record, conflict.field, value),
      })),
      taken: conflict.taken,
      decided: conflict.taken === null ? null : decisionOn(ws, caseId, heads, conflict.field),
    })),
  });
}

const rowNamed = (record: CaseRecord, field: string): { row?: RowName } => {
  const row = rowOf(record, field);
  return row ? { row } : {};
};

function textOf(record: CaseRecord, field: string, value: unknown): string {
  if (!isReadable(field)) return "";
  if (!isAmount(field)) return leafText(value);
  const id = field.split(".")[1];
  return amountText(value, record.damage.find((row) => row.id === id)?.unit ?? "");
}

function headOf(ws: OpenWorkspace, hash: string): ConflictHead {
  const version = getVersion(ws.db, hash);
  const editor = version ? readCore(version.core).heading.editor : "";
  return {
    hash,
    machine: machineOf(ws, hash, editor),
    editor: getUser(ws.db, editor)?.name ?? "",
    approvals: approvalsOf(ws.db, hash).map(({ approver, atMs }) => ({ name: nameOf(ws, approver), atMs })),
  };
}

/** In a cluster the machine whose shown file carries the version; at home one's own, else the only other one. */
function machineOf(ws: OpenWorkspace, hash: string, editor: string): string {
  const units = listedUnits(ws.db);
  const devices = units.flatMap((unit) => unit.devices);
  if (ws.kind === "cluster") {
    const carriers = carriersOf(ws.db, hash);
    return devices.find((one) => carriers.includes(one.device))?.machine ?? "";
  }
  if (getUser(ws.db, editor)) return ws.machine;
  const others = units
    .filter((unit) => unit.code === ws.unit)
    .flatMap((unit) => unit.devices)
    .filter((one) => one.end === null && one.machine !== ws.machine);
  return others.length === 1 ? (others[0]?.machine ?? "") : "";
}

function nameOf(ws: OpenWorkspace, key: string): string {
  const known = approverName(ws.db, key);
  if (known !== null) return known;
  const units = listedUnits(ws.db);
  return units.flatMap((unit) => unit.approvers).find((one) => one.key === key)?.name ?? "";
}

function decisionOn(ws: OpenWorkspace, caseId: string, heads: readonly string[], field: string) {
  const wanted = [...heads].sort().join();
  const row = decisionsOn(ws.db, caseId).findLast((one) => {
    const body = bodyOf(one);
    return (body.heads ?? []).join() === wanted && body.choices?.some((choice) => choice.field === field);
  });
  if (!row) return null;
  const { reason, at } = bodyOf(row);
  return { reason, by: approverName(ws.db, row.signer) ?? "", atMs: at };
}
