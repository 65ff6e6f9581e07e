import type { CellForm, ReportTable } from "./table.ts";

const WEIGHTS: Readonly<Record<CellForm, number>> = {
  count: 1,
  percent: 1.15,
  amount: 1.9,
  date: 1.9,
  text: 2.1,
};
const BY_KEY: Readonly<Record<string, number>> = {
  title: 3.6,
  unit: 1.5,
  text: 11,
  reached: 1.3,
  charges: 2.8,
  adjustedWhy: 4.5,
  movedBy: 3.4,
};

/** The part of a table's width that each column takes, the row heads first; they add up to 1. */
export function columnShares(table: ReportTable): number[] {
  const head = table.isAnnex ? 5 : table.kind === "list" ? 2.2 : table.columns.length > 6 ? 2.2 : 3.4;
  const weights = [head, ...table.columns.map((column) => BY_KEY[column.key] ?? WEIGHTS[column.form])];
  const all = weights.reduce((sum, one) => sum + one, 0);
  return weights.map((one) => one / all);
}
