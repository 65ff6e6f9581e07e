/** A plan sets targets; the plan of a day is the row that contains it. */
export type Plan = { readonly code: string; readonly from: string; readonly to: string };

export const PLANS: readonly Plan[] = [
  { code: "142-KH/BNCTW", from: "2019-02-26", to: "2020-12-31" },
  { code: "15-KH/BNCTW", from: "2021-01-01", to: "2025-12-31" },
];

export const planOf = (day: string): string | null =>
  PLANS.find((plan) => plan.from <= day && day <= plan.to)?.code ?? null;

/** The plan a period counts under: the one in force on its last day; null where none is known. */
export const planOfPeriod = (period: { readonly to: string }): string | null => planOf(period.to);

export const CATALOGUE_VERSION = "2020-1";
