import { z } from "zod";

/** A reason to think of two cases as one (shared/merge/likely-same.ts). */
export const evidence = z.object({
  kind: z.enum(["decision", "person", "agency", "detected", "happened", "title", "summary"]),
  points: z.number(),
  detail: z.string(),
});
