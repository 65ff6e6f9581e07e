import { nameOf, STAGES } from "../../catalogue/codes.ts";
import type { ReportContext } from "../context.ts";
import { handledIn } from "../handled.ts";
import {
  accusedIn,
  outsideOf,
  type ReportCase,
  type ReportRule,
  stageAsOf,
  violatorsIn,
} from "../report-case.ts";
import type { Column, CountTable, Leave, Put } from "../table.ts";
import { columnOf } from "../tally.ts";
import { type Words, words } from "../words.ts";
import { UNIT, unitName, unitRows } from "./unit-rows.ts";

const STEPS = [
  ["carried", words("Kỳ trước chuyển sang", "Carried over")],
  ["new", words("Mới trong kỳ", "New")],
  ["handled", words("Tổng thụ lý", "Handled")],
  ["ended", words("Đã kết thúc", "Ended")],
  ["remaining", words("Còn lại", "Remaining")],
] as const;

const POPULATION = words(
  "Hồ sơ đã duyệt đang theo dõi trong kỳ, CÓ CẢ hồ sơ chỉ theo dõi, tố cáo không có cơ sở và mọi kế hoạch; không có vụ án chưa khởi tố, hồ sơ đã đưa ra khỏi sổ. Kỳ trước chuyển sang + mới = tổng thụ lý = đã kết thúc + còn lại.",
  "Approved cases handled in the period, WITH cases only followed, unfounded denunciations and every plan; without criminal cases not yet prosecuted and withdrawn ones. Carried over + new = handled = ended + remaining.",
);

const pairs = (case_: Words, people: Words): Column[] =>
  STEPS.flatMap(([key, group]) => [columnOf(key, case_, group), columnOf(`${key}People`, people, group)]);

/** Where a handled case adds: one of carried over and new, handled, one of ended and remaining; people beside cases. */
function placeHandled(one: ReportCase, context: ReportContext, row: string, put: Put, leave: Leave): void {
  const handled = handledIn(one, context.period, context.periodOf(one.countingPeriod));
  if (!handled) {
    const rule = whyNotHandled(one, context);
    if (rule)
      for (const [key] of STEPS) for (const suffix of ["", "People"]) leave(row, `${key}${suffix}`, rule);
    return;
  }
  const people = one.record.kind === "VA" ? accusedIn(one.record) : violatorsIn(one.record);
  const count = (key: string) => {
    put(row, key, 1);
    put(row, `${key}People`, people);
  };
  const skip = (key: string, rule: "new-here" | "carried-over" | "ended" | "not-ended") => {
    leave(row, key, rule);
    leave(row, `${key}People`, rule);
  };
  count("handled");
  count(handled.came === "new" ? "new" : "carried");
  skip(handled.came === "new" ? "carried" : "new", handled.came === "new" ? "new-here" : "carried-over");
  count(handled.ended ? "ended" : "remaining");
  skip(handled.ended ? "remaining" : "ended", handled.ended ? "ended" : "not-ended");
}

function whyNotHandled(one: ReportCase, context: ReportContext): ReportRule | null {
  const outside = outsideOf(one);
  if (outside)
    return one.record.period === context.period.code || one.countingPeriod === context.period.code
      ? outside
      : null;
  if (one.countingPeriod === null) return "no-period";
  if (!context.upTo.has(one.countingPeriod)) return null;
  return one.record.kind === "VA" && one.foundExclusion === "no-G20" ? "no-G20" : "ended-before";
}

const byUnit = (
  context: ReportContext,
  kind: "VA" | "VV",
  code: "B04a" | "B04b",
  title: Words,
  columns: Column[],
): CountTable => ({
  code,
  title,
  population: POPULATION,
  rowHead: UNIT,
  columns,
  rows: unitRows(context),
  nameRow: unitName,
  sum: "rows",
  place(one, _, put, leave) {
    if (one.record.kind === kind) placeHandled(one, context, context.unitOf(one.record.unit), put, leave);
  },
});

export const b04aCases = (context: ReportContext): CountTable =>
  byUnit(
    context,
    "VA",
    "B04a",
    words("Tình hình giải quyết vụ án (vụ / bị can)", "Criminal cases in hand (cases / accused)"),
    pairs(words("Vụ", "Cases"), words("Bị can", "Accused")),
  );

export const b04bIncidents = (context: ReportContext): CountTable =>
  byUnit(
    context,
    "VV",
    "B04b",
    words(
      "Tình hình giải quyết vụ việc (vụ / người vi phạm)",
      "Petty incidents in hand (incidents / violators)",
    ),
    pairs(words("Vụ", "Incid."), words("Người", "People")),
  );

const NO_STAGE = "";
/** B04c: where what is handled stands at the period's end. */
export const b04cStages = (context: ReportContext): CountTable => ({
  code: "B04c",
  title: words("Giai đoạn giải quyết đến cuối kỳ", "Stages at the end of the period"),
  population: POPULATION,
  rowHead: words("Giai đoạn", "Stage"),
  columns: [
    columnOf("va", words("Vụ", "Cases"), words("Vụ án thụ lý", "Criminal cases")),
    columnOf("vaPeople", words("Bị can", "Accused"), words("Vụ án thụ lý", "Criminal cases")),
    columnOf("vaRemaining", words("Còn lại", "Remaining"), words("Vụ án thụ lý", "Criminal cases")),
    columnOf("vv", words("Vụ", "Incid."), words("Vụ việc thụ lý", "Petty incidents")),
    columnOf("vvPeople", words("Người", "People"), words("Vụ việc thụ lý", "Petty incidents")),
    columnOf("vvRemaining", words("Còn lại", "Remaining"), words("Vụ việc thụ lý", "Petty incidents")),
  ],
  rows: [
    { key: NO_STAGE, head: words("Chưa ghi diễn biến", "Nothing recorded") },
    ...STAGES.map(({ code }) => ({
      key: code,
      head: words(`${code} ${nameOf(STAGES, code, "vi")}`, `${code} ${nameOf(STAGES, code, "en")}`),
    })),
  ],
  hideEmptyRows: true,
  sum: "rows",
  place(one, _, put, leave) {
    const { record } = one;
    const kind = record.kind === "VA" ? "va" : "vv";
    const row = stageAsOf(record, context.period.to);
    const handled = handledIn(one, context.period, context.periodOf(one.countingPeriod));
    if (!handled) return;
    put(row, kind, 1);
    put(row, `${kind}People`, record.kind === "VA" ? accusedIn(record) : violatorsIn(record));
    if (handled.ended) leave(row, `${kind}Remaining`, "ended");
    else put(row, `${kind}Remaining`, 1);
  },
});
