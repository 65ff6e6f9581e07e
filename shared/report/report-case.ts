import type { Exclusion, NotCountedReason } from "../case/counting.ts";
import { firstDay } from "../case/partial-date.ts";
import type { CaseRecord } from "../case/record.ts";

/** One case as the tables read it: its record, and its place in the numbers as the index has settled it. */
export type ReportCase = {
  readonly id: string;
  readonly number: string;
  readonly record: CaseRecord;
  readonly countingPeriod: string | null;
  readonly foundPeriod: string | null;
  readonly foundExclusion: NotCountedReason | null;
  readonly effectivePeriod: string | null;
  readonly effectiveExclusion: NotCountedReason | null;
  /** The first G20 of the VA that this VV became, YYYY-MM-DD. */
  readonly convertedOn: string | null;
};

/** Why a case that stands beside a number of a report is not in it: the counting rules', and those of single tables. */
export type ReportRule =
  | Exclusion
  | NotCountedReason
  | "no-act-count"
  | "no-head"
  | "no-amount"
  | "undetermined"
  | "goods"
  | "undated-paper"
  | "paper-other-period"
  | "by-figure"
  | "field-empty"
  | "not-needed"
  | "other-age"
  | "no-day"
  | "ended-before"
  | "not-ended"
  | "ended"
  | "carried-over"
  | "new-here";

const OUTSIDE: ReadonlySet<string> = new Set(["draft", "left-out", "duplicate"]);

/** Why a case is in no table at all: not approved, taken out of the register, left out, or counted by its duplicate. */
export const outsideOf = (one: ReportCase): ReportRule | null =>
  one.record.withdrawn !== null
    ? "withdrawn"
    : one.foundExclusion !== null && OUTSIDE.has(one.foundExclusion)
      ? one.foundExclusion
      : null;

const CHARGED: readonly string[] = ["bị can", "bị cáo", "người bị kết án"];

/** People who were charged, whatever became of them since; 0 for a VV. */
export const accusedIn = (record: CaseRecord): number =>
  record.kind === "VA" ? record.people.filter((person) => CHARGED.includes(person.standing)).length : 0;

/** People a VV found at fault. */
export const violatorsIn = (record: CaseRecord): number =>
  record.kind === "VV" ? record.people.filter((person) => person.standing === "người vi phạm").length : 0;

export const isAccused = (standing: string): boolean => CHARGED.includes(standing);

/** The code of the latest dated event up to a day (inclusive); on one day the one written last; "" for none. */
export function stageAsOf(record: CaseRecord, day: string): string {
  let latest = { day: "", code: "" };
  for (const event of record.events) {
    if (event.date === null) continue;
    const on = firstDay(event.date);
    if (on <= day && on >= latest.day) latest = { day: on, code: event.code };
  }
  return latest.code;
}
