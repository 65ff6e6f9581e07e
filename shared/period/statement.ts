import { z } from "zod";
import { isCleanText } from "../case/record.ts";
import { MAX_POINTS } from "../emulation/points.ts";

const text = z
  .string()
  .max(20_000)
  .refine((words) => isCleanText(words, true), "V22");

/** The unit's own score by one criterion and the most it could be, as the unit knew it; hundredths of a point. */
const selfScore = z
  .strictObject({
    criterion: z.string().trim().min(1).max(12),
    points: z.number().int().min(0).max(MAX_POINTS),
    max: z.number().int().min(1).max(MAX_POINTS),
  })
  .refine(({ points, max }) => points <= max, "points");
export type SelfScore = Readonly<z.infer<typeof selfScore>>;

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
  /** Not there where the unit scored nothing. */
  selfScores: z
    .array(selfScore)
    .min(1)
    .max(50)
    .refine((list) => new Set(list.map((one) => one.criterion)).size === list.length, "criterion")
    .optional(),
});
