import { foldPlain } from "../text/fold.ts";
import { CASE_FIELDS } from "./case-fields.ts";
import type { Cell, Row } from "./cell.ts";
import type { LegacyEncoding } from "./legacy-text.ts";

/** What one column of a list is taken as. `field` "" leaves the column out. */
export type ColumnMatch = {
  readonly column: number;
  readonly header: string;
  readonly field: string;
  /** What a bare number of the column is worth in đồng. */
  readonly scale: number;
  readonly legacy: LegacyEncoding | null;
};

/** A header as it is compared: without marks, case, brackets, line breaks or a leading number. */
export const foldHeader = (header: string): string =>
  foldPlain(header)
    .replace(/\([^)]*\)|\[[^\]]*\]/g, " ")
    .replace(/[\s:*.]+/g, " ")
    .replace(/ ?([,/]) ?/g, (_, mark: string) => (mark === "," ? ", " : "/"))
    .trim();

/** The field whose words fit a header best; "" for none. "STT" and the like are nothing a record holds. */
export function fieldOfHeader(header: string): string {
  const folded = foldHeader(header);
  if (folded === "") return "";
  let best = { field: "", score: 0 };
  for (const field of CASE_FIELDS)
    for (const words of [...field.headers, foldHeader(field.vi), foldHeader(field.en)]) {
      if (words === "") continue;
      const score =
        folded === words
          ? 1000 + words.length
          : words.length >= 4 && ` ${folded} `.includes(` ${words} `)
            ? words.length
            : 0;
      if (score > best.score) best = { field: field.id, score };
    }
  return best.field;
}

/** "(triệu đồng)", "ĐVT: tỷ đồng": what bare numbers below such a header are worth. */
export function scaleOfHeader(header: string): number {
  const folded = foldPlain(header);
  if (/\bty\b|ti dong/.test(folded)) return 1_000_000_000;
  if (/trieu|\btr\.? ?d/.test(folded)) return 1_000_000;
  return /nghin|ngan dong|1\.?000 ?d/.test(folded) ? 1000 : 1;
}

/** Each header's field; a field that holds only one column goes to the first that fits it best. */
export function guessColumns(headers: readonly string[]): string[] {
  const taken = new Set<string>();
  // Whole matches first: "Cơ quan" must not take the agency from "Cơ quan xảy ra" further right.
  const wished = headers.map((header, column) => ({ column, field: fieldOfHeader(header), header }));
  const fields = headers.map(() => "");
  const byFit = [...wished].sort((a, b) => closeness(b) - closeness(a) || a.column - b.column);
  for (const { column, field } of byFit) {
    const known = CASE_FIELDS.find((one) => one.id === field);
    if (!known || (taken.has(field) && !known.many)) continue;
    taken.add(field);
    fields[column] = field;
  }
  return fields;
}

const closeness = ({ header, field }: { readonly header: string; readonly field: string }): number => {
  const words = CASE_FIELDS.find((one) => one.id === field)?.headers ?? [];
  const folded = foldHeader(header);
  return Math.max(0, ...words.filter((one) => folded.includes(one)).map((one) => one.length));
};

const textOf = (cell: Cell | null): string => cell?.text ?? "";

/** The row that names the columns: the one of the first rows with the most headers known; null where none has two. */
export function guessHeaderRow(
  rows: readonly Row[],
  decode: (text: string) => string = (text) => text,
): number | null {
  let best: { row: number; score: number } | null = null;
  for (const { row, cells } of rows) {
    const known = new Set(cells.map((cell) => (cell?.t === "text" ? fieldOfHeader(decode(cell.text)) : "")));
    known.delete("");
    // A title line such as "DANH SÁCH VỤ ÁN, VỤ VIỆC" is one cell; headers stand side by side.
    const score = known.size >= 2 ? known.size : 0;
    if (score > (best?.score ?? 0)) best = { row, score };
  }
  return best?.row ?? null;
}

/** The headers of a list, for remembering how it was matched: order kept, marks and case apart. */
export const headersKey = (headers: readonly string[]): string => JSON.stringify(headers.map(foldHeader));

/** How many cells of a row hold something. */
export const filled = (row: Row): number => row.cells.filter((cell) => textOf(cell).trim() !== "").length;
