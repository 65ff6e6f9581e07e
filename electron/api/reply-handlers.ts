import type { replyMethods } from "../../shared/api/reply-methods.ts";
import { ok } from "../../shared/result.ts";
import { approveAnswers, saveAnswer } from "../receipts/answers.ts";
import { askQuestion, closeQuestion, questionsOfCase } from "../receipts/questions.ts";
import { clusterQuestions, officeReplies } from "../receipts/shown-replies.ts";
import { lookAtReceipt, takeReceipt } from "../receipts/take-receipt.ts";
import { writeReceipts } from "../receipts/write-receipts.ts";
import type { HandlersOf } from "./dispatch.ts";

export const replyHandlers: HandlersOf<keyof typeof replyMethods> = {
  "receipt.state": (_input, { session }) => {
    const ws = session.office();
    return ws.ok ? ok(officeReplies(ws.value)) : ws;
  },

  "receipt.look": async ({ upload }, { session, uploads, signal, progress }) => {
    const ws = session.office();
    if (!ws.ok) return ws;
    const file = uploads.get(upload);
    if (!file.ok) return file;
    const looked = await lookAtReceipt(ws.value, file.value.path, { signal, progress });
    if (!looked.ok) {
      uploads.discard(upload);
      return looked;
    }
    const { number, catalogue } = looked.value;
    return ok({ number, catalogue: catalogue && { ...catalogue, changes: [...catalogue.changes] } });
  },

  "receipt.take": async ({ upload }, { session, uploads, signal, progress }) => {
    const ws = session.office();
    if (!ws.ok) return ws;
    const file = uploads.get(upload);
    if (!file.ok) return file;
    const taken = await takeReceipt(ws.value, file.value.path, { signal, progress });
    uploads.discard(upload);
    return taken;
  },

  "receipt.write": async ({ units, place, approverId, passphrase }, context) => {
    const ws = context.session.cluster();
    if (!ws.ok) return ws;
    const outDir = context.place(place);
    if (!outDir.ok) return outDir;
    const by = { userId: approverId, passphrase };
    const files = await writeReceipts(ws.value, units.length === 0 ? "all" : units, outDir.value, by);
    return files.ok ? ok({ files: files.value }) : files;
  },

  "question.ofCase": ({ caseId }, { session }) => {
    const ws = session.any();
    return ws.ok ? ok({ questions: questionsOfCase(ws.value, caseId) }) : ws;
  },

  "question.list": ({ unit }, { session }) => {
    const ws = session.cluster();
    return ws.ok ? ok(clusterQuestions(ws.value, unit)) : ws;
  },

  "question.ask": ({ caseId, text }, { session }) => {
    const ws = session.cluster();
    return ws.ok ? askQuestion(ws.value, caseId, text) : ws;
  },

  "question.close": ({ question, closed }, { session }) => {
    const ws = session.cluster();
    return ws.ok ? closeQuestion(ws.value, question, closed) : ws;
  },

  "question.answer": ({ question, text }, { session }) => {
    const ws = session.office();
    return ws.ok ? saveAnswer(ws.value, question, text) : ws;
  },

  "question.approve": ({ questions, ...by }, { session }) => {
    const ws = session.office();
    return ws.ok ? approveAnswers(ws.value, questions, by) : ws;
  },
};
