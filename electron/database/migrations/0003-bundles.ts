import type { Migration } from "./index.ts";

export const bundlesMigration: Migration = {
  version: 3,
  name: "bundles",
  sql: `
    -- The roster chain as one file; one row.
    CREATE TABLE roster (id INTEGER PRIMARY KEY CHECK (id = 1), file BLOB NOT NULL) STRICT;

    -- Office: a number is reserved before the bundle is built and sealed with its hash after; one never sealed is burnt.
    CREATE TABLE exports (
      seq INTEGER PRIMARY KEY,
      hash TEXT,
      period TEXT NOT NULL,
      profile TEXT NOT NULL,
      file_name TEXT NOT NULL
    ) STRICT;

    -- Cluster: verified bundles are kept whole for ever; they are also the anti-rollback memory.
    CREATE TABLE bundles (
      id INTEGER PRIMARY KEY,
      hash TEXT NOT NULL UNIQUE,
      file_sha256 TEXT NOT NULL UNIQUE,
      unit TEXT NOT NULL,
      device TEXT NOT NULL,
      seq INTEGER NOT NULL,
      period TEXT NOT NULL,
      audit_count INTEGER NOT NULL,
      audit_head TEXT NOT NULL,
      history TEXT NOT NULL,
      -- what the judge said last: shown, superseded, fork, failed, left-out
      standing TEXT NOT NULL,
      code TEXT,
      at INTEGER NOT NULL,
      file BLOB NOT NULL
    ) STRICT;
    CREATE INDEX bundles_by_device ON bundles (device, seq);

    CREATE TABLE bundle_versions (
      bundle INTEGER NOT NULL REFERENCES bundles (id),
      subject TEXT NOT NULL,
      hash TEXT NOT NULL,
      is_head INTEGER NOT NULL,
      PRIMARY KEY (bundle, subject, hash)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX bundle_versions_by_subject ON bundle_versions (subject, bundle);

    -- Append-only signed decisions; the newest on a bundle holds.
    CREATE TABLE decisions (
      n INTEGER PRIMARY KEY,
      bundle TEXT NOT NULL,
      action TEXT NOT NULL CHECK (action IN ('leave-out', 'take-back')),
      payload TEXT NOT NULL,
      signer TEXT NOT NULL,
      signature TEXT NOT NULL
    ) STRICT;
  `,
};
