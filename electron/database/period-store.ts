import type { Database } from "better-sqlite3";
import { prepared, preparedPluck } from "./prepared.ts";

export type PeriodLock = { readonly code: string; readonly from: string; readonly to: string };

export const periodLocks = (db: Database): PeriodLock[] =>
  prepared(
    db,
    'SELECT period AS code, from_day AS "from", to_day AS "to" FROM period_locks ORDER BY to_day',
  ).all() as PeriodLock[];

export function putPeriodLock(db: Database, lock: PeriodLock, by: string, atMs: number): boolean {
  return (
    prepared(
      db,
      "INSERT OR IGNORE INTO period_locks (period, from_day, to_day, locked_by, at) VALUES (?, ?, ?, ?, ?)",
    ).run(lock.code, lock.from, lock.to, by, atMs).changes > 0
  );
}

/** When a period was locked, null where it is not. */
export const lockedAt = (db: Database, period: string): number | null =>
  (preparedPluck(db, "SELECT at FROM period_locks WHERE period = ?").get(period) as number | undefined) ??
  null;
/** Approved cases of a unit that count in a period: sums kept by triggers, nothing is scanned. */
export const foundInPeriod = (db: Database, unit: string, period: string): number =>
  preparedPluck(db, "SELECT coalesce(sum(found), 0) FROM count_summary WHERE period = ? AND unit = ?").get(
    period,
    unit,
  ) as number;
