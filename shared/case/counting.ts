import { firstDay, type PartialDate } from "./partial-date.ts";
import type { CaseRecord } from "./record.ts";

/** Raised when a counting rule changes: a report says by which rules its numbers were made. */
export const COUNTING_VERSION = "2020-1";

/** What the counting rules need of a period row. */
export type CountedPeriod = { readonly code: string; readonly from: string; readonly to: string };

/** Why a case is not in a number; closed, and shown to people ("Vì sao ra số này"). */
export type Exclusion =
  | "withdrawn"
  | "role-R3"
  | "no-period"
  | "no-G20"
  | "unfounded-S6"
  | "converted"
  | "plan"
  | "no-outcome"
  | "outcome-outside-periods"
  | "outcome-before-found"
  | "duplicate"
  | "left-out";

/** The rule that kept a case out; "other-period" and "outcome-other-period" where it counts, but elsewhere. */
export type NotCountedReason = Exclusion | "draft" | "other-period" | "outcome-other-period";

/** All that counting needs of one approved case; dates are first days, `YYYY-MM-DD`. */
export type CaseFacts = {
  readonly kind: "VA" | "VV";
  readonly role: string;
  readonly period: string;
  readonly plan: string | null;
  readonly withdrawn: boolean;
  readonly firstG20: string | null;
  readonly unfoundedOn: string | null;
  readonly outcomeOn: string | null;
  /** Case ids this VA names as the VV it was converted from. */
  readonly convertedFrom: readonly string[];
  /** Case ids the office itself names as the same case. */
  readonly duplicateOf: readonly string[];
};

export function caseFacts(record: CaseRecord): CaseFacts {
  const related = (relation: string) =>
    record.related.filter((link) => link.relation === relation).map((link) => link.to);
  return {
    kind: record.kind,
    role: record.role,
    period: record.period,
    plan: record.plan,
    withdrawn: record.withdrawn !== null,
    firstG20: earliest(record, "G20"),
    unfoundedOn: earliest(record, "S6"),
    outcomeOn: record.outcome.value && record.outcome.onDate ? firstDay(record.outcome.onDate) : null,
    convertedFrom: related("converted-from"),
    duplicateOf: related("duplicate-of"),
  };
}

function earliest(record: CaseRecord, code: string): string | null {
  const days = record.events
    .filter((event) => event.code === code && event.date !== null)
    .map((event) => firstDay(event.date as PartialDate))
    .sort();
  return days[0] ?? null;
}

/** A case's place in the numbers: constants of the case, so totals are sums over stored columns. */
export type Settled = {
  readonly countingPeriod: string | null;
  /** The one period in which it counts as found, or why in none. */
  readonly foundPeriod: string | null;
  readonly foundExclusion: Exclusion | null;
  /** The one period in which it counts as effective, or why in none. */
  readonly effectivePeriod: string | null;
  readonly effectiveExclusion: Exclusion | null;
};

/**
 * DOMAIN "Counting". A VV counts in its own period; a VA in the later of that and the period of its first G20.
 * Every condition is judged as of the period's last day: what happened afterwards belongs to a later report.
 * @param convertedOn the first G20 of an approved, unwithdrawn VA that names this VV; null for none
 * @param planOf the plan in force in a period, null where none is known (then any plan matches)
 */
export function settleCase(
  facts: CaseFacts,
  convertedOn: string | null,
  periods: readonly CountedPeriod[],
  planOf: (period: CountedPeriod) => string | null,
): Settled {
  const counting = countingPeriod(facts, periods);
  const found = counting
    ? exclusionAsOf(facts, convertedOn, counting, planOf(counting))
    : missingPeriod(facts);
  const effective = effectiveIn(facts, convertedOn, counting, periods, planOf);
  return {
    countingPeriod: counting?.code ?? null,
    foundPeriod: found === null ? (counting?.code ?? null) : null,
    foundExclusion: found,
    effectivePeriod: typeof effective === "string" ? null : effective.code,
    effectiveExclusion: typeof effective === "string" ? effective : null,
  };
}

function countingPeriod(facts: CaseFacts, periods: readonly CountedPeriod[]): CountedPeriod | null {
  const own = periods.find((period) => period.code === facts.period) ?? null;
  if (facts.kind === "VV" || !own) return own;
  // "The later of": a G20 before the own period cannot move it, even where no row reaches back that far.
  if (facts.firstG20 === null || facts.firstG20 < own.from) return own;
  return containing(facts.firstG20, periods);
}

const missingPeriod = (facts: CaseFacts): Exclusion => (facts.withdrawn ? "withdrawn" : "no-period");

const containing = (day: string, periods: readonly CountedPeriod[]): CountedPeriod | null =>
  periods.find((period) => period.from <= day && day <= period.to) ?? null;

/** The first rule that keeps the case out of a number as of the last day of `period`, or null. */
function exclusionAsOf(
  facts: CaseFacts,
  convertedOn: string | null,
  period: CountedPeriod,
  plan: string | null,
): Exclusion | null {
  const by = (day: string | null) => day !== null && day <= period.to;
  if (facts.withdrawn) return "withdrawn";
  if (facts.role === "R3") return "role-R3";
  if (facts.kind === "VA" && !by(facts.firstG20)) return "no-G20";
  if (by(facts.unfoundedOn)) return "unfounded-S6";
  if (facts.kind === "VV" && by(convertedOn)) return "converted";
  if (plan !== null && facts.plan !== plan) return "plan";
  return null;
}

/** The period of the outcome, when the case counts as found in it or before it as of its last day. */
function effectiveIn(
  facts: CaseFacts,
  convertedOn: string | null,
  counting: CountedPeriod | null,
  periods: readonly CountedPeriod[],
  planOf: (period: CountedPeriod) => string | null,
): CountedPeriod | Exclusion {
  if (!counting) return missingPeriod(facts);
  // What keeps a case out of every period is the reason to show, wherever its outcome is dated.
  if (facts.withdrawn) return "withdrawn";
  if (facts.role === "R3") return "role-R3";
  if (facts.outcomeOn === null)
    return exclusionAsOf(facts, convertedOn, counting, planOf(counting)) ?? "no-outcome";
  const outcome = containing(facts.outcomeOn, periods);
  if (!outcome) return "outcome-outside-periods";
  if (counting.from > outcome.from) return "outcome-before-found";
  return exclusionAsOf(facts, convertedOn, outcome, planOf(counting)) ?? outcome;
}

/** A member of a linked group of duplicates, as its own facts settle it. */
export type GroupMember = {
  readonly id: string;
  readonly unit: string;
  readonly role: string;
  readonly detectedOn: string;
  /** Whether it would be in a number by itself. */
  readonly counts: boolean;
};

/**
 * The member a group of duplicates counts by: among those that count by themselves the one detected first, then R1 before
 * R2, then by the unit's code (DESIGN §7), then by id. null where none counts.
 */
export function countedMember(members: readonly GroupMember[]): string | null {
  const order = (one: GroupMember) => [one.detectedOn, one.role, one.unit, one.id].join("\t");
  const [first] = members.filter((one) => one.counts).sort((a, b) => (order(a) < order(b) ? -1 : 1));
  return first?.id ?? null;
}
