import { cellNumber } from "../cross-check.ts";
import type { Words } from "../words.ts";
import { markOf, marksOf, type Pictured } from "./pictured.ts";
import { boxAt, greyOf, type Picture, type PictureKey, svgOf, textAt } from "./svg.ts";

const ROW = { height: 30, left: 330, bar: 260 };
const DARK = greyOf(0.8);
const LIGHT = greyOf(0.2);

/** A bar a row of a table: criminal cases dark, incidents light behind them, the numbers beside. */
export function kindBars(
  pictured: Pictured,
  language: keyof Words,
  given: {
    readonly key: PictureKey;
    readonly table: string;
    readonly title: string;
    readonly rows: readonly string[];
  },
): Picture {
  const table = pictured.tables.find((one) => one.code === given.table);
  const number = (row: string, column: string) => cellNumber(pictured.tables, given.table, row, column) ?? 0;
  const scale = ROW.bar / Math.max(1, ...given.rows.map((row) => number(row, "va") + number(row, "vv")));
  const drawn = given.rows.map((row, at) => {
    const y = at * ROW.height + 4;
    const [va, vv] = [number(row, "va"), number(row, "vv")];
    const high = ROW.height - 8;
    const head = table?.rows.find((one) => one.key === row)?.head[language] ?? row;
    const bar = (column: "va" | "vv", from: number, count: number, fill: string) => ({
      svg: count > 0 ? boxAt(from, y, count * scale, high, fill) : "",
      mark:
        count > 0
          ? markOf(pictured, { table: given.table, row, column }, language, {
              x: from,
              y,
              width: count * scale,
              height: high,
            })
          : null,
    });
    const bars = [bar("va", ROW.left, va, DARK), bar("vv", ROW.left + va * scale, vv, LIGHT)];
    return {
      svg:
        textAt(ROW.left - 8, y + 17, head, { anchor: "end", size: 14 }) +
        bars.map((one) => one.svg).join("") +
        textAt(ROW.left + (va + vv) * scale + 6, y + 17, `${va} + ${vv}`, { size: 14 }),
      marks: bars.map((one) => one.mark),
    };
  });
  const y = given.rows.length * ROW.height + 8;
  const legend =
    boxAt(ROW.left, y, 16, 14, DARK) +
    textAt(ROW.left + 22, y + 13, language === "vi" ? "Vụ án" : "Criminal cases", { size: 14 }) +
    boxAt(ROW.left + 150, y, 16, 14, LIGHT) +
    textAt(ROW.left + 172, y + 13, language === "vi" ? "Vụ việc" : "Incidents", { size: 14 });
  const width = ROW.left + ROW.bar + 44;
  const height = y + ROW.height;
  return {
    key: given.key,
    svg: svgOf(width, height, given.title, drawn.map((one) => one.svg).join("") + legend),
    width,
    height,
    marks: marksOf(drawn.flatMap((one) => one.marks)),
  };
}
