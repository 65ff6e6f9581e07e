/** a ă â b c d đ e ê … : each letter of the alphabet by its place; letters that Vietnamese lacks stand where Latin has them. */
const LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";
/** Huyền, hỏi, ngã, sắc, nặng; no tone comes first. */
const TONES = "\u0300\u0309\u0303\u0301\u0323";
const LETTER_MARKS = /[\u0302\u0306\u031b]/;

/** More of a title than this never decides an order that a person would notice. */
const LETTERS_MAX = 80;

/**
 * A string whose binary order (SQLite's, JavaScript's) is Vietnamese alphabetical order: letters first, tones only where
 * the letters are alike, then capitals. Punctuation before digits before letters; tone placement does not matter.
 */
export function sortKey(text: string): string {
  let primary = "";
  let tones = "";
  for (const part of text
    .normalize("NFD")
    .toLowerCase()
    .match(/.[\u0300-\u036f]*/gsu) ?? []) {
    if (primary.length >= LETTERS_MAX) break;
    const [base = "", ...marks] = part;
    const letter = (base + marks.filter((mark) => LETTER_MARKS.test(mark)).join("")).normalize("NFC");
    const place = LETTERS.indexOf(letter);
    primary += place >= 0 ? String.fromCharCode(0x61 + place) : outside(base);
    tones += String(1 + Math.max(-1, ...marks.map((mark) => TONES.indexOf(mark))));
  }
  return `${primary}\u0001${tones.replace(/0+$/, "")}`;
}

/** Space first, then other signs, then digits; other scripts after all letters. */
function outside(base: string): string {
  if (/\s/.test(base)) return "\u0002";
  if (/[0-9]/.test(base)) return base;
  return base < "\u0080" ? "!" : `\u0100${base}`;
}
