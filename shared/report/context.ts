import { type Period, periods, periodYearBefore } from "../catalogue/periods.ts";
import { planOfPeriod } from "../catalogue/plans.ts";
import { unitOn, unitsOn } from "../catalogue/units.ts";
import type { FigureMeasure } from "../figures/entry.ts";
import type { Figure } from "./figures.ts";
import type { ReportCase, ReportRule } from "./report-case.ts";

/** By the units as they were at the period's end, or as they are on the day of the report. */
export type UnitSet = "then" | "today";

/** What every table of one report shares. */
export type ReportContext = {
  readonly period: Period;
  readonly yearBefore: Period | null;
  /** The plan the period counts under. */
  readonly plan: string | null;
  readonly unitSet: UnitSet;
  /** YYYY-MM-DD: the day whose units these are. */
  readonly unitDay: string;
  /** YYYY-MM-DD: the period's last day, or today where it still runs. */
  readonly asOfDay: string;
  /** Names of the clusters below by the first 8 digits of each. */
  readonly clusters: Readonly<Record<string, string>>;
  /** The report's units, in the cluster's order. */
  readonly units: readonly string[];
  /** The unit of the report that a unit of a case is. */
  unitOf(code: string): string;
  periodOf(code: string | null): Period | null;
  /** Periods up to and with this one: "up to" is asked of the dates, a code says nothing of its place. */
  readonly upTo: ReadonlySet<string>;
  /** Figures by paper and of earlier periods that no bundle has replaced, on the report's units. */
  readonly figures: readonly Figure[];
  /** Whether a number of a unit (as it was called at the time) is given by a figure, so that its cases do not give it. */
  isByFigure(unit: string, period: string, measure: FigureMeasure): boolean;
  /** Periods with something known of them: a case, a bundle or a figure. */
  hasData(period: Period): boolean;
  /** Whether a measure of a period is known: by cases or a bundle, or by a figure for it. */
  isKnown(period: Period, measure: string): boolean;
};

export function reportContext(given: {
  readonly period: Period;
  readonly unitSet: UnitSet;
  /** YYYY-MM-DD: what "today" is. */
  readonly today: string;
  readonly units: readonly string[];
  readonly figures: readonly Figure[];
  readonly dataPeriods: ReadonlySet<string>;
  readonly clusters?: Readonly<Record<string, string>>;
}): ReportContext {
  const day = given.unitSet === "then" ? given.period.to : given.today;
  const unitOf = (code: string) => unitOn(code, day);
  const byFigure = new Set(given.figures.map((one) => `${one.unit} ${one.period} ${one.measure}`));
  const figures = given.figures.map((figure) => ({ ...figure, unit: unitOf(figure.unit) }));
  return {
    period: given.period,
    yearBefore: periodYearBefore(given.period),
    plan: planOfPeriod(given.period),
    unitSet: given.unitSet,
    unitDay: day,
    asOfDay: given.today < given.period.to ? given.today : given.period.to,
    clusters: given.clusters ?? {},
    units: unitsOn(given.units, day),
    unitOf,
    periodOf: (code) => periods().find((one) => one.code === code) ?? null,
    upTo: new Set(
      periods()
        .filter((one) => one.from <= given.period.from)
        .map((one) => one.code),
    ),
    figures,
    isByFigure: (unit, period, measure) => byFigure.has(`${unit} ${period} ${measure}`),
    isKnown: (period, measure) =>
      given.dataPeriods.has(period.code) ||
      figures.some((figure) => figure.period === period.code && figure.measure === measure),
    hasData: (period) =>
      given.dataPeriods.has(period.code) || figures.some((figure) => figure.period === period.code),
  };
}

/** In a number, beside it with the rule that keeps it out, or nowhere near it (null). */
export type Standing = "in" | ReportRule | null;

/** *Phát hiện* in a period. Beside it stand the cases whose own or counting period it is. */
export function foundIn(one: ReportCase, period: string): Standing {
  if (one.foundPeriod === period) return "in";
  const beside = one.countingPeriod === period || one.record.period === period;
  return beside ? (one.foundExclusion ?? "other-period") : null;
}

/** *Xử lý hiệu quả* in the report's period. Beside it also stand cases found earlier and still open for an outcome. */
export function effectiveIn(one: ReportCase, context: ReportContext): Standing {
  const period = context.period.code;
  if (one.effectivePeriod === period) return "in";
  const isOpen =
    one.countingPeriod !== null &&
    context.upTo.has(one.countingPeriod) &&
    (one.effectivePeriod === null || !context.upTo.has(one.effectivePeriod));
  return one.record.period === period || isOpen ? (one.effectiveExclusion ?? "outcome-other-period") : null;
}
