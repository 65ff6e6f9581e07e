import { NATURES, nameOf } from "../../catalogue/codes.ts";
import { effectiveIn, foundIn, type ReportContext } from "../context.ts";
import type { ListTable } from "../table.ts";
import { words } from "../words.ts";
import { CASE, caseColumns, listOrder } from "./case-list.ts";

/** B13: what had never been examined, or was missed in investigation, prosecution or trial. */
export function b13Missed(context: ReportContext): ListTable {
  const { columns, cells } = caseColumns([
    "unit",
    "title",
    "detectedOn",
    "source",
    "agency",
    "stage",
    "outcomeOn",
  ]);
  return {
    code: "B13",
    title: words(
      "Danh sách vụ trước đây chưa được xem xét, xử lý hoặc bị bỏ lọt",
      "Cases never examined before, or missed",
    ),
    population: words(
      "Hồ sơ phát hiện hoặc có kết quả trong kỳ (như biểu B01) có tính chất P2 hoặc P3.",
      "Cases found or with an outcome in the period (as B01) of nature P2 or P3.",
    ),
    rowHead: CASE,
    columns: [...columns, { key: "nature", head: words("Tính chất", "Nature"), form: "text" }],
    row(one) {
      const { nature } = one.record;
      if (nature !== "P2" && nature !== "P3") return null;
      if (foundIn(one, context.period.code) !== "in" && effectiveIn(one, context) !== "in") return null;
      const name = words(nameOf(NATURES, nature, "vi"), nameOf(NATURES, nature, "en"));
      return { order: listOrder(one, context), cells: [...cells(one, context), { value: name }] };
    },
  };
}
