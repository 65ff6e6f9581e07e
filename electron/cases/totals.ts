import { periodByCode } from "../../shared/catalogue/periods.ts";
import { UNITS } from "../../shared/catalogue/units.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";

export type UnitTotals = {
  readonly va: number;
  readonly vv: number;
  readonly vaEffective: number;
  readonly vvEffective: number;
};
export type Totals = {
  readonly rows: readonly ({ readonly unit: string } & UnitTotals)[];
  readonly sum: UnitTotals;
};

type SummaryRow = { unit: string; kind: "VA" | "VV"; found: number; effective: number };

/** B01's counts of a period: one row a unit of the cluster in its order (an office: its own), units without cases as zeros. */
export function totals(ws: OpenWorkspace, periodCode: string): Result<Totals> {
  if (!periodByCode(periodCode)) return fail("E_INPUT", { field: "period", period: periodCode });
  const summary = ws.db
    .prepare("SELECT unit, kind, found, effective FROM count_summary WHERE period = ?")
    .all(periodCode) as SummaryRow[];
  const units = ws.kind === "office" ? [ws.unit] : UNITS.map((unit) => unit.code);
  const others = summary.map((row) => row.unit).filter((unit) => !units.includes(unit));
  const of = (unit: string, kind: string, column: "found" | "effective") =>
    summary.find((row) => row.unit === unit && row.kind === kind)?.[column] ?? 0;
  const rows = [...units, ...new Set(others.sort())].map((unit) => ({
    unit,
    va: of(unit, "VA", "found"),
    vv: of(unit, "VV", "found"),
    vaEffective: of(unit, "VA", "effective"),
    vvEffective: of(unit, "VV", "effective"),
  }));
  const add = (key: keyof UnitTotals) => rows.reduce((sum, row) => sum + row[key], 0);
  return ok({
    rows,
    sum: { va: add("va"), vv: add("vv"), vaEffective: add("vaEffective"), vvEffective: add("vvEffective") },
  });
}
