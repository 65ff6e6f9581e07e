import { cellText } from "../cell-text.ts";
import type { ReportTable } from "../table.ts";
import type { Words } from "../words.ts";
import { markOf, marksOf, type Pictured } from "./pictured.ts";
import { boxAt, greyOf, type Picture, type PictureKey, svgOf, textAt } from "./svg.ts";

type Given = {
  readonly key: PictureKey;
  readonly table: string;
  readonly title: string;
  readonly columns: readonly string[];
  readonly left: number;
  readonly cell: { readonly width: number; readonly height: number };
  /** Heads upright over narrow columns, so many pixels high; 0: lying. */
  readonly headHeight: number;
  /** How dark a number's box is, 0 to 1. */
  readonly shade: (value: number, most: number) => number;
};

/** Rows by columns of a table, each box with its number in it and as dark as it; empty where there is none. */
export function heat(
  pictured: Pick<Pictured, "tables">,
  language: keyof Words,
  given: Given,
): Picture | null {
  const table = pictured.tables.find((one) => one.code === given.table);
  if (!table || table.rows.length === 0) return null;
  const { left, cell } = given;
  const places = given.columns.map((key) => table.columns.findIndex((one) => one.key === key));
  const top = given.headHeight === 0 ? 26 : given.headHeight;
  const most = Math.max(1, ...numbersOf(table, places));
  const heads = places.map((place, at) => {
    const x = left + at * cell.width + cell.width / 2;
    const text = table.columns[place]?.head[language] ?? "";
    return given.headHeight === 0
      ? textAt(x, 18, text, { anchor: "middle", size: 13 })
      : textAt(x + 5, top - 6, text, { upright: true, size: 13 });
  });
  const drawn = table.rows.map((row, line) => {
    const y = top + line * cell.height;
    const boxes = places.map((place, at) => {
      const x = left + at * cell.width;
      const held = row.cells[place];
      const value = typeof held?.value === "number" ? held.value : null;
      const column = table.columns[place];
      if (!held || !column) return { svg: "", mark: null };
      const fill = value === null || row.isSum ? "#ffffff" : greyOf(given.shade(value, most));
      const text = value === null ? "–" : cellText(held, column.form, language).replace(/ %$/, "");
      const style = { anchor: "middle", size: 13, bold: row.isSum === true } as const;
      const box = { x, y, width: cell.width, height: cell.height };
      return {
        svg:
          boxAt(x, y, cell.width, cell.height, fill) +
          textAt(x + cell.width / 2, y + cell.height / 2 + 5, text, style),
        mark: markOf(pictured, { table: given.table, row: row.key, column: column.key }, language, box),
      };
    });
    const head = textAt(left - 8, y + cell.height / 2 + 5, row.head[language], {
      anchor: "end",
      bold: row.isSum === true,
    });
    return { svg: head + boxes.map((one) => one.svg).join(""), marks: boxes.map((one) => one.mark) };
  });
  const width = left + places.length * cell.width + 2;
  const height = top + table.rows.length * cell.height + 2;
  return {
    key: given.key,
    svg: svgOf(width, height, given.title, [...heads, ...drawn.map((one) => one.svg)].join("")),
    width,
    height,
    marks: marksOf(drawn.flatMap((one) => one.marks)),
  };
}

const numbersOf = (table: ReportTable, places: readonly number[]): number[] =>
  table.rows
    .filter((row) => !row.isSum)
    .flatMap((row) => places.map((place) => row.cells[place]?.value))
    .filter((value) => typeof value === "number");
