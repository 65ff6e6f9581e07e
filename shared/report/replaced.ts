import type { FigureMeasure } from "../figures/entry.ts";
import type { ReportContext } from "./context.ts";
import type { ReportCase } from "./report-case.ts";
import { placeTotals } from "./tables/b01-totals.ts";

/** What the cases give where a figure stands in their place: the tables of cases hold it, the totals do not. */
export type Replaced = Readonly<Partial<Record<FigureMeasure, number>>>;

/** Sums of one pass over the cases. */
export function replacedBy(context: ReportContext) {
  const sums: Partial<Record<FigureMeasure, number>> = {};
  const withoutFigures: ReportContext = { ...context, figures: [], isByFigure: () => false };
  return {
    add(one: ReportCase): void {
      if (context.figures.length === 0) return;
      placeTotals(
        one,
        withoutFigures,
        (column, amount) => {
          if (column !== "onPaper" && context.isByFigure(one.record.unit, context.period.code, column))
            sums[column] = (sums[column] ?? 0) + amount;
        },
        () => {},
      );
    },
    finish: (): Replaced => sums,
  };
}
