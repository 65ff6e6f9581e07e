import type { CountedPeriod } from "../case/counting.ts";
import { firstDay } from "../case/partial-date.ts";
import type { CaseRecord } from "../case/record.ts";
import { outsideOf, type ReportCase } from "./report-case.ts";

/** How a case stands in a period's stage table: how it came into it, and how it left it. Null where it is not handled in it. */
export type Handled = { readonly came: "carried-over" | "new"; readonly ended: boolean };

const ENDING = new Set(["G90", "S2", "S3", "S4", "S5", "S6"]);
/** The steps after which the order of the procedure starts again (V06). */
const REOPENING = new Set(["G22", "G41", "G65", "G66"]);

/**
 * DOMAIN "Counting". Carried over: an earlier counting period and not ended when P begins. New: counting period P, or ended
 * before P and reopened in it. Each handled case came in one way and either ended or remains, so that carried over + new =
 * handled = ended + remaining, and what remains is what the next period carries over. Role R3, S6 and any plan are in it; a
 * VA without G20, a case outside the report (withdrawn, left out, a duplicate) and one counted in no period or a later one
 * are not.
 */
export function handledIn(
  one: ReportCase,
  period: CountedPeriod,
  counting: CountedPeriod | null,
): Handled | null {
  const { record } = one;
  if (outsideOf(one) !== null || !counting || counting.from > period.from) return null;
  if (record.kind === "VA" && !record.events.some((event) => event.code === "G20" && event.date !== null))
    return null;
  const ended = isEnded(one, period.to);
  if (counting.code === period.code) return { came: "new", ended };
  if (!isEnded(one, dayBefore(period.from))) return { came: "carried-over", ended };
  const reopened = dated(record).some(
    (event) => REOPENING.has(event.code) && event.day >= period.from && event.day <= period.to,
  );
  return reopened && !isConverted(one, period.to) ? { came: "new", ended } : null;
}

const dated = (record: CaseRecord) =>
  record.events.flatMap((event) =>
    event.date === null ? [] : [{ code: event.code, day: firstDay(event.date) }],
  );

const isConverted = (one: ReportCase, day: string): boolean =>
  one.record.kind === "VV" && one.convertedOn !== null && one.convertedOn <= day;

/** Whether the last ending or reopening up to a day (inclusive) is an ending; a VV that became a VA has ended. */
export function isEnded(one: ReportCase, day: string): boolean {
  if (isConverted(one, day)) return true;
  let last = { day: "", ended: false };
  for (const event of dated(one.record)) {
    const ends = ENDING.has(event.code);
    if ((ends || REOPENING.has(event.code)) && event.day <= day && event.day >= last.day)
      last = { day: event.day, ended: ends };
  }
  return last.ended;
}

/** YYYY-MM-DD of the day before. */
function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
