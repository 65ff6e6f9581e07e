import type { Migration } from "./index.ts";

export const reportVersionsMigration: Migration = {
  version: 18,
  name: "report-versions",
  sql: `
    -- A report as it was kept: its text as composed, and the whole report it speaks of, deflated, under its SHA-256.
    -- Rows are never changed or taken away; of a period, units and language one at most is final.
    CREATE TABLE report_versions (
      n INTEGER PRIMARY KEY,
      period TEXT NOT NULL,
      unit_set TEXT NOT NULL CHECK (unit_set IN ('then', 'today')),
      language TEXT NOT NULL CHECK (language IN ('vi', 'en')),
      layout TEXT NOT NULL,
      body TEXT NOT NULL,
      model BLOB NOT NULL,
      model_hash TEXT NOT NULL CHECK (length(model_hash) = 64),
      template_hash TEXT NOT NULL CHECK (length(template_hash) = 64),
      is_final INTEGER NOT NULL CHECK (is_final IN (0, 1)),
      kept_by TEXT NOT NULL,
      at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX report_versions_newest ON report_versions (period, n DESC);
    CREATE UNIQUE INDEX report_versions_final ON report_versions (period, unit_set, language) WHERE is_final = 1;
    CREATE TRIGGER report_versions_stay BEFORE UPDATE ON report_versions
      BEGIN SELECT RAISE(ABORT, 'a kept report is never changed'); END;
    CREATE TRIGGER report_versions_kept BEFORE DELETE ON report_versions
      BEGIN SELECT RAISE(ABORT, 'a kept report is never taken away'); END;

    -- Why today's numbers are not those of a final report, in somebody's words, with the numbers as they were then.
    CREATE TABLE report_adjustments (
      n INTEGER PRIMARY KEY,
      version INTEGER NOT NULL REFERENCES report_versions (n),
      numbers TEXT NOT NULL,
      reason TEXT NOT NULL,
      entered_by TEXT NOT NULL,
      at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX report_adjustments_of ON report_adjustments (version, n);
  `,
};
