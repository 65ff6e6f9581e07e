import type { Migration } from "./index.ts";

export const decisionsAndDuplicatesMigration: Migration = {
  version: 6,
  name: "decisions-and-duplicates",
  sql: `
    -- Append-only signed decisions on bundles, cases and pairs of cases; subject is a bundle's hash, a case id, or two
    -- case ids with a space between, the smaller first. The newest on a subject (on a case: and its heads) holds.
    CREATE TABLE decisions_next (
      n INTEGER PRIMARY KEY,
      action TEXT NOT NULL,
      subject TEXT NOT NULL,
      payload TEXT NOT NULL,
      signer TEXT NOT NULL,
      signature TEXT NOT NULL
    ) STRICT;
    INSERT INTO decisions_next SELECT n, action, bundle, payload, signer, signature FROM decisions;
    DROP TABLE decisions;
    ALTER TABLE decisions_next RENAME TO decisions;
    CREATE INDEX decisions_by_subject ON decisions (subject, n);
    CREATE TRIGGER decisions_are_append_only BEFORE UPDATE ON decisions BEGIN
      SELECT RAISE(ABORT, 'decisions are append-only');
    END;
    CREATE TRIGGER decisions_are_kept BEFORE DELETE ON decisions BEGIN
      SELECT RAISE(ABORT, 'decisions are append-only');
    END;

    -- Who put the file in: a user's id, '' for what was there before this column.
    ALTER TABLE bundles ADD COLUMN imported_by TEXT NOT NULL DEFAULT '';

    -- A case that two machines changed, until its office has approved one version with both as parents.
    CREATE INDEX index_provisional ON case_index (id) WHERE status = 'provisional';

    -- Derived from decisions and from approved "duplicate-of" relations; declared_by is '' for a decision, else the case
    -- that names the other.
    CREATE TABLE duplicate_links (
      a TEXT NOT NULL,
      b TEXT NOT NULL,
      declared_by TEXT NOT NULL,
      PRIMARY KEY (a, b, declared_by)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX duplicate_links_other ON duplicate_links (b, a);
    CREATE INDEX duplicate_links_declared ON duplicate_links (declared_by);

    -- Derived: members of a linked group that do not count, and the one that counts for them.
    CREATE TABLE duplicate_of (id TEXT PRIMARY KEY, counted TEXT NOT NULL) STRICT, WITHOUT ROWID;

    -- Derived: what the last search found, replaced by the next one.
    CREATE TABLE duplicate_candidates (
      a TEXT NOT NULL,
      b TEXT NOT NULL,
      score INTEGER NOT NULL,
      evidence TEXT NOT NULL,
      PRIMARY KEY (a, b)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX candidates_by_score ON duplicate_candidates (score DESC, a, b);

    -- Office: files for the unit's other machine have numbers of their own; sealed like those for the cluster.
    CREATE TABLE sibling_exports (
      seq INTEGER PRIMARY KEY,
      hash TEXT,
      file_name TEXT NOT NULL,
      at INTEGER NOT NULL
    ) STRICT;
    -- Office: files taken from a sibling; what they carried is among the versions.
    CREATE TABLE sibling_files (
      hash TEXT PRIMARY KEY,
      file_sha256 TEXT NOT NULL UNIQUE,
      machine TEXT NOT NULL,
      seq INTEGER NOT NULL,
      cases INTEGER NOT NULL,
      at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
  `,
};
