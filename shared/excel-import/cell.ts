/** What a cell's font says of its letters: ".VnTime" is TCVN3, ".VnTimeH" TCVN3 in capitals, "VNI-Times" VNI. */
export type CellFont = "tcvn3" | "tcvn3-capitals" | "vni";

/**
 * One cell as it was read, by its stored value: text as typed; a number in its shortest decimal form; a date cell as the
 * partial date its format shows (a month shown as "3/2020" is a month); an error such as #REF!.
 */
export type Cell = {
  readonly t: "text" | "number" | "date" | "error";
  readonly text: string;
  readonly font?: CellFont;
};

/** One row of a table; the numbers are those the person sees in Excel. A missing or blank cell is null. */
export type Row = { readonly row: number; readonly cells: readonly (Cell | null)[] };

/** 0 → "A", 26 → "AA". */
export function columnLetter(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}
