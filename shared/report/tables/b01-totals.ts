import { firstDay } from "../../case/partial-date.ts";
import type { FigureMeasure } from "../../figures/entry.ts";
import { effectiveIn, foundIn, type ReportContext } from "../context.ts";
import { accusedIn, outsideOf, type ReportCase, type ReportRule } from "../report-case.ts";
import type { CountTable } from "../table.ts";
import { columnOf } from "../tally.ts";
import { words } from "../words.ts";
import { UNIT, unitName, unitRows } from "./unit-rows.ts";

const VA = words("Vụ án", "Criminal cases");
const VV = words('Vụ việc "tham nhũng vặt"', "Petty incidents");
const FOUND = words("Phát hiện", "Found");
const EFFECTIVE = words("Xử lý hiệu quả", "Effective");

/** The numbers a figure without cases may give, but for the plan's own. */
export type TotalsColumn = Exclude<FigureMeasure, "actsEffective">;

/** Which cases B01 holds: the rule of every number in it. */
export const B01_POPULATION = words(
  "Hồ sơ đã duyệt, chưa đưa ra khỏi sổ, thuộc kế hoạch của kỳ. Không có hồ sơ chỉ theo dõi, vụ án chưa khởi tố, tố cáo không có cơ sở, vụ việc đã chuyển thành vụ án. Số hành vi, bị can tính trên hồ sơ phát hiện trong kỳ.",
  "Approved, not withdrawn, under the period's plan. Without cases only followed, criminal cases not yet prosecuted, unfounded denunciations and incidents that became criminal cases. Acts and accused are of the cases found in the period.",
);

/** B01: what was found and effectively handled in the period, unit by unit. R3 is not in it. */
export const b01Totals = (context: ReportContext): CountTable => ({
  code: "B01",
  title: words("Tổng hợp kết quả phát hiện, tham mưu xử lý", "Cases found and effectively handled"),
  population: B01_POPULATION,
  rowHead: UNIT,
  columns: [
    columnOf("va", FOUND, VA),
    columnOf("vaEffective", EFFECTIVE, VA),
    columnOf("vv", FOUND, VV),
    columnOf("vvEffective", EFFECTIVE, VV),
    columnOf("acts", words("Số hành vi", "Acts")),
    columnOf("accused", words("Bị can", "Accused")),
    columnOf("papers", words("Văn bản tham mưu, kiến nghị", "Advice and proposals")),
    columnOf("onPaper", words("Trong đó theo dõi trên sổ giấy", "Of these kept on paper only")),
  ],
  rows: unitRows(context),
  nameRow: unitName,
  sum: "rows",
  place(one, _, put, leave) {
    const unit = context.unitOf(one.record.unit);
    placeTotals(
      one,
      context,
      (column, amount) => put(unit, column, amount),
      (column, rule) => leave(unit, column, rule),
    );
  },
  add(_, put) {
    for (const figure of context.figures)
      if (figure.period === context.period.code && figure.measure !== "actsEffective")
        put(figure.unit, figure.measure, figure.value, figure.kind);
  },
});

/** What one case adds to the columns of B01, and the rule where it stands beside one of them. */
export function placeTotals(
  one: ReportCase,
  context: ReportContext,
  putAny: (column: TotalsColumn | "onPaper", amount: number) => void,
  leave: (column: TotalsColumn | "onPaper", rule: ReportRule) => void,
): void {
  const { record } = one;
  const put = (column: TotalsColumn | "onPaper", amount: number) => {
    if (column !== "onPaper" && context.isByFigure(record.unit, context.period.code, column))
      leave(column, "by-figure");
    else putAny(column, amount);
  };
  const kind = record.kind === "VA" ? "va" : "vv";
  const found = foundIn(one, context.period.code);
  if (found === "in") {
    put(kind, 1);
    if (record.kind === "VA") put("accused", accusedIn(record));
    if (record.actCount === null) leave("acts", "no-act-count");
    else put("acts", record.actCount);
    if (record.secret) put("onPaper", 1);
  } else if (found) {
    leave(kind, found);
    leave("acts", found);
    if (record.kind === "VA") leave("accused", found);
    if (record.secret) leave("onPaper", found);
  }
  const effective = effectiveIn(one, context);
  if (effective === "in") put(`${kind}Effective`, 1);
  else if (effective) leave(`${kind}Effective`, effective);
  const papers = papersIn(one, context);
  if (papers.count > 0) put("papers", papers.count);
  else if (papers.rule) leave("papers", papers.rule);
}

/** The advice of a case that is dated in the period; a case that is withdrawn or only followed gives none. */
export function papersIn(one: ReportCase, { period }: ReportContext) {
  const dated = one.record.advice.filter((paper) => paper.date !== null);
  const inPeriod = dated.filter((paper) => {
    const day = firstDay(paper.date as string);
    return period.from <= day && day <= period.to;
  });
  const near = inPeriod.length > 0 || foundIn(one, period.code) !== null;
  const none = { count: 0, papers: [] };
  const outside = outsideOf(one);
  if (outside) return { ...none, rule: near ? outside : null };
  if (one.record.role === "R3") return { ...none, rule: near ? ("role-R3" as const) : null };
  if (inPeriod.length > 0) return { count: inPeriod.length, papers: inPeriod, rule: null };
  if (!near || one.record.advice.length === 0) return { ...none, rule: null };
  return {
    ...none,
    rule:
      dated.length < one.record.advice.length ? ("undated-paper" as const) : ("paper-other-period" as const),
  };
}
