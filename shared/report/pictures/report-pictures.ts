import type { Report } from "../report.ts";
import { type Words, words } from "../words.ts";
import { comparison } from "./comparison.ts";
import { stageStrip } from "./stage-strip.ts";
import type { Picture } from "./svg.ts";
import { tileMap } from "./tile-map.ts";

const CAPTIONS: Readonly<Record<Picture["key"], Words>> = {
  map: words(
    "Số vụ án, vụ việc xử lý hiệu quả theo đơn vị (biểu B01)",
    "Criminal cases and incidents effectively handled, by unit (table B01)",
  ),
  stages: words(
    "Giai đoạn giải quyết đến cuối kỳ (biểu B04c)",
    "Stages at the end of the period (table B04c)",
  ),
  comparison: words("So với cùng kỳ năm trước (biểu B05a)", "Compared with a year before (table B05a)"),
};

/** Where the numbers of a picture stand. */
const TABLES: Readonly<Record<Picture["key"], string>> = { map: "B01", stages: "B04c", comparison: "B05a" };

/** The pictures of a report with their captions, in order; one that has nothing to show is not among them. */
export function reportPictures(
  report: Report,
  language: keyof Words,
): (Picture & { readonly caption: string; readonly table: string })[] {
  const titled = (key: Picture["key"]) => CAPTIONS[key][language];
  return [
    ...(report.level === "cluster" ? [tileMap(report, language, titled("map"))] : []),
    stageStrip(report, language, titled("stages")),
    comparison(report, language, titled("comparison")),
  ].flatMap((picture) =>
    picture ? [{ ...picture, caption: titled(picture.key), table: TABLES[picture.key] }] : [],
  );
}
