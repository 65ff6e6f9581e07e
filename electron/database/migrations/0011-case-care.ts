import type { Migration } from "./index.ts";

export const caseCareMigration: Migration = {
  version: 11,
  name: "case-care",
  sql: `
    -- What an office has to look after in a case, beside case_index and rewritten with it: one row a case. Days are
    -- YYYY-MM-DD (first days of partial dates). needed and filled are bit sets over shared/case/completeness.ts;
    -- missing counts what rules E would refuse at approval. Cases that are there already are indexed afresh when the
    -- register is opened (workspace/reindex.ts).
    CREATE TABLE case_care (
      id TEXT PRIMARY KEY,
      period TEXT NOT NULL,
      remind_on TEXT,
      last_event_on TEXT NOT NULL,
      ended INTEGER NOT NULL CHECK (ended IN (0, 1)),
      needed INTEGER NOT NULL,
      filled INTEGER NOT NULL,
      missing INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX care_by_period ON case_care (period, id);
    CREATE INDEX care_by_reminder ON case_care (remind_on, id) WHERE remind_on IS NOT NULL;
    CREATE INDEX care_by_last_event ON case_care (last_event_on, id) WHERE ended = 0;

    -- A case that leaves the index has nothing to look after.
    CREATE TRIGGER care_out AFTER DELETE ON case_index BEGIN
      DELETE FROM case_care WHERE id = OLD.id;
    END;

    INSERT OR REPLACE INTO meta (key, value) SELECT 'index_stale', '1' WHERE EXISTS (SELECT 1 FROM case_index);
  `,
};
