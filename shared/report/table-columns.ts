import { isWide } from "./letterhead.ts";
import type { CellForm, ReportTable } from "./table.ts";
import type { Words } from "./words.ts";

const WEIGHTS: Readonly<Record<CellForm, number>> = {
  count: 1,
  percent: 1.15,
  amount: 1.9,
  date: 1.9,
  text: 2.1,
};
const BY_KEY: Readonly<Record<string, number>> = {
  title: 3.4,
  unit: 1.5,
  text: 11,
  reached: 1.3,
  charges: 2.8,
  verified: 3.6,
  undetermined: 1.4,
  adjustedWhy: 4.5,
  movedBy: 3.4,
};

/** In a list numbers stand in narrow columns beside wide ones: a count keeps room for a word of its head, an amount for eleven digits. */
const IN_LIST: Partial<Readonly<Record<CellForm, number>>> = { count: 1.4, amount: 2.4 };

/** Rows up to which a table stands on one page: with fourteen units, their sum and two lines of head it fits lying, too. */
const WHOLE_ROWS = 22;

/** Characters of a cell up to which a row is at most two lines high. */
const SHORT_CELL = 60;

/** Whether a table is not broken over two pages: a short one, of numbers or of few words, and no list of cases. */
export const staysWhole = (table: ReportTable): boolean =>
  table.rows.length <= WHOLE_ROWS &&
  table.rows.every(
    (row) =>
      row.caseId === undefined &&
      row.cells.every(({ value }) => typeof value !== "string" || value.length <= SHORT_CELL),
  );

/** The part of a table's width that each column takes, the row heads first; they add up to 1. */
export function columnShares(table: ReportTable): number[] {
  const head = table.isAnnex ? 5 : table.kind === "list" ? 2.2 : table.columns.length > 6 ? 2.2 : 3.4;
  const weightOf = ({ key, form }: ReportTable["columns"][number]) =>
    BY_KEY[key] ?? (table.kind === "list" ? IN_LIST[form] : undefined) ?? WEIGHTS[form];
  const weights = [head, ...table.columns.map(weightOf)];
  const all = weights.reduce((sum, one) => sum + one, 0);
  return weights.map((one) => one / all);
}

/** What a sheet leaves between its margins, upright and lying, and what a cell keeps free at its sides; millimetres. */
const SHEET_MM = { upright: 165, lying: 257, sides: 2 } as const;
/** Mean width of a bold letter of Times as a part of its size, on the safe side; a point in millimetres. */
const LETTER = 0.53;
const POINT_MM = 0.3528;
const LEAST_HEAD = 7;

/** Points for the heads of a table, `size` or less: no word of a head is broken by its narrow column. */
export function headSize(table: ReportTable, language: keyof Words, size: number): number {
  const width = isWide(table) ? SHEET_MM.lying : SHEET_MM.upright;
  const shares = columnShares(table).slice(1);
  const fits = table.columns.map((column, at) => {
    const longest = Math.max(...column.head[language].split(/\s+/).map((word) => word.length));
    return (width * (shares[at] ?? 1) - SHEET_MM.sides) / (longest * LETTER * POINT_MM);
  });
  return Math.max(LEAST_HEAD, Math.min(size, Math.floor(Math.min(...fits, size))));
}
