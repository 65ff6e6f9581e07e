import { joinHalves } from "../../shared/case/halves.ts";
import { checkCase, type Finding } from "../../shared/case/rules.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { saysWhy } from "../../shared/text/reason.ts";
import { appendAudit } from "../database/audit-store.ts";
import { getDraft } from "../database/draft-store.ts";
import { getVersion } from "../database/version-store.ts";
import { getWork, setWorkStatus } from "../database/work-store.ts";
import { undoable } from "../undo/undoable.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";
import { indexCases, officeVersions } from "./index-cases.ts";
import { approvedRecord } from "./last-record.ts";
import { momentOfChange } from "./moment.ts";
import { periodLocked } from "./period-locked.ts";
import { ruleContext } from "./rule-context.ts";
import { saveVersion } from "./save-version.ts";

/**
 * *Trình duyệt*: puts the newest saved version before the head. Errors: E_NOT_FOUND (nothing saved that is not approved),
 * E_STALE (typing that was not saved would be left behind), E_RULES and E_WARNINGS (`fields`: path → rule),
 * E_REASON (it does not say why), E_PERIOD_LOCKED, E_CLOCK.
 * @param defaultReason recorded for every warning without a reason of its own; that makes one more version
 */
export function submitCase(
  ws: OpenWorkspace,
  caseId: string,
  options: { readonly defaultReason?: string } = {},
): Result<{ hash: string }> {
  return undoable(ws, { what: "submit" }, [caseId], () => {
    const work = getWork(ws.db, caseId);
    const version = work ? getVersion(ws.db, work.hash) : null;
    if (!work || !version) return fail("E_NOT_FOUND", { case: caseId });
    if (getDraft(ws.db, caseId)) return fail("E_STALE");
    const record = joinHalves(version.core, version.privateHalf);
    const context = ruleContext(ws, caseId, record);
    const findings = checkCase(record, context);
    // V18 has a code and a sentence of its own.
    const errors = findings.filter((finding) => finding.level === "E" && finding.rule !== "V18");
    if (errors.length > 0) return fail("E_RULES", { count: errors.length }, fieldsOf(errors));
    if (findings.some((finding) => finding.rule === "V18"))
      return periodLocked(ws, context.lockedPeriods ?? [], record, approvedRecord(ws, caseId));
    const answered = new Set(record.reasons.filter(({ reason }) => saysWhy(reason)).map(({ rule }) => rule));
    const open = findings.filter((finding) => finding.level === "W" && !answered.has(finding.rule));
    const reason = options.defaultReason?.trim() ?? "";
    if (open.length > 0 && reason === "") return fail("E_WARNINGS", { count: open.length }, fieldsOf(open));
    if (open.length > 0 && !saysWhy(reason)) return fail("E_REASON");
    if (open.length > 0) {
      const rules = [...new Set(open.map((finding) => finding.rule))];
      const kept = record.reasons.filter((one) => !rules.includes(one.rule));
      const reasons = [...kept, ...rules.map((rule) => ({ rule, reason }))];
      const saved = saveVersion(ws, caseId, { ...record, reasons }, "submitted");
      if (!saved.ok) return saved;
      const at = ws.deps.clock.nowMs();
      appendAudit(ws.db, { what: "submit", at, user: ws.user.id, case: caseId, comment: reason });
      return ok({ hash: saved.value.hash });
    }
    const moved = moveWork(ws, caseId, "submitted", "");
    return moved.ok ? ok({ hash: work.hash }) : moved;
  });
}

const fieldsOf = (findings: readonly Finding[]): Record<string, string> =>
  Object.fromEntries(findings.map((finding) => [finding.field, finding.rule]));

/**
 * *Trả lại*: gives a submitted version back with what is to be mended. Errors: E_NOT_FOUND, E_STALE (not, or no longer,
 * submitted), E_INPUT (no comment), E_CLOCK.
 */
export function returnCase(ws: OpenWorkspace, caseId: string, comment: string): Result<null> {
  if (comment.trim() === "") return fail("E_INPUT", { field: "comment" });
  return undoable(ws, { what: "return" }, [caseId], () => {
    const work = getWork(ws.db, caseId);
    if (!work) return fail("E_NOT_FOUND", { case: caseId });
    if (work.status !== "submitted") return fail("E_STALE");
    return moveWork(ws, caseId, "returned", comment.trim());
  });
}

export type Returned = { readonly returned: readonly string[]; readonly missed: readonly string[] };

/**
 * *Trả lại* for several cases with one comment. A case that no longer waits is named and left as it is.
 * Errors: E_INPUT (no comment), E_CLOCK.
 */
export function returnCases(
  ws: OpenWorkspace,
  caseIds: readonly string[],
  comment: string,
): Result<Returned> {
  if (comment.trim() === "") return fail("E_INPUT", { field: "comment" });
  return undoable(ws, { what: "return" }, caseIds, () => {
    const returned: string[] = [];
    const missed: string[] = [];
    for (const caseId of caseIds) {
      const done = returnCase(ws, caseId, comment);
      if (!done.ok && done.problem.code !== "E_STALE" && done.problem.code !== "E_NOT_FOUND") return done;
      (done.ok ? returned : missed).push(caseId);
    }
    return ok({ returned, missed });
  });
}

function moveWork(
  ws: OpenWorkspace,
  caseId: string,
  status: "submitted" | "returned",
  comment: string,
): Result<null> {
  const moment = momentOfChange(ws);
  if (!moment.ok) return moment;
  setWorkStatus(ws.db, caseId, status, comment);
  const what = status === "submitted" ? "submit" : "return";
  appendAudit(ws.db, { what, at: moment.value, user: ws.user.id, case: caseId, comment });
  indexCases(ws.db, [caseId], (id) => officeVersions(ws.db, id));
  return ok(null);
}
