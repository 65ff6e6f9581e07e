import { z } from "zod";
import { isCleanText } from "../case/record.ts";
import { signedPaper } from "./approval-methods.ts";
import { command, query } from "./method.ts";

const period = z.string().max(10);
const text = z
  .string()
  .max(20_000)
  .refine((words) => isCleanText(words, true), "V22");
const statement = z.strictObject({
  nothingToReport: z.boolean(),
  results: text,
  difficulties: text,
  proposals: text,
  goodPractices: text,
});
const authority = { approverId: z.string().max(64), passphrase: z.string().max(300) };
const approvals = z.array(
  z.object({
    approver: z.string(),
    atMs: z.number(),
    paper: z.object({ number: z.string(), date: z.string() }).nullable(),
  }),
);

/** A unit's word on a period: narrative or "nothing to report", versioned, submitted and approved like a case. */
export const periodMethods = {
  "period.statement": query(
    z.strictObject({ period }),
    z.object({
      status: z.enum(["none", "submitted", "returned", "approved"]),
      comment: z.string(),
      statement,
      approved: statement.nullable(),
      draft: z.object({ statement, atMs: z.number() }).nullable(),
      /** Approved cases that count in the period. */
      found: z.number(),
      locked: z.boolean(),
      selfScores: z.object({ carried: z.number(), now: z.number(), differ: z.boolean() }),
    }),
  ),
  "period.history": query(
    z.strictObject({ period }),
    z.object({
      versions: z.array(z.object({ number: z.number(), editor: z.string(), statement, approvals })),
    }),
  ),
  "period.saveDraft": command(z.strictObject({ period, statement }), z.object({ atMs: z.number() })),
  "period.discardDraft": command(z.strictObject({ period }), z.null()),
  /** Errors: E_PERIOD_HAS_CASES. */
  "period.submit": command(z.strictObject({ period, statement }), z.object({ hash: z.string() })),
  "period.return": command(z.strictObject({ period, comment: z.string().max(1000) }), z.null()),
  "period.approve": command(
    z.strictObject({
      period,
      ...authority,
      paper: signedPaper,
    }),
    z.null(),
  ),
  "period.completeness": query(
    z.strictObject({ period }),
    z.object({
      cases: z.number(),
      fields: z.array(z.object({ field: z.string(), needed: z.number(), filled: z.number() })),
    }),
  ),
  "period.incomplete": query(
    z.strictObject({ period, field: z.string().max(40), after: z.string().max(64).nullable() }),
    z.object({
      cases: z.array(z.object({ id: z.string(), number: z.string(), title: z.string() })),
      next: z.string().nullable(),
    }),
  ),
};
