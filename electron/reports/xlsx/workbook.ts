/**
 * What a column holds. `amount` is whole đồng (or m² …) with thousands separators; `percent` is a fraction (0.25 = 25 %);
 * `date` takes `YYYY-MM-DD`, and the partial `2020-03` and `2020` too, which stay text since Excel has no such date.
 */
export type ColumnKind = "text" | "integer" | "amount" | "date" | "percent";

/** `width` in characters of the standard font, as Excel counts it. */
export type SheetColumn = { readonly title: string; readonly width: number; readonly kind: ColumnKind };

/**
 * A value that does not fit its column's kind is written as text, never guessed at: "chưa xác định" in a column of
 * amounts stays those words. Null is an empty cell.
 */
export type CellValue = string | number | null;
export type SheetRow = readonly CellValue[];

export type Sheet = {
  /** As wished; what Excel forbids in a name is replaced, see `sheetNames`. */
  readonly name: string;
  /** Lines above the table's head: the unit, the period. The first is bold. */
  readonly heading?: readonly string[];
  readonly columns: readonly SheetColumn[];
  /** Drawn once, in order, so that a long list is never whole in memory. */
  readonly rows: Iterable<SheetRow> | AsyncIterable<SheetRow>;
};

/** Excel's own limits. */
export const ROWS_MAX = 1_048_576;
export const CELL_TEXT_MAX = 32_767;
