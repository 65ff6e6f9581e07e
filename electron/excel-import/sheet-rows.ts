import type { Cell, Row } from "../../shared/excel-import/cell.ts";
import type { Archive } from "./archive.ts";
import { refuse } from "./failure.ts";
import { textReader, unescapeText } from "./shared-strings.ts";
import type { DateShown } from "./styles.ts";
import type { BookContext } from "./workbook.ts";
import { readXml } from "./xml-parts.ts";

/** A list wider or longer than this is refused (E_EXCEL_TOO_LARGE), never cut short in silence. */
export const TABLE_LIMITS = { rows: 50_000, columns: 200 } as const;

/** The rows of a sheet that hold something, in order; of cells merged downwards each row has the value. */
export async function* sheetRows(book: BookContext, part: string): AsyncGenerator<Row> {
  const merges = await mergedDown(book.archive, part);
  const fillDown = downFiller(merges);
  const ready: Row[] = [];
  const reader = rowReader(book, (row) => ready.push(row));
  let rows = 0;
  const drain = function* (): Generator<Row> {
    for (const row of ready.splice(0)) {
      const filled = fillDown(row);
      if (!filled.cells.some((cell) => cell !== null)) continue;
      rows += 1;
      if (rows > TABLE_LIMITS.rows) refuse("E_EXCEL_TOO_LARGE");
      yield filled;
    }
  };
  for await (const _ of readXml(book.archive, part, reader)) yield* drain();
  yield* drain();
}

function rowReader(book: BookContext, emit: (row: Row) => void) {
  const rich = textReader();
  let row = 0;
  let column = -1;
  let cells: (Cell | null)[] = [];
  let attributes: Readonly<Record<string, string>> = {};
  let value = "";
  let isValue = false;
  /** The cell's text stands in it (`is`): not, is being read, was read. */
  let inline: "none" | "open" | "read" = "none";
  let isSheet = false;
  return {
    open(name: string, given: Readonly<Record<string, string>>) {
      if (name === "worksheet") isSheet = true;
      else if (name === "row") {
        row = given.r === undefined ? row + 1 : Number(given.r);
        if (!isSheet || !Number.isSafeInteger(row) || row < 1) refuse("E_EXCEL_DAMAGED");
        column = -1;
        cells = [];
      } else if (name === "c") {
        attributes = given;
        column = given.r === undefined ? column + 1 : columnOf(given.r);
        value = "";
        inline = "none";
      } else if (name === "v") isValue = true;
      else if (name === "is") {
        inline = "open";
        rich.start();
      } else if (inline === "open") rich.open(name, given.val);
    },
    text(piece: string) {
      if (isValue) value += piece;
      else if (inline === "open") rich.add(piece);
    },
    close(name: string) {
      if (name === "v") isValue = false;
      else if (name === "is") inline = "read";
      else if (inline === "open") rich.close(name);
      else if (name === "c") {
        const cell = cellOf(
          book,
          attributes,
          inline === "none" ? value : null,
          inline === "none" ? null : rich,
        );
        if (cell === null) return;
        if (column >= TABLE_LIMITS.columns) refuse("E_EXCEL_TOO_LARGE");
        while (cells.length < column) cells.push(null);
        cells[column] = cell;
      } else if (name === "row") emit({ row, cells });
    },
  };
}

/** `B12` → 1. */
function columnOf(reference: string): number {
  const letters = /^\$?([A-Z]{1,3})\$?\d*$/.exec(reference.toUpperCase())?.[1] ?? refuse("E_EXCEL_DAMAGED");
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** A formula counts by the value that was stored with it; one without a stored value is an empty cell. */
function cellOf(
  { strings, styles, is1904 }: BookContext,
  { t = "n", s }: Readonly<Record<string, string>>,
  value: string | null,
  rich: ReturnType<typeof textReader> | null,
): Cell | null {
  const style = s === undefined ? undefined : styles[Number(s)];
  if (rich || t === "s" || t === "str") {
    const shared = t === "s" && !rich ? Number(value) : null;
    const text = rich
      ? rich.text()
      : shared === null
        ? unescapeText(value ?? "")
        : (strings.texts[shared] ?? "");
    if (text.trim() === "") return null;
    const font = (rich ? rich.font() : shared === null ? null : strings.fonts.get(shared)) ?? style?.font;
    return font ? { t: "text", text, font } : { t: "text", text };
  }
  const stored = (value ?? "").trim();
  if (stored === "") return null;
  if (t === "e") return { t: "error", text: stored };
  if (t === "b") return { t: "text", text: stored === "1" ? "TRUE" : "FALSE" };
  if (t === "d") return { t: "date", text: stored.slice(0, 10) };
  const number = Number(stored);
  if (!Number.isFinite(number)) return { t: "text", text: stored };
  const date = style && style.date !== "none" ? serialToDate(number, style.date, is1904) : null;
  return date === null ? { t: "number", text: decimal(number) } : { t: "date", text: date };
}

/** As Excel shows it: fifteen figures, so that 0.1 + 0.2 is 0.3, and no exponent below 1e21. */
const decimal = (number: number): string => String(Number(number.toPrecision(15)));

const DAY_MS = 86_400_000;
const LAST_SERIAL = 2_958_465;

/**
 * Days of a workbook as a partial date. The 1900 system counts a 29/02/1900 that never was (serial 60); the 1904 system, of
 * old Macintosh files, starts with 01/01/1904 as 0. Null outside of both.
 */
export function serialToDate(serial: number, shown: DateShown, is1904: boolean): string | null {
  const days = Math.floor(serial);
  if (days < (is1904 ? 0 : 1) || days > LAST_SERIAL || (!is1904 && days === 60)) return null;
  const first = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30);
  const day = new Date(first + days * DAY_MS).toISOString().slice(0, 10);
  return shown === "year" ? day.slice(0, 4) : shown === "month" ? day.slice(0, 7) : day;
}

type Merge = { readonly column: number; readonly top: number; readonly bottom: number };

const MERGES_MAX = 50_000;

/** Which cells of a sheet are merged over several rows. They stand after the rows in the file, so it is read twice. */
async function mergedDown(archive: Archive, part: string): Promise<Merge[]> {
  const merges: Merge[] = [];
  let rest = "";
  const decoder = new TextDecoder();
  for await (const piece of archive.read(part)) {
    const text = rest + decoder.decode(piece, { stream: true });
    for (const [, first = "", top = "", bottom = ""] of text.matchAll(
      /<(?:\w+:)?mergeCell ref="([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})"/g,
    ))
      if (Number(bottom) > Number(top))
        merges.push({ column: columnOf(first), top: Number(top), bottom: Number(bottom) });
    if (merges.length > MERGES_MAX) refuse("E_EXCEL_TOO_LARGE");
    // A tag may be cut by the end of the piece.
    rest = text.slice(Math.max(text.lastIndexOf("<"), text.length - 200));
  }
  return merges.sort((a, b) => a.top - b.top);
}

function downFiller(merges: readonly Merge[]): (row: Row) => Row {
  let next = 0;
  let open: (Merge & { readonly value: Cell | null })[] = [];
  return ({ row, cells }) => {
    open = open.filter((merge) => merge.bottom >= row);
    const filled = [...cells];
    for (const { column, value } of open) {
      while (filled.length <= column) filled.push(null);
      filled[column] ??= value;
    }
    for (; next < merges.length && (merges[next]?.top ?? 0) <= row; next += 1) {
      const merge = merges[next];
      if (merge && merge.top === row) open.push({ ...merge, value: cells[merge.column] ?? null });
    }
    return { row, cells: filled };
  };
}
