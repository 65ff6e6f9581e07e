import { cellText } from "../cell-text.ts";
import { cellNumber } from "../cross-check.ts";
import type { ReportTable } from "../table.ts";
import { type Words, words } from "../words.ts";
import { markOf, marksOf, type Pictured } from "./pictured.ts";
import { boxAt, greyOf, type Mark, type Picture, svgOf, textAt } from "./svg.ts";

const ROW = { height: 92, left: 12, bar: 560, high: 24 };
const BARS = [
  ["known", words("Giá trị lớn nhất đã xác định", "Greatest known"), greyOf(0.2)],
  ["recovered", words("Đã thu hồi", "Recovered"), greyOf(0.85)],
] as const;
const SEIZED = words("Kê biên, tạm giữ", "Seized");

/**
 * Damage and recovery, a pair of bars for each unit of measure on a scale of its own, because they are never added; a
 * stroke marks what is seized. Goods have no sum and no bar. Null where no case has an amount.
 */
export function damageBars(pictured: Pictured, language: keyof Words, title: string): Picture | null {
  const table = pictured.tables.find((one) => one.code === "B08a");
  const number = (row: string, column: string) => cellNumber(pictured.tables, "B08a", row, column) ?? 0;
  const rows = (table?.rows ?? []).filter((row) => row.key !== "goods" && number(row.key, "cases") > 0);
  if (!table || rows.length === 0) return null;
  const drawn = rows.map((row, at) => {
    const y = at * ROW.height;
    const text = (column: string) => textOf(table, row.key, column, language);
    const undetermined = number(row.key, "undetermined");
    const head =
      `${row.head[language]} – ${text("cases")} ${language === "vi" ? "hồ sơ" : number(row.key, "cases") === 1 ? "case" : "cases"}` +
      (undetermined === 0
        ? ""
        : `, ${undetermined} ${language === "vi" ? "hồ sơ có số chưa xác định" : "with something undetermined"}`) +
      (number(row.key, "seized") === 0 ? "" : ` · ${SEIZED[language].toLowerCase()}: ${text("seized")}`);
    const rate = text("rate");
    const most = Math.max(1, ...["known", "recovered", "seized"].map((column) => number(row.key, column)));
    const scale = (ROW.bar - 220) / most;
    const bars = BARS.map(([column, name, fill], index) => {
      const [from, long] = [y + 26 + index * (ROW.high + 4), Math.max(1, number(row.key, column) * scale)];
      const said = `${name[language]}: ${text(column)}${column === "recovered" && rate !== "" ? ` (${rate})` : ""}`;
      const box = { x: ROW.left, y: from, width: Math.max(long, 24), height: ROW.high };
      return {
        svg: boxAt(ROW.left, from, long, ROW.high, fill) + textAt(ROW.left + long + 8, from + 17, said),
        mark: markOf(pictured, { table: "B08a", row: row.key, column }, language, box),
      };
    });
    const seized = seizedStroke(pictured, language, row.key, {
      y: y + 24,
      x: number(row.key, "seized") * scale,
    });
    return {
      svg: textAt(ROW.left, y + 18, head, { bold: true }) + bars.map((one) => one.svg).join("") + seized.svg,
      marks: [...bars.map((one) => one.mark), seized.mark],
    };
  });
  const y = rows.length * ROW.height + 8;
  const legend =
    `<line x1="${ROW.left + 4}" y1="${y - 2}" x2="${ROW.left + 4}" y2="${y + 14}" stroke="#000000" stroke-width="3"/>` +
    textAt(ROW.left + 14, y + 11, SEIZED[language]);
  return {
    key: "damage",
    svg: svgOf(ROW.left + ROW.bar + 130, y + 24, title, drawn.map((one) => one.svg).join("") + legend),
    width: ROW.left + ROW.bar + 130,
    height: y + 24,
    marks: marksOf(drawn.flatMap((one) => one.marks)),
  };
}

function seizedStroke(
  pictured: Pictured,
  language: keyof Words,
  row: string,
  at: { readonly x: number; readonly y: number },
): { svg: string; mark: Mark | null } {
  if (at.x <= 0) return { svg: "", mark: null };
  const x = ROW.left + at.x;
  const box = { x: x - 6, y: at.y, width: 12, height: 10 };
  return {
    svg: `<line x1="${x}" y1="${at.y}" x2="${x}" y2="${at.y + 2 * ROW.high + 8}" stroke="#000000" stroke-width="3"/>`,
    mark: markOf(pictured, { table: "B08a", row, column: "seized" }, language, box),
  };
}

function textOf(table: ReportTable, row: string, column: string, language: keyof Words): string {
  const at = table.columns.findIndex((one) => one.key === column);
  const cell = table.rows.find((one) => one.key === row)?.cells[at];
  return cell && cell.value !== null ? cellText(cell, table.columns[at]?.form ?? "count", language) : "";
}
