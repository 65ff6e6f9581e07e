import { firstDay } from "../../case/partial-date.ts";
import { adviceForms } from "../../catalogue/code-lists.ts";
import { ADVICE_OUTCOMES } from "../../catalogue/codes.ts";
import type { ReportContext } from "../context.ts";
import type { CountTable } from "../table.ts";
import { columnOf } from "../tally.ts";
import { words } from "../words.ts";
import { papersIn } from "./b01-totals.ts";
import { broughtCode, codesOfPeriod, codeWords } from "./code-rows.ts";

/** B10: what the committees advised in the period, and what came of it by its end. */
export const b10Advice = (context: ReportContext): CountTable => ({
  code: "B10",
  title: words("Tham mưu, kiến nghị và kết quả", "Advice, proposals and outcome"),
  population: words(
    "Văn bản tham mưu, kiến nghị có ngày trong kỳ, của hồ sơ đã duyệt thuộc bất kỳ kỳ nào, trừ hồ sơ chỉ theo dõi và đã đưa ra khỏi sổ. Kết quả có sau cuối kỳ coi là chưa có ý kiến.",
    "Advice dated in the period, of approved cases of any period but those only followed and withdrawn ones. An outcome dated after the period's end is still pending.",
  ),
  rowHead: words("Hình thức", "Form"),
  columns: [
    columnOf("all", words("Số văn bản", "Papers")),
    ...ADVICE_OUTCOMES.map(({ code, vi, en }) => columnOf(code, words(vi, en))),
    columnOf("directive", words("Cấp ủy có văn bản chỉ đạo", "Directive issued")),
  ],
  rows: [
    ...codesOfPeriod(adviceForms(), context).map(({ code }) => ({
      key: code,
      head: codeWords(adviceForms(), code, context),
    })),
    { key: "", head: words("Chưa ghi hình thức", "Form not recorded") },
  ],
  nameRow: (key) => broughtCode(adviceForms(), key, context),
  sum: "rows",
  place(one, _, put, leave) {
    const { papers, rule } = papersIn(one, context);
    if (rule) for (const paper of one.record.advice) leave(paper.form, "all", rule);
    for (const paper of papers) {
      const isLater = paper.outcomeOn !== null && firstDay(paper.outcomeOn) > context.period.to;
      put(paper.form, "all", 1);
      put(paper.form, isLater || paper.outcome === "" ? "pending" : paper.outcome, 1);
      if (paper.directive !== "") put(paper.form, "directive", 1);
    }
  },
});
