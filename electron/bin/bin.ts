import { CASE_ID } from "../../shared/ids.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { indexCases, officeVersions } from "../cases/index-cases.ts";
import { momentOfChange } from "../cases/moment.ts";
import { dropUnreferenced } from "../database/attachment-store.ts";
import { appendAudit } from "../database/audit-store.ts";
import { binnedIds, eraseCase, isInBin } from "../database/bin-store.ts";
import { inLongTransaction } from "../database/transaction.ts";
import { dropStepsOf, NOTHING, stateReader, stateWriter } from "../database/undo-store.ts";
import type { Watch } from "../undo/undo.ts";
import { undoable } from "../undo/undoable.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";

/** Autosave names a file in a draft within seconds of its coming. */
const HANDED_OVER_MS = 60_000;

/**
 * Moves a case that was never approved to the bin, with its typing and its saved version: from then on nothing lists,
 * counts, submits or exports it. Errors: E_NOT_FOUND, E_APPROVED_STAYS (an approved case is withdrawn with a reason), E_CLOCK.
 */
export function deleteCase(ws: OpenWorkspace, caseId: string): Result<null> {
  return undoable(ws, { what: "delete" }, [caseId], () => {
    const { draft, work, bin, heads } = stateReader(ws.db)(caseId);
    if (!CASE_ID.test(caseId) || bin || (!draft && !work && heads.length === 0))
      return fail("E_NOT_FOUND", { case: caseId });
    if (heads.length > 0) return fail("E_APPROVED_STAYS");
    const moment = momentOfChange(ws);
    if (!moment.ok) return moment;
    const binned = { draft, work, deletedBy: ws.user.id, at: moment.value };
    stateWriter(ws.db)(caseId, { ...NOTHING, bin: binned });
    appendAudit(ws.db, { what: "delete", at: moment.value, user: ws.user.id, case: caseId });
    indexCases(ws.db, [caseId], (id) => officeVersions(ws.db, id));
    return ok(null);
  });
}

/** Puts a case back as it was when it was deleted. Errors: E_NOT_FOUND (not, or no longer, in the bin), E_CLOCK. */
export function restoreFromBin(ws: OpenWorkspace, caseId: string): Result<null> {
  return undoable(ws, { what: "restore" }, [caseId], () => {
    if (!isInBin(ws.db, caseId)) return fail("E_NOT_FOUND", { case: caseId });
    const moment = momentOfChange(ws);
    if (!moment.ok) return moment;
    takeOutOfBin(ws, caseId);
    appendAudit(ws.db, { what: "restore-case", at: moment.value, user: ws.user.id, case: caseId });
    return ok(null);
  });
}

/** For commands that name a binned case again, inside their own transaction and step; nothing where it is not binned. */
export function takeOutOfBin(ws: OpenWorkspace, caseId: string): void {
  const { bin, heads } = stateReader(ws.db)(caseId);
  if (!bin) return;
  stateWriter(ws.db)(caseId, { draft: bin.draft, work: bin.work, bin: null, heads });
  indexCases(ws.db, [caseId], (id) => officeVersions(ws.db, id));
}

/**
 * *Xóa hẳn*: erases binned cases, their versions and the steps that could bring them back. This cannot be undone; the
 * audit chain keeps who did it and how many. Numbers are not given again. Errors: E_NOT_FOUND, E_CLOCK, E_CANCELLED.
 * @param caseIds all of the bin where null
 */
export function emptyBin(
  ws: OpenWorkspace,
  caseIds: readonly string[] | null,
  watch: Watch = { progress: () => {} },
): Promise<Result<{ erased: number }>> {
  return inLongTransaction(
    ws.db,
    async (breathe) => {
      const ids = caseIds ?? binnedIds(ws.db);
      const missing = ids.find((id) => !isInBin(ws.db, id));
      if (ids.length === 0 || missing !== undefined) return fail("E_NOT_FOUND", { case: missing ?? "" });
      const moment = momentOfChange(ws);
      if (!moment.ok) return moment;
      dropStepsOf(ws.db, ids);
      for (const [at, id] of ids.entries()) {
        await breathe();
        watch.progress(at, ids.length);
        eraseCase(ws.db, id);
        appendAudit(ws.db, { what: "erase", at: moment.value, user: ws.user.id, case: id });
      }
      // What was erased takes its files with it; one that was just handed over waits for the draft that will name it.
      dropUnreferenced(ws.db, moment.value - HANDED_OVER_MS);
      return ok({ erased: ids.length });
    },
    watch.signal,
  );
}
