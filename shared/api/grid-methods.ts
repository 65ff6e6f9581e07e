import { z } from "zod";
import { caseRecordSchema } from "../case/record.ts";
import { command, query } from "./method.ts";

const caseId = z.string().max(64);

/** The entry grid: cases that nobody has approved yet. Cells are kept by `case.saveDraft`, like the typing in a form. */
export const gridMethods = {
  /** The newest recorded, oldest of them first; `before` is the first id of the page that is shown. */
  "grid.rows": query(
    z.strictObject({ before: caseId.nullable(), limit: z.number().int().min(1).max(200) }),
    z.object({
      rows: z.array(
        z.object({
          caseId: z.string(),
          number: z.string(),
          record: caseRecordSchema,
          /** As `case.saveDraft` took them. */
          unread: z.array(z.object({ field: z.string(), typed: z.string() })),
          isTyped: z.boolean(),
          findings: z.array(z.object({ rule: z.string(), level: z.enum(["E", "W"]), field: z.string() })),
        }),
      ),
      hasMore: z.boolean(),
    }),
  ),
  /** *Lưu* for every named case that has typing: numbers are given, as one step. */
  "grid.save": command(
    z.strictObject({ caseIds: z.array(caseId).min(1).max(2000) }),
    z.object({ saved: z.number() }),
  ),
};
