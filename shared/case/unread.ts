import { z } from "zod";
import { fieldSchema } from "./field-schema.ts";

/** In UTF-16 units. A field takes no more; a draft holds so many texts, and so much of them together. */
export const MOST_UNREAD_LENGTH = 50_000;
const MOST_TEXTS = 200;
const MOST_TOGETHER = 200_000;

/**
 * What stands in a field of a case and could not be read into its record: a day that does not exist, half an amount.
 * `typed` is kept as it was typed, whatever it holds (marks that stand apart, control characters, halves of characters):
 * it is no text of a case, and is shown nowhere but in its field.
 */
export const unreadText = z.strictObject({
  field: z
    .string()
    .max(100)
    .refine((path) => fieldSchema(path) !== null),
  typed: z.string().min(1).max(MOST_UNREAD_LENGTH),
});
export type UnreadText = z.output<typeof unreadText>;

const lengthOf = (texts: readonly UnreadText[]): number =>
  texts.reduce((sum, { typed }) => sum + typed.length, 0);

/** Of one draft. */
export const unreadTexts = z
  .array(unreadText)
  .max(MOST_TEXTS)
  .refine((texts) => lengthOf(texts) <= MOST_TOGETHER);

/** Those that a draft can hold. A count-only line takes none (V24): what was typed may tell what the case is about. */
export function keptWithDraft(texts: readonly UnreadText[], isSecret: boolean): UnreadText[] {
  if (isSecret) return [];
  const kept: UnreadText[] = [];
  for (const text of texts)
    if (
      text.typed.length <= MOST_UNREAD_LENGTH &&
      kept.length < MOST_TEXTS &&
      lengthOf(kept) + text.typed.length <= MOST_TOGETHER
    )
      kept.push(text);
  return kept;
}

/** What still stands after the record was changed elsewhere (the grid): a field that has another value now was answered. */
export const stillUnread = (texts: readonly UnreadText[], before: unknown, after: unknown): UnreadText[] =>
  texts.filter(
    ({ field }) => JSON.stringify(valueAt(before, field)) === JSON.stringify(valueAt(after, field)),
  );

const valueAt = (record: unknown, path: string): unknown =>
  path
    .split(".")
    .reduce<unknown>((part, key) => (part as Record<string, unknown> | null | undefined)?.[key], record);
