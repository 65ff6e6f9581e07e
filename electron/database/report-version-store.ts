import type { Database } from "better-sqlite3";
import type { NamedNumber } from "../../shared/report/composer/cell-name.ts";
import type { UnitSet } from "../../shared/report/context.ts";

/** Who marked a version final, and when. */
export type FinalMark = { readonly by: string; readonly atMs: number };

export type ReportVersion = {
  readonly n: number;
  readonly period: string;
  readonly unitSet: UnitSet;
  readonly language: "vi" | "en";
  readonly layout: string;
  readonly modelHash: string;
  /** SHA-256 of the shipped Word template of its layout. */
  readonly templateHash: string;
  readonly note: string;
  readonly final: FinalMark | null;
  readonly keptBy: string;
  readonly atMs: number;
};
/** What a version holds beside its description: the composed text as JSON, the report deflated. */
export type ReportContents = { readonly body: string; readonly model: Uint8Array };

const COLUMNS = `v.n, v.period, v.unit_set AS unitSet, v.language, v.layout, v.model_hash AS modelHash,
  v.template_hash AS templateHash, v.note, v.kept_by AS keptBy, v.at AS atMs,
  f.marked_by AS markedBy, f.at AS markedAtMs`;
const FROM = "FROM report_versions v LEFT JOIN report_finals f ON f.version = v.n";

type Row<T> = Omit<T, "final"> & { readonly markedBy: string | null; readonly markedAtMs: number | null };

function versionOf<T extends ReportVersion>(row: Row<T>): T {
  const { markedBy, markedAtMs, ...rest } = row;
  const final = markedBy === null || markedAtMs === null ? null : { by: markedBy, atMs: markedAtMs };
  return { ...rest, final } as unknown as T;
}

/** Answers the version's number. */
export const putReportVersion = (
  db: Database,
  one: Omit<ReportVersion, "n" | "final"> & ReportContents,
): number =>
  Number(
    db
      .prepare(
        `INSERT INTO report_versions (period, unit_set, language, layout, body, model, model_hash, template_hash, note, kept_by, at)
         VALUES (@period, @unitSet, @language, @layout, @body, @model, @modelHash, @templateHash, @note, @keptBy, @atMs)`,
      )
      .run(one).lastInsertRowid,
  );

/** The newest `limit` versions of a period, without what they hold. */
export const reportVersions = (db: Database, period: string, limit: number): ReportVersion[] =>
  (
    db
      .prepare(`SELECT ${COLUMNS} ${FROM} WHERE v.period = ? ORDER BY v.n DESC LIMIT ?`)
      .all(period, limit) as Row<ReportVersion>[]
  ).map(versionOf);

export function reportVersion(db: Database, n: number): (ReportVersion & ReportContents) | null {
  const row = db.prepare(`SELECT ${COLUMNS}, v.body, v.model ${FROM} WHERE v.n = ?`).get(n) as
    | Row<ReportVersion & ReportContents>
    | undefined;
  return row ? versionOf(row) : null;
}

/** Which text of a report: of a period, by the units of then or today, in a language. */
export type WhichText = Pick<ReportVersion, "period" | "unitSet" | "language">;

/** The newest kept version of a text; null before the first. */
export const newestVersion = (db: Database, { period, unitSet, language }: WhichText): number | null =>
  (db
    .prepare("SELECT max(n) FROM report_versions WHERE period = ? AND unit_set = ? AND language = ?")
    .pluck()
    .get(period, unitSet, language) as number | null) ?? null;

/** When a report of these numbers was first kept: they were made of what was there then. */
export const firstKeptAt = (db: Database, modelHash: string): number | null =>
  db.prepare("SELECT min(at) FROM report_versions WHERE model_hash = ?").pluck().get(modelHash) as
    | number
    | null;

export const putFinal = (
  db: Database,
  { n, period, language }: Pick<ReportVersion, "n" | "period" | "language">,
  { by, atMs }: FinalMark,
): void => {
  db.prepare(
    "INSERT INTO report_finals (version, period, language, marked_by, at) VALUES (?, ?, ?, ?, ?)",
  ).run(n, period, language, by, atMs);
};

/** The final versions of a period, the one that froze it first. */
export const finalsOf = (db: Database, period: string): ReportVersion[] =>
  (
    db
      .prepare(`SELECT ${COLUMNS} ${FROM} WHERE f.period = ? ORDER BY f.at, f.version`)
      .all(period) as Row<ReportVersion>[]
  ).map(versionOf);

/** Periods with a final report. */
export const finalPeriods = (db: Database): string[] =>
  db.prepare("SELECT DISTINCT period FROM report_finals").pluck().all() as string[];

export type ReportAdjustment = {
  readonly version: number;
  readonly numbers: readonly NamedNumber[];
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

/** What was noted beside the final reports of a period, oldest first. */
export const adjustmentsOf = (db: Database, period: string): ReportAdjustment[] =>
  (
    db
      .prepare(
        `SELECT a.version, a.numbers, a.reason, a.entered_by AS enteredBy, a.at AS atMs
         FROM report_adjustments a JOIN report_finals f ON f.version = a.version
         WHERE f.period = ? ORDER BY a.n`,
      )
      .all(period) as (Omit<ReportAdjustment, "numbers"> & { numbers: string })[]
  ).map((row) => ({ ...row, numbers: JSON.parse(row.numbers) as NamedNumber[] }));
