import type { Database } from "better-sqlite3";
import { LARGEST_BLOCK } from "../../shared/merge/likely-same.ts";
import { prepared, preparedPluck } from "./prepared.ts";

export type AlikeCase = { readonly caseId: string; readonly number: string; readonly title: string };

/** Writes under which keys a case meets others. Call it where its index row is written. */
export function putMeetings(db: Database, caseId: string, keys: readonly number[]): void {
  const insert = prepared(db, "INSERT OR IGNORE INTO case_meetings (key, id) VALUES (?, ?)");
  for (const key of keys) insert.run(key, caseId);
}

export const deleteMeetings = (db: Database, caseId: string): void => {
  prepared(db, "DELETE FROM case_meetings WHERE id = ?").run(caseId);
};

/** Ids under any of the keys, in the order of the keys; a key that too many share says nothing and is passed over. */
export function meetingAt(db: Database, keys: readonly number[]): string[] {
  const under = preparedPluck(db, "SELECT id FROM case_meetings WHERE key = ? LIMIT ?");
  return keys.flatMap((key) => {
    const ids = under.all(key, LARGEST_BLOCK + 1) as string[];
    return ids.length > LARGEST_BLOCK ? [] : ids;
  });
}

/** Ids with exactly these words in their title, detected within `days` of `day` (YYYY-MM-DD), nearest first. */
export const sameTitle = (db: Database, words: string, day: string, days: number): string[] =>
  db
    .prepare(
      `SELECT id FROM case_index
       WHERE title_words = @words AND detected_on BETWEEN date(@day, @before) AND date(@day, @after)
       ORDER BY abs(julianday(detected_on) - julianday(@day)), id LIMIT ${LARGEST_BLOCK}`,
    )
    .pluck()
    .all({ words, day, before: `-${days} days`, after: `+${days} days` }) as string[];

/** Those of the first `most` ids that are in the register and not withdrawn. */
export function casesAt(db: Database, ids: readonly string[], most: number): AlikeCase[] {
  const one = prepared(
    db,
    "SELECT id AS caseId, number, title FROM case_index WHERE id = ? AND status <> 'withdrawn'",
  );
  return [...new Set(ids)].slice(0, most).flatMap((id) => (one.get(id) as AlikeCase | undefined) ?? []);
}

/**
 * What is no duplicate of a case because it is linked with it already: the cases it names, those that name it, and those that
 * name one of the same (the parts of one case that was split).
 */
export function linkedWith(db: Database, caseId: string | null, named: ReadonlySet<string>): Set<string> {
  const naming = preparedPluck(db, "SELECT id FROM case_relations WHERE target = ?");
  const linked = new Set(named);
  for (const target of caseId === null ? named : [...named, caseId])
    for (const id of naming.all(target) as string[]) linked.add(id);
  return linked;
}
