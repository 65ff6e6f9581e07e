import type { Database } from "better-sqlite3";
import type { ChangedNumber } from "../../shared/report/composer/changes.ts";
import type { UnitSet } from "../../shared/report/context.ts";

export type ReportVersion = {
  readonly n: number;
  readonly period: string;
  readonly unitSet: UnitSet;
  readonly language: "vi" | "en";
  readonly layout: string;
  readonly modelHash: string;
  /** SHA-256 of the shipped Word template of its layout. */
  readonly templateHash: string;
  readonly isFinal: boolean;
  readonly keptBy: string;
  readonly atMs: number;
};
/** What a version holds beside its description: the composed text as JSON, the report deflated. */
export type ReportContents = { readonly body: string; readonly model: Uint8Array };

const COLUMNS = `n, period, unit_set AS unitSet, language, layout, model_hash AS modelHash,
  template_hash AS templateHash, is_final AS isFinal, kept_by AS keptBy, at AS atMs`;

type Row<T> = Omit<T, "isFinal"> & { readonly isFinal: number };

/** Answers the version's number. */
export const putReportVersion = (db: Database, one: Omit<ReportVersion, "n"> & ReportContents): number =>
  Number(
    db
      .prepare(
        `INSERT INTO report_versions (period, unit_set, language, layout, body, model, model_hash, template_hash, is_final, kept_by, at)
         VALUES (@period, @unitSet, @language, @layout, @body, @model, @modelHash, @templateHash, @isFinal, @keptBy, @atMs)`,
      )
      .run({ ...one, isFinal: one.isFinal ? 1 : 0 }).lastInsertRowid,
  );

/** The newest `limit` versions of a period, without what they hold. */
export const reportVersions = (db: Database, period: string, limit: number): ReportVersion[] =>
  (
    db
      .prepare(`SELECT ${COLUMNS} FROM report_versions WHERE period = ? ORDER BY n DESC LIMIT ?`)
      .all(period, limit) as Row<ReportVersion>[]
  ).map((row) => ({ ...row, isFinal: row.isFinal === 1 }));

export function reportVersion(db: Database, n: number): (ReportVersion & ReportContents) | null {
  const row = db.prepare(`SELECT ${COLUMNS}, body, model FROM report_versions WHERE n = ?`).get(n) as
    | Row<ReportVersion & ReportContents>
    | undefined;
  return row ? { ...row, isFinal: row.isFinal === 1 } : null;
}

export const finalOf = (
  db: Database,
  { period, unitSet, language }: Pick<ReportVersion, "period" | "unitSet" | "language">,
): number | null =>
  (db
    .prepare(
      "SELECT n FROM report_versions WHERE period = ? AND unit_set = ? AND language = ? AND is_final = 1",
    )
    .pluck()
    .get(period, unitSet, language) as number | undefined) ?? null;

export type ReportAdjustment = {
  readonly version: number;
  readonly numbers: readonly ChangedNumber[];
  readonly reason: string;
  readonly enteredBy: string;
  readonly atMs: number;
};

export function putAdjustment(db: Database, one: ReportAdjustment): void {
  db.prepare(
    `INSERT INTO report_adjustments (version, numbers, reason, entered_by, at)
     VALUES (@version, @numbers, @reason, @enteredBy, @atMs)`,
  ).run({ ...one, numbers: JSON.stringify(one.numbers) });
}

export const adjustmentsOf = (db: Database, version: number): ReportAdjustment[] =>
  (
    db
      .prepare(
        `SELECT version, numbers, reason, entered_by AS enteredBy, at AS atMs
         FROM report_adjustments WHERE version = ? ORDER BY n`,
      )
      .all(version) as (Omit<ReportAdjustment, "numbers"> & { numbers: string })[]
  ).map((row) => ({ ...row, numbers: JSON.parse(row.numbers) as ChangedNumber[] }));
