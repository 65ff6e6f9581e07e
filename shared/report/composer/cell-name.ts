import type { CellRef } from "../sections.ts";
import type { ReportTable } from "../table.ts";
import { type Words, words } from "../words.ts";

/** A cell in words: its table, row and column. What is no longer there is said by its key. */
export function cellName(tables: readonly ReportTable[], cell: CellRef): Words {
  const table = tables.find((one) => one.code === cell.table);
  const row = table?.rows.find((one) => one.key === cell.row)?.head;
  const column = table?.columns.find((one) => one.key === cell.column);
  const say = (language: keyof Words) =>
    [
      `${cell.table} ${table?.title[language] ?? ""}`.trim(),
      row?.[language] ?? cell.row,
      ...(column?.group ? [column.group[language]] : []),
      column?.head[language] ?? cell.column,
    ].join(" – ");
  return words(say("vi"), say("en"));
}
