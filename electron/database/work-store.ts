import type { Database } from "better-sqlite3";
import { prepared, preparedPluck } from "./prepared.ts";

/** The newest saved version of a subject while it is not approved. */
export type Work = {
  readonly hash: string;
  readonly status: "draft" | "submitted" | "returned";
  readonly comment: string;
};

export const getWork = (db: Database, subject: string): Work | null =>
  (prepared(db, "SELECT hash, status, comment FROM work WHERE subject = ?").get(subject) as
    | Work
    | undefined) ?? null;

export function setWorkStatus(db: Database, subject: string, status: Work["status"], comment = ""): void {
  prepared(db, "UPDATE work SET status = ?, comment = ? WHERE subject = ?").run(status, comment, subject);
}

/** A case whose newest saved version waits for a head, a withdrawal too. */
export type WaitingCase = {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly kind: string;
};

/** By id ascending, which is the order they were recorded in. @param after the last id of the page before; null from the start */
export const waitingCases = (db: Database, after: string | null): IterableIterator<WaitingCase> =>
  db
    .prepare(
      `SELECT c.id, c.number, c.title, c.kind FROM work w JOIN case_index c ON c.id = w.subject
       WHERE w.status = 'submitted' AND w.subject > ? ORDER BY w.subject`,
    )
    .iterate(after ?? "") as IterableIterator<WaitingCase>;

/** How many cases wait for a head. */
export const countWaitingCases = (db: Database): number =>
  preparedPluck(
    db,
    "SELECT count(*) FROM work w JOIN case_index c ON c.id = w.subject WHERE w.status = 'submitted'",
  ).get() as number;

/** Every case with typing or a saved version that is not approved, by id. */
export const unapprovedCases = (db: Database): string[] =>
  preparedPluck(
    db,
    `SELECT subject FROM (SELECT subject FROM drafts UNION SELECT subject FROM work)
       WHERE subject NOT LIKE '%/%' ORDER BY subject`,
  ).all() as string[];

export function putWork(db: Database, subject: string, hash: string, status: Work["status"]): void {
  prepared(db, "INSERT OR REPLACE INTO work (subject, hash, status, comment) VALUES (?, ?, ?, '')").run(
    subject,
    hash,
    status,
  );
}
