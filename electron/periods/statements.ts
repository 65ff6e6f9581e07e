import { catalogueInForce } from "../../shared/catalogue/in-force.ts";
import { periodByCode } from "../../shared/catalogue/periods.ts";
import { statementCoreSchema } from "../../shared/period/statement.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { isSelfApproval, signVersion } from "../cases/approve.ts";
import { momentOfChange } from "../cases/moment.ts";
import { appendAudit } from "../database/audit-store.ts";
import { deleteDraft, getDraft, putDraft } from "../database/draft-store.ts";
import { foundInPeriod } from "../database/period-store.ts";
import { inTransaction } from "../database/transaction.ts";
import { approvedHeads, getVersion, type Paper, putVersion } from "../database/version-store.ts";
import { getWork, putWork, setWorkStatus } from "../database/work-store.ts";
import { versionHash } from "../identity/version-hash.ts";
import { undoable } from "../undo/undoable.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";
import { ownScores } from "./self-scores.ts";

/** A unit's word on a period: its narrative, or that there is nothing to report. Versioned and approved like a case. */
export type Statement = {
  readonly nothingToReport: boolean;
  readonly results?: string;
  readonly difficulties?: string;
  readonly proposals?: string;
  readonly goodPractices?: string;
};

/** What is shown and typed: every part there, as a stored one is. */
export type WholeStatement = { readonly [Part in keyof Statement]-?: NonNullable<Statement[Part]> };

const EMPTY: WholeStatement = {
  nothingToReport: false,
  results: "",
  difficulties: "",
  proposals: "",
  goodPractices: "",
};

export const statementSubject = (ws: OpenWorkspace, period: string): string => `${ws.unit}/${period}`;

export const statementOf = (core: string): WholeStatement => {
  const read = JSON.parse(core) as Partial<WholeStatement>;
  const { nothingToReport, results, difficulties, proposals, goodPractices } = { ...EMPTY, ...read };
  return { nothingToReport, results, difficulties, proposals, goodPractices };
};

/** Autosave of the narrative: one draft row a period, as for cases. Errors: E_INPUT (no such period, text too long). */
export function saveStatementDraft(
  ws: OpenWorkspace,
  period: string,
  statement: WholeStatement,
): Result<{ atMs: number }> {
  if (!periodByCode(period)) return fail("E_INPUT", { field: "period" });
  return inTransaction(ws.db, () => {
    const atMs = ws.deps.clock.nowMs();
    const subject = statementSubject(ws, period);
    putDraft(ws.db, { subject, record: JSON.stringify(statement), unread: "[]", editor: ws.user.id, atMs });
    return ok({ atMs });
  });
}

/** *Bỏ thay đổi*, a step of undo: what was submitted or approved stays as it is. Errors: E_NOT_FOUND. */
export function discardStatementDraft(ws: OpenWorkspace, period: string): Result<null> {
  const subject = statementSubject(ws, period);
  return undoable(ws, { what: "discard" }, [subject], () =>
    deleteDraft(ws.db, subject) ? ok(null) : fail("E_NOT_FOUND", { period }),
  );
}

/** What was being typed on a period; null where nothing waits. */
export function statementDraft(
  ws: OpenWorkspace,
  period: string,
): { statement: WholeStatement; atMs: number } | null {
  const draft = getDraft(ws.db, statementSubject(ws, period));
  return draft ? { statement: statementOf(draft.record), atMs: draft.atMs } : null;
}

/**
 * Appends a version, with the unit's own scores of the period, and puts it before the head; a step of undo, which leaves
 * its text as what is being typed. Errors: E_INPUT, E_PERIOD_HAS_CASES ("nothing to report" while the period has approved
 * cases that count), E_CLOCK.
 */
