/** What each unit should have reached by a day: criminal cases and acts of petty corruption, each with an outcome. */
export type Milestone = { readonly by: string; readonly va: number; readonly acts: number };
/** A plan sets targets; the plan of a day is the row that contains it. No milestones: the plan's text was not found. */
export type Plan = {
  readonly code: string;
  readonly from: string;
  readonly to: string;
  readonly milestones: readonly Milestone[];
};

export const PLANS: readonly Plan[] = [
  {
    code: "142-KH/BNCTW",
    from: "2019-02-26",
    to: "2020-12-31",
    milestones: [
      { by: "2019-12-31", va: 1, acts: 1 },
      { by: "2020-12-31", va: 2, acts: 3 },
    ],
  },
  { code: "15-KH/BNCTW", from: "2021-01-01", to: "2025-12-31", milestones: [] },
];

export const planOf = (day: string): string | null =>
  PLANS.find((plan) => plan.from <= day && day <= plan.to)?.code ?? null;

/** The plan a period counts under: the one in force on its last day; null where none is known. */
export const planOfPeriod = (period: { readonly to: string }): string | null => planOf(period.to);

export const planByCode = (code: string): Plan | null => PLANS.find((plan) => plan.code === code) ?? null;

/** What is asked of a unit by the end of the year a day lies in; null where the plan names nothing for it. */
export const milestoneFor = (plan: Plan, day: string): Milestone | null =>
  plan.milestones.find((one) => day <= one.by) ?? null;

export const CATALOGUE_VERSION = "2020-1";
