import { z } from "zod";
import { isCleanText } from "../case/record.ts";
import { CASE_ID } from "../ids.ts";

/**
 * A unit's answer to a question of the cluster, beside the heading that every core has. Its subject is the question's id;
 * it is versioned, approved and merged like a period statement (bundle schema 2).
 */
export const answerCoreSchema = z.strictObject({
  unit: z.string().regex(/^[A-Z]{2,4}$/),
  kind: z.literal("answer"),
  about: z.string().regex(CASE_ID),
  text: z
    .string()
    .min(1)
    .max(4000)
    .refine((words) => isCleanText(words, true), "V22"),
});
export type AnswerCore = z.infer<typeof answerCoreSchema>;
