import { cellNumber } from "../cross-check.ts";
import type { Report } from "../report.ts";
import type { Words } from "../words.ts";
import { type Picture, svgOf, textAt } from "./svg.ts";

const ROW = { height: 36, left: 250, line: 340 };

/** This period against the same one a year before: a hollow mark for then, a full one for now. Null where nothing is known of then. */
export function comparison(report: Report, language: keyof Words, title: string): Picture | null {
  const rows = report.tables.find((one) => one.code === "B05a")?.rows ?? [];
  const known = rows.flatMap((row) => {
    const now = cellNumber(report.tables, "B05a", row.key, "now");
    const before = cellNumber(report.tables, "B05a", row.key, "before");
    return now === null || before === null ? [] : [{ head: row.head[language], now, before }];
  });
  if (known.length === 0) return null;
  const most = Math.max(1, ...known.flatMap((one) => [one.now, one.before]));
  const at = (value: number) => ROW.left + (value / most) * ROW.line;
  const width = ROW.left + ROW.line + 46;
  const height = (known.length + 1) * ROW.height;
  const dots = known.map(({ head, now, before }, row) => {
    const y = row * ROW.height + 22;
    const [left, right] = now < before ? [now, before] : [before, now];
    return (
      textAt(ROW.left - 14, y + 5, head, { anchor: "end", size: 14 }) +
      `<line x1="${at(left)}" y1="${y}" x2="${at(right)}" y2="${y}" stroke="#777777" stroke-width="3"/>` +
      `<circle cx="${at(before)}" cy="${y}" r="6" fill="#ffffff" stroke="#000000" stroke-width="2"/>` +
      `<circle cx="${at(now)}" cy="${y}" r="6" fill="#222222" stroke="#000000" stroke-width="2"/>` +
      textAt(at(left) - 10, y - 8, String(left), { anchor: "middle", size: 12 }) +
      (left === right ? "" : textAt(at(right) + 10, y - 8, String(right), { anchor: "middle", size: 12 }))
    );
  });
  const y = known.length * ROW.height + 16;
  const legend =
    `<circle cx="${ROW.left}" cy="${y}" r="6" fill="#222222" stroke="#000000" stroke-width="2"/>` +
    textAt(ROW.left + 12, y + 5, language === "vi" ? "Kỳ này" : "This period", { size: 14 }) +
    `<circle cx="${ROW.left + 130}" cy="${y}" r="6" fill="#ffffff" stroke="#000000" stroke-width="2"/>` +
    textAt(ROW.left + 142, y + 5, language === "vi" ? "Cùng kỳ năm trước" : "A year before", { size: 14 });
  return { key: "comparison", svg: svgOf(width, height, title, dots.join("") + legend), width, height };
}
