import { joinHalves } from "../../shared/case/halves.ts";
import type { CaseRecord } from "../../shared/case/record.ts";
import { type FieldChange, fieldChanges } from "../../shared/merge/plan.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { auditOfCase } from "../database/audit-store.ts";
import { approverName } from "../database/key-store.ts";
import { getUser } from "../database/user-store.ts";
import { getVersion, type Paper } from "../database/version-store.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";
import { caseHistory } from "./get-case.ts";
import { withCaseNumbers } from "./named-changes.ts";

export type ShownVersion = {
  readonly number: number;
  /** Who saved it; "" for somebody this workspace does not know (a coordinator reads ids of another office). */
  readonly editor: string;
  /** When it was saved; null for a version that came from elsewhere. */
  readonly savedAtMs: number | null;
  /** Why it is as it is, in the words that were given: of an adjustment, of taking it out of the register. */
  readonly reasons: readonly string[];
  /** What it was given back with, oldest first. */
  readonly returns: readonly { readonly who: string; readonly atMs: number; readonly comment: string }[];
  readonly withdrawn: boolean;
  readonly approvals: readonly {
    readonly approver: string;
    readonly atMs: number;
    readonly paper: Paper | null;
  }[];
  /** Against the version before; none for the first. */
  readonly changes: readonly FieldChange[];
};

/** Every version of a case, newest first, with what it changed, field by field. Errors: E_NOT_FOUND. */
export function shownHistory(ws: OpenWorkspace, caseId: string): Result<ShownVersion[]> {
  const history = caseHistory(ws, caseId);
  if (!history.ok) return history;
  const deeds = deedsOf(ws, caseId);
  let before: CaseRecord | null = null;
  const shown = history.value.map((entry, i) => {
    const version = getVersion(ws.db, entry.hash);
    const record = version ? joinHalves(version.core, version.privateHalf) : null;
    const changes = before && record ? withCaseNumbers(ws.db, fieldChanges(before, record)) : [];
    before = record;
    return {
      number: i + 1,
      editor: getUser(ws.db, entry.editor)?.name ?? "",
      savedAtMs: deeds.savedAtMs.get(entry.hash) ?? null,
      reasons: [record?.adjustmentReason ?? "", record?.withdrawn?.reason ?? ""].filter((one) => one !== ""),
      returns: deeds.returns.get(entry.hash) ?? [],
      withdrawn: entry.withdrawn,
      approvals: entry.approvals.map(({ approver, atMs, paper }) => ({
        approver: approverName(ws.db, approver) ?? "",
        atMs,
        paper,
      })),
      changes,
    };
  });
  return ok(shown.reverse());
}

/** What lies between any two versions, by their numbers in the history. Errors: E_NOT_FOUND. */
export function compareVersions(
  ws: OpenWorkspace,
  caseId: string,
  from: number,
  to: number,
): Result<FieldChange[]> {
  const history = caseHistory(ws, caseId);
  if (!history.ok) return history;
  const recordOf = (number: number): CaseRecord | null => {
    const hash = history.value[number - 1]?.hash;
    const version = hash === undefined ? null : getVersion(ws.db, hash);
    return version ? joinHalves(version.core, version.privateHalf) : null;
  };
  const [before, after] = [recordOf(from), recordOf(to)];
  return before && after
    ? ok(withCaseNumbers(ws.db, fieldChanges(before, after)))
    : fail("E_NOT_FOUND", { case: caseId });
}

type Deed = { what?: string; at?: number; user?: string; version?: string; comment?: string };

/** From the change log: when each version was saved, and what each was given back with before the next was saved. */
function deedsOf(ws: OpenWorkspace, caseId: string) {
  const savedAtMs = new Map<string, number>();
  const returns = new Map<string, { who: string; atMs: number; comment: string }[]>();
  let newest = "";
  for (const { entry } of auditOfCase(ws.db, caseId)) {
    const { what, at = 0, user = "", version, comment = "" } = entry as Deed;
    if (what === "save" && version !== undefined) {
      if (!savedAtMs.has(version)) savedAtMs.set(version, at);
      newest = version;
    }
    if (what !== "return" || newest === "") continue;
    const given = { who: getUser(ws.db, user)?.name ?? "", atMs: at, comment };
    returns.set(newest, [...(returns.get(newest) ?? []), given]);
  }
  return { savedAtMs, returns };
}
