import { cellNumber } from "../cross-check.ts";
import type { Report } from "../report.ts";
import type { Words } from "../words.ts";
import { boxAt, greyOf, type Picture, svgOf, textAt } from "./svg.ts";

const ROW = { height: 30, left: 330, bar: 260 };

/** Where what is handled stands at the period's end: a bar a stage, criminal cases dark, incidents light, numbers beside. */
export function stageStrip(report: Report, language: keyof Words, title: string): Picture {
  const rows = report.tables.find((one) => one.code === "B04c")?.rows.filter((row) => !row.isSum) ?? [];
  const number = (row: string, column: string) => cellNumber(report.tables, "B04c", row, column) ?? 0;
  const most = Math.max(1, ...rows.map((row) => number(row.key, "va") + number(row.key, "vv")));
  const width = ROW.left + ROW.bar + 44;
  const height = (rows.length + 1) * ROW.height + 8;
  const bars = rows.map((row, at) => {
    const y = at * ROW.height + 4;
    const [va, vv] = [number(row.key, "va"), number(row.key, "vv")];
    const scale = ROW.bar / most;
    return (
      textAt(ROW.left - 8, y + 18, row.head[language], { anchor: "end", size: 14 }) +
      (va > 0 ? boxAt(ROW.left, y, va * scale, ROW.height - 8, greyOf(0.8)) : "") +
      (vv > 0 ? boxAt(ROW.left + va * scale, y, vv * scale, ROW.height - 8, greyOf(0.2)) : "") +
      textAt(ROW.left + (va + vv) * scale + 6, y + 18, `${va} + ${vv}`, { size: 14 })
    );
  });
  const y = rows.length * ROW.height + 8;
  const legend =
    boxAt(ROW.left, y, 16, 14, greyOf(0.8)) +
    textAt(ROW.left + 22, y + 13, language === "vi" ? "Vụ án" : "Criminal cases", { size: 14 }) +
    boxAt(ROW.left + 150, y, 16, 14, greyOf(0.2)) +
    textAt(ROW.left + 172, y + 13, language === "vi" ? "Vụ việc" : "Incidents", { size: 14 });
  return { key: "stages", svg: svgOf(width, height, title, bars.join("") + legend), width, height };
}
