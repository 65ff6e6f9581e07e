import type { Migration } from "./index.ts";

export const casePageMigration: Migration = {
  version: 10,
  name: "case-page",
  sql: `
    -- Files attached to cases, once each, by SHA-256; what refers to them are the lists in versions and drafts.
    CREATE TABLE attachments (
      hash TEXT PRIMARY KEY CHECK (length(hash) = 64),
      size INTEGER NOT NULL,
      added_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE attachment_chunks (
      hash TEXT NOT NULL REFERENCES attachments (hash) ON DELETE CASCADE,
      n INTEGER NOT NULL,
      bytes BLOB NOT NULL,
      UNIQUE (hash, n)
    ) STRICT;

    -- The cases a person has open, in the order of the tabs.
    CREATE TABLE open_tabs (
      user TEXT NOT NULL,
      position INTEGER NOT NULL,
      subject TEXT NOT NULL,
      PRIMARY KEY (user, position)
    ) STRICT, WITHOUT ROWID;

    -- Derived: which cases name which others, as they are shown, so that the other side can be found.
    CREATE TABLE case_relations (
      id TEXT NOT NULL,
      target TEXT NOT NULL,
      relation TEXT NOT NULL,
      PRIMARY KEY (id, target, relation)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX relations_of_target ON case_relations (target);
    INSERT OR IGNORE INTO case_relations
      SELECT v.subject, json_extract(r.value, '$.to'), json_extract(r.value, '$.relation')
      FROM versions v, json_each(v.core, '$.related') r
      WHERE v.hash = coalesce((SELECT w.hash FROM work w WHERE w.subject = v.subject),
        (SELECT max(a.hash) FROM approvals a WHERE a.subject = v.subject
          AND NOT EXISTS (SELECT 1 FROM version_parents p JOIN approvals c ON c.hash = p.hash WHERE p.parent = a.hash)));
  `,
};
