import type { Migration } from "./index.ts";

export const upwardMigration: Migration = {
  version: 21,
  name: "upward",
  sql: `
    -- Roster chains of other clusters, each believed by its typed digits: the level above this one (one at most), and those
    -- that send their files here. place: 1, 2, … in the order members were named; 0 for the level above.
    CREATE TABLE linked_clusters (
      cluster TEXT PRIMARY KEY CHECK (length(cluster) = 32),
      role TEXT NOT NULL CHECK (role IN ('above', 'member')),
      place INTEGER NOT NULL UNIQUE,
      file BLOB NOT NULL,
      at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- A cluster's files for the level above: reserved, then sealed with their hash; one never sealed is burnt.
    CREATE TABLE upward_exports (
      seq INTEGER PRIMARY KEY,
      hash TEXT,
      sent_to TEXT NOT NULL,
      profile TEXT NOT NULL,
      file_name TEXT NOT NULL,
      at INTEGER NOT NULL
    ) STRICT;

    -- At the level above: every file taken in, in order; the newest of a cluster is what its bundles and decisions here are.
    -- head is the signed frame, omitted what the file only lists.
    CREATE TABLE upward_files (
      id INTEGER PRIMARY KEY,
      hash TEXT NOT NULL,
      file_sha256 TEXT NOT NULL,
      cluster TEXT NOT NULL,
      seq INTEGER NOT NULL,
      history TEXT NOT NULL,
      omitted TEXT NOT NULL,
      head BLOB NOT NULL,
      at INTEGER NOT NULL,
      taken_by TEXT NOT NULL
    ) STRICT;
    CREATE INDEX upward_files_of ON upward_files (cluster, id);

    -- '' for this register's own; else the cluster below whose file carried it: then file is the bundle's plaintext as it was
    -- signed, without its age envelope. profile is NULL for bundles kept before this column.
    ALTER TABLE bundles ADD COLUMN cluster TEXT NOT NULL DEFAULT '';
    ALTER TABLE bundles ADD COLUMN profile TEXT;
    CREATE INDEX bundles_by_cluster ON bundles (cluster, hash);
    ALTER TABLE decisions ADD COLUMN cluster TEXT NOT NULL DEFAULT '';
    CREATE INDEX decisions_by_cluster ON decisions (cluster, n);

    -- Own decisions are append-only; those of a cluster below are a copy of what its newest file says.
    DROP TRIGGER decisions_are_kept;
    CREATE TRIGGER decisions_are_kept BEFORE DELETE ON decisions WHEN OLD.cluster = '' BEGIN
      SELECT RAISE(ABORT, 'decisions are append-only');
    END;
  `,
};
