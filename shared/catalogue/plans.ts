import { catalogueInForce } from "./in-force.ts";

/** What each unit should have reached by a day: criminal cases and acts of petty corruption, each with an outcome. */
export type Milestone = { readonly by: string; readonly va: number; readonly acts: number };
/** A plan sets targets; the plan of a day is the row that contains it. No milestones: the plan's text was not found. */
export type Plan = {
  readonly code: string;
  readonly from: string;
  readonly to: string;
  readonly milestones: readonly Milestone[];
};

/** The rows in force, earliest first. */
export const plans = (): readonly Plan[] => catalogueInForce().plans;

/** The plan of a day among the given rows. */
export const planAmong = (rows: readonly Plan[], day: string): string | null =>
  rows.find((plan) => plan.from <= day && day <= plan.to)?.code ?? null;

export const planOf = (day: string): string | null => planAmong(plans(), day);

/** The plan a period counts under: the one in force on its last day; null where none is known. */
export const planOfPeriod = (period: { readonly to: string }): string | null => planOf(period.to);

export const planByCode = (code: string): Plan | null => plans().find((plan) => plan.code === code) ?? null;

/** What is asked of a unit by the end of the year a day lies in; null where the plan names nothing for it. */
export const milestoneFor = (plan: Plan, day: string): Milestone | null =>
  plan.milestones.find((one) => day <= one.by) ?? null;
