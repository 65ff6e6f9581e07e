import type { Database } from "better-sqlite3";
import type { WordChoice } from "../../shared/excel-import/word-choices.ts";

/** JSON of how a list with these headers was matched last; null where it never was. */
export const getMatching = (db: Database, headersHash: string): string | null =>
  (db.prepare("SELECT matching FROM excel_matchings WHERE headers = ?").pluck().get(headersHash) as
    | string
    | undefined) ?? null;

export function putMatching(db: Database, headersHash: string, matching: string, atMs: number): void {
  db.prepare("INSERT OR REPLACE INTO excel_matchings (headers, matching, at) VALUES (?, ?, ?)").run(
    headersHash,
    matching,
    atMs,
  );
}

/** The latest choices, at most `limit` of them. */
export const getWords = (db: Database, limit: number): WordChoice[] =>
  db
    .prepare("SELECT field, word, code FROM excel_words ORDER BY at DESC, field, word LIMIT ?")
    .all(limit) as WordChoice[];

/** A choice that was taken back (code "") is forgotten. */
export function putWord(db: Database, { field, word, code }: WordChoice, atMs: number): void {
  if (code === "") db.prepare("DELETE FROM excel_words WHERE field = ? AND word = ?").run(field, word);
  else
    db.prepare("INSERT OR REPLACE INTO excel_words (field, word, code, at) VALUES (?, ?, ?, ?)").run(
      field,
      word,
      code,
      atMs,
    );
}

/** The case that came from a row of a list with this key, wherever it stands now; undefined where none did. */
export const caseOfSourceKey = (
  db: Database,
  key: string,
): { caseId: string; number: string; kind: string } | undefined =>
  db.prepare("SELECT id AS caseId, number, kind FROM cases WHERE source_key = ?").get(key) as
    | { caseId: string; number: string; kind: string }
    | undefined;
