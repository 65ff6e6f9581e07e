import { type CaseFacts, type CountedPeriod, caseFacts, settleCase } from "./counting.ts";
import type { CaseRecord } from "./record.ts";

/** A case that counts or will count; `record` null where it is not there. */
export type CountedCase = { readonly caseId: string; readonly record: CaseRecord | null };

export type CountChange = {
  readonly period: string;
  readonly kind: "VA" | "VV";
  readonly measure: "found" | "effective";
  /** How many more, or fewer. */
  readonly by: number;
};

/**
 * What the numbers become when `after` is approved in place of `before`, by the counting rules themselves; cases that are
 * not named are taken as unchanged. Periods in their own order, then kinds.
 */
export function countEffect(
  before: readonly CountedCase[],
  after: readonly CountedCase[],
  periods: readonly CountedPeriod[],
  planOf: (period: CountedPeriod) => string | null,
): CountChange[] {
  const sums = new Map<string, number>();
  const add = (cases: readonly CountedCase[], sign: 1 | -1) => {
    for (const { caseId, record } of cases) {
      if (!record) continue;
      const facts = caseFacts(record);
      const settled = settleCase(facts, convertedOn(caseId, cases), periods, planOf);
      const count = (period: string | null, measure: string) => {
        if (period === null) return;
        const key = `${period} ${facts.kind} ${measure}`;
        sums.set(key, (sums.get(key) ?? 0) + sign);
      };
      count(settled.foundPeriod, "found");
      count(settled.effectivePeriod, "effective");
    }
  };
  add(before, -1);
  add(after, 1);
  return [...sums]
    .filter(([, by]) => by !== 0)
    .map(([key, by]) => {
      const [period = "", kind, measure] = key.split(" ");
      return { period, kind, measure, by } as CountChange;
    })
    .sort((one, other) => (one.period + one.kind < other.period + other.kind ? -1 : 1));
}

/** The first G20 of an unwithdrawn VA among `cases` that names this one. */
function convertedOn(caseId: string, cases: readonly CountedCase[]): string | null {
  const days = cases
    .flatMap(({ record }): CaseFacts[] => (record ? [caseFacts(record)] : []))
    .filter((facts) => facts.kind === "VA" && !facts.withdrawn && facts.convertedFrom.includes(caseId))
    .flatMap((facts) => facts.firstG20 ?? []);
  return days.sort()[0] ?? null;
}
