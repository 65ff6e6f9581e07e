import { firstDay } from "../../shared/case/partial-date.ts";
import type { CaseRecord } from "../../shared/case/record.ts";
import { type Failed, fail } from "../../shared/result.ts";
import { showDate } from "../../shared/text/partial-date-text.ts";
import { lockedAt, type PeriodLock } from "../database/period-store.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";
import { vietnamDay } from "./moment.ts";

/** E_PERIOD_LOCKED with what its sentence names: the period, when it was locked, and a day of the case that lies in it. */
export function periodLocked(
  ws: OpenWorkspace,
  locks: readonly Pick<PeriodLock, "code" | "to">[],
  record: CaseRecord,
  approved: CaseRecord | null,
): Failed {
  const lock = locks.at(-1);
  const atMs = lock ? lockedAt(ws.db, lock.code) : null;
  return fail("E_PERIOD_LOCKED", {
    period: lock?.code ?? "",
    lockedOn: atMs === null ? "" : showDate(vietnamDay(atMs)),
    day: showDate(changedDay(record, approved, lock?.to ?? "")),
    to: showDate(lock?.to ?? null),
  });
}

/** The latest day up to `lastDay` of a step or an advice that is not in the approved version, else the day of detection. */
function changedDay(record: CaseRecord, approved: CaseRecord | null, lastDay: string): string | null {
  const before = new Set(
    [...(approved?.events ?? []), ...(approved?.advice ?? [])].map((row) => JSON.stringify(row)),
  );
  const days = [...record.events, ...record.advice]
    .filter((row) => row.date !== null && !before.has(JSON.stringify(row)))
    .map((row) => firstDay(row.date as string))
    .filter((day) => day <= lastDay);
  return days.sort().at(-1) ?? record.detectedOn;
}
