import { cellNumber } from "../cross-check.ts";
import type { Report } from "../report.ts";
import { twoDigits } from "../sentence.ts";
import { SUM } from "../table.ts";
import { unitName } from "../tables/unit-rows.ts";
import type { Words } from "../words.ts";
import { boxAt, greyOf, type Picture, svgOf, textAt } from "./svg.ts";
import { TILE_PLACES } from "./tile-places.ts";

const TILE = { width: 150, height: 62, gap: 6 };

/** One tile a unit, roughly where it lies: criminal cases / incidents effectively handled; the darker, the more. */
export function tileMap(report: Report, language: keyof Words, title: string): Picture {
  const number = (unit: string, column: string) => cellNumber(report.tables, "B01", unit, column) ?? 0;
  const all = (unit: string) => number(unit, "vaEffective") + number(unit, "vvEffective");
  const most = Math.max(1, ...report.units.map(all));
  const tiles = report.units.map((unit, at) => {
    // A unit the map does not know stands below it, in the order of the list.
    const [column, row] = TILE_PLACES[unit] ?? [(at % 4) + 1, 8];
    const x = (column - 1) * (TILE.width + TILE.gap) + 2;
    const y = (row - 1) * (TILE.height + TILE.gap) + 2;
    const counts =
      language === "vi"
        ? `${twoDigits(number(unit, "vaEffective"))} VA · ${twoDigits(number(unit, "vvEffective"))} VV`
        : `${number(unit, "vaEffective")} cases · ${number(unit, "vvEffective")} inc.`;
    return (
      boxAt(x, y, TILE.width, TILE.height, greyOf((all(unit) / most) * 0.6)) +
      textAt(x + TILE.width / 2, y + 26, unitName(unit)[language], {
        bold: true,
        anchor: "middle",
        size: 16,
      }) +
      textAt(x + TILE.width / 2, y + 48, counts, { anchor: "middle", size: 15 })
    );
  });
  const isBelow = report.units.some((unit) => !TILE_PLACES[unit]);
  const width = 4 * (TILE.width + TILE.gap);
  const height = (isBelow ? 8 : 7) * (TILE.height + TILE.gap);
  const sum = `${number(SUM, "vaEffective")} VA · ${number(SUM, "vvEffective")} VV`;
  const legend = textAt(width - 4, height - 8, `${language === "vi" ? "Cộng" : "Total"}: ${sum}`, {
    anchor: "end",
    size: 16,
    bold: true,
  });
  return { key: "map", svg: svgOf(width, height, title, tiles.join("") + legend), width, height };
}
