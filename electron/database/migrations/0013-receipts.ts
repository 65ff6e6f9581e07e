import type { Migration } from "./index.ts";

export const receiptsMigration: Migration = {
  version: 13,
  name: "receipts",
  sql: `
    -- The coordinator's questions: asked here in a cluster, copied from receipts in an office. id is the subject of the
    -- answer. closed: nothing more is expected.
    CREATE TABLE questions (
      id TEXT PRIMARY KEY,
      about TEXT NOT NULL,
      text TEXT NOT NULL,
      at INTEGER NOT NULL,
      closed INTEGER NOT NULL DEFAULT 0 CHECK (closed IN (0, 1))
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX questions_about ON questions (about, at);

    -- Cluster: a number is given out before its file is written and never twice.
    CREATE TABLE receipts_made (
      number INTEGER PRIMARY KEY,
      unit TEXT NOT NULL,
      hash TEXT,
      at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX receipts_made_unit ON receipts_made (unit, number);

    -- Office: every receipt that was taken in, whole; content is its manifest and its rows but rosters, catalogues and
    -- questions. last_seq: the highest number of this machine that the cluster holds.
    CREATE TABLE receipts (
      number INTEGER PRIMARY KEY,
      hash TEXT NOT NULL UNIQUE,
      last_seq INTEGER,
      last_hash TEXT,
      content TEXT NOT NULL,
      taken_at INTEGER NOT NULL,
      file BLOB NOT NULL
    ) STRICT;
  `,
};
