import { periodByCode } from "../../catalogue/periods.ts";
import { type ReportContext, reportContext } from "../context.ts";
import type { ReportInput } from "../report.ts";
import type { CountTable } from "../table.ts";
import { type Words, words } from "../words.ts";
import { placeTotals } from "./b01-totals.ts";
import { compare, MEASURES } from "./b05-year-before.ts";
import { unitName } from "./unit-rows.ts";

/** One side of a comparison: a unit, or all of the cluster (""), in a period. */
export type Side = { readonly unit: string; readonly period: string };
/** The second is the base: ± and ±% are of the first against it. */
export type Sides = { readonly first: Side; readonly second: Side };

const ALL = words("Toàn Cụm", "The whole cluster");

export const sideName = ({ unit, period }: Side): Words => {
  const [who, when] = [unit === "" ? ALL : unitName(unit), periodByCode(period)];
  return words(`${who.vi}, ${when?.vi ?? period}`, `${who.en}, ${when?.en ?? period}`);
};

/** The report's context moved to another period; null for a period that the catalogue has not. */
function contextAt(input: ReportInput, code: string): ReportContext | null {
  const period = periodByCode(code);
  return period ? reportContext({ ...input, period }) : null;
}

/** D03: the measures of B01 on two sides. Null where a period is unknown. */
export function d03Sides(input: ReportInput, sides: Sides): CountTable | null {
  const [first, second] = [contextAt(input, sides.first.period), contextAt(input, sides.second.period)];
  if (!first || !second) return null;
  const both = [
    ["first", sides.first.unit, first],
    ["second", sides.second.unit, second],
  ] as const;
  const isOf = (unit: string, asked: string) => asked === "" || unit === asked;
  return {
    code: "D03",
    title: words("So sánh hai bên", "The two sides compared"),
    population: words(
      "Như biểu B01, mỗi bên theo đơn vị và kỳ đã chọn. ± và ± % là bên thứ nhất so với bên thứ hai. Kỳ không có số liệu nào thì ghi rõ, không coi là 0.",
      "As B01, each side by the unit and period chosen. ± and ± % are the first side against the second. A period of which nothing is known says so and is not 0.",
    ),
    rowHead: words("Nội dung", "Measure"),
    columns: compare("first", "second", undefined, [sideName(sides.first), sideName(sides.second)]),
    rows: MEASURES.map(([key, head]) => ({ key, head })),
    sum: "none",
    place(one, _, put, leave) {
      for (const [column, asked, context] of both)
        if (isOf(context.unitOf(one.record.unit), asked))
          placeTotals(
            one,
            context,
            (row, amount) => row !== "onPaper" && put(row, column, amount),
            (row, rule) => leave(row, column, rule),
          );
    },
    add(_, put) {
      for (const [column, asked, context] of both)
        for (const figure of context.figures)
          if (
            figure.measure !== "actsEffective" &&
            figure.period === context.period.code &&
            isOf(figure.unit, asked)
          )
            put(figure.measure, column, figure.value, figure.kind);
    },
    unknownIn(row, column) {
      const side = both.find(([key]) => key === column);
      return side && !side[2].isKnown(side[2].period, row) ? "no-data" : undefined;
    },
  };
}
