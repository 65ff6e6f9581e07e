import type { Database } from "better-sqlite3";

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

/** The case that came from a row of a list with this key, wherever it stands now; undefined where none did. */
export const caseOfSourceKey = (
  db: Database,
  key: string,
): { caseId: string; number: string; kind: string } | undefined =>
  db.prepare("SELECT id AS caseId, number, kind FROM cases WHERE source_key = ?").get(key) as
    | { caseId: string; number: string; kind: string }
    | undefined;
