import { z } from "zod";
import { long, query } from "./method.ts";

const narrowed = { search: z.string().max(200), user: z.string().max(64) };

export const logMethods = {
  /** The change log, newest first; one page looks at a bounded number of entries, so a page may be short and still go on. */
  "log.list": query(
    z.strictObject({
      ...narrowed,
      before: z.number().int().min(1).nullable(),
      limit: z.number().int().min(1).max(200),
    }),
    z.object({
      entries: z.array(
        z.object({
          n: z.number(),
          atMs: z.number(),
          who: z.string(),
          what: z.string(),
          caseId: z.string(),
          number: z.string(),
          reason: z.string(),
          tries: z.object({ count: z.number(), fromMs: z.number(), bySheet: z.boolean() }).nullable(),
        }),
      ),
      next: z.number().nullable(),
    }),
  ),
  /** The log as it is narrowed, all of it, into a picked folder. */
  "log.export": long(
    z.strictObject({ ...narrowed, language: z.enum(["vi", "en"]), place: z.string().max(64) }),
    z.object({ file: z.string() }),
  ),
};
