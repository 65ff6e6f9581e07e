import { joinHalves } from "../../shared/case/halves.ts";
import type { CaseRecord } from "../../shared/case/record.ts";
import { type FieldChange, fieldChanges } from "../../shared/merge/plan.ts";
import { ok, type Result } from "../../shared/result.ts";
import { approverName } from "../database/key-store.ts";
import { getUser } from "../database/user-store.ts";
import { getVersion, type Paper } from "../database/version-store.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";
import { caseHistory } from "./get-case.ts";

export type ShownVersion = {
  readonly number: number;
  /** Who saved it; "" for somebody this workspace does not know (a coordinator reads ids of another office). */
  readonly editor: string;
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
  let before: CaseRecord | null = null;
  const shown = history.value.map((entry, i) => {
    const version = getVersion(ws.db, entry.hash);
    const record = version ? joinHalves(version.core, version.privateHalf) : null;
    const changes = before && record ? fieldChanges(before, record) : [];
    before = record;
    return {
      number: i + 1,
      editor: getUser(ws.db, entry.editor)?.name ?? "",
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
