import type { Migration } from "./index.ts";

export const contactsMigration: Migration = {
  version: 16,
  name: "contacts",
  sql: `
    -- Whom a coordinator calls at a unit, from the cluster's own directory and never from a letter that came with a stick.
    CREATE TABLE contacts (
      unit TEXT PRIMARY KEY,
      person TEXT NOT NULL,
      telephone TEXT NOT NULL,
      at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
  `,
};
