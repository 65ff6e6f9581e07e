import { cellText } from "../cell-text.ts";
import type { Report } from "../report.ts";
import type { Words } from "../words.ts";
import type { Mark, PictureCell } from "./svg.ts";

/** What pictures are drawn from: tables that were counted already. */
export type Pictured = Pick<Report, "level" | "units" | "tables">;

type Box = Pick<Mark, "x" | "y" | "width" | "height">;

/** A place of the picture with its number in words: "Bắc Ninh – Xử lý hiệu quả, Vụ án: 2". Null for a cell without a number. */
export function markOf(
  { tables }: Pick<Pictured, "tables">,
  cell: PictureCell,
  language: keyof Words,
  box: Box,
): Mark | null {
  const table = tables.find((one) => one.code === cell.table);
  const at = table?.columns.findIndex((one) => one.key === cell.column) ?? -1;
  const [row, column] = [table?.rows.find((one) => one.key === cell.row), table?.columns[at]];
  const held = row?.cells[at];
  if (!row || !column || typeof held?.value !== "number") return null;
  const heads = [column.group?.[language], column.head[language]].filter((one) => one !== undefined);
  const label = `${row.head[language]} – ${heads.join(", ")}: ${cellText(held, column.form, language)}`;
  return { ...box, label, cell };
}

/** Places that can be asked why; those without a number are not among them. */
export const marksOf = (marks: readonly (Mark | null)[]): Mark[] => marks.filter((one) => one !== null);
