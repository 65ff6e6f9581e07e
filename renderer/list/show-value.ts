import type { ListedCase } from "../../shared/api/case-methods.ts";
import type { ListColumn } from "../../shared/list/columns.ts";
import { showAmount } from "../../shared/text/money-text.ts";
import { showDate } from "../../shared/text/partial-date-text.ts";

/** A cell as people read it: dates dd/mm/yyyy, amounts with dots. */
export function showValue(column: ListColumn, row: ListedCase, language: "vi" | "en"): string {
  const value = column.value(row, language);
  if (value === null) return "";
  if (column.kind === "date") return showDate(String(value));
  return typeof value === "number" ? showAmount(value, "") : value;
}
