import type { Figure } from "../../shared/report/figures.ts";
import { ok, type Result } from "../../shared/result.ts";
import { type Totals, totals } from "../cases/totals.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";
import { standingFigures } from "./standing-figures.ts";

const COLUMNS = ["va", "vaEffective", "vv", "vvEffective"] as const;
type Column = (typeof COLUMNS)[number];
/** A number of the totals that was entered without cases. */
export type TotalsFigure = Figure & { readonly measure: Column };
export type TotalsWithFigures = Totals & { readonly figures: readonly TotalsFigure[] };

const isOfTotals = (figure: Figure): figure is TotalsFigure =>
  (COLUMNS as readonly string[]).includes(figure.measure);

/**
 * The totals of a period as people see and quote them: a figure that holds stands in the place of what the unit's cases
 * give, and is named beside the table. Errors: E_INPUT.
 */
export function totalsWithFigures(ws: OpenWorkspace, period: string): Result<TotalsWithFigures> {
  const counted = totals(ws, period);
  if (!counted.ok) return counted;
  const figures = standingFigures(ws)
    .filter((one) => one.period === period)
    .filter(isOfTotals);
  const rows = counted.value.rows.map((row) => {
    const given = figures.filter((one) => one.unit === row.unit).map((one) => [one.measure, one.value]);
    return { ...row, ...(Object.fromEntries(given) as Partial<Record<Column, number>>) };
  });
  const add = (column: Column) => rows.reduce((sum, row) => sum + row[column], 0);
  const sum = {
    va: add("va"),
    vaEffective: add("vaEffective"),
    vv: add("vv"),
    vvEffective: add("vvEffective"),
  };
  return ok({ rows, sum, figures });
}
