import { type CaseRecord, caseRecordSchema } from "../../shared/case/record.ts";
import { secretContent } from "../../shared/case/secrecy.ts";
import { stillUnread, type UnreadText } from "../../shared/case/unread.ts";
import { CASE_ID, newId, unitOfSubject } from "../../shared/ids.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { isInBin } from "../database/bin-store.ts";
import { deleteDraft, getDraft, listDrafts, putDraft } from "../database/draft-store.ts";
import { inTransaction } from "../database/transaction.ts";
import { undoable } from "../undo/undoable.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";
import { withStandingReasons } from "./last-record.ts";

/**
 * Autosave: overwrites the one draft row of a case, breaks no rule and leaves no trace in the audit chain. A new case
 * gets its id here and its number at the first *Lưu*. Errors: E_NOT_ALLOWED, E_NOT_FOUND, E_IN_BIN, E_SECRECY (V24: a secret
 * case's text must not reach the file at all).
 * @param unread what stands in the form and could not be read; null where it is not the form that was typed in, and what it
 * left there still waits
 */
export function saveDraft(
  ws: OpenWorkspace,
  caseId: string | null,
  record: CaseRecord,
  unread: readonly UnreadText[] | null = null,
): Result<{ caseId: string }> {
  if (ws.kind !== "office") return fail("E_NOT_ALLOWED");
  if (record.secret && secretContent(record).length + (unread ?? []).length > 0) return fail("E_SECRECY");
  return inTransaction(ws.db, () => {
    const nowMs = ws.deps.clock.nowMs();
    if (caseId !== null && isInBin(ws.db, caseId)) return fail("E_IN_BIN", { case: caseId });
    if (caseId !== null && !isKnown(ws, caseId)) return fail("E_NOT_FOUND", { case: caseId });
    const subject = caseId ?? newId(ws.unit, nowMs, ws.deps.randomBytes(10));
    const kept = withStandingReasons(ws, caseId, record);
    putDraft(ws.db, {
      subject,
      record: JSON.stringify(kept),
      unread: JSON.stringify(unread ?? left(ws, subject, kept)),
      editor: ws.user.id,
      atMs: nowMs,
    });
    return ok({ caseId: subject });
  });
}

function left(ws: OpenWorkspace, caseId: string, record: CaseRecord): UnreadText[] {
  const before = openDraft(ws, caseId);
  return before === null || record.secret ? [] : stillUnread(before.unread, before.record, record);
}

const isKnown = (ws: OpenWorkspace, caseId: string): boolean =>
  CASE_ID.test(caseId) &&
  ((unitOfSubject(caseId) === ws.unit && getDraft(ws.db, caseId) !== null) ||
    ws.db.prepare("SELECT 1 FROM cases WHERE id = ?").get(caseId) !== undefined);

export type Draft = {
  readonly caseId: string;
  readonly record: CaseRecord;
  readonly unread: readonly UnreadText[];
  readonly editor: string;
  readonly atMs: number;
};

/** What was being typed, read by today's schema; null where nothing waits. */
export function openDraft(ws: OpenWorkspace, caseId: string): Draft | null {
  const draft = getDraft(ws.db, caseId);
  return draft
    ? {
        caseId,
        record: caseRecordSchema.parse(JSON.parse(draft.record)),
        unread: JSON.parse(draft.unread) as UnreadText[],
        editor: draft.editor,
        atMs: draft.atMs,
      }
    : null;
}

/** Cases with unsaved typing, last typed first. */
export const waitingDrafts = (ws: OpenWorkspace): { caseId: string; editor: string; atMs: number }[] =>
  listDrafts(ws.db).map(({ subject, editor, atMs }) => ({ caseId: subject, editor, atMs }));

export type TypedDraft = {
  readonly caseId: string;
  readonly kind: string;
  readonly title: string;
  readonly atMs: number;
  /** Whether the case has been saved before; a draft alone has no number yet. */
  readonly saved: boolean;
};

/** What was being typed and is not saved, as a list shows it, last typed first. */
export const typedDrafts = (ws: OpenWorkspace): TypedDraft[] =>
  (
    ws.db
      .prepare(
        `SELECT d.subject AS caseId, json_extract(d.record, '$.kind') AS kind, json_extract(d.record, '$.title') AS title,
           d.at AS atMs, EXISTS (SELECT 1 FROM cases c WHERE c.id = d.subject) AS saved
         FROM drafts d WHERE d.subject NOT LIKE '%/%' ORDER BY d.at DESC, d.subject`,
      )
      .all() as (Omit<TypedDraft, "saved"> & { saved: number })[]
  ).map((row) => ({ ...row, saved: row.saved === 1 }));

/** *Bỏ bản nháp*: the saved versions stay as they are. */
export const discardDraft = (ws: OpenWorkspace, caseId: string): Result<null> =>
  undoable(ws, { what: "discard" }, [caseId], () =>
    deleteDraft(ws.db, caseId) ? ok(null) : fail("E_NOT_FOUND", { case: caseId }),
  );
