import { cellNumber } from "../cross-check.ts";
import { type Words, words } from "../words.ts";
import { dumbbell, dumbbellBoxes, dumbbellLegend } from "./dumbbell.ts";
import { markOf, marksOf, type Pictured } from "./pictured.ts";
import { type Picture, type PictureKey, svgOf, textAt } from "./svg.ts";

const ROW = { height: 36, left: 250, line: 340 };

export const THIS_PERIOD = words("Kỳ này", "This period");
export const YEAR_BEFORE = words("Cùng kỳ năm trước", "A year before");

/** This period against the same one a year before: a hollow mark for then, a full one for now. Null where nothing is known of then. */
export const comparison = (pictured: Pictured, language: keyof Words, title: string): Picture | null =>
  measureDumbbells(pictured, language, {
    key: "comparison",
    table: "B05a",
    title,
    now: { column: "now", head: THIS_PERIOD },
    before: { column: "before", head: YEAR_BEFORE },
  });

type Side = { readonly column: string; readonly head: Words };

/** A dumbbell a row of a table with two columns of numbers; rows that lack one of them are not drawn. */
export function measureDumbbells(
  pictured: Pick<Pictured, "tables">,
  language: keyof Words,
  given: {
    readonly key: PictureKey;
    readonly table: string;
    readonly title: string;
    readonly now: Side;
    readonly before: Side;
  },
): Picture | null {
  const rows = pictured.tables.find((one) => one.code === given.table)?.rows ?? [];
  const known = rows.flatMap((row) => {
    const now = cellNumber(pictured.tables, given.table, row.key, given.now.column);
    const before = cellNumber(pictured.tables, given.table, row.key, given.before.column);
    return now === null || before === null ? [] : [{ row: row.key, head: row.head[language], now, before }];
  });
  if (known.length === 0) return null;
  const most = Math.max(1, ...known.flatMap((one) => [one.now, one.before]));
  const panel = { left: ROW.left, length: ROW.line, most };
  const drawn = known.map((one, at) => {
    const y = at * ROW.height + 22;
    const boxes = dumbbellBoxes(one, panel, y);
    const mark = (side: "now" | "before") =>
      markOf(
        pictured,
        { table: given.table, row: one.row, column: given[side].column },
        language,
        boxes[side],
      );
    return {
      svg: textAt(ROW.left - 14, y + 5, one.head, { anchor: "end", size: 14 }) + dumbbell(one, panel, y),
      marks: [mark("before"), mark("now")],
    };
  });
  const y = known.length * ROW.height + 16;
  const now = given.now.head[language];
  const apart = Math.max(130, now.length * 7 + 40);
  const legend = dumbbellLegend(
    given.key === "sides" ? 14 : ROW.left,
    y,
    now,
    given.before.head[language],
    apart,
  );
  const width = ROW.left + ROW.line + 46;
  const height = (known.length + 1) * ROW.height;
  return {
    key: given.key,
    svg: svgOf(width, height, given.title, drawn.map((one) => one.svg).join("") + legend),
    width,
    height,
    marks: marksOf(drawn.flatMap((one) => one.marks)),
  };
}
