import type { CellRef } from "../sections.ts";
import type { ReportTable } from "../table.ts";
import { type Words, words } from "../words.ts";
import type { ChangedNumber } from "./changes.ts";

/** A changed number under the name of its cell. */
export type NamedNumber = ChangedNumber & { readonly name: Words };

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

/** Names what changed by the tables of either side: a row may be in one of them only. */
export const named = (
  numbers: readonly ChangedNumber[],
  before: readonly ReportTable[],
  now: readonly ReportTable[],
): NamedNumber[] =>
  numbers.map((one) => ({ ...one, name: cellName(one.now === null ? before : now, one.cell) }));
