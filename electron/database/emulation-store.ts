import type { Database } from "better-sqlite3";
import type { Criterion } from "../../shared/emulation/criteria.ts";

export type CriteriaVersion = { readonly validFrom: string; readonly criteria: readonly Criterion[] };
export type Side = "self" | "appraisal";
export type ScoreRow = {
  readonly unit: string;
  readonly criterion: string;
  readonly side: Side;
  /** Hundredths; null where it was taken back. */
  readonly points: number | null;
  readonly reason: string;
};
type By = { readonly enteredBy: string; readonly atMs: number };

export function putCriteria(db: Database, version: CriteriaVersion & By): void {
  db.prepare(
    `INSERT INTO emulation_criteria (valid_from, criteria, entered_by, at)
     VALUES (@validFrom, @criteria, @enteredBy, @atMs)`,
  ).run({ ...version, criteria: JSON.stringify(version.criteria) });
}

/** The version in force on a day (YYYY-MM-DD), or null. */
export function criteriaOn(db: Database, day: string): CriteriaVersion | null {
  const row = db
    .prepare(
      `SELECT valid_from AS validFrom, criteria FROM emulation_criteria
       WHERE valid_from <= ? ORDER BY valid_from DESC, n DESC LIMIT 1`,
    )
    .get(day) as { validFrom: string; criteria: string } | undefined;
  return row ? { validFrom: row.validFrom, criteria: JSON.parse(row.criteria) as Criterion[] } : null;
}

export function putScore(db: Database, score: ScoreRow & By & { readonly period: string }): void {
  db.prepare(
    `INSERT INTO emulation_scores (period, unit, criterion, side, points, reason, entered_by, at)
     VALUES (@period, @unit, @criterion, @side, @points, @reason, @enteredBy, @atMs)`,
  ).run(score);
}

/** The newest score of every unit, criterion and side of a period, without those taken back. */
export const newestScores = (db: Database, period: string): ScoreRow[] =>
  db
    .prepare(
      `SELECT unit, criterion, side, points, reason FROM emulation_scores s
       WHERE period = @period AND points IS NOT NULL AND n = (SELECT max(n) FROM emulation_scores o
         WHERE o.period = s.period AND o.unit = s.unit AND o.criterion = s.criterion AND o.side = s.side)
       ORDER BY n`,
    )
    .all({ period }) as ScoreRow[];

export type ScoreEntry = Omit<ScoreRow, "unit"> & { readonly by: string; readonly atMs: number };

/** What was entered for a unit, newest first, at most 300: what a person looks back at. */
export const scoreHistory = (db: Database, period: string, unit: string): ScoreEntry[] =>
  db
    .prepare(
      `SELECT s.criterion, s.side, s.points, s.reason, coalesce(u.name, '') AS by, s.at AS atMs
       FROM emulation_scores s LEFT JOIN users u ON u.id = s.entered_by
       WHERE s.period = ? AND s.unit = ? ORDER BY s.n DESC LIMIT 300`,
    )
    .all(period, unit) as ScoreEntry[];
