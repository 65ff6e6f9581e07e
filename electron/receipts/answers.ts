import { catalogueInForce } from "../../shared/catalogue/in-force.ts";
import { unitOfSubject } from "../../shared/ids.ts";
import { type AnswerCore, answerCoreSchema } from "../../shared/period/answer.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { isSelfApproval, signVersion } from "../cases/approve.ts";
import { momentOfChange } from "../cases/moment.ts";
import { appendAudit } from "../database/audit-store.ts";
import { shownHeads } from "../database/bundle-heads-store.ts";
import { getQuestion } from "../database/receipt-store.ts";
import { inTransaction } from "../database/transaction.ts";
import { approvedHeads, getVersion, putVersion } from "../database/version-store.ts";
import { getWork, putWork } from "../database/work-store.ts";
import { versionHash } from "../identity/version-hash.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";

export type Answer = { readonly text: string; readonly status: "submitted" | "approved" };

/** The newest answer as this workspace knows it: an office's own newest version, in a cluster the one that counts. */
export function answerTo(ws: OpenWorkspace, question: string): Answer | null {
  const work = ws.kind === "office" ? getWork(ws.db, question) : null;
  const heads = ws.kind === "office" ? approvedHeads(ws.db, question) : shownHeads(ws.db, question);
  const version = getVersion(ws.db, work?.hash ?? heads[0] ?? "");
  if (!version) return null;
  const { text } = JSON.parse(version.core) as AnswerCore;
  return { text, status: work ? "submitted" : "approved" };
}

/**
 * *Trả lời*: a version of the answer, put before the head; it leaves with the next bundle once approved.
 * Errors: E_NOT_ALLOWED, E_NOT_FOUND, E_INPUT, E_CLOCK.
 */
export function saveAnswer(ws: OpenWorkspace, questionId: string, words: string): Result<{ hash: string }> {
  if (ws.kind !== "office") return fail("E_NOT_ALLOWED");
  const question = getQuestion(ws.db, questionId);
  if (!question) return fail("E_NOT_FOUND");
  const content = answerCoreSchema.safeParse({
    unit: unitOfSubject(questionId),
    kind: "answer",
    about: question.about,
    text: words.normalize("NFC").trim(),
  });
  if (!content.success) return fail("E_INPUT", { field: "text" });
  return inTransaction(ws.db, () => {
    const moment = momentOfChange(ws);
    if (!moment.ok) return moment;
    const parents = approvedHeads(ws.db, questionId);
    const core = JSON.stringify({
      schema: 1,
      subject: questionId,
      parents,
      catalogue: catalogueInForce().name,
      editor: ws.user.id,
      ...content.data,
    });
    const salt = ws.deps.randomBytes(32);
    const { hash, privateDigest } = versionHash(core, salt, "{}");
    putVersion(ws.db, { hash, subject: questionId, core, privateDigest, privateHalf: "{}", salt }, parents);
    putWork(ws.db, questionId, hash, "submitted");
    appendAudit(ws.db, {
      what: "answer",
      at: moment.value,
      user: ws.user.id,
      subject: questionId,
      version: hash,
    });
    return ok({ hash });
  });
}

/**
 * The head approves the answers that wait, all or none. Errors: E_NOT_ALLOWED, E_USER, E_PASSPHRASE, E_NOT_FOUND (one that does
 * not wait), E_SELF_APPROVAL, E_CLOCK.
 */
export function approveAnswers(
  ws: OpenWorkspace,
  questions: readonly string[],
  by: { readonly approverId: string; readonly passphrase: string },
): Result<{ approved: number }> {
  if (ws.kind !== "office") return fail("E_NOT_ALLOWED");
  const signer = ws.approvalSigner(by.approverId, by.passphrase);
  if (!signer.ok) return signer;
  return inTransaction(ws.db, () => {
    const moment = momentOfChange(ws);
    if (!moment.ok) return moment;
    for (const question of questions) {
      const work = getQuestion(ws.db, question) ? getWork(ws.db, question) : null;
      const version = work ? getVersion(ws.db, work.hash) : null;
      if (!version) return fail("E_NOT_FOUND");
      const { editor } = JSON.parse(version.core) as { editor: string };
      if (isSelfApproval(ws, editor, by.approverId)) return fail("E_SELF_APPROVAL");
      signVersion(ws, question, version.hash, signer.value, by);
    }
    return ok({ approved: questions.length });
  });
}
