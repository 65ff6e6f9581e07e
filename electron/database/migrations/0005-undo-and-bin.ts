import type { Migration } from "./index.ts";

export const undoAndBinMigration: Migration = {
  version: 5,
  name: "undo-and-bin",
  sql: `
    -- Cases that were never approved and were deleted: what waited on each, taken out of drafts and work, so that
    -- nothing that reads those needs to know of the bin. draft and work are JSON as undo_states writes them.
    CREATE TABLE bin (
      subject TEXT PRIMARY KEY,
      draft TEXT,
      work TEXT,
      deleted_by TEXT NOT NULL,
      at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX bin_newest ON bin (at DESC, subject);

    -- One row a command that changed what is not approved. undone_order counts what
    -- a person has undone, the latest highest; NULL while the step stands.
    CREATE TABLE undo_steps (
      n INTEGER PRIMARY KEY AUTOINCREMENT,
      what TEXT NOT NULL,
      about TEXT NOT NULL,
      user TEXT NOT NULL,
      at INTEGER NOT NULL,
      undone_order INTEGER
    ) STRICT;
    CREATE INDEX undo_steps_of_user ON undo_steps (user, n);
    CREATE INDEX undo_steps_undone ON undo_steps (user, undone_order, n) WHERE undone_order IS NOT NULL;

    -- What is not approved of each subject, before and after the step.
    CREATE TABLE undo_states (
      n INTEGER NOT NULL REFERENCES undo_steps (n) ON DELETE CASCADE,
      subject TEXT NOT NULL,
      before TEXT NOT NULL,
      after TEXT NOT NULL,
      PRIMARY KEY (n, subject)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX undo_states_of_subject ON undo_states (subject);
  `,
};
