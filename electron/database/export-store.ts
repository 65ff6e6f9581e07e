import type { Database } from "better-sqlite3";

/** A number that was given out. `hash` is null for one that was never sealed (a crash or a full disk). */
export type ExportRow = {
  readonly seq: number;
  readonly period: string;
  readonly profile: string;
  readonly file: string;
};

/** Sealed ones, newest first. */
export const sealedExports = (db: Database, limit: number): ExportRow[] =>
  db
    .prepare(
      "SELECT seq, period, profile, file_name AS file FROM exports WHERE hash IS NOT NULL ORDER BY seq DESC LIMIT ?",
    )
    .all(limit) as ExportRow[];

export const lastExport = (db: Database): ExportRow | null => sealedExports(db, 1)[0] ?? null;

/** The number the next export will have. */
export const nextExportSeq = (db: Database): number =>
  ((db.prepare("SELECT max(seq) FROM exports").pluck().get() as number | null) ?? 0) + 1;
