import { HEAD_RESULTS, SEVERITIES } from "../../catalogue/codes.ts";
import { foundIn, type ReportContext } from "../context.ts";
import type { CountTable } from "../table.ts";
import { columnOf } from "../tally.ts";
import { words } from "../words.ts";

/** B09: what became of the heads of the agencies where it happened. */
export const b09HeadLiability = (context: ReportContext): CountTable => ({
  code: "B09",
  title: words("Trách nhiệm người đứng đầu", "Liability of the head of the agency"),
  population: words(
    "Hồ sơ phát hiện trong kỳ (như biểu B01) có ghi về người đứng đầu cơ quan nơi xảy ra; mỗi hồ sơ một người.",
    "Cases found in the period (as B01) that record the head of the agency where it happened; one a case.",
  ),
  rowHead: words("Mức độ", "Severity"),
  columns: [
    ...HEAD_RESULTS.map(({ code, vi, en }) => columnOf(code, words(vi, en))),
    columnOf("none", words("Chưa ghi", "Not recorded")),
    columnOf("all", words("Tổng", "All")),
  ],
  rows: [
    ...SEVERITIES.map(({ code, vi, en }) => ({ key: code, head: words(vi, en) })),
    { key: "", head: words("Chưa ghi mức độ", "Severity not recorded") },
  ],
  sum: "rows",
  place(one, _, put, leave) {
    const standing = foundIn(one, context.period.code);
    if (standing === null) return;
    const { head } = one.record;
    const column = head?.result || "none";
    if (standing === "in" && head) {
      put(head.severity, column, 1);
      put(head.severity, "all", 1);
    } else leave(head?.severity ?? "", "all", standing === "in" ? "no-head" : standing);
  },
});
