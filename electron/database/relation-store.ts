import type { Database } from "better-sqlite3";
import { prepared, preparedPluck } from "./prepared.ts";

export type NamedCase = {
  readonly caseId: string;
  readonly number: string;
  readonly kind: string;
  readonly title: string;
};

/** Those of `ids` that this workspace knows. */
export const namedCases = (db: Database, ids: readonly string[]): NamedCase[] =>
  prepared(
    db,
    `SELECT id AS caseId, number, kind, title FROM case_index
       WHERE id IN (SELECT value FROM json_each(?)) ORDER BY number`,
  ).all(JSON.stringify(ids)) as NamedCase[];

/** Cases whose shown version names this one, and as what. */
export const namedBy = (db: Database, caseId: string): (NamedCase & { relation: string })[] =>
  prepared(
    db,
    `SELECT i.id AS caseId, i.number, i.kind, i.title, r.relation
       FROM case_relations r JOIN case_index i ON i.id = r.id
       WHERE r.target = ? AND i.status <> 'withdrawn' ORDER BY i.number LIMIT 100`,
  ).all(caseId) as (NamedCase & { relation: string })[];

/** "" for a case without a number. */
export const numberOf = (db: Database, caseId: string): string =>
  (preparedPluck(db, "SELECT number FROM cases WHERE id = ?").get(caseId) as string | undefined) ?? "";
