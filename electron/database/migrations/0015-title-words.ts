import type { Migration } from "./index.ts";

/** The index of a file of before has the column empty: `index_stale` has it rewritten before the register is used. */
export const titleWordsMigration: Migration = {
  version: 15,
  name: "title-words",
  sql: `
    -- The words of the title as one key (shared/text/title-words.ts): what may be one case written twice has the same.
    ALTER TABLE case_index ADD COLUMN title_words TEXT NOT NULL DEFAULT '';
    CREATE INDEX index_title_words ON case_index (title_words, detected_on);
    INSERT OR REPLACE INTO meta (key, value) SELECT 'index_stale', '1' WHERE EXISTS (SELECT 1 FROM case_index);
  `,
};
