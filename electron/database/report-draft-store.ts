import type { Database } from "better-sqlite3";
import type { WhichText } from "./report-version-store.ts";

/** A text of a report while it is being written; `body` as JSON. */
export type ReportDraft = WhichText & {
  readonly layout: string;
  readonly body: string;
  /** Counts the saves; the first is 1. */
  readonly revision: number;
  readonly savedBy: string;
  readonly atMs: number;
};

export const reportDraft = (db: Database, { period, unitSet, language }: WhichText): ReportDraft | null =>
  (db
    .prepare(
      `SELECT period, unit_set AS unitSet, language, layout, body, revision, saved_by AS savedBy, at AS atMs
       FROM report_drafts WHERE period = ? AND unit_set = ? AND language = ?`,
    )
    .get(period, unitSet, language) as ReportDraft | undefined) ?? null;

export const putReportDraft = (db: Database, draft: ReportDraft): void => {
  db.prepare(
    `INSERT OR REPLACE INTO report_drafts (period, unit_set, language, layout, body, revision, saved_by, at)
     VALUES (@period, @unitSet, @language, @layout, @body, @revision, @savedBy, @atMs)`,
  ).run(draft);
};
