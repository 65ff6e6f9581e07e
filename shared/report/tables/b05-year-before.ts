import { effectiveIn, type ReportContext } from "../context.ts";
import type { Column, CountTable } from "../table.ts";
import { columnOf, difference, percent } from "../tally.ts";
import { type Words, words } from "../words.ts";
import { placeTotals, type TotalsColumn } from "./b01-totals.ts";
import { UNIT, unitName, unitRows } from "./unit-rows.ts";

export const MEASURES: readonly (readonly [TotalsColumn, ReturnType<typeof words>])[] = [
  ["va", words("Vụ án phát hiện", "Criminal cases found")],
  ["vaEffective", words("Vụ án xử lý hiệu quả", "Criminal cases effective")],
  ["vv", words("Vụ việc phát hiện", "Incidents found")],
  ["vvEffective", words("Vụ việc xử lý hiệu quả", "Incidents effective")],
  ["acts", words("Số hành vi", "Acts")],
  ["accused", words("Bị can", "Accused")],
  ["papers", words("Văn bản tham mưu, kiến nghị", "Advice and proposals")],
];

const POPULATION = words(
  "Như biểu B01, kỳ này và cùng kỳ năm trước. Số của kỳ chưa dùng chương trình lấy theo số liệu kỳ trước đã nhập, có đánh dấu; kỳ không có số liệu nào thì ghi rõ, không coi là 0.",
  "As B01, for this period and the same one a year before. Periods before the program are taken from marked baseline figures; a period of which nothing is known says so and is not 0.",
);
const NOW = words("Kỳ này", "This period");
const BEFORE = words("Cùng kỳ", "Year before");

/** Two numbers side by side with what lies between them; the second is the base of the percentage. */
export const compare = (
  now: string,
  before: string,
  group?: Words,
  heads: readonly [now: Words, before: Words] = [NOW, BEFORE],
): Column[] => [
  columnOf(now, heads[0], group),
  columnOf(before, heads[1], group),
  {
    ...columnOf(`${now}Change`, words("±", "±"), group),
    from: [now, before],
    derive: (value) => difference(value(now), value(before)),
  },
  {
    ...columnOf(`${now}Percent`, words("± %", "± %"), group),
    form: "percent",
    from: [now, before],
    derive: (value) => percent(difference(value(now), value(before)).value, value(before)),
  },
];

const noData = (context: ReportContext, columns: readonly string[]): Readonly<Record<string, "no-data">> =>
  context.yearBefore && context.hasData(context.yearBefore)
    ? {}
    : Object.fromEntries(columns.map((column) => [column, "no-data" as const]));

/** B05a: the measures of B01 over all units, this period and a year before. */
export const b05aComparison = (context: ReportContext): CountTable => ({
  code: "B05a",
  title: words("So với cùng kỳ năm trước", "Compared with the same period a year before"),
  population: POPULATION,
  rowHead: words("Nội dung", "Measure"),
  columns: compare("now", "before"),
  rows: MEASURES.map(([key, head]) => ({ key, head })),
  sum: "none",
  place(one, _, put, leave) {
    const side = (at: ReportContext, column: string) =>
      placeTotals(
        one,
        at,
        (row, amount) => row !== "onPaper" && put(row, column, amount),
        (row, rule) => leave(row, column, rule),
      );
    side(context, "now");
    const before = beforeOf(context);
    if (before) side(before, "before");
  },
  add(_, put) {
    for (const figure of context.figures) {
      if (figure.measure === "actsEffective") continue;
      if (figure.period === context.period.code) put(figure.measure, "now", figure.value, figure.kind);
      if (figure.period === context.yearBefore?.code)
        put(figure.measure, "before", figure.value, figure.kind);
    }
  },
  unknown: () => noData(context, ["before"]),
  // A figure for one measure says nothing of the others.
  unknownIn: (row, column) =>
    column === "before" && context.yearBefore && !context.isKnown(context.yearBefore, row)
      ? "no-data"
      : undefined,
});

/** B05b: effective cases unit by unit, this period and a year before. */
export const b05bUnits = (context: ReportContext): CountTable => ({
  code: "B05b",
  title: words("So với cùng kỳ, theo đơn vị (xử lý hiệu quả)", "Year before, unit by unit (effective)"),
  population: POPULATION,
  rowHead: UNIT,
  columns: [
    ...compare("va", "vaBefore", words("Vụ án", "Criminal cases")),
    ...compare("vv", "vvBefore", words("Vụ việc", "Petty incidents")),
  ],
  rows: unitRows(context),
  nameRow: unitName,
  sum: "rows",
  place(one, _, put, leave) {
    const unit = context.unitOf(one.record.unit);
    const kind = one.record.kind === "VA" ? "va" : "vv";
    const side = (in_: ReportContext, column: string) => {
      const standing = effectiveIn(one, in_);
      if (standing === "in" && in_.isByFigure(one.record.unit, in_.period.code, `${kind}Effective`))
        leave(unit, column, "by-figure");
      else if (standing === "in") put(unit, column, 1);
      else if (standing) leave(unit, column, standing);
    };
    side(context, kind);
    const before = beforeOf(context);
    if (before) side(before, `${kind}Before`);
  },
  add(_, put) {
    for (const figure of context.figures) {
      const kind = figure.measure === "vaEffective" ? "va" : figure.measure === "vvEffective" ? "vv" : null;
      if (!kind) continue;
      if (figure.period === context.period.code) put(figure.unit, kind, figure.value, figure.kind);
      if (figure.period === context.yearBefore?.code)
        put(figure.unit, `${kind}Before`, figure.value, figure.kind);
    }
  },
  unknown: () => noData(context, ["vaBefore", "vvBefore"]),
});

/** The context moved to the year before, or null where nothing is known of it. */
function beforeOf(context: ReportContext): ReportContext | null {
  const period = context.yearBefore;
  if (!period || !context.hasData(period)) return null;
  const upTo = new Set(
    [...context.upTo].filter((code) => (context.periodOf(code)?.from ?? "") <= period.from),
  );
  return { ...context, period, upTo };
}
