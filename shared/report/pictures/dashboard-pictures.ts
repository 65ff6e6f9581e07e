import type { ReportTable } from "../table.ts";
import { CARE_HEADS } from "../tables/d01-completeness.ts";
import { AGES } from "../tables/d02-ageing.ts";
import { type Sides, sideName } from "../tables/d03-sides.ts";
import type { Words } from "../words.ts";
import { CAPTIONS } from "./captions.ts";
import { comparison, measureDumbbells } from "./comparison.ts";
import { damageBars } from "./damage-bars.ts";
import { heat } from "./heat.ts";
import type { Pictured } from "./pictured.ts";
import { type CaptionedPicture, captioned } from "./report-pictures.ts";
import { sourceBars } from "./source-bars.ts";
import { stageStrip } from "./stage-strip.ts";
import type { PictureKey } from "./svg.ts";
import { tileMap } from "./tile-map.ts";
import { unitDumbbells } from "./unit-dumbbells.ts";

/** Everything a coordinator looks at of a period, in order; a picture that has nothing to show is not among them. */
export function dashboardPictures(pictured: Pictured, language: keyof Words): CaptionedPicture[] {
  const titled = (key: PictureKey) => CAPTIONS[key][language];
  const hasRows = (code: string) =>
    (pictured.tables.find((one) => one.code === code)?.rows ?? []).some((row) => !row.isSum);
  return [
    tileMap(pictured, language, titled("map")),
    unitDumbbells(pictured, language, titled("units")),
    comparison(pictured, language, titled("comparison")),
    sourceBars(pictured, language, titled("sources")),
    hasRows("B04c") ? stageStrip(pictured, language, titled("stages")) : null,
    hasRows("D02") ? ageing(pictured, language, titled("ageing")) : null,
    damageBars(pictured, language, titled("damage")),
    completeness(pictured, language, titled("completeness")),
  ].flatMap((picture) => (picture ? [captioned(picture, language)] : []));
}

/** Two sides compared, a dumbbell a measure; null where nothing is known of one of them. */
export function sidesPicture(
  table: ReportTable,
  sides: Sides,
  language: keyof Words,
): CaptionedPicture | null {
  const picture = measureDumbbells({ tables: [table] }, language, {
    key: "sides",
    table: "D03",
    title: CAPTIONS.sides[language],
    now: { column: "first", head: sideName(sides.first) },
    before: { column: "second", head: sideName(sides.second) },
  });
  return picture && captioned(picture, language);
}

const ageing = (pictured: Pictured, language: keyof Words, title: string) =>
  heat(pictured, language, {
    key: "ageing",
    table: "D02",
    title,
    columns: [...AGES.map((age) => age.key), "all"],
    left: 250,
    cell: { width: 84, height: 30 },
    headHeight: 0,
    shade: (value, most) => (value === 0 ? 0 : 0.15 + (value / most) * 0.45),
  });

/** What is lacking is dark: the eye goes to what is to be done. */
const completeness = (pictured: Pictured, language: keyof Words, title: string) =>
  heat(pictured, language, {
    key: "completeness",
    table: "D01",
    title,
    columns: CARE_HEADS.map((one) => one.id),
    left: 116,
    cell: { width: 50, height: 26 },
    headHeight: 128,
    shade: (share) => ((100 - share) / 100) * 0.6,
  });
