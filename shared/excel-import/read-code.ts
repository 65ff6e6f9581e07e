import type { Code } from "../catalogue/codes.ts";
import { foldMarked, foldPlain, hasMarks } from "../text/fold.ts";
import type { Cell } from "./cell.ts";
import { quoted, type Read, read, wrong } from "./read-cell.ts";

/** The code that a person chose for words the catalogue does not know; "" where nothing was chosen. */
export type ChosenWords = (words: string) => string;

/** Names of a sentence are few enough to be read. */
const NAMED = 4;

/**
 * A code of a list: by the code (`N07`, `n07`, `N07 – Rà soát…`), by its name or another word for it, whatever stands for
 * "và" and around it ("Thanh tra tỉnh", "ngành Giáo dục - Đào tạo"), or by words that only one name holds ("báo chí").
 * Marks decide where two names differ by them alone; where one name was of one code and later of another, the row's `day`
 * (YYYY-MM-DD) decides. What is left is asked of `chosen`.
 */
export function readCellCode(
  cell: Cell,
  codes: readonly Code[],
  chosen?: ChosenWords,
  day: string | null = null,
): Read<string> {
  if (cell.t === "error") return wrong("formula", { typed: cell.text });
  const text = cell.text.normalize("NFC").replace(/\s+/g, " ").trim();
  const known = byCode(text, codes) ?? byName(text, codes) ?? byNameOn(day, text, codes);
  if (known) return read(known.code);
  const near = byWords(withoutLead(text), codes);
  if (near.length === 1) return read(near[0]?.code ?? "");
  const choice = chosen?.(text) ?? "";
  if (codes.some((one) => one.code === choice)) return read(choice);
  if (near.length === 0) return wrong("code", { typed: quoted(text) });
  const names = (language: "vi" | "en") =>
    near
      .slice(0, NAMED)
      .map((one) => one[language])
      .join("; ");
  const more = near.length - NAMED;
  return wrong("ambiguous", {
    typed: quoted(text),
    namesVi: `${names("vi")}${more > 0 ? ` và ${more} mục nữa` : ""}`,
    namesEn: `${names("en")}${more > 0 ? ` and ${more} more` : ""}`,
  });
}

function byCode(text: string, codes: readonly Code[]): Code | undefined {
  const bare = text.toLowerCase();
  const whole = codes.find((one) => one.code.toLowerCase() === bare.replaceAll(" ", ""));
  if (whole) return whole;
  const leading = /^([\p{L}\d]{1,4})\s*[-–—:.)]/u.exec(bare)?.[1];
  const led = leading ? codes.find((one) => one.code.toLowerCase() === leading) : undefined;
  if (!led || leading === undefined) return undefined;
  const rest = foldPlain(bare.slice(leading.length).replace(/^\s*[-–—:.)]\s*/u, ""));
  return rest === "" || namesOf(led).some((name) => foldPlain(name).includes(rest)) ? led : undefined;
}

/** By a name that only one of the codes in use on the day has. */
function byNameOn(day: string | null, text: string, codes: readonly Code[]): Code | undefined {
  const on = codesOn(codes, day);
  return on === codes ? undefined : byName(text, on);
}

const onDays = new WeakMap<readonly Code[], Map<string, readonly Code[]>>();

/** The codes in use on a day, the same array for the same codes: its names are folded once. */
function codesOn(codes: readonly Code[], day: string | null): readonly Code[] {
  if (day === null) return codes;
  const on = codes.filter(
    ({ from, until }) => (from === undefined || from <= day) && (until === undefined || day < until),
  );
  if (on.length === codes.length) return codes;
  const kept = onDays.get(codes) ?? new Map<string, readonly Code[]>();
  onDays.set(codes, kept);
  const key = on.map((one) => one.code).join(" ");
  const known = kept.get(key) ?? on;
  kept.set(key, known);
  return known;
}

function byName(text: string, codes: readonly Code[]): Code | undefined {
  const names = foldedNames(codes);
  const typed = withoutLetter(text);
  const exact = names.marked.get(foldMarked(typed)) || names.plain.get(foldPlain(typed));
  if (exact) return exact;
  for (let words = looseWords(typed); words !== ""; ) {
    const found = names.loose.get(words) || names.loose.get(words.replace(AFTER_NAME, ""));
    if (found) return found;
    const shorter = words.replace(BEFORE_NAME, "");
    if (shorter === words) break;
    words = shorter;
  }
  return undefined;
}

