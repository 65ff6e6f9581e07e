import type { Migration } from "./index.ts";

/** An office's index of before has no meetings: `index_stale` has it rewritten before the register is used. */
export const meetingsMigration: Migration = {
  version: 19,
  name: "meetings",
  sql: `
    -- Derived, in an office only: hashes (32 bits) under which cases that may be one meet: a decision's number with its
    -- agency, a person's name, an agency with a month (shared/merge/likely-same.ts). A chance meeting costs a comparison.
    CREATE TABLE case_meetings (
      key INTEGER NOT NULL,
      id TEXT NOT NULL,
      PRIMARY KEY (key, id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX meetings_of_case ON case_meetings (id);
    INSERT OR REPLACE INTO meta (key, value) SELECT 'index_stale', '1'
      WHERE EXISTS (SELECT 1 FROM case_index) AND EXISTS (SELECT 1 FROM meta WHERE key = 'kind' AND value = 'office');
  `,
};
