import { z } from "zod";
import { rowChange } from "./catalogue-methods.ts";
import { command, long, query } from "./method.ts";
import { params } from "./problem-params.ts";

const caseId = z.string().max(64);
const question = z.string().max(64);
const upload = z.string().max(64);
const unit = z.string().max(8);
const authority = { approverId: z.string().max(64), passphrase: z.string().max(300) };
const askedQuestion = z.object({
  id: z.string(),
  about: z.string(),
  text: z.string(),
  atMs: z.number(),
  closed: z.boolean(),
  answer: z.object({ text: z.string(), status: z.enum(["submitted", "approved"]) }).nullable(),
});
/** With the case's number and title where this workspace shows it, "" where it does not. */
const listedQuestion = askedQuestion.extend({ number: z.string(), title: z.string() });
export type ListedQuestion = z.infer<typeof listedQuestion>;

/** Receipts, the cluster's questions and the offices' answers. */
export const replyMethods = {
  /** Office: what the newest receipt says. Lists are the newest 200 of a kind. */
  "receipt.state": query(
    z.strictObject({}),
    z.object({
      receipt: z
        .object({
          number: z.number(),
          atMs: z.number(),
          takenAtMs: z.number(),
          va: z.number(),
          vv: z.number(),
          roster: z.number(),
          bundles: z.array(
            z.object({
              machine: z.string(),
              seq: z.number(),
              hash: z.string(),
              period: z.string(),
              standing: z.string(),
              code: z.string().nullable(),
              params,
            }),
          ),
          decisions: z.array(
            z.object({
              action: z.string(),
              /** What it is about as people name it: a file's number, or the numbers of cases. */
              about: z.string(),
              reason: z.string(),
              atMs: z.number(),
            }),
          ),
          refused: z.array(z.object({ file: z.string(), code: z.string(), params, atMs: z.number() })),
        })
        .nullable(),
      restored: z.object({ seq: z.number(), next: z.number() }).nullable(),
      questions: z.array(listedQuestion),
    }),
  ),
  /** Office: what the receipt's own newer periods, plans and lists would change, before it is taken in; null where it brings none. */
  "receipt.look": long(
    z.strictObject({ upload }),
    z.object({
      number: z.number(),
      catalogue: z
        .object({
          version: z.number(),
          atMs: z.number(),
          changes: z.array(rowChange),
          moved: z.number(),
        })
        .nullable(),
    }),
  ),
  "receipt.take": long(
    z.strictObject({ upload }),
    z.object({
      outcome: z.enum(["taken", "duplicate"]),
      number: z.number(),
      questions: z.number(),
      roster: z.number(),
      /** Version of newer periods, plans and lists that came along, and how many cases count otherwise by them. */
      catalogue: z.number().nullable(),
      moved: z.number(),
    }),
  ),
  /** Cluster: one signed file a unit; no units means every unit with a machine in use. */
  "receipt.write": long(
    z.strictObject({ units: z.array(unit).max(200), place: z.string().max(64), ...authority }),
    z.object({
      files: z.array(
        z.object({ unit: z.string(), file: z.string(), number: z.number(), questions: z.number() }),
      ),
    }),
  ),
  "question.ofCase": query(z.strictObject({ caseId }), z.object({ questions: z.array(askedQuestion) })),
  /** Cluster: open ones first, at most 500; the newest receipt written for each unit. */
  "question.list": query(
    z.strictObject({ unit }),
    z.object({
      questions: z.array(listedQuestion),
      receipts: z.array(z.object({ unit: z.string(), number: z.number(), atMs: z.number() })),
      /** Units with a machine in use: those a receipt can be written to. */
      units: z.array(z.string()),
    }),
  ),
  "question.ask": command(
    z.strictObject({ caseId, text: z.string().max(3000) }),
    z.object({ question: z.string() }),
  ),
  "question.close": command(z.strictObject({ question, closed: z.boolean() }), z.null()),
  "question.answer": command(
    z.strictObject({ question, text: z.string().max(5000) }),
    z.object({ hash: z.string() }),
  ),
  "question.approve": command(
    z.strictObject({ questions: z.array(question).min(1).max(1000), ...authority }),
    z.object({ approved: z.number() }),
  ),
};
