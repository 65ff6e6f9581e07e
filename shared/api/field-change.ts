import { z } from "zod";

/** Which row of a list a field stands in (shared/merge/plan.ts); absent for a field of the case itself. */
export const rowName = z.object({ n: z.number(), name: z.string() }).optional();

/** A field of a case before and after, as shared/merge/plan.ts writes it; the screen puts it into words. */
export const fieldChange = z.object({
  field: z.string(),
  before: z.string(),
  after: z.string(),
  row: rowName,
  /** When the case was found: its codes are called as on that day. */
  day: z.string().optional(),
});
