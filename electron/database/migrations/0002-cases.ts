import type { Migration } from "./index.ts";

export const casesMigration: Migration = {
  version: 2,
  name: "cases",
  sql: `
    -- source_key: the id a list from elsewhere used, so that the same list read again finds its cases.
    CREATE TABLE cases (
      id TEXT PRIMARY KEY,
      unit TEXT NOT NULL,
      number TEXT NOT NULL UNIQUE,
      kind TEXT NOT NULL CHECK (kind IN ('VA', 'VV')),
      source_key TEXT UNIQUE
    ) STRICT, WITHOUT ROWID;

    -- One row a case while there is work that is not approved: status of its newest saved version.
    CREATE TABLE work (
      subject TEXT PRIMARY KEY,
      hash TEXT NOT NULL,
      status TEXT NOT NULL CHECK (status IN ('draft', 'submitted', 'returned')),
      comment TEXT NOT NULL DEFAULT ''
    ) STRICT, WITHOUT ROWID;

    -- core and private are the stored byte strings of a version: never re-serialised. private and salt are NULL
    -- where a bundle came without names.
    CREATE TABLE versions (
      row INTEGER PRIMARY KEY,
      hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64),
      subject TEXT NOT NULL,
      core TEXT NOT NULL,
      private_digest TEXT NOT NULL CHECK (length(private_digest) = 64),
      private TEXT,
      salt BLOB,
      CHECK ((private IS NULL) = (salt IS NULL))
    ) STRICT;
    CREATE INDEX versions_by_subject ON versions (subject, row);

    CREATE TABLE version_parents (
      hash TEXT NOT NULL,
      parent TEXT NOT NULL,
      PRIMARY KEY (hash, parent)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX parents_children ON version_parents (parent);

    CREATE TABLE approvals (
      hash TEXT NOT NULL,
      approver TEXT NOT NULL,
      subject TEXT NOT NULL,
      at INTEGER NOT NULL,
      paper TEXT,
      signature TEXT NOT NULL CHECK (length(signature) = 128),
      PRIMARY KEY (hash, approver)
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX approvals_by_subject ON approvals (subject, hash);

    -- One row a case for lists and counting. The found and effective columns are settled by the counting rules.
    CREATE TABLE case_index (
      row INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      unit TEXT NOT NULL,
      number TEXT NOT NULL,
      kind TEXT NOT NULL,
      title TEXT NOT NULL,
      detected_on TEXT NOT NULL,
      period TEXT NOT NULL,
      sector TEXT NOT NULL,
      source TEXT NOT NULL,
      role TEXT NOT NULL,
      stage TEXT NOT NULL,
      status TEXT NOT NULL,
      counting_period TEXT,
      found_period TEXT,
      found_exclusion TEXT,
      effective_period TEXT,
      effective_exclusion TEXT
    ) STRICT;
    CREATE INDEX index_newest ON case_index (detected_on DESC, id DESC);
    CREATE INDEX index_found ON case_index (found_period, unit, kind);
    CREATE INDEX index_effective ON case_index (effective_period, unit, kind);

    CREATE TABLE case_links (
      id TEXT NOT NULL,
      target TEXT NOT NULL,
      first_g20 TEXT,
      PRIMARY KEY (target, id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX links_of_case ON case_links (id);

    -- rowid = case_index.row
    CREATE VIRTUAL TABLE case_search USING fts5(folded, marked, tokenize = "unicode61 remove_diacritics 0");

    -- Sums by unit, kind and period, so that a dashboard never scans the cases.
    CREATE TABLE count_summary (
      period TEXT NOT NULL,
      unit TEXT NOT NULL,
      kind TEXT NOT NULL,
      found INTEGER NOT NULL DEFAULT 0,
      effective INTEGER NOT NULL DEFAULT 0,
      PRIMARY KEY (period, unit, kind)
    ) STRICT, WITHOUT ROWID;

    CREATE TRIGGER count_in AFTER INSERT ON case_index BEGIN
      INSERT INTO count_summary (period, unit, kind, found)
        SELECT NEW.found_period, NEW.unit, NEW.kind, 1 WHERE NEW.found_period IS NOT NULL
        ON CONFLICT DO UPDATE SET found = found + 1;
      INSERT INTO count_summary (period, unit, kind, effective)
        SELECT NEW.effective_period, NEW.unit, NEW.kind, 1 WHERE NEW.effective_period IS NOT NULL
        ON CONFLICT DO UPDATE SET effective = effective + 1;
    END;
    CREATE TRIGGER count_out AFTER DELETE ON case_index BEGIN
      UPDATE count_summary SET found = found - 1
        WHERE period = OLD.found_period AND unit = OLD.unit AND kind = OLD.kind;
      UPDATE count_summary SET effective = effective - 1
        WHERE period = OLD.effective_period AND unit = OLD.unit AND kind = OLD.kind;
    END;
  `,
};
