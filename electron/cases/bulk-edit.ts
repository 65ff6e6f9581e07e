import { type BulkChange, type BulkField, bulkValue, changed } from "../../shared/case/bulk-change.ts";
import { joinHalves, readCore } from "../../shared/case/halves.ts";
import { touchesLockedFacts } from "../../shared/case/locked-facts.ts";
import type { CaseRecord } from "../../shared/case/record.ts";
import { secretContent } from "../../shared/case/secrecy.ts";
import { namingDay } from "../../shared/merge/plan.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { getDraft } from "../database/draft-store.ts";
import { periodLocks } from "../database/period-store.ts";
import { getVersion } from "../database/version-store.ts";
import { getWork } from "../database/work-store.ts";
import { undoableLong } from "../undo/undoable.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";
import { approvedRecord } from "./last-record.ts";
import { saveVersion } from "./save-version.ts";

/** Why a case is left as it is, in a closed list; each has its words on the screen. */
export type BulkRefusal =
  | "not-found"
  /** Something is typed in it and not saved: it would be lost from sight. */
  | "typing"
  /** It waits for the head, who must not be given another text than was submitted. */
  | "submitted"
  | "withdrawn"
  | "secret"
  | "locked"
  | "invalid";

export type BulkCase = { readonly caseId: string; readonly number: string; readonly title: string };
export type BulkPlan = {
  readonly changes: readonly (BulkCase & {
    readonly fields: readonly {
      readonly field: BulkField;
      readonly before: string;
      readonly after: string;
      /** When the case was found: its codes are called as on that day. */
      readonly day?: string;
    }[];
  })[];
  readonly refused: readonly (BulkCase & { readonly why: BulkRefusal })[];
  /** They have these values already. */
  readonly unchanged: number;
};

type Hooks = {
  readonly signal?: AbortSignal;
  readonly progress?: (step: { done: number; total: number; phase: string }) => void;
};

const MOST_CASES = 5000;

/**
 * What a change would do to each of the cases, old and new, and which cannot be changed and why. Writes nothing.
 * Errors: E_NOT_ALLOWED, E_SIZE (more than 5,000 cases), E_CANCELLED.
 */
export async function planBulkEdit(
  ws: OpenWorkspace,
  caseIds: readonly string[],
  change: BulkChange,
  { signal, progress }: Hooks = {},
): Promise<Result<BulkPlan>> {
  if (ws.kind !== "office") return fail("E_NOT_ALLOWED");
  const ids = [...new Set(caseIds)];
  if (ids.length > MOST_CASES) return fail("E_SIZE");
  const changes: BulkPlan["changes"][number][] = [];
  const refused: BulkPlan["refused"][number][] = [];
  let unchanged = 0;
  for (const [done, caseId] of ids.entries()) {
    if (done % 50 === 49) {
      await new Promise((resolve) => setImmediate(resolve));
      if (signal?.aborted) return fail("E_CANCELLED");
      progress?.({ done, total: ids.length, phase: "plan" });
    }
    const planned = planOne(ws, caseId, change);
    if ("why" in planned) refused.push(planned);
    else if (planned.fields.length === 0) unchanged += 1;
    else {
      const { caseId: id, number, title, fields } = planned;
      changes.push({ caseId: id, number, title, fields });
    }
  }
  return ok({ changes, refused, unchanged });
}

/**
 * Changes the cases as one step that can be undone: each gets a new version that is a draft; what was approved stays
 * approved and counted until the head approves the new one. Cases that cannot be changed are left and named.
 * Errors: those of the plan and of saveVersion; then nothing at all was changed.
 */
export async function applyBulkEdit(
  ws: OpenWorkspace,
  caseIds: readonly string[],
  change: BulkChange,
  { signal, progress }: Hooks = {},
): Promise<Result<{ changed: number; refused: BulkPlan["refused"]; unchanged: number }>> {
  if (ws.kind !== "office") return fail("E_NOT_ALLOWED");
  const ids = [...new Set(caseIds)];
  if (ids.length > MOST_CASES) return fail("E_SIZE");
  return undoableLong(
    ws,
    { what: "bulk", about: { cases: ids.length } },
    ids,
    async (breathe) => {
      const refused: BulkPlan["refused"][number][] = [];
      let count = 0;
      let unchanged = 0;
      for (const [done, caseId] of ids.entries()) {
        const planned = planOne(ws, caseId, change);
        if ("why" in planned) refused.push(planned);
        else if (planned.fields.length === 0) unchanged += 1;
        else {
          const saved = saveVersion(ws, caseId, planned.record, "draft");
          if (!saved.ok) return saved;
          count += 1;
        }
        progress?.({ done: done + 1, total: ids.length, phase: "bulk" });
        await breathe();
      }
      return ok({ changed: count, refused, unchanged });
    },
    signal,
  );
}

type Planned = BulkPlan["changes"][number] & { readonly record: CaseRecord };

function planOne(
  ws: OpenWorkspace,
  caseId: string,
  change: BulkChange,
): Planned | BulkPlan["refused"][number] {
  const work = getWork(ws.db, caseId);
  const saved = work ? getVersion(ws.db, work.hash) : null;
  const approved = approvedRecord(ws, caseId);
  const record = saved ? joinHalves(saved.core, saved.privateHalf) : approved;
  const number = saved
    ? readCore(saved.core).heading.number
    : ((ws.db.prepare("SELECT number FROM cases WHERE id = ?").pluck().get(caseId) as string | undefined) ??
      "");
  const about = { caseId, number, title: record?.title ?? "" };
  if (!record) return { ...about, why: "not-found" };
  if (getDraft(ws.db, caseId)) return { ...about, why: "typing" };
  if (work?.status === "submitted") return { ...about, why: "submitted" };
  if (record.withdrawn) return { ...about, why: "withdrawn" };
  const next = changed(record, change);
  if (!next) return { ...about, why: "invalid" };
  if (next.secret && secretContent(next).length > 0) return { ...about, why: "secret" };
  // A draft that reaches into a locked period could not be submitted without a reason of its own.
  if (
    next.adjustmentReason === "" &&
    periodLocks(ws.db).some(
      (lock) =>
        touchesLockedFacts(next, record, lock.to) || touchesLockedFacts(next, approved ?? record, lock.to),
    )
  )
    return { ...about, why: "locked" };
  const day = namingDay(next);
  const fields = (Object.keys(change) as BulkField[])
    .map((field) => ({
      field,
      before: bulkValue(record, field),
      after: bulkValue(next, field),
      ...(day === null ? {} : { day }),
    }))
    .filter(({ before, after }) => before !== after);
  return { ...about, fields, record: next };
}
