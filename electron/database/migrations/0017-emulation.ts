import type { Migration } from "./index.ts";

export const emulationMigration: Migration = {
  version: 17,
  name: "emulation",
  sql: `
    -- What is scored from a day on, as a whole list; of one day the newest row holds.
    CREATE TABLE emulation_criteria (
      n INTEGER PRIMARY KEY,
      valid_from TEXT NOT NULL,
      criteria TEXT NOT NULL,
      entered_by TEXT NOT NULL,
      at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX emulation_criteria_on ON emulation_criteria (valid_from DESC, n DESC);

    -- Points in hundredths, append-only: of a period, unit, criterion and side the newest row holds; NULL takes back.
    CREATE TABLE emulation_scores (
      n INTEGER PRIMARY KEY,
      period TEXT NOT NULL,
      unit TEXT NOT NULL,
      criterion TEXT NOT NULL,
      side TEXT NOT NULL CHECK (side IN ('self', 'appraisal')),
      points INTEGER,
      reason TEXT NOT NULL,
      entered_by TEXT NOT NULL,
      at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX emulation_scores_newest ON emulation_scores (period, unit, criterion, side, n DESC);

    CREATE TRIGGER emulation_criteria_are_kept BEFORE DELETE ON emulation_criteria BEGIN
      SELECT RAISE(ABORT, 'criteria are append-only');
    END;
    CREATE TRIGGER emulation_criteria_stay BEFORE UPDATE ON emulation_criteria BEGIN
      SELECT RAISE(ABORT, 'criteria are append-only');
    END;
    CREATE TRIGGER emulation_scores_are_kept BEFORE DELETE ON emulation_scores BEGIN
      SELECT RAISE(ABORT, 'scores are append-only');
    END;
    CREATE TRIGGER emulation_scores_stay BEFORE UPDATE ON emulation_scores BEGIN
      SELECT RAISE(ABORT, 'scores are append-only');
    END;
  `,
};
