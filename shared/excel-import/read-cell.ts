import { isPartialDate, type PartialDate } from "../case/partial-date.ts";
import { type Amount, readAmount } from "../text/money-text.ts";
import { readDate } from "../text/partial-date-text.ts";
import type { Cell } from "./cell.ts";
import { type CellProblem, cellProblem } from "./cell-problems.ts";

/** What a cell gives: a value, or why there is none. */
export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: CellProblem };

export const read = <T>(value: T): Read<T> => ({ ok: true, value });
export const wrong = (...args: Parameters<typeof cellProblem>): Read<never> => ({
  ok: false,
  problem: cellProblem(...args),
});

/** A typed text that is too long to repeat is cut in the sentence about it, never in the record. */
export const quoted = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;

/**
 * Text as it stands: composed (NFC), outer blanks off. In a one-line field a line break or tab within the cell is a blank.
 * Control characters and halves of characters are refused, not dropped.
 */
export function readText(cell: Cell, max: number, hasLines: boolean): Read<string> {
  if (cell.t === "error") return wrong("formula", { typed: cell.text });
  const text = cell.text.normalize("NFC").replace(/\r\n?/g, "\n");
  const control = CONTROL.exec(text)?.[0];
  if (control !== undefined)
    return wrong("unreadable", {
      typed: `U+${control.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`,
    });
  if (!text.isWellFormed()) return wrong("unreadable", { typed: "U+D800" });
  const shown = (hasLines ? text : text.replace(/[ \t]*[\n\t][\s]*/g, " ")).trim();
  return shown.length > max ? wrong("long", { length: shown.length, max }) : read(shown);
}

const WORDED_DATE =
  /^(?:ngày\s*(\d{1,2})\s*)?(?:tháng|t)\s*(\d{1,2})\s*(?:năm|[/.-])?\s*(\d{4})$|^năm\s*(\d{4})$/u;
const ISO_DATE = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]\d{1,2}:\d{2}.*)?$/;

/** `23/7/2020`, `3/2020`, `2018`, "tháng 3/2020", "ngày 23 tháng 7 năm 2020", "năm 2018", a date cell. */
export function readCellDate(cell: Cell): Read<PartialDate> {
  if (cell.t === "error") return wrong("formula", { typed: cell.text });
  const text = cell.text.normalize("NFC").trim();
  if (cell.t === "date") return isPartialDate(text) ? read(text) : wrong("date", { typed: quoted(text) });
  const iso = ISO_DATE.exec(text);
  const worded = WORDED_DATE.exec(text.toLowerCase());
  const typed = iso
    ? `${iso[3]}/${iso[2]}/${iso[1]}`
    : worded
      ? [worded[1], worded[2], worded[3] ?? worded[4]].filter((part) => part !== undefined).join("/")
      : text.replace(/^ngày\s+/iu, "");
  const date = readDate(typed);
  return date ? read(date) : wrong("date", { typed: quoted(text) });
}

/** "1,250,000,000": two groups or more can only be thousands; one group could be a decimal and is not guessed. */
const COMMA_GROUPS = /^\d{1,3}(?:,\d{3}){2,}(?=\s*[^\d,.]*$)/u;
const UNKNOWN_AMOUNT = /^(?:chưa (?:xác định|rõ)|không xác định|cxđ)$/iu;

/**
 * An amount in whole units. A bare number is multiplied by the column's scale ("triệu đồng" in the header); one that names
 * its own unit is not.
 */
export function readCellAmount(cell: Cell, scale: number): Read<Amount> {
  if (cell.t === "error") return wrong("formula", { typed: cell.text });
  const text = cell.text.normalize("NFC").trim();
  if (UNKNOWN_AMOUNT.test(text)) return read("undetermined");
  // A number cell has a point for its decimals, and never a thousands mark.
  const typed = (cell.t === "number" ? text.replace(".", ",") : text)
    .replace(COMMA_GROUPS, (groups) => groups.replaceAll(",", ""))
    .replace(/\s*(?:vnđ|vnd|đồng|đ)\.?$/iu, "");
  const isBare = /^[\d.,]+$/.test(typed);
  const scaled = isBare && scale !== 1 ? scaleBare(typed, scale) : typed;
  const amount = scaled === null || cell.t === "date" ? undefined : readAmount(scaled);
  return amount === undefined ? wrong("amount", { typed: quoted(text) }) : read(amount);
}

const SCALE_WORDS: Readonly<Record<number, string>> = { 1000: "nghìn", 1000000: "triệu", 1000000000: "tỷ" };
const scaleBare = (typed: string, scale: number): string | null =>
  SCALE_WORDS[scale] === undefined ? null : `${typed} ${SCALE_WORDS[scale]}`;

export function readCellCount(cell: Cell, max: number): Read<number> {
  if (cell.t === "error") return wrong("formula", { typed: cell.text });
  const text = cell.text.trim();
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  return value >= 0 && value <= max ? read(value) : wrong("count", { typed: quoted(text), max });
}
