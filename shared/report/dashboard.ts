import type { ReportContext } from "./context.ts";
import { reportContext } from "./context.ts";
import { reportedUnits } from "./missing.ts";
import type { Pictured } from "./pictures/pictured.ts";
import type { ReportInput } from "./report.ts";
import type { ReportCase } from "./report-case.ts";
import type { CountTable } from "./table.ts";
import { b01Totals } from "./tables/b01-totals.ts";
import { b03Sources } from "./tables/b03-sources.ts";
import { b04cStages } from "./tables/b04-stages.ts";
import { b05aComparison, b05bUnits } from "./tables/b05-year-before.ts";
import { b08aMeasures } from "./tables/b08-damage.ts";
import { d01Completeness } from "./tables/d01-completeness.ts";
import { d02Ageing } from "./tables/d02-ageing.ts";
import { d03Sides, type Sides } from "./tables/d03-sides.ts";
import { tallyOf } from "./tally.ts";

/** Tables that only the dashboard has; the report does not print them. */
export const careTables = (context: ReportContext): CountTable[] => [
  d01Completeness(context),
  d02Ageing(context),
];

/** What the dashboard's pictures and its big numbers are drawn from. */
export type Dashboard = Pictured & { readonly reported: ReturnType<typeof reportedUnits> };

/** Give it every case once, in any order; it holds sums, never the cases. */
export function startDashboard(input: ReportInput): { add(one: ReportCase): void; finish(): Dashboard } {
  const context = reportContext(input);
  const counted = [b01Totals, b03Sources, b04cStages, b05aComparison, b05bUnits, b08aMeasures]
    .map((table) => table(context))
    .concat(careTables(context))
    .map((table) => tallyOf(table, context));
  return {
    add(one) {
      for (const each of counted) each.add(one);
    },
    finish: () => ({
      level: input.level,
      units: context.units,
      tables: counted.map((each) => each.finish()),
      reported: reportedUnits(input.submissions, input.notInRoster),
    }),
  };
}

/** Two sides compared, over every case once. Null where a period is unknown. */
export function startSides(input: ReportInput, sides: Sides) {
  const table = d03Sides(input, sides);
  return table ? tallyOf(table, reportContext(input)) : null;
}
