import type { CaseRecord } from "../case/record.ts";
import type { Code } from "../catalogue/codes.ts";
import type { Language } from "../problem/explain.ts";
import type { Cell } from "./cell.ts";
import type { CellProblem } from "./cell-problems.ts";
import type { Read } from "./read-cell.ts";
import type { ChosenWords } from "./read-code.ts";

/** What the record gets from one cell of a list; "problem" leaves the record as it was. */
export type Put =
  | {
      readonly ok: true;
      readonly record: CaseRecord;
      /** The field could not hold the words faithfully: they stand in the note, as they came. */
      readonly isKept?: true;
    }
  | { readonly ok: false; readonly problem: CellProblem };

export type PutOptions = {
  /** What one of the column's bare numbers is worth, in đồng. */
  readonly scale?: number;
  /** The column's header, to be named where several columns go into one text. */
  readonly header?: string;
  /** Asked for words that a coded field does not know. */
  readonly chosen?: ChosenWords;
};

/**
 * A field of a case as a column of a list: how its header is usually worded, how a cell is read into the record, how the
 * record's value is shown in a cell. Import, paste and the entry grid all use this one table.
 */
export type CaseField = {
  readonly id: string;
  readonly vi: string;
  readonly en: string;
  /** Words of headers, without marks; the longest that fits a header wins. */
  readonly headers: readonly string[];
  /** The record's path that findings of rules name. */
  readonly path: string;
  readonly kind: "text" | "date" | "amount" | "count" | "code" | "codes";
  readonly codes?: readonly Code[];
  /** Words that it does not know are no mistake of the row: they stay in the note. */
  readonly keepsWords?: true;
  /** Several columns may go into it. */
  readonly many?: true;
  /** Fields are read by ascending turn (1 where none is said): some need what others gave. */
  readonly turn?: number;
  put(record: CaseRecord, cell: Cell, options?: PutOptions): Put;
  /** The record without the value; absent where a grid cannot edit the field in one cell. */
  clear?(record: CaseRecord): CaseRecord;
  /** The value as a cell shows it and reads it back; "" where there is none. */
  show(record: CaseRecord, language: Language): string;
};

export type Named = Pick<CaseField, "id" | "vi" | "en" | "headers">;

export const put = <T>(value: Read<T>, into: (value: T) => CaseRecord): Put =>
  value.ok ? { ok: true, record: into(value.value) } : value;

export const freeId = (prefix: string, rows: readonly { readonly id: string }[]): string => {
  let n = rows.length + 1;
  while (rows.some((row) => row.id === `${prefix}${n}`)) n += 1;
  return `${prefix}${n}`;
};
