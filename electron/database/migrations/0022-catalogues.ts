import type { Migration } from "./index.ts";

export const cataloguesMigration: Migration = {
  version: 22,
  name: "catalogues",
  sql: `
    -- Periods and plans the cluster published, each version whole and signed as it came; the highest is in force. Without
    -- any the rows that came with the program are. came: made here, or taken in from a file or with a receipt.
    CREATE TABLE catalogues (
      version INTEGER PRIMARY KEY,
      hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64),
      file BLOB NOT NULL,
      came TEXT NOT NULL CHECK (came IN ('published', 'file', 'receipt')),
      at INTEGER NOT NULL
    ) STRICT;
    CREATE TRIGGER catalogues_stay BEFORE UPDATE ON catalogues
      BEGIN SELECT RAISE(ABORT, 'a published catalogue is never changed'); END;
    CREATE TRIGGER catalogues_kept BEFORE DELETE ON catalogues
      BEGIN SELECT RAISE(ABORT, 'a published catalogue is never taken away'); END;
  `,
};
