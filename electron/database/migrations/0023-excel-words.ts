import type { Migration } from "./index.ts";

export const excelWordsMigration: Migration = {
  version: 23,
  name: "excel-words",
  sql: `
    -- What a person chose for words of a list that the catalogue does not know: understood so in every later list.
    CREATE TABLE excel_words (
      field TEXT NOT NULL,
      word TEXT NOT NULL CHECK (length(word) BETWEEN 1 AND 200),
      code TEXT NOT NULL CHECK (code <> ''),
      at INTEGER NOT NULL,
      PRIMARY KEY (field, word)
    ) STRICT, WITHOUT ROWID;
  `,
};
