import type { Database } from "better-sqlite3";

export function putTabs(db: Database, user: string, subjects: readonly string[]): void {
  db.prepare("DELETE FROM open_tabs WHERE user = ?").run(user);
  const insert = db.prepare("INSERT INTO open_tabs (user, position, subject) VALUES (?, ?, ?)");
  for (const [position, subject] of subjects.entries()) insert.run(user, position, subject);
}

export type StoredTab = { readonly caseId: string; readonly number: string; readonly kind: string };

/** In order; without cases that are gone (dropped typing, the bin). */
export const tabsOf = (db: Database, user: string): StoredTab[] =>
  db
    .prepare(
      `SELECT t.subject AS caseId, coalesce(c.number, '') AS number,
         coalesce(c.kind, json_extract(d.record, '$.kind')) AS kind
       FROM open_tabs t LEFT JOIN cases c ON c.id = t.subject LEFT JOIN drafts d ON d.subject = t.subject
       WHERE t.user = ? AND (d.subject IS NOT NULL OR EXISTS (SELECT 1 FROM case_index i WHERE i.id = t.subject))
       ORDER BY t.position`,
    )
    .all(user) as StoredTab[];
