import { z } from "zod";
import { MAX_POINTS } from "./points.ts";

/** How points can be proposed: from a target of the plan in force, or not at all. */
export const COMPUTED = ["none", "plan-va", "plan-acts"] as const;

const criterionSchema = z.strictObject({
  code: z.string().trim().min(1).max(12),
  content: z.string().trim().min(1).max(500),
  /** Hundredths of a point. */
  max: z.number().int().min(1).max(MAX_POINTS),
  computed: z.enum(COMPUTED),
});

/** What is scored, in the order of the paper; codes differ. */
export const criteriaSchema = z
  .array(criterionSchema)
  .min(1)
  .max(50)
  .refine((list) => new Set(list.map((one) => one.code)).size === list.length, "code");

export type Criterion = Readonly<z.infer<typeof criterionSchema>>;
