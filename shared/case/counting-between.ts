import { type CaseFacts, type CountedPeriod, type NotCountedReason, settleCase } from "./counting.ts";

/** Days, inclusive, `YYYY-MM-DD`. */
export type Between = { readonly from: string; readonly to: string };

/** What counting by days needs of a case: its period is the one its day of detection falls into, whatever was recorded. */
export type DatedFacts = Omit<CaseFacts, "period" | "plan" | "convertedFrom" | "duplicateOf"> & {
  /** First day; "" where none is recorded. */
  readonly detectedOn: string;
};

/** null: the case is in the number; "aside": it has nothing to do with it; else why it is not. */
export type Standing = NotCountedReason | "aside" | null;
export type CountedBetween = { readonly found: Standing; readonly effective: Standing };

/**
 * The counting rules for any two days: time is cut into three periods (before, between, after) and each rule is asked as
 * ever, as of `to`. Every plan matches. What was found or had its outcome in another of the three is "other-period" where
 * it stands beside the number, "aside" where it does not.
 */
export function countBetween(
  facts: DatedFacts,
  convertedOn: string | null,
  { from, to }: Between,
): CountedBetween {
  const periods: readonly CountedPeriod[] = [
    { code: "before", from: "0000-01-01", to: dayBefore(from) },
    { code: "between", from, to },
    { code: "after", from: dayAfter(to), to: "9999-12-31" },
  ];
  const own =
    facts.detectedOn === ""
      ? ""
      : (periods.find((period) => period.from <= facts.detectedOn && facts.detectedOn <= period.to)?.code ??
        "");
  const settled = settleCase(
    { ...facts, period: own, plan: null, convertedFrom: [], duplicateOf: [] },
    convertedOn,
    periods,
    () => null,
  );
  const beside = own === "between" || settled.countingPeriod === "between";
  const upTo = beside || settled.countingPeriod === "before";
  return {
    found:
      settled.foundPeriod === "between"
        ? null
        : beside
          ? (settled.foundExclusion ?? "other-period")
          : own === ""
            ? "no-period"
            : "aside",
    effective:
      settled.effectivePeriod === "between"
        ? null
        : settled.effectivePeriod === "before"
          ? "aside"
          : upTo
            ? (settled.effectiveExclusion ?? "outcome-other-period")
            : own === ""
              ? "no-period"
              : "aside",
  };
}

const shifted = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
const dayBefore = (day: string): string => shifted(day, -1);
const dayAfter = (day: string): string => shifted(day, 1);
