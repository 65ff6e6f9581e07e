import type { Database } from "better-sqlite3";
import { prepared, preparedPluck } from "./prepared.ts";

/** One row of `case_care`; days are `YYYY-MM-DD`, `needed` and `filled` bit sets of shared/case/completeness.ts. */
export type CareRow = {
  readonly id: string;
  readonly period: string;
  readonly remindOn: string | null;
  readonly lastEventOn: string;
  readonly ended: boolean;
  readonly needed: number;
  readonly filled: number;
  /** How many findings of level E stand against approval. */
  readonly missing: number;
};

export const putCare = (db: Database, row: CareRow): void => {
  prepared(
    db,
    `INSERT OR REPLACE INTO case_care (id, period, remind_on, last_event_on, ended, needed, filled, missing)
     VALUES (@id, @period, @remindOn, @lastEventOn, @ended, @needed, @filled, @missing)`,
  ).run({ ...row, ended: row.ended ? 1 : 0 });
};

export type CareCase = {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly day: string;
};
/** The first of them, and how many there are. */
export type CareList = { readonly cases: readonly CareCase[]; readonly count: number };

const listed = (db: Database, day: string, where: string, params: object, limit: number): CareList => ({
  cases: db
    .prepare(
      `SELECT r.id, c.number, c.title, r.${day} AS day FROM case_care r JOIN case_index c ON c.id = r.id
       WHERE ${where} ORDER BY r.${day}, r.id LIMIT @limit`,
    )
    .all({ ...params, limit }) as CareCase[],
  count: db.prepare(`SELECT count(*) FROM case_care r WHERE ${where}`).pluck().get(params) as number,
});

/** Cases whose reminder falls on `until` or before, the oldest reminder first. */
export const reminders = (db: Database, until: string, limit: number): CareList =>
  listed(db, "remind_on", "r.remind_on IS NOT NULL AND r.remind_on <= @until", { until }, limit);

/** Cases that have not ended and show nothing since before `day`, the longest silent first. */
export const silentSince = (db: Database, day: string, limit: number): CareList =>
  listed(db, "last_event_on", "r.ended = 0 AND r.last_event_on < @day", { day }, limit);

/** Saved, not submitted, and not ready to be. */
export const missingCount = (db: Database): number =>
  preparedPluck(
    db,
    `SELECT count(*) FROM work w JOIN case_care r ON r.id = w.subject
       WHERE w.status IN ('draft', 'returned') AND r.missing > 0`,
  ).get() as number;

export type FieldShare = { readonly bit: number; readonly needed: number; readonly filled: number };

/** Of the cases of a period: how many need each field and how many of those have it. One walk over the period's index. */
export function sharesOf(
  db: Database,
  period: string,
  bits: readonly number[],
): { cases: number; fields: FieldShare[] } {
  const sums = bits.flatMap((bit) => [
    `sum((needed >> ${bit}) & 1) AS n${bit}`,
    `sum((filled >> ${bit}) & 1) AS f${bit}`,
  ]);
  const row = db
    .prepare(`SELECT count(*) AS cases, ${sums.join(", ")} FROM case_care WHERE period = ?`)
    .get(period) as Record<string, number | null>;
  return {
    cases: row.cases ?? 0,
    fields: bits.map((bit) => ({ bit, needed: row[`n${bit}`] ?? 0, filled: row[`f${bit}`] ?? 0 })),
  };
}

export type IncompleteCase = { readonly id: string; readonly number: string; readonly title: string };

/** Cases of a period that need a field and lack it, by id; `after` is the last id of the page before. */
export const lacking = (
  db: Database,
  period: string,
  bit: number,
  after: string,
  limit: number,
): IncompleteCase[] =>
  prepared(
    db,
    `SELECT r.id, c.number, c.title FROM case_care r JOIN case_index c ON c.id = r.id
       WHERE r.period = @period AND r.id > @after AND ((r.needed & ~r.filled) >> @bit) & 1 = 1
       ORDER BY r.id LIMIT @limit`,
  ).all({ period, after, bit, limit }) as IncompleteCase[];

/** Of the cases of a period: those with something approved after a moment, and those with something not approved at all. */
export const periodCasesNotSent = (
  db: Database,
  period: string,
  sinceMs: number,
): { readonly approvedSince: number; readonly unapproved: number } => ({
  approvedSince: preparedPluck(
    db,
    `SELECT count(*) FROM case_care r WHERE r.period = ?
       AND EXISTS (SELECT 1 FROM approvals a WHERE a.subject = r.id AND a.at > ?)`,
  ).get(period, sinceMs) as number,
  unapproved: preparedPluck(
    db,
    `SELECT count(*) FROM (SELECT subject FROM drafts UNION SELECT subject FROM work) w
       JOIN case_care r ON r.id = w.subject WHERE r.period = ?`,
  ).get(period) as number,
});
