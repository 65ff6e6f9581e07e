import { cellText } from "../../shared/report/cell-text.ts";
import { cellName } from "../../shared/report/composer/cell-name.ts";
import { writeChip } from "../../shared/report/composer/chips.ts";
import type { CellRef } from "../../shared/report/sections.ts";
import { type ReportTable, SUM } from "../../shared/report/table.ts";
import type { Words } from "../../shared/report/words.ts";
import { foldPlain } from "../../shared/text/fold.ts";

/** A number that can be put into the text. */
export type NumberEntry = {
  readonly chip: string;
  readonly cell: CellRef;
  readonly name: string;
  readonly value: string;
  readonly folded: string;
};

/** Every number of the tables that count, in their order. */
export function numberEntries(tables: readonly ReportTable[], language: keyof Words): NumberEntry[] {
  return tables
    .filter((table) => table.kind === "numbers")
    .flatMap((table) =>
      table.rows.flatMap((row) =>
        table.columns.flatMap((column, at) => {
          const cell = row.cells[at];
          if (column.form === "text" || column.form === "date" || typeof cell?.value !== "number") return [];
          const ref = { table: table.code, row: row.key, column: column.key };
          const name = cellName([table], ref)[language];
          return [
            {
              chip: writeChip(ref),
              cell: ref,
              name,
              value: cellText(cell, column.form, language),
              folded: foldPlain(name),
            },
          ];
        }),
      ),
    );
}

/** Tables whose sums a report mostly speaks of. */
const COMMON = ["B01", "B02", "B04a", "B04b", "B08b", "B10"];

/** What holds every word that was typed; with nothing typed, the sums that a report mostly speaks of. */
export function findNumbers(entries: readonly NumberEntry[], typed: string, most: number): NumberEntry[] {
  const words = foldPlain(typed).split(/\s+/).filter(Boolean);
  const found =
    words.length === 0
      ? entries.filter((one) => COMMON.includes(one.cell.table) && one.cell.row === SUM)
      : entries.filter((one) => words.every((word) => one.folded.includes(word)));
  // A sum is what is mostly meant; the sort is stable.
  const rank = (one: NumberEntry) => (one.cell.row === SUM ? 0 : 1);
  return [...found].sort((a, b) => rank(a) - rank(b)).slice(0, most);
}
