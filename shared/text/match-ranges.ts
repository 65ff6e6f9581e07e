import { foldMarked, foldPlain, hasMarks } from "./fold.ts";

/** From `start` to before `end`, in UTF-16 units of the text as it is shown. */
export type MatchRange = { readonly start: number; readonly end: number };

/**
 * Where a search found its words in a text: by the same folding as the search itself (marks, đ, old and new tone placement,
 * NFC or NFD), whole words, the last one also as a beginning. In order, never overlapping.
 */
export function matchRanges(text: string, search: string): MatchRange[] {
  const fold = hasMarks(search) ? foldMarked : foldPlain;
  const wanted = fold(search).match(/[\p{L}\p{N}]+/gu) ?? [];
  const last = wanted.at(-1);
  if (last === undefined) return [];
  const whole = new Set(wanted);
  const ranges: MatchRange[] = [];
  for (const found of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const word = fold(found[0]);
    if (whole.has(word)) ranges.push({ start: found.index, end: found.index + found[0].length });
    else if (word.startsWith(last))
      ranges.push({ start: found.index, end: found.index + lengthOfLetters(found[0], [...last].length) });
  }
  return ranges;
}

/** How many units the first so many letters take, each with the marks that follow it. */
const lengthOfLetters = (word: string, letters: number): number =>
  (word.match(/\P{M}\p{M}*/gu) ?? []).slice(0, letters).join("").length;
