import { z } from "zod";
import { FIGURE_KINDS } from "../figures/entry.ts";
import { command, query } from "./method.ts";

const period = z.string().max(10);
/** A cluster's rows: the units of the period's time, or those of today. */
const unitSet = z.enum(["then", "today"]).default("then");
const day = z.string().max(10);
const unitTotals = z.object({
  va: z.number(),
  vv: z.number(),
  vaEffective: z.number(),
  vvEffective: z.number(),
});
/** A number in the totals that was entered without cases, in the place of what the unit's cases give. */
const totalsFigure = z.object({
  kind: z.enum(FIGURE_KINDS),
  unit: z.string(),
  /** The unit it is shown under: itself, or who followed it. */
  row: z.string(),
  measure: z.enum(["va", "vv", "vaEffective", "vvEffective"]),
  value: z.number(),
  document: z.object({ number: z.string(), date: z.string() }),
});
const counted = z.object({
  id: z.string(),
  unit: z.string(),
  number: z.string(),
  title: z.string(),
  detectedOn: z.string(),
});
/** `countedAs`: the number of the case that counts in the place of a duplicate. */
/** The first of them and how many there are; `day` is the reminder's, or that of the last step. */
const careList = z.object({
  cases: z.array(z.object({ id: z.string(), number: z.string(), title: z.string(), day: z.string() })),
  count: z.number(),
});
const notCounted = counted.extend({ reason: z.string(), countedAs: z.string().nullable() });
const cursor = z.string().max(80).optional();

export const numberMethods = {
  "home.numbers": query(
    z.strictObject({ period }),
    z.object({
      today: z.string(),
      sum: unitTotals,
      cases: z.number(),
      drafts: z.number(),
      submitted: z.number(),
      returned: z.number(),
      /** Saved, not submitted, and not ready for approval. */
      missing: z.number(),
      /** Of the cluster, not closed. */
      questions: z.number(),
      /** Found and effective of the same half-year a year before; null where the catalogue has no such period. */
      yearBefore: unitTotals.nullable(),
      stages: z.array(z.object({ stage: z.string(), cases: z.number() })),
      lastExport: z.object({ seq: z.number(), period: z.string(), file: z.string() }).nullable(),
      /** What of the period has left with a file, and what has not; null where no file was made for it. */
      sent: z
        .object({
          seq: z.number(),
          atMs: z.number().nullable(),
          statement: z.boolean(),
          approvedSince: z.number(),
          unapproved: z.number(),
        })
        .nullable(),
      locked: z.boolean(),
      nothingToReport: z.boolean(),
      statement: z.enum(["none", "submitted", "returned", "approved"]),
      reminders: careList,
      silent: careList,
      overdueDays: z.number(),
      completeness: z.object({ cases: z.number(), needed: z.number(), filled: z.number() }),
    }),
  ),
  "totals.table": query(
    z.strictObject({ period, unitSet }),
    z.object({
      rows: z.array(unitTotals.extend({ unit: z.string() })),
      sum: unitTotals,
      figures: z.array(totalsFigure),
      sentence: z.string(),
      bundlesHash: z.string().nullable(),
    }),
  ),
  "totals.why": query(
    z.strictObject({
      unit: z.string().max(8).optional(),
      kind: z.enum(["VA", "VV"]),
      period,
      unitSet,
      measure: z.enum(["found", "effective"]),
      limit: z.number().int().min(1).max(200),
      afterCounted: cursor,
      afterNotCounted: cursor,
    }),
    z.object({
      counted: z.object({ cases: z.array(counted), next: z.string().nullable() }),
      notCounted: z.object({ cases: z.array(notCounted), next: z.string().nullable() }),
    }),
  ),
  /** The office's numbers between any two days, drafts included; `drafts` of them make it provisional. */
  "totals.between": query(
    z.strictObject({ from: day, to: day }),
    unitTotals.extend({ drafts: z.number(), typedOnly: z.number() }),
  ),
  /** The cases of one of them, or those beside it with the rule (`reason`) that keeps them out. */
  "totals.betweenCases": query(
    z.strictObject({
      from: day,
      to: day,
      kind: z.enum(["VA", "VV"]),
      measure: z.enum(["found", "effective"]),
      counted: z.boolean(),
      after: z.string().max(80).nullable(),
      limit: z.number().int().min(1).max(200),
    }),
    z.object({
      cases: z.array(counted.extend({ isDraft: z.boolean(), reason: z.string().nullable() })),
      next: z.string().nullable(),
    }),
  ),
  /** *Chốt số liệu*; there is no unlocking. */
  "period.lock": command(
    z.strictObject({ period, approverId: z.string().max(64), passphrase: z.string().max(300) }),
    z.null(),
  ),
  "period.nothingToReport": command(
    z.strictObject({
      period,
      note: z.string().max(2000),
      approverId: z.string().max(64),
      passphrase: z.string().max(300),
    }),
    z.null(),
  ),
};
