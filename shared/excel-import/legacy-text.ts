import type { CellFont } from "./cell.ts";
import { isVietnameseSyllable } from "./vietnamese-syllable.ts";

/**
 * Vietnamese text of before Unicode, as Excel keeps it: the bytes of a font of that time stand as Windows-1252 characters.
 * TCVN3 (ABC, fonts ".VnTime"): one byte a letter, capitals with a tone only in capital fonts (".VnTimeH").
 * VNI-Windows (fonts "VNI-Times"): the letter, then a byte for its marks.
 */
export type LegacyEncoding = "tcvn3" | "vni";

/** TCVN 5712:1993 VN3, 0xA1–0xFE; a blank is a byte the standard leaves free. */
const TCVN3_ROWS = [
  "\u00a1ĂÂÊÔƠƯĐăâêôơưđ",
  "\u00b5àảãáạ",
  "\u00bbằẳẵắ",
  "\u00c6ặầẩẫấậ",
  "\u00ccè",
  "\u00ceẻẽéẹềểễếệìỉ",
  "\u00dcĩíịò",
  "\u00e1ỏõóọồổỗốộờở",
  "\u00ecỡớợù",
  "\u00f1ủũúụừửữứựỳỷỹýỵ",
];

const TCVN3: ReadonlyMap<string, string> = new Map(
  TCVN3_ROWS.flatMap((row) => {
    const first = row.charCodeAt(0);
    return [...row.slice(1)].map((letter, i) => [String.fromCharCode(first + i), letter] as const);
  }),
);

/** VNI's mark characters (small letters; capitals are the same ones in capitals) and what they add to a, e, o, u, y. */
const VNI_TONES: readonly (readonly [mark: string, combining: string])[] = [
  ["ù", "\u0301"],
  ["ø", "\u0300"],
  ["û", "\u0309"],
  ["õ", "\u0303"],
  ["ï", "\u0323"],
];
const VNI_CIRCUMFLEX: readonly (readonly [string, string])[] = [
  ["â", "\u0302"],
  ["á", "\u0302\u0301"],
  ["à", "\u0302\u0300"],
  ["å", "\u0302\u0309"],
  ["ã", "\u0302\u0303"],
  ["ä", "\u0302\u0323"],
];
const VNI_BREVE: readonly (readonly [string, string])[] = [
  ["ê", "\u0306"],
  ["é", "\u0306\u0301"],
  ["è", "\u0306\u0300"],
  ["ú", "\u0306\u0309"],
  ["ü", "\u0306\u0303"],
  ["ë", "\u0306\u0323"],
];
const VNI_SINGLE: readonly (readonly [string, string])[] = [
  ["ñ", "đ"],
  ["ô", "ơ"],
  ["ö", "ư"],
  ["í", "í"],
  ["ì", "ì"],
  ["æ", "ỉ"],
  ["ó", "ĩ"],
  ["ò", "ị"],
  ["î", "ỵ"],
];

const VNI: ReadonlyMap<string, string> = (() => {
  const table = new Map<string, string>();
  const add = (typed: string, letter: string) => {
    table.set(typed, letter);
    table.set(typed.toUpperCase(), letter.toUpperCase());
    // "Aù": a capital with a small mark is as common as "AÙ".
    if (typed.length === 2) {
      table.set((typed[0] ?? "").toUpperCase() + (typed[1] ?? ""), letter.toUpperCase());
    }
  };
  for (const [typed, letter] of VNI_SINGLE) add(typed, letter);
  const marked = (base: string, typedBase: string, marks: readonly (readonly [string, string])[]) => {
    for (const [mark, combining] of marks) add(typedBase + mark, (base + combining).normalize("NFC"));
  };
  for (const vowel of ["a", "e", "o", "u", "y"]) marked(vowel, vowel, VNI_TONES);
  for (const vowel of ["a", "e", "o"]) marked(vowel, vowel, VNI_CIRCUMFLEX);
  marked("a", "a", VNI_BREVE);
  marked("ơ", "ô", VNI_TONES);
  marked("ư", "ö", VNI_TONES);
  return table;
})();

/** Every letter each encoding can hold, by what stands in the file; for tests of whole tables. */
export const LEGACY_TABLES: Readonly<Record<LegacyEncoding, ReadonlyMap<string, string>>> = {
  tcvn3: TCVN3,
  vni: VNI,
};

