import type { Database } from "better-sqlite3";

/**
 * Ids of cases that have typing or a saved version nobody has to decide on, and that were never approved: newest first,
 * below `before`. Each half is walked by its own key, so that a page costs the same however many there are.
 */
export const newestEditable = (db: Database, before: string | null, limit: number): string[] =>
  db
    .prepare(
      `SELECT subject FROM (
         SELECT * FROM (SELECT subject FROM drafts d WHERE subject < @before AND subject NOT LIKE '%/%'
           AND NOT EXISTS (SELECT 1 FROM approvals a WHERE a.subject = d.subject)
           AND NOT EXISTS (SELECT 1 FROM work w WHERE w.subject = d.subject AND w.status = 'submitted')
           ORDER BY subject DESC LIMIT @limit)
         UNION
         SELECT * FROM (SELECT subject FROM work w WHERE subject < @before AND subject NOT LIKE '%/%'
           AND status <> 'submitted' AND NOT EXISTS (SELECT 1 FROM approvals a WHERE a.subject = w.subject)
           ORDER BY subject DESC LIMIT @limit)
       ) ORDER BY subject DESC LIMIT @limit`,
    )
    .pluck()
    // After every id: units are capital letters.
    .all({ before: before ?? "~", limit }) as string[];
