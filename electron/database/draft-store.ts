import type { Database } from "better-sqlite3";
import { prepared } from "./prepared.ts";

export type StoredDraft = {
  readonly subject: string;
  readonly record: string;
  /** JSON of UnreadText[]: what the record does not hold of what stands in the form. */
  readonly unread: string;
  readonly editor: string;
  readonly atMs: number;
};

const COLUMNS = "subject, record, unread, editor, at AS atMs";

export function putDraft(db: Database, draft: StoredDraft): void {
  prepared(
    db,
    `INSERT OR REPLACE INTO drafts (subject, record, unread, editor, at)
     VALUES (@subject, @record, @unread, @editor, @atMs)`,
  ).run(draft);
}

export const getDraft = (db: Database, subject: string): StoredDraft | null =>
  (prepared(db, `SELECT ${COLUMNS} FROM drafts WHERE subject = ?`).get(subject) as StoredDraft | undefined) ??
  null;

/** Last typed first. */
export const listDrafts = (db: Database): StoredDraft[] =>
  prepared(db, `SELECT ${COLUMNS} FROM drafts ORDER BY at DESC, subject`).all() as StoredDraft[];

export const deleteDraft = (db: Database, subject: string): boolean =>
  prepared(db, "DELETE FROM drafts WHERE subject = ?").run(subject).changes > 0;
