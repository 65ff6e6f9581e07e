import { foldMarked } from "../text/fold.ts";
import type { CaseField } from "./field.ts";

/** Words of a coded column that the catalogue does not know, and the code a person chose for them; "" for none. */
export type WordChoice = { readonly field: string; readonly word: string; readonly code: string };

/** Longer ones are sentences: nothing to be chosen for, and never two times the same. */
export const WORD_MAX = 200;

/** Choices that a list is read with, at most: the latest ones. */
export const CHOICES_MAX = 500;

/** The same words whatever their case; marks count. */
export const foldWord = (word: string): string => foldMarked(word);
const keyOf = (field: string, word: string): string => `${field}\n${foldWord(word)}`;

export type WordChoices = ReadonlyMap<string, string>;

export const wordChoices = (choices: readonly WordChoice[]): WordChoices =>
  new Map(choices.map(({ field, word, code }) => [keyOf(field, word), code]));

/** "" where nothing was chosen, or a code that the catalogue no longer has. */
export function chosenCode(
  choices: WordChoices,
  field: Pick<CaseField, "id" | "codes">,
  word: string,
): string {
  const code = choices.get(keyOf(field.id, word)) ?? "";
  return field.codes?.some((one) => one.code === code) ? code : "";
}

/** Of the whole list: each of the words once, with how many rows hold it. */
export type CountedWord = WordChoice & { readonly rows: number };

/** A column matched with the wrong field has as many words as rows: those beyond are not held, only told of. */
const WORDS_MAX = 100;

export class WordCounts {
  private readonly words = new Map<string, WordChoice & { rows: number }>();
  hasMore = false;

  /** The words of one row; several times in a row is one row. */
  add(asked: readonly WordChoice[]): void {
    const ofRow = new Map(asked.map((one) => [keyOf(one.field, one.word), one]));
    for (const [key, one] of ofRow) {
      const known = this.words.get(key);
      if (known) known.rows += 1;
      else if (this.words.size < WORDS_MAX) this.words.set(key, { ...one, rows: 1 });
      else this.hasMore = true;
    }
  }

  /** The most frequent first; the same order whatever was chosen meanwhile. */
  list(): CountedWord[] {
    return [...this.words.values()].sort((a, b) => b.rows - a.rows);
  }
}
