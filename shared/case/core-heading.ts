import { z } from "zod";
import { SUBJECT } from "../ids.ts";

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** What every `core` says of itself, case or statement; the content beside it is checked by its own schema. */
export const coreHeadingSchema = z.looseObject({
  schema: z.literal(1),
  subject: z.string().regex(SUBJECT),
  unit: z.string().regex(/^[A-Z]{2,4}$/),
  number: z.string().max(40).optional(),
  parents: z.array(hash).max(2),
  catalogue: z.string().max(40),
  editor: z.string().regex(/^[A-Z]{2,4}-[0-9a-z]{26}$/),
});
