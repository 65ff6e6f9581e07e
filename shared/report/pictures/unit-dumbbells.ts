import { cellNumber } from "../cross-check.ts";
import { unitName } from "../tables/unit-rows.ts";
import { type Words, words } from "../words.ts";
import { THIS_PERIOD, YEAR_BEFORE } from "./comparison.ts";
import { dumbbell, dumbbellBoxes, dumbbellLegend } from "./dumbbell.ts";
import { markOf, marksOf, type Pictured } from "./pictured.ts";
import { type Picture, svgOf, textAt } from "./svg.ts";

const ROW = { height: 31, top: 34, left: 116 };
const LINE = 190;
const PANELS = [
  { now: "va", before: "vaBefore", head: words("Vụ án", "Criminal cases") },
  { now: "vv", before: "vvBefore", head: words("Vụ việc", "Petty incidents") },
] as const;

/** Unit by unit: effective cases of this period and a year before, each kind on a scale of its own. Null where nothing is known of then. */
export function unitDumbbells(pictured: Pictured, language: keyof Words, title: string): Picture | null {
  const number = (unit: string, column: string) => cellNumber(pictured.tables, "B05b", unit, column);
  const { units } = pictured;
  if (!units.some((unit) => number(unit, "vaBefore") !== null)) return null;
  const panels = PANELS.map((given, at) => {
    const most = Math.max(
      1,
      ...units.flatMap((unit) => [number(unit, given.now) ?? 0, number(unit, given.before) ?? 0]),
    );
    return { ...given, most, length: LINE, left: ROW.left + 16 + at * (LINE + 66) };
  });
  const drawn = units.flatMap((unit, at) => {
    const y = ROW.top + at * ROW.height + 22;
    const line = `<line x1="0" y1="${y + 11}" x2="${width()}" y2="${y + 11}" stroke="#dddddd" stroke-width="1"/>`;
    return [
      { svg: line + textAt(ROW.left - 12, y + 5, unitName(unit)[language], { anchor: "end" }), marks: [] },
      ...panels.map((panel) => {
        const [now, before] = [number(unit, panel.now), number(unit, panel.before)];
        if (now === null || before === null) return { svg: "", marks: [] };
        const boxes = dumbbellBoxes({ now, before }, panel, y);
        const mark = (side: "now" | "before") =>
          markOf(pictured, { table: "B05b", row: unit, column: panel[side] }, language, boxes[side]);
        return { svg: dumbbell({ now, before }, panel, y), marks: [mark("before"), mark("now")] };
      }),
    ];
  });
  const heads = panels.map((panel) => textAt(panel.left - 8, 18, panel.head[language], { bold: true }));
  const y = ROW.top + units.length * ROW.height + 22;
  const legend = dumbbellLegend(ROW.left + 16, y, THIS_PERIOD[language], YEAR_BEFORE[language]);
  return {
    key: "units",
    svg: svgOf(width(), y + 16, title, [...heads, ...drawn.map((one) => one.svg), legend].join("")),
    width: width(),
    height: y + 16,
    marks: marksOf(drawn.flatMap((one) => one.marks)),
  };
}

const width = () => ROW.left + 16 + 2 * (LINE + 66) - 26;
