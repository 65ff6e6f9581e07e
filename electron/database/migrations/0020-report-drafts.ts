import type { Migration } from "./index.ts";

export const reportDraftsMigration: Migration = {
  version: 20,
  name: "report-drafts",
  sql: `
    -- The text of a report while it is being written: one a period, units and language. Each save counts the revision up,
    -- so that two windows notice each other.
    CREATE TABLE report_drafts (
      period TEXT NOT NULL,
      unit_set TEXT NOT NULL CHECK (unit_set IN ('then', 'today')),
      language TEXT NOT NULL CHECK (language IN ('vi', 'en')),
      layout TEXT NOT NULL,
      body TEXT NOT NULL,
      revision INTEGER NOT NULL,
      saved_by TEXT NOT NULL,
      at INTEGER NOT NULL,
      PRIMARY KEY (period, unit_set, language)
    ) STRICT;

    -- Which kept versions are final: any version may become so, one a period and language. The numbers of the first are
    -- the period's numbers from then on.
    CREATE TABLE report_finals (
      version INTEGER PRIMARY KEY REFERENCES report_versions (n),
      period TEXT NOT NULL,
      language TEXT NOT NULL CHECK (language IN ('vi', 'en')),
      marked_by TEXT NOT NULL,
      at INTEGER NOT NULL,
      UNIQUE (period, language)
    ) STRICT;
    INSERT OR IGNORE INTO report_finals (version, period, language, marked_by, at)
      SELECT n, period, language, kept_by, at FROM report_versions WHERE is_final = 1 ORDER BY n;
    CREATE TRIGGER report_finals_stay BEFORE UPDATE ON report_finals
      BEGIN SELECT RAISE(ABORT, 'a final report stays final'); END;
    CREATE TRIGGER report_finals_are_kept BEFORE DELETE ON report_finals
      BEGIN SELECT RAISE(ABORT, 'a final report stays final'); END;

    DROP INDEX report_versions_final;
    ALTER TABLE report_versions DROP COLUMN is_final;
    -- What the person who kept it said of it.
    ALTER TABLE report_versions ADD COLUMN note TEXT NOT NULL DEFAULT '';
  `,
};
