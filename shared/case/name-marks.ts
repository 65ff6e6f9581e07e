import { z } from "zod";

const mark = z.string().regex(/^[0-9a-f]{32}$/);

/** Fewer than a record may have people. */
const MOST_PEOPLE = 500;

/**
 * What stands for names where names do not leave: by person id, a keyed fingerprint of the name and, where it is known, of
 * name and year of birth. Two offices with one key mark one name alike. Whoever holds the key can test guesses.
 */
export const nameMarksSchema = z
  .record(z.string().max(64), z.strictObject({ name: mark, born: mark.optional() }))
  .refine((marks) => Object.keys(marks).length <= MOST_PEOPLE, "people");
export type NameMarks = Readonly<z.infer<typeof nameMarksSchema>>;
