import { type Words, words } from "../words.ts";
import type { PictureKey } from "./svg.ts";

export const CAPTIONS: Readonly<Record<PictureKey, Words>> = {
  map: words(
    "Số vụ án, vụ việc xử lý hiệu quả theo đơn vị (biểu B01)",
    "Criminal cases and incidents effectively handled, by unit (table B01)",
  ),
  stages: words(
    "Giai đoạn giải quyết đến cuối kỳ (biểu B04c)",
    "Stages at the end of the period (table B04c)",
  ),
  comparison: words("So với cùng kỳ năm trước (biểu B05a)", "Compared with a year before (table B05a)"),
  sources: words(
    "Nguồn phát hiện vụ án, vụ việc trong kỳ (biểu B03)",
    "How the cases of the period came to light (table B03)",
  ),
  damage: words(
    "Thiệt hại và thu hồi, mỗi đơn vị đo một thang (biểu B08a)",
    "Damage and recovery, each measure on its own scale (table B08a)",
  ),
  units: words(
    "Xử lý hiệu quả so với cùng kỳ năm trước, theo đơn vị (biểu B05b)",
    "Effectively handled against a year before, by unit (table B05b)",
  ),
  completeness: words(
    "Mức đầy đủ của hồ sơ theo đơn vị và mục, % (biểu D01)",
    "How complete the cases are, by unit and field, % (table D01)",
  ),
  ageing: words(
    "Vụ chưa kết thúc: bao lâu chưa có diễn biến mới, theo giai đoạn (biểu D02)",
    "Open cases: how long without a new step, by stage (table D02)",
  ),
  sides: words("So sánh hai bên (biểu D03)", "The two sides compared (table D03)"),
};

/** Where the numbers of a picture stand. */
export const TABLES: Readonly<Record<PictureKey, string>> = {
  map: "B01",
  stages: "B04c",
  comparison: "B05a",
  sources: "B03",
  damage: "B08a",
  units: "B05b",
  completeness: "D01",
  ageing: "D02",
  sides: "D03",
};
