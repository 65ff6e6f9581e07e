import type { Database } from "better-sqlite3";
import type { FigureKind, FigureMeasure, FigureNumbers, FigureSource } from "../../shared/figures/entry.ts";

/** One entry of numbers without cases, as it was typed. */
export type FigureEntry = {
  readonly n: number;
  readonly kind: FigureKind;
  readonly unit: string;
  readonly period: string;
  readonly numbers: FigureNumbers;
  readonly source: FigureSource;
  readonly reason: string;
  /** The unit's shown bundles of the period when it was typed, "" for none. */
  readonly counted: string;
  readonly enteredBy: string;
  readonly atMs: number;
};

type Row = Omit<FigureEntry, "numbers" | "source"> & { numbers: string; source: string };

const COLUMNS =
  "n, kind, unit, period, numbers, source, reason, counted, entered_by AS enteredBy, at AS atMs";

const entryOf = (row: Row): FigureEntry => ({
  ...row,
  numbers: JSON.parse(row.numbers) as FigureNumbers,
  source: JSON.parse(row.source) as FigureSource,
});

export function putFigures(db: Database, entry: Omit<FigureEntry, "n">): void {
  db.prepare(
    `INSERT INTO figures (kind, unit, period, numbers, source, reason, counted, entered_by, at)
     VALUES (@kind, @unit, @period, @numbers, @source, @reason, @counted, @enteredBy, @atMs)`,
  ).run({ ...entry, numbers: JSON.stringify(entry.numbers), source: JSON.stringify(entry.source) });
}

/** Of every kind, unit and period the newest entry, those taken back too; newest first. */
export const newestFigures = (db: Database): FigureEntry[] =>
  (
    db
      .prepare(
        `SELECT ${COLUMNS} FROM figures f
         WHERE n = (SELECT max(n) FROM figures g WHERE g.kind = f.kind AND g.unit = f.unit AND g.period = f.period)
         ORDER BY n DESC`,
      )
      .all() as Row[]
  ).map(entryOf);

/** The unit's bundles of a period whose contents count, as one text. */
export const shownBundlesOf = (db: Database, unit: string, period: string): string =>
  (
    db
      .prepare("SELECT hash FROM bundles WHERE unit = ? AND period = ? AND standing = 'shown' ORDER BY hash")
      .pluck()
      .all(unit, period) as string[]
  ).join(" ");

export type FigureNote = {
  readonly measure: FigureMeasure;
  readonly paper: number;
  readonly counted: number;
  readonly note: string;
  readonly writtenBy: string;
  readonly atMs: number;
};

export function putFigureNote(db: Database, unit: string, period: string, note: FigureNote): void {
  db.prepare(
    `INSERT INTO figure_notes (unit, period, measure, paper, counted, note, written_by, at)
     VALUES (@unit, @period, @measure, @paper, @counted, @note, @writtenBy, @atMs)`,
  ).run({ unit, period, ...note });
}

/** The newest note of every measure. */
export const figureNotes = (db: Database, unit: string, period: string): FigureNote[] =>
  db
    .prepare(
      `SELECT measure, paper, counted, note, written_by AS writtenBy, at AS atMs FROM figure_notes f
       WHERE unit = @unit AND period = @period AND n = (SELECT max(n) FROM figure_notes g
         WHERE g.unit = f.unit AND g.period = f.period AND g.measure = f.measure)`,
    )
    .all({ unit, period }) as FigureNote[];
