import { z } from "zod";

const text = z.string().max(20_000);

/** A unit's word on a period beside the heading that every core has. */
export const statementCoreSchema = z.strictObject({
  unit: z.string(),
  kind: z.literal("statement"),
  period: z.string().regex(/^\d{4}[A-Z0-9]{1,6}$/),
  nothingToReport: z.boolean(),
  results: text,
  difficulties: text,
  proposals: text,
  goodPractices: text,
});
