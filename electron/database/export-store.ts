import type { Database } from "better-sqlite3";
import { highestAcknowledged } from "./receipt-store.ts";

/** What a file carried when it was made, for its slip. */
export type SentCounts = {
  readonly va: number;
  readonly vv: number;
  readonly people: number;
  readonly statements: number;
};

/** A number that was given out and sealed. `hash` is that of its manifest; `atMs` and `counts` are null before schema 5. */
export type ExportRow = {
  readonly seq: number;
  readonly hash: string;
  readonly period: string;
  readonly profile: string;
  readonly file: string;
  readonly atMs: number | null;
  readonly counts: SentCounts | null;
};

type Stored = Omit<ExportRow, "counts"> & { readonly counts: string | null };

const COLUMNS = "seq, hash, period, profile, file_name AS file, at AS atMs, counts";
const fromStored = (row: Stored): ExportRow => ({
  ...row,
  counts: row.counts === null ? null : (JSON.parse(row.counts) as SentCounts),
});

/** Sealed ones, newest first. */
export const sealedExports = (db: Database, limit: number): ExportRow[] =>
  (
    db
      .prepare(`SELECT ${COLUMNS} FROM exports WHERE hash IS NOT NULL ORDER BY seq DESC LIMIT ?`)
      .all(limit) as Stored[]
  ).map(fromStored);

export const lastExport = (db: Database): ExportRow | null => sealedExports(db, 1)[0] ?? null;

export function sealedExport(db: Database, seq: number): ExportRow | null {
  const row = db.prepare(`SELECT ${COLUMNS} FROM exports WHERE seq = ? AND hash IS NOT NULL`).get(seq) as
    | Stored
    | undefined;
  return row ? fromStored(row) : null;
}

/** Every sealed number of this device, ascending: the `history` section of its next bundle. */
export const sealedHistory = (db: Database, device: string): { seq: number; hash: string }[] =>
  db
    .prepare("SELECT seq, hash FROM exports WHERE hash IS NOT NULL AND device = ? ORDER BY seq")
    .all(device) as { seq: number; hash: string }[];

/** The number the next export will have: above every number ever given out here, and above what the cluster says it holds. */
export const nextExportSeq = (db: Database): number =>
  Math.max(
    (db.prepare("SELECT max(seq) FROM exports").pluck().get() as number | null) ?? 0,
    highestAcknowledged(db),
  ) + 1;

export function reserveExport(
  db: Database,
  row: {
    readonly seq: number;
    readonly period: string;
    readonly profile: string;
    readonly file: string;
    readonly device: string;
  },
): void {
  db.prepare(
    "INSERT INTO exports (seq, hash, period, profile, file_name, device) VALUES (?, NULL, ?, ?, ?, ?)",
  ).run(row.seq, row.period, row.profile, row.file, row.device);
}

export function sealExport(
  db: Database,
  seq: number,
  sealed: { readonly hash: string; readonly atMs: number; readonly counts: SentCounts },
): void {
  db.prepare("UPDATE exports SET hash = ?, at = ?, counts = ? WHERE seq = ? AND hash IS NULL").run(
    sealed.hash,
    sealed.atMs,
    JSON.stringify(sealed.counts),
    seq,
  );
}

/** The newest sealed file that was made for a period. */
export function lastExportFor(db: Database, period: string): ExportRow | null {
  const row = db
    .prepare(`SELECT ${COLUMNS} FROM exports WHERE hash IS NOT NULL AND period = ? ORDER BY seq DESC LIMIT 1`)
    .get(period) as Stored | undefined;
  return row ? fromStored(row) : null;
}

/** Makes the next number higher than `seq`: what may have left before a restore is never numbered again. */
export function burnExportsUpTo(db: Database, seq: number, device: string): void {
  if (seq < nextExportSeq(db)) return;
  reserveExport(db, { seq, period: "", profile: "", file: "", device });
}
