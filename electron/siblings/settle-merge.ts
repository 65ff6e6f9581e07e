import type { CaseRecord } from "../../shared/case/record.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { indexCases, officeVersions } from "../cases/index-cases.ts";
import { type MergedCase, mergedCase } from "../cases/merged-case.ts";
import { type SavedVersion, saveVersion } from "../cases/save-version.ts";
import { appendDecision } from "../cluster/decisions.ts";
import type { Choice } from "../database/decision-store.ts";
import { getDraft } from "../database/draft-store.ts";
import { inTransaction } from "../database/transaction.ts";
import { approvedHeads } from "../database/version-store.ts";
import { getWork } from "../database/work-store.ts";
import { unrecorded } from "../undo/undoable.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";

/** Two heads at a time: a version has at most two parents, so a third machine's waits for the next round. */
export const headsToSettle = (ws: OpenWorkspace, caseId: string): string[] =>
  approvedHeads(ws.db, caseId).slice(0, 2);

/**
 * By which machine each named field of a case goes, decided at home and signed by this machine. Errors: E_NOT_FOUND, E_STALE (other
 * heads by now), E_INPUT (no reason; a side that is none).
 */
export function chooseFields(
  ws: OpenWorkspace,
  asked: { readonly caseId: string; readonly heads: readonly string[]; readonly choices: readonly Choice[] },
  reason: string,
): Result<null> {
  if (reason.trim() === "") return fail("E_INPUT", { field: "reason" });
  return inTransaction(ws.db, () => {
    const heads = headsToSettle(ws, asked.caseId);
    if (heads.length === 0) return fail("E_NOT_FOUND", { case: asked.caseId });
    if (heads.join() !== [...asked.heads].sort().join()) return fail("E_STALE");
    if (asked.choices.some(({ side }) => side !== null && !heads.includes(side)))
      return fail("E_INPUT", { field: "side" });
    appendDecision(
      ws,
      "resolve",
      { case: asked.caseId, heads, choices: asked.choices },
      reason,
      ws.deviceSigner(),
    );
    indexCases(ws.db, [asked.caseId], (id) => officeVersions(ws.db, id));
    return ok(null);
  });
}

/**
 * Puts one version with both machines' versions as parents before the head. Errors: E_NOT_FOUND (nothing to settle), E_CONFLICT (a
 * field waits for a choice), E_UNAPPROVED (other work on the case would be lost from sight), those of saveVersion.
 */
export function settleMerge(ws: OpenWorkspace, caseId: string): Result<SavedVersion> {
  return inTransaction(ws.db, () => {
    const heads = headsToSettle(ws, caseId);
    const merged = heads.length > 1 ? mergedCase(ws.db, caseId, heads) : null;
    if (!merged) return fail("E_NOT_FOUND", { case: caseId });
    if (getWork(ws.db, caseId) || getDraft(ws.db, caseId)) return fail("E_UNAPPROVED");
    if (isOpen(merged)) return fail("E_CONFLICT");
    return save(ws, caseId, merged.record);
  });
}

/** Without a question where none is needed and nothing waits on the case; whether it could. */
export function settleByItself(ws: OpenWorkspace, caseId: string): boolean {
  const settled = settleMerge(ws, caseId);
  return settled.ok;
}

const isOpen = (merged: MergedCase): boolean => merged.conflicts.some((conflict) => conflict.taken === null);

/** Before the head at once; where a locked period asks for a reason first, the clerk's draft. */
function save(ws: OpenWorkspace, caseId: string, record: CaseRecord): Result<SavedVersion> {
  const submitted = unrecorded(ws, () => saveVersion(ws, caseId, record, "submitted"));
  return submitted.ok || submitted.problem.code !== "E_PERIOD_LOCKED"
    ? submitted
    : unrecorded(ws, () => saveVersion(ws, caseId, record, "draft"));
}
