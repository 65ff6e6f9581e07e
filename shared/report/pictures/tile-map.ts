import { cellNumber } from "../cross-check.ts";
import { twoDigits } from "../sentence.ts";
import { SUM } from "../table.ts";
import { unitName } from "../tables/unit-rows.ts";
import { type Words, words } from "../words.ts";
import { markOf, marksOf, type Pictured } from "./pictured.ts";
import { boxAt, greyOf, type Picture, svgOf, textAt } from "./svg.ts";
import { TILE_PLACES } from "./tile-places.ts";

const TILE = { width: 150, height: 66, gap: 6 };
const HALVES = [
  { column: "vaEffective", now: "va", before: "vaBefore", one: "case", word: words("VA", "cases") },
  { column: "vvEffective", now: "vv", before: "vvBefore", one: "inc.", word: words("VV", "inc.") },
] as const;

/**
 * One tile a unit, roughly where it lies: criminal cases and incidents effectively handled, under each how many more or
 * fewer than a year before where that is known; the darker, the more.
 */
export function tileMap(pictured: Pictured, language: keyof Words, title: string): Picture {
  const number = (unit: string, column: string) => cellNumber(pictured.tables, "B01", unit, column) ?? 0;
  const year = (unit: string, column: string) => cellNumber(pictured.tables, "B05b", unit, column);
  const all = (unit: string) => number(unit, "vaEffective") + number(unit, "vvEffective");
  const most = Math.max(1, ...pictured.units.map(all));
  let isCompared = false;
  const tiles = pictured.units.map((unit, at) => {
    // A unit the map does not know stands below it, in the order of the list.
    const [column, row] = TILE_PLACES[unit] ?? [(at % 4) + 1, 8];
    const x = (column - 1) * (TILE.width + TILE.gap) + 2;
    const y = (row - 1) * (TILE.height + TILE.gap) + 2;
    const halves = HALVES.map((half, side) => {
      const middle = x + (TILE.width / 4) * (1 + 2 * side);
      const count = number(unit, half.column);
      const [now, before] = [year(unit, half.now), year(unit, half.before)];
      const change = now === null || before === null ? "" : signed(now - before);
      isCompared ||= change !== "";
      const told =
        language === "vi"
          ? `${twoDigits(count)} ${half.word.vi}`
          : `${count} ${count === 1 ? half.one : half.word.en}`;
      const box = {
        x: x + (TILE.width / 2) * side,
        y: y + 24,
        width: TILE.width / 2,
        height: TILE.height - 24,
      };
      return {
        svg:
          textAt(middle, y + 41, told, { anchor: "middle", size: 15 }) +
          (change === "" ? "" : textAt(middle, y + 58, change, { anchor: "middle", size: 13 })),
        mark: markOf(pictured, { table: "B01", row: unit, column: half.column }, language, box),
      };
    });
    return {
      svg:
        boxAt(x, y, TILE.width, TILE.height, greyOf((all(unit) / most) * 0.6)) +
        textAt(x + TILE.width / 2, y + 20, unitName(unit)[language], {
          bold: true,
          anchor: "middle",
          size: 16,
        }) +
        halves.map((one) => one.svg).join(""),
      marks: halves.map((one) => one.mark),
    };
  });
  const isBelow = pictured.units.some((unit) => !TILE_PLACES[unit]);
  const width = 4 * (TILE.width + TILE.gap);
  const height = (isBelow ? 8 : 7) * (TILE.height + TILE.gap);
  const [va, vv] = [number(SUM, "vaEffective"), number(SUM, "vvEffective")];
  const sum =
    language === "vi"
      ? `Cộng: ${twoDigits(va)} VA · ${twoDigits(vv)} VV`
      : `Total: criminal cases ${va} · incidents ${vv}`;
  const end = { anchor: "end" } as const;
  const legend =
    textAt(width - 4, height - 8, sum, {
      ...end,
      size: 16,
      bold: true,
    }) + (isCompared ? textAt(width - 4, height - 30, BELOW[language], { ...end, size: 13 }) : "");
  return {
    key: "map",
    svg: svgOf(width, height, title, tiles.map((one) => one.svg).join("") + legend),
    width,
    height,
    marks: marksOf(tiles.flatMap((one) => one.marks)),
  };
}

const BELOW = words("Hàng dưới: hơn, kém cùng kỳ năm trước", "Lower line: against a year before");

const signed = (change: number): string => (change === 0 ? "±0" : change > 0 ? `+${change}` : `−${-change}`);
