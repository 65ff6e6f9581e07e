import { milestoneFor, planByCode } from "../../catalogue/plans.ts";
import { effectiveIn, type ReportContext } from "../context.ts";
import type { CountTable, Derived } from "../table.ts";
import { columnOf, percent } from "../tally.ts";
import { words } from "../words.ts";
import { UNIT, unitName, unitRows } from "./unit-rows.ts";

const VA = words("Vụ án có kết quả", "Criminal cases with an outcome");
const ACTS = words('Hành vi "tham nhũng vặt" có kết quả', "Petty acts with an outcome");
const HERE = words("Kỳ này", "This period");
const SO_FAR = words("Lũy kế", "Cumulative");
const TARGET = words("Chỉ tiêu", "Target");

/** B02: what was effectively handled under the plan, up to the period's end, against what the plan asks. R3 never counts. */
export function b02PlanTargets(context: ReportContext): CountTable {
  const plan = context.plan === null ? null : planByCode(context.plan);
  const target = plan ? milestoneFor(plan, context.period.to) : null;
  const rate = (done: string, wanted: string) => (value: (key: string) => number | null) =>
    percent(value(done), value(wanted));
  const reached = (value: (key: string) => number | null): Derived => ({
    value: null,
    note:
      (value("va") ?? 0) >= (value("vaTarget") ?? 0) && (value("acts") ?? 0) >= (value("actsTarget") ?? 0)
        ? "reached"
        : "not-reached",
  });
  return {
    code: "B02",
    title: words(
      `Thực hiện chỉ tiêu${plan ? ` Kế hoạch ${plan.code}` : ""}${target ? ` (mốc ${target.by.slice(0, 4)})` : ""}`,
      `Against the targets${plan ? ` of plan ${plan.code}` : ""}${target ? ` (by the end of ${target.by.slice(0, 4)})` : ""}`,
    ),
    population: words(
      "Hồ sơ xử lý hiệu quả (có kết quả, tính theo ngày có kết quả, mỗi hồ sơ một lần) thuộc kế hoạch, từ đầu kế hoạch đến hết kỳ. Hồ sơ chỉ theo dõi không bao giờ tính.",
      "Effectively handled cases (with an outcome, by its date, each once) of the plan, from its beginning to the period's end. Cases only followed never count.",
    ),
    rowHead: UNIT,
    columns: [
      columnOf("vaHere", HERE, VA),
      columnOf("va", SO_FAR, VA),
      columnOf("vaTarget", TARGET, VA),
      {
        ...columnOf("vaRate", words("%", "%"), VA),
        form: "percent",
        from: ["va", "vaTarget"],
        derive: rate("va", "vaTarget"),
      },
      columnOf("actsHere", HERE, ACTS),
      columnOf("acts", SO_FAR, ACTS),
      columnOf("actsTarget", TARGET, ACTS),
      {
        ...columnOf("actsRate", words("%", "%"), ACTS),
        form: "percent",
        from: ["acts", "actsTarget"],
        derive: rate("acts", "actsTarget"),
      },
      {
        ...columnOf("reached", words("Đánh giá", "Reached")),
        form: "text",
        from: ["va", "acts", "vaTarget", "actsTarget"],
        derive: reached,
      },
    ],
    rows: unitRows(context),
    nameRow: unitName,
    sum: "rows",
    sumOf: ["vaHere", "va", "vaTarget", "vaRate", "actsHere", "acts", "actsTarget", "actsRate"],
    place(one, _, put, leave) {
      const unit = context.unitOf(one.record.unit);
      const amount = one.record.kind === "VA" ? 1 : one.record.actCount;
      const name = one.record.kind === "VA" ? "va" : "acts";
      const isByFigure = (period: string) =>
        context.isByFigure(one.record.unit, period, name === "va" ? "vaEffective" : "actsEffective");
      const count = (column: string, period: string) => {
        if (isByFigure(period)) leave(unit, column, "by-figure");
        else if (amount === null) leave(unit, column, "no-act-count");
        else put(unit, column, amount);
      };
      const here = effectiveIn(one, context);
      if (here === "in") count(`${name}Here`, context.period.code);
      else if (here) leave(unit, `${name}Here`, here);
      const period = context.periodOf(one.effectivePeriod);
      const isUnderPlan =
        period !== null && context.upTo.has(period.code) && one.record.plan === context.plan;
      if (isUnderPlan && context.plan !== null) count(name, period.code);
      else if (here && here !== "in") leave(unit, name, here);
    },
    add(_, put) {
      if (target)
        for (const unit of context.units) {
          put(unit, "vaTarget", target.va);
          put(unit, "actsTarget", target.acts);
        }
      for (const figure of context.figures) {
        const period = context.periodOf(figure.period);
        if (
          !plan ||
          !period ||
          !context.upTo.has(period.code) ||
          period.to < plan.from ||
          period.to > plan.to
        )
          continue;
        const name =
          figure.measure === "vaEffective" ? "va" : figure.measure === "actsEffective" ? "acts" : null;
        if (!name) continue;
        put(figure.unit, name, figure.value, figure.kind);
        if (period.code === context.period.code) put(figure.unit, `${name}Here`, figure.value, figure.kind);
      }
    },
    unknown: (): Readonly<Record<string, "no-target">> =>
      target
        ? {}
        : {
            vaTarget: "no-target",
            vaRate: "no-target",
            actsTarget: "no-target",
            actsRate: "no-target",
            reached: "no-target",
          },
  };
}
