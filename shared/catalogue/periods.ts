import { catalogueInForce } from "./in-force.ts";

/** A reporting period is a row, never computed. `from` and `to` are inclusive, dates are `YYYY-MM-DD`. */
export type Period = {
  readonly code: string;
  readonly vi: string;
  readonly en: string;
  readonly from: string;
  readonly to: string;
  readonly deadline: string;
};

/** The rows in force, earliest first. Ask when they are needed: a register that is opened may bring its own. */
export const periods = (): readonly Period[] => catalogueInForce().periods;

export const periodByCode = (code: string): Period | null =>
  periods().find((period) => period.code === code) ?? null;

export const periodOf = (day: string): Period | null =>
  periods().find((period) => period.from <= day && day <= period.to) ?? null;

/** The same half-year a year before; null where the catalogue has none. */
export const periodYearBefore = (period: Period): Period | null =>
  periodByCode(`${Number(period.code.slice(0, 4)) - 1}${period.code.slice(4)}`);
