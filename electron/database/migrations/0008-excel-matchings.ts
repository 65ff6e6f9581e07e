import type { Migration } from "./index.ts";

export const excelMatchingsMigration: Migration = {
  version: 8,
  name: "excel-matchings",
  sql: `
    -- How the columns of a list were matched, by the SHA-256 of its headers: the same list next time is matched as before.
    CREATE TABLE excel_matchings (
      headers TEXT PRIMARY KEY CHECK (length(headers) = 64),
      matching TEXT NOT NULL,
      at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
  `,
};
