import type { Migration } from "./index.ts";

const CODES = "unit, kind, period, sector, source, role, stage, status, detected_on";
const SUMS = "people, accused, act_count, taken_vnd, damage_vnd, recovered_vnd, undetermined";

/** The index of a file of before has these columns empty: `index_stale` has it rewritten before the register is used. */
export const listColumnsMigration: Migration = {
  version: 9,
  name: "list-columns",
  sql: `
    -- As recorded: 2020, 2020-03 or 2020-03-12; detected_on is its first day.
    ALTER TABLE case_index ADD COLUMN detected_as TEXT NOT NULL DEFAULT '';
    -- Binary order of the keys is Vietnamese order (shared/text/sort-key.ts).
    ALTER TABLE case_index ADD COLUMN title_key TEXT NOT NULL DEFAULT '';
    ALTER TABLE case_index ADD COLUMN stage_on TEXT NOT NULL DEFAULT '';
    ALTER TABLE case_index ADD COLUMN agency TEXT NOT NULL DEFAULT '';
    ALTER TABLE case_index ADD COLUMN place TEXT NOT NULL DEFAULT '';
    ALTER TABLE case_index ADD COLUMN handling TEXT NOT NULL DEFAULT '';
    ALTER TABLE case_index ADD COLUMN nature TEXT NOT NULL DEFAULT '';
    ALTER TABLE case_index ADD COLUMN plan TEXT NOT NULL DEFAULT '';
    ALTER TABLE case_index ADD COLUMN officer TEXT NOT NULL DEFAULT '';
    ALTER TABLE case_index ADD COLUMN remind_on TEXT NOT NULL DEFAULT '';
    ALTER TABLE case_index ADD COLUMN steering_tier INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE case_index ADD COLUMN secret INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE case_index ADD COLUMN people INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE case_index ADD COLUMN accused INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE case_index ADD COLUMN act_count INTEGER;
    -- Sums of the case in đồng; NULL where nothing is known. An amount "chưa xác định" is in no sum and is said in undetermined.
    ALTER TABLE case_index ADD COLUMN taken_vnd INTEGER;
    ALTER TABLE case_index ADD COLUMN damage_vnd INTEGER;
    ALTER TABLE case_index ADD COLUMN recovered_vnd INTEGER;
    ALTER TABLE case_index ADD COLUMN undetermined INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE case_index ADD COLUMN own_1 TEXT NOT NULL DEFAULT '';
    ALTER TABLE case_index ADD COLUMN own_2 TEXT NOT NULL DEFAULT '';
    ALTER TABLE case_index ADD COLUMN own_3 TEXT NOT NULL DEFAULT '';
    -- What counting by any two days needs of the version that is shown; first days, NULL for none.
    ALTER TABLE case_index ADD COLUMN first_g20 TEXT;
    ALTER TABLE case_index ADD COLUMN unfounded_on TEXT;
    ALTER TABLE case_index ADD COLUMN outcome_on TEXT;

    -- One an order of the list. Each also holds the codes that lists are filtered by, so that a walk past many cases reads
    -- the index alone (every page read is a page deciphered); the first also what the totals row adds up.
    DROP INDEX index_newest;
    CREATE INDEX list_detected ON case_index (detected_on, id, ${CODES}, ${SUMS});
    CREATE INDEX list_number ON case_index (number, id, ${CODES});
    CREATE INDEX list_title ON case_index (title_key, id, ${CODES});
    CREATE INDEX list_stage ON case_index (stage, id, ${CODES});
    CREATE INDEX list_remind ON case_index (remind_on, id, ${CODES});
    CREATE INDEX list_damage ON case_index (coalesce(damage_vnd, -1), id, ${CODES});

    -- Long texts apart, so that walking the list reads few pages. row = case_index.row
    CREATE TABLE case_texts (
      row INTEGER PRIMARY KEY,
      summary TEXT NOT NULL,
      note TEXT NOT NULL,
      names TEXT NOT NULL
    ) STRICT;

    -- rowid = case_index.row. Words alone, without the texts: once as folded, once with their marks.
    DROP TABLE case_search;
    CREATE VIRTUAL TABLE case_search USING fts5(
      title, agency, rest, title_marked, agency_marked, rest_marked,
      content = '', contentless_delete = 1, detail = column, prefix = "1 2", tokenize = "unicode61 remove_diacritics 0"
    );

    -- How the register is looked at: columns, filters, order. The one named '' is how it was left last.
    CREATE TABLE list_views (
      name TEXT PRIMARY KEY,
      view TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    INSERT OR REPLACE INTO meta (key, value) SELECT 'index_stale', '1' WHERE EXISTS (SELECT 1 FROM case_index);
  `,
};
