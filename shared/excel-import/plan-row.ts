import { type CaseRecord, emptyRecord } from "../case/record.ts";
import { foldPlain } from "../text/fold.ts";
import { caseField } from "./case-fields.ts";
import type { Cell, Row } from "./cell.ts";
import { type CellProblem, cellProblem } from "./cell-problems.ts";
import type { CaseField } from "./field.ts";
import { convertCell, type LegacyEncoding } from "./legacy-text.ts";
import type { ColumnMatch } from "./match-columns.ts";
import { chosenCode, WORD_MAX, type WordChoice, type WordChoices } from "./word-choices.ts";

/** What empty cells of the whole list mean: chosen once, by the person who imports. "" is nothing. */
export type ListDefaults = {
  readonly kind: "" | "VA" | "VV";
  readonly mainSource: string;
  readonly sector: string;
  readonly role: CaseRecord["role"];
};

export type PlannedRow = {
  readonly row: number;
  /** Null where the row holds nothing to record (a heading between rows, a sum). */
  readonly record: CaseRecord | null;
  /** Columns whose words could not be read into their field and stand in the note instead, word for word. */
  readonly kept: readonly number[];
  readonly problems: readonly {
    readonly column: number;
    readonly typed: string;
    readonly problem: CellProblem;
  }[];
  /** Words of coded columns that the catalogue does not know, chosen for or not. */
  readonly asked: readonly WordChoice[];
};

type Column = ColumnMatch & { readonly known: CaseField };

/** The columns that are taken, in the order in which a record needs them. */
export function takenColumns(columns: readonly ColumnMatch[]): Column[] {
  return columns
    .flatMap((one) => {
      const known = caseField(one.field);
      return known ? [{ ...one, known }] : [];
    })
    .sort((a, b) => (a.known.turn ?? 1) - (b.known.turn ?? 1) || a.column - b.column);
}

/** One row of a list as a record. Pure; what the rules find in it is asked afterwards. */
export function planRow(
  row: Row,
  columns: readonly Column[],
  defaults: ListDefaults,
  choices: WordChoices = new Map(),
): PlannedRow {
  const cells = columns.map((column) => ({
    column,
    cell: readable(row.cells[column.column] ?? null, column),
  }));
  const given = cells.filter(({ cell }) => cell !== null);
  const isHeading = given.length === 0 || (given.length === 1 && columns.length >= 3) || isSum(row);
  if (isHeading) return { row: row.row, record: null, kept: [], problems: [], asked: [] };
  const problems: { column: number; typed: string; problem: CellProblem }[] = [];
  const kept: number[] = [];
  const asked: WordChoice[] = [];
  let record = emptyRecord(defaults.kind === "" ? "VV" : defaults.kind);
  const kindGiven = given.some(({ column }) => column.field === "kind");
  if (!kindGiven && defaults.kind === "")
    problems.push({ column: -1, typed: "", problem: cellProblem("kind") });
  for (const { column, cell } of given) {
    if (cell === null) continue;
    const { known, scale, header } = column;
    const chosen = (word: string): string => {
      const code = chosenCode(choices, known, word);
      if (word.length <= WORD_MAX) asked.push({ field: known.id, word, code });
      return code;
    };
    const put = known.put(record, cell, { scale, header, chosen });
    if (put.ok) {
      record = put.record;
      if (put.isKept) kept.push(column.column);
    } else problems.push({ column: column.column, typed: cell.text.slice(0, 200), problem: put.problem });
  }
  const isGiven = (field: string) => given.some(({ column }) => column.field === field);
  record = {
    ...record,
    mainSource: isGiven("mainSource") ? record.mainSource : defaults.mainSource,
    sector: isGiven("sector") ? record.sector : defaults.sector,
    role: isGiven("role") ? record.role : defaults.role,
  };
  return { row: row.row, record, kept, problems, asked };
}

function readable(cell: Cell | null, column: ColumnMatch): Cell | null {
  if (!cell || cell.text.trim() === "") return null;
  return { ...cell, text: readableText(cell, column.legacy) };
}

/** A cell's text in Unicode, where its column was found to be in an old encoding and the person agreed. */
export const readableText = (cell: Cell, legacy: LegacyEncoding | null): string =>
  legacy && cell.t === "text" ? convertCell(cell.text, legacy, cell.font === "tcvn3-capitals") : cell.text;

/** "Tổng cộng", "Cộng": a sum of the list, not a case. */
const isSum = (row: Row): boolean => {
  const first = row.cells.find((cell) => (cell?.text ?? "").trim() !== "");
  return first?.t === "text" && /^(?:tong(?: cong| so)?|cong)\s*[:.]?$/.test(foldPlain(first.text).trim());
};
