import { unitOn } from "../../shared/catalogue/units.ts";
import type { UnitSet } from "../../shared/report/context.ts";
import type { Figure } from "../../shared/report/figures.ts";
import { ok, type Result } from "../../shared/result.ts";
import { type Totals, totals, type UnitTotals } from "../cases/totals.ts";
import { unitDayOf } from "../cases/unit-day.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";
import { standingFigures } from "./standing-figures.ts";

const COLUMNS = ["va", "vaEffective", "vv", "vvEffective"] as const;
type Column = (typeof COLUMNS)[number];
/** A number of the totals that was entered without cases; `row` is the unit it is shown under. */
export type TotalsFigure = Figure & { readonly measure: Column; readonly row: string };
export type TotalsWithFigures = Totals & { readonly figures: readonly TotalsFigure[] };

const isOfTotals = (figure: Figure): figure is Figure & { readonly measure: Column } =>
  (COLUMNS as readonly string[]).includes(figure.measure);

/**
 * The totals of a period as people see and quote them: a figure that holds stands in the place of what the unit's cases
 * give, and is named beside the table. A cluster's rows are the units of the period's time or of today: what a unit that
 * ended has stays its own and stands in the row of who followed it. Errors: E_INPUT.
 */
export function totalsWithFigures(
  ws: OpenWorkspace,
  period: string,
  unitSet: UnitSet = "then",
): Result<TotalsWithFigures> {
  const counted = totals(ws, period);
  if (!counted.ok) return counted;
  const day = unitDayOf(ws, period, unitSet);
  const rowOf = (unit: string) => (ws.kind === "cluster" ? unitOn(unit, day) : unit);
  const figures = standingFigures(ws)
    .filter((one) => one.period === period)
    .filter(isOfTotals)
    .map((one) => ({ ...one, row: rowOf(one.unit) }));
  const byUnit = counted.value.rows.map((row) => {
    const given = figures.filter((one) => one.unit === row.unit).map((one) => [one.measure, one.value]);
    return { ...row, ...(Object.fromEntries(given) as Partial<Record<Column, number>>) };
  });
  const sumOf = (rows: readonly UnitTotals[]): UnitTotals => {
    const add = (column: Column) => rows.reduce((sum, row) => sum + row[column], 0);
    return { va: add("va"), vaEffective: add("vaEffective"), vv: add("vv"), vvEffective: add("vvEffective") };
  };
  const units = [...new Set(byUnit.map((row) => rowOf(row.unit)))];
  const rows = units.map((unit) => ({ unit, ...sumOf(byUnit.filter((row) => rowOf(row.unit) === unit)) }));
  return ok({ rows, sum: sumOf(byUnit), figures });
}
