import { fail, type Result } from "../../shared/result.ts";
import { saysWhy } from "../../shared/text/reason.ts";
import { getDraft } from "../database/draft-store.ts";
import { getWork } from "../database/work-store.ts";
import { undoable } from "../undo/undoable.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";
import { approvedRecord } from "./last-record.ts";
import { type SavedVersion, saveVersion } from "./save-version.ts";

/**
 * *Rút*: submits a version that says the case is withdrawn and why; it leaves the numbers when the head approves that
 * version. Nothing approved is deleted. Errors: E_REASON (none, or one that does not say why), E_NOT_FOUND (never approved:
 * discard the draft instead), E_UNAPPROVED (other work or typing waits on the case and would be lost from sight), those of saveVersion.
 */
export function withdrawCase(ws: OpenWorkspace, caseId: string, reason: string): Result<SavedVersion> {
  const why = reason.trim();
  if (!saysWhy(why)) return fail("E_REASON");
  return undoable(ws, { what: "withdraw" }, [caseId], () => {
    const record = approvedRecord(ws, caseId);
    if (!record || record.withdrawn) return fail("E_NOT_FOUND", { case: caseId });
    if (getWork(ws.db, caseId) || getDraft(ws.db, caseId)) return fail("E_UNAPPROVED");
    // A withdrawal changes what a locked period counted, so its reason is the adjustment's reason too.
    const withdrawn = { ...record, withdrawn: { reason: why }, adjustmentReason: why };
    return saveVersion(ws, caseId, withdrawn, "submitted");
  });
}
