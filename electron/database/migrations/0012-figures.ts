import type { Migration } from "./index.ts";

export const figuresMigration: Migration = {
  version: 12,
  name: "figures",
  sql: `
    -- Numbers without cases, append-only: of one kind, unit and period the newest row holds, and one without numbers takes
    -- it back. counted: the unit's bundles of the period when it was entered, for what a newer bundle replaces.
    CREATE TABLE figures (
      n INTEGER PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('baseline', 'paper', 'telephone')),
      unit TEXT NOT NULL,
      period TEXT NOT NULL,
      numbers TEXT NOT NULL,
      source TEXT NOT NULL,
      reason TEXT NOT NULL,
      counted TEXT NOT NULL,
      entered_by TEXT NOT NULL,
      at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX figures_newest ON figures (kind, unit, period, n DESC);

    -- What was found where a signed paper and a unit's cases differ; the newest on a measure holds.
    CREATE TABLE figure_notes (
      n INTEGER PRIMARY KEY,
      unit TEXT NOT NULL,
      period TEXT NOT NULL,
      measure TEXT NOT NULL,
      paper INTEGER NOT NULL,
      counted INTEGER NOT NULL,
      note TEXT NOT NULL,
      written_by TEXT NOT NULL,
      at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX figure_notes_of ON figure_notes (unit, period, measure, n DESC);

    CREATE TRIGGER figures_are_kept BEFORE DELETE ON figures BEGIN
      SELECT RAISE(ABORT, 'figures are append-only');
    END;
    CREATE TRIGGER figures_stay BEFORE UPDATE ON figures BEGIN
      SELECT RAISE(ABORT, 'figures are append-only');
    END;
  `,
};
