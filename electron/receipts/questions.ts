import { isCleanText } from "../../shared/case/record.ts";
import { newId, unitOfSubject } from "../../shared/ids.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { appendAudit } from "../database/audit-store.ts";
import { shownHeads } from "../database/bundle-heads-store.ts";
import {
  getQuestion,
  listQuestions,
  putQuestion,
  type Question,
  questionsAbout,
} from "../database/receipt-store.ts";
import { inTransaction } from "../database/transaction.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";
import { type Answer, answerTo } from "./answers.ts";

export type AskedQuestion = Question & { readonly answer: Answer | null };

/**
 * *Đề nghị kiểm tra lại*: a question to the unit of a case; it travels with the unit's next receipt and is signed there.
 * Errors: E_NOT_ALLOWED, E_INPUT, E_NOT_FOUND (no such case among those that count).
 */
export function askQuestion(ws: OpenWorkspace, caseId: string, words: string): Result<{ question: string }> {
  if (ws.kind !== "cluster") return fail("E_NOT_ALLOWED");
  const text = words.normalize("NFC").trim();
  if (text === "" || text.length > 2000 || !isCleanText(text, true))
    return fail("E_INPUT", { field: "text" });
  if (shownHeads(ws.db, caseId).length === 0) return fail("E_NOT_FOUND", { case: caseId });
  return inTransaction(ws.db, () => {
    const atMs = ws.deps.clock.nowMs();
    const id = newId(unitOfSubject(caseId), atMs, ws.deps.randomBytes(10)).replace("-", "/");
    putQuestion(ws.db, { id, about: caseId, text, atMs, closed: false });
    appendAudit(ws.db, { what: "ask", at: atMs, user: ws.user.id, question: id, case: caseId });
    return ok({ question: id });
  });
}

/** Nothing more is expected (or, with false, again something is). Errors: E_NOT_ALLOWED, E_NOT_FOUND. */
export function closeQuestion(ws: OpenWorkspace, id: string, closed: boolean): Result<null> {
  if (ws.kind !== "cluster") return fail("E_NOT_ALLOWED");
  return inTransaction(ws.db, () => {
    const question = getQuestion(ws.db, id);
    if (!question) return fail("E_NOT_FOUND");
    putQuestion(ws.db, { ...question, closed });
    appendAudit(ws.db, {
      what: closed ? "close-question" : "reopen-question",
      at: ws.deps.clock.nowMs(),
      user: ws.user.id,
      question: id,
    });
    return ok(null);
  });
}

const withAnswer = (ws: OpenWorkspace, question: Question): AskedQuestion => ({
  ...question,
  answer: answerTo(ws, question.id),
});

/** What was asked about a case, newest first, each with its answer. */
export const questionsOfCase = (ws: OpenWorkspace, caseId: string): AskedQuestion[] =>
  questionsAbout(ws.db, caseId).map((one) => withAnswer(ws, one));

/** Open ones first. @param unit "" for every unit; @param limit most that are listed */
export const allQuestions = (ws: OpenWorkspace, unit: string, limit: number): AskedQuestion[] =>
  listQuestions(ws.db, unit, limit).map((one) => withAnswer(ws, one));
