import type { Database } from "better-sqlite3";

/** The newest saved version of a subject while it is not approved. */
export type Work = {
  readonly hash: string;
  readonly status: "draft" | "submitted" | "returned";
  readonly comment: string;
};

export const getWork = (db: Database, subject: string): Work | null =>
  (db.prepare("SELECT hash, status, comment FROM work WHERE subject = ?").get(subject) as Work | undefined) ??
  null;

export function setWorkStatus(db: Database, subject: string, status: Work["status"], comment = ""): void {
  db.prepare("UPDATE work SET status = ?, comment = ? WHERE subject = ?").run(status, comment, subject);
}