/** Reads text of an old encoding; characters the encoding does not know stay. `isCapitalFont`: ".VnTimeH" shows capitals. */
export function decodeLegacy(text: string, encoding: LegacyEncoding, isCapitalFont = false): string {
  if (encoding === "tcvn3") {
    const decoded = [...text].map((char) => TCVN3.get(char) ?? char).join("");
    return isCapitalFont ? decoded.toUpperCase() : decoded;
  }
  let decoded = "";
  for (let at = 0; at < text.length; ) {
    const two = VNI.get(text.slice(at, at + 2));
    const one = VNI.get(text[at] ?? "");
    if (two !== undefined && at + 1 < text.length) {
      decoded += two;
      at += 2;
    } else {
      decoded += one ?? text[at];
      at += 1;
    }
  }
  return decoded;
}

/** The other way, for tests and fixtures: undefined where a letter has no place in the encoding. */
export function encodeLegacy(text: string, encoding: LegacyEncoding): string | undefined {
  const back = BACKWARDS[encoding];
  let encoded = "";
  for (const letter of text.normalize("NFC")) {
    if (letter.charCodeAt(0) < 0x80) encoded += letter;
    else {
      const typed = back.get(letter);
      if (typed === undefined) return undefined;
      encoded += typed;
    }
  }
  return encoded;
}

const BACKWARDS = Object.fromEntries(
  Object.entries(LEGACY_TABLES).map(([encoding, table]) => [
    encoding,
    // The first way of typing a letter wins.
    new Map([...table].reverse().map(([typed, letter]) => [letter, typed])),
  ]),
) as Record<LegacyEncoding, Map<string, string>>;

/** Only characters of the old code page: a letter such as ế or ư shows that the text is Unicode already. */
const IS_OLD_PAGE =
  /^[\u0000-\u00ff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u2026\u2030\u2039\u203a\u20ac\u2122]*$/;

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{M}\u00ad¡-¿×÷]+/gu) ?? [];

/** Of the words with a letter outside ASCII: how many there are, and how many are Vietnamese syllables. */
function plausible(words: readonly string[]): number {
  return words.filter((word) => isVietnameseSyllable(word)).length;
}

/**
 * One cell of a column that is in an old encoding. What is Unicode already, and what reads worse afterwards, stays as it is:
 * a list is often typed by several hands.
 */
export function convertCell(text: string, encoding: LegacyEncoding, isCapitalFont = false): string {
  if (!IS_OLD_PAGE.test(text)) return text;
  if (!/[\u0080-\u00ff]/.test(text)) return isCapitalFont ? text.toUpperCase() : text;
  const decoded = decodeLegacy(text, encoding, isCapitalFont);
  const before = wordsOf(text).filter((word) => /[\u0080-\u00ff]/.test(word));
  const after = wordsOf(decoded).filter((word) => /[^\u0000-\u007f]/.test(word));
  const wasWhole = plausible(before) === before.length;
  return wasWhole && plausible(after) < after.length ? text : decoded;
}

export type LegacyGuess = {
  readonly encoding: LegacyEncoding;
  /** 0–1: how sure; a font's name is a surer sign than the letters. */
  readonly confidence: number;
  readonly before: string;
  readonly after: string;
};

/** Below this nothing is offered. */
const LEAST = 0.5;

/**
 * Whether the cells of a column are in an old encoding: their words become Vietnamese by it and are not so as they stand.
 * Null for Unicode and for text without Vietnamese letters.
 * @param fonts what the fonts of the cells say, as far as they are known
 */
export function guessLegacy(
  cells: readonly string[],
  fonts: readonly (CellFont | undefined)[] = [],
): LegacyGuess | null {
  const old = cells.filter((cell) => IS_OLD_PAGE.test(cell) && /[\u0080-\u00ff]/.test(cell));
  if (old.length === 0) return null;
  const raw = old.flatMap(wordsOf).filter((word) => /[\u0080-\u00ff]/.test(word));
  if (raw.length === 0) return null;
  const rawShare = plausible(raw) / raw.length;
  let best: LegacyGuess | null = null;
  for (const encoding of ["tcvn3", "vni"] as const) {
    const decoded = raw.flatMap((word) => wordsOf(decodeLegacy(word, encoding)));
    const share = plausible(decoded) / Math.max(decoded.length, 1);
    const named = fonts.filter((font) => font?.startsWith(encoding)).length / Math.max(fonts.length, 1);
    const confidence = Math.min(1, named > 0.5 && share > 0.5 ? 1 : Math.max(0, share - rawShare) * 1.25);
    if (confidence < LEAST || (best && best.confidence >= confidence)) continue;
    const before = [...old].sort((a, b) => b.length - a.length)[0] ?? "";
    best = { encoding, confidence, before, after: convertCell(before, encoding) };
  }
  return best;
}