export function saveStatement(
  ws: OpenWorkspace,
  period: string,
  statement: Statement,
): Result<{ hash: string }> {
  if (!periodByCode(period)) return fail("E_INPUT", { field: "period" });
  const subject = statementSubject(ws, period);
  const selfScores = ownScores(ws, period);
  const content = statementCoreSchema.safeParse({
    unit: ws.unit,
    kind: "statement",
    period,
    ...EMPTY,
    ...statement,
    ...(selfScores.length > 0 ? { selfScores } : {}),
  });
  if (!content.success) return fail("E_INPUT", { field: content.error.issues[0]?.path.join(".") ?? "" });
  return inTransaction(ws.db, () => {
    const moment = momentOfChange(ws);
    if (!moment.ok) return moment;
    const found = foundInPeriod(ws.db, ws.unit, period);
    if (statement.nothingToReport && found > 0) return fail("E_PERIOD_HAS_CASES", { count: found });
    const parents = approvedHeads(ws.db, subject);
    const core = JSON.stringify({
      schema: 1,
      subject,
      parents,
      catalogue: catalogueInForce().name,
      editor: ws.user.id,
      ...content.data,
    });
    const salt = ws.deps.randomBytes(32);
    const { hash, privateDigest } = versionHash(core, salt, "{}");
    // Whatever autosave had kept by then, undoing gives back what was submitted and not less.
    const record = JSON.stringify(statementOf(core));
    putDraft(ws.db, { subject, record, unread: "[]", editor: ws.user.id, atMs: moment.value });
    return undoable(ws, { what: "submit" }, [subject], () => {
      putVersion(ws.db, { hash, subject, core, privateDigest, privateHalf: "{}", salt }, parents);
      putWork(ws.db, subject, hash, "submitted");
      deleteDraft(ws.db, subject);
      appendAudit(ws.db, {
        what: "statement",
        at: moment.value,
        user: ws.user.id,
        subject,
        version: hash,
      });
      return ok({ hash });
    });
  });
}

/** *Trả lại để sửa*, as for a case; a step of undo. Errors: E_NOT_FOUND (nothing waits), E_CLOCK. */
export function returnStatement(ws: OpenWorkspace, period: string, comment: string): Result<null> {
  const subject = statementSubject(ws, period);
  return undoable(ws, { what: "return" }, [subject], () => {
    const moment = momentOfChange(ws);
    if (!moment.ok) return moment;
    if (getWork(ws.db, subject)?.status !== "submitted") return fail("E_NOT_FOUND", { period });
    setWorkStatus(ws.db, subject, "returned", comment);
    appendAudit(ws.db, { what: "return", at: moment.value, user: ws.user.id, subject });
    return ok(null);
  });
}

/**
 * Signs the version that waits; what is approved is never unsaid. Errors: E_USER, E_APPROVAL_PASSPHRASE, E_NOT_FOUND, E_NOT_SUBMITTED (it was given back),
 * E_PERIOD_HAS_CASES (a case was approved since), E_SELF_APPROVAL, E_CLOCK.
 */
export function approveStatement(
  ws: OpenWorkspace,
  period: string,
  request: { readonly approverId: string; readonly passphrase: string; readonly paper?: Paper | null },
): Result<{ hash: string }> {
  const signer = ws.approvalSigner(request.approverId, request.passphrase);
  if (!signer.ok) return signer;
  const subject = statementSubject(ws, period);
  return undoable(ws, { what: "approve" }, [subject], () => {
    const moment = momentOfChange(ws);
    if (!moment.ok) return moment;
    const work = getWork(ws.db, subject);
    const version = work ? getVersion(ws.db, work.hash) : null;
    if (!work || !version) return fail("E_NOT_FOUND", { period });
    if (work.status !== "submitted") return fail("E_NOT_SUBMITTED");
    const found = foundInPeriod(ws.db, ws.unit, period);
    if (statementOf(version.core).nothingToReport && found > 0)
      return fail("E_PERIOD_HAS_CASES", { count: found });
    const { editor } = JSON.parse(version.core) as { editor: string };
    if (isSelfApproval(ws, editor, request.approverId)) return fail("E_SELF_APPROVAL");
    signVersion(ws, subject, version.hash, signer.value, request);
    return ok({ hash: version.hash });
  });
}

/**
 * *Không phát sinh* written and signed by one person's passphrase, as one step: what cannot be signed is not left lying
 * about as submitted. Errors: those of saveStatement and approveStatement.
 */
export const declareNothing = (
  ws: OpenWorkspace,
  period: string,
  note: string,
  by: { readonly approverId: string; readonly passphrase: string },
): Result<null> =>
  undoable(ws, { what: "approve" }, [statementSubject(ws, period)], () => {
    const saved = saveStatement(ws, period, { nothingToReport: true, results: note });
    if (!saved.ok) return saved;
    const approved = approveStatement(ws, period, by);
    return approved.ok ? ok(null) : approved;
  });
