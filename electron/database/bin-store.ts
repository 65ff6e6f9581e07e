import type { Database } from "better-sqlite3";
import { prepared, preparedPluck } from "./prepared.ts";

export type BinnedCase = {
  readonly caseId: string;
  /** "" for one that was never saved. */
  readonly number: string;
  readonly kind: string;
  readonly title: string;
  readonly deletedBy: string;
  readonly atMs: number;
};

export const isInBin = (db: Database, subject: string): boolean =>
  prepared(db, "SELECT 1 FROM bin WHERE subject = ?").get(subject) !== undefined;

const CURSOR = /^(\d{1,16}) ([A-Z]+-[0-9a-z]{26})$/;

/** Last deleted first, by keyset. `after` null for the first page; a cursor that is none of ours gives null. */
export function listBin(
  db: Database,
  after: string | null,
  limit: number,
): { cases: BinnedCase[]; next: string | null } | null {
  const cursor = after === null ? null : CURSOR.exec(after);
  if (after !== null && !cursor) return null;
  const rows = prepared(
    db,
    `SELECT b.subject AS caseId, coalesce(c.number, '') AS number, b.at AS atMs,
         coalesce(u.name, '') AS deletedBy,
         coalesce(json_extract(b.draft, '$.record'), v.core) AS content
       FROM bin b LEFT JOIN cases c ON c.id = b.subject LEFT JOIN users u ON u.id = b.deleted_by
         LEFT JOIN versions v ON v.hash = json_extract(b.work, '$.hash')
       WHERE @at IS NULL OR b.at < @at OR (b.at = @at AND b.subject > @subject)
       ORDER BY b.at DESC, b.subject LIMIT @limit`,
  ).all({ at: cursor ? Number(cursor[1]) : null, subject: cursor?.[2] ?? null, limit: limit + 1 }) as (Omit<
    BinnedCase,
    "kind" | "title"
  > & { content: string | null })[];
  const cases = rows.slice(0, limit).map(({ content, ...row }) => {
    const { kind = "", title = "" } = JSON.parse(content ?? "{}") as { kind?: string; title?: string };
    return { ...row, kind, title };
  });
  const last = cases.at(-1);
  return { cases, next: rows.length > limit && last ? `${last.atMs} ${last.caseId}` : null };
}

export const countBin = (db: Database): number =>
  preparedPluck(db, "SELECT count(*) FROM bin").get() as number;

export const binnedIds = (db: Database): string[] =>
  preparedPluck(db, "SELECT subject FROM bin ORDER BY subject").all() as string[];

/** Takes a case that nobody approved out of the file for good. Its number is never given again. */
export function eraseCase(db: Database, subject: string): void {
  prepared(db, "DELETE FROM version_parents WHERE hash IN (SELECT hash FROM versions WHERE subject = ?)").run(
    subject,
  );
  prepared(db, "DELETE FROM versions WHERE subject = ?").run(subject);
  prepared(db, "DELETE FROM cases WHERE id = ?").run(subject);
  prepared(db, "DELETE FROM bin WHERE subject = ?").run(subject);
}
