import { z } from "zod";
import { isCleanText } from "../case/record.ts";

const text = z
  .string()
  .max(20_000)
  .refine((words) => isCleanText(words, true), "V22");

/** A unit's word on a period beside the heading that every core has. */
export const statementCoreSchema = z.strictObject({
  unit: z.string().regex(/^[A-Z]{2,4}$/),
  kind: z.literal("statement"),
  period: z.string().regex(/^\d{4}[A-Z0-9]{1,6}$/),
  nothingToReport: z.boolean(),
  results: text,
  difficulties: text,
  proposals: text,
  goodPractices: text,
});
