import type { Migration } from "./index.ts";

export const workspaceMigration: Migration = {
  version: 1,
  name: "workspace",
  sql: `
    CREATE TABLE meta (
      key TEXT PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- Times are milliseconds since 1970. A user is never deleted: versions and approvals name them for ever.
    CREATE TABLE users (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      role TEXT NOT NULL CHECK (role IN ('recorder', 'head', 'deputy', 'coordinator')),
      added_at INTEGER NOT NULL,
      removed_at INTEGER
    ) STRICT, WITHOUT ROWID;

    -- user_id is a user, or 'device' for the machine's own keys, wrapped by the data key.
    CREATE TABLE signing_keys (
      user_id TEXT NOT NULL,
      purpose TEXT NOT NULL CHECK (purpose IN ('approval', 'device', 'age')),
      public_key TEXT NOT NULL,
      wrapped TEXT NOT NULL,
      PRIMARY KEY (user_id, purpose)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE audit (
      n INTEGER PRIMARY KEY CHECK (n > 0),
      hash TEXT NOT NULL CHECK (length(hash) = 64),
      entry BLOB NOT NULL
    ) STRICT;
    CREATE TRIGGER audit_is_append_only BEFORE UPDATE ON audit BEGIN
      SELECT RAISE(ABORT, 'the audit chain is append-only');
    END;
    CREATE TRIGGER audit_is_kept BEFORE DELETE ON audit BEGIN
      SELECT RAISE(ABORT, 'the audit chain is append-only');
    END;
  `,
};