/** Words around a name that say nothing of which name is meant; a denial ("không", "chưa") is never one. */
const BEFORE_NAME =
  /^(?:thong qua|tu|nguon|qua|do|linh vuc|nganh|cong tac|hoat dong|ket qua|co quan|dang|da|bi) /;
/** Whose it is: "tỉnh", "cấp huyện", "Sở Y tế", "thành phố Mẫu", "nhà nước". */
const AFTER_NAME =
  /(?: (?:cap|cua))?(?: (?:tinh|huyen|thanh pho|thi xa|quan|so)(?: \p{L}+){0,3}| (?:xa|phuong|trung uong|nha nuoc))$/u;

/** Codes one of whose names holds these words. Marks that were typed count: "thư" is not in "thủ tục". */
function byWords(text: string, codes: readonly Code[]): readonly Code[] {
  const isMarked = hasMarks(text);
  const words = looseWords(text, isMarked ? foldMarked : foldPlain);
  // One syllable without marks, or two letters, say too little to be told from chance.
  if (words.length < 3 || (!isMarked && !words.includes(" "))) return [];
  const { within, withinMarked } = foldedNames(codes);
  return codes.filter((_, i) =>
    (isMarked ? withinMarked : within)[i]?.some((name) => name.includes(` ${words} `)),
  );
}

type Names = ReadonlyMap<string, Code | null>;
/** A list's names as typed words are compared with them; a name of two codes is null. `within`: by code, between blanks. */
type FoldedNames = {
  readonly marked: Names;
  readonly plain: Names;
  readonly loose: Names;
  readonly within: readonly (readonly string[])[];
  readonly withinMarked: readonly (readonly string[])[];
};

/** Folded once a list, not once a cell: a list of ten thousand rows asks tens of thousands of times. */
const folded = new WeakMap<readonly Code[], FoldedNames>();

function foldedNames(codes: readonly Code[]): FoldedNames {
  const known = folded.get(codes);
  if (known) return known;
  const by = (fold: (name: string) => string): Names => {
    const names = new Map<string, Code | null>();
    for (const code of codes)
      for (const name of [...namesOf(code), ...earlierNames(code), ...(code.also ?? [])].map(fold))
        names.set(name, !names.has(name) || names.get(name) === code ? code : null);
    return names;
  };
  const within = (fold: typeof foldPlain) =>
    codes.map((code) => namesOf(code).map((name) => ` ${looseWords(name, fold)} `));
  const made = {
    marked: by(foldMarked),
    plain: by(foldPlain),
    loose: by((name) => looseWords(name)),
    within: within(foldPlain),
    withinMarked: within(foldMarked),
  };
  folded.set(codes, made);
  return made;
}

/** "đã khởi tố" without "đã". */
const withoutLead = (text: string): string => text.replace(/^(?:đã|đang|bị|qua|do) /iu, "");

/** Without case, signs and the words that only join. */
const looseWords = (text: string, fold = foldPlain): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .replace(/(?<= )(?:v[aà]|c[aá]c|ho[aặ]c) /gu, "")
    .trim();

/**
 * Several codes: split at line breaks and semicolons, and at commas where the whole is no name of the list. The first that
 * cannot be read is told of; `chosen` is asked for all.
 */
export function readCellCodes(
  cell: Cell,
  codes: readonly Code[],
  chosen?: ChosenWords,
  day: string | null = null,
): Read<string[]> {
  const found: string[] = [];
  let wrongOne: Read<never> | null = null;
  for (const part of cell.text.split(/[;\n]/).filter((one) => one.trim() !== "")) {
    const isOne = !part.includes(",") || readCellCode({ ...cell, text: part }, codes, undefined, day).ok;
    for (const piece of isOne ? [part] : part.split(",").filter((one) => one.trim() !== "")) {
      const one = readCellCode({ ...cell, text: piece }, codes, chosen, day);
      if (!one.ok) wrongOne ??= one;
      else if (!found.includes(one.value)) found.push(one.value);
    }
  }
  return wrongOne ?? read(found);
}

/** "a) Tham ô tài sản" is also called "Tham ô tài sản"; "Khác (ghi rõ)" is "Khác". */
const withoutLetter = (name: string): string => name.replace(/^(?:k\.2 )?\p{L}\)\s*/u, "");
const namesOf = (code: Code): string[] => [
  ...new Set(
    [code.vi, code.en].flatMap((name) => [
      withoutLetter(name),
      withoutLetter(name).replace(/\s*\([^)]*\)/g, ""),
    ]),
  ),
];
/** A list of older cases calls things by the names of then. */
const earlierNames = (code: Code): string[] => (code.earlier ?? []).flatMap(({ vi, en }) => [vi, en]);
