import type { Migration } from "./index.ts";

export const draftsAndLocksMigration: Migration = {
  version: 4,
  name: "drafts-and-locks",
  sql: `
    -- What is being typed, one row a case, overwritten by autosave. A case that was never saved has only this row.
    CREATE TABLE drafts (
      subject TEXT PRIMARY KEY,
      record TEXT NOT NULL,
      editor TEXT NOT NULL,
      at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- Days are inclusive, YYYY-MM-DD, as they stood in the catalogue when the period was locked.
    CREATE TABLE period_locks (
      period TEXT PRIMARY KEY,
      from_day TEXT NOT NULL,
      to_day TEXT NOT NULL,
      locked_by TEXT NOT NULL,
      at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- "Vì sao ra số này" walks a kind in one order, newest first, and pages by it.
    CREATE INDEX index_kind_newest ON case_index (kind, detected_on DESC, id DESC);

    -- The services replace index rows; should one ever be changed in place, the sums must follow it too.
    CREATE TRIGGER count_change
    AFTER UPDATE OF unit, kind, found_period, effective_period ON case_index BEGIN
      UPDATE count_summary SET found = found - 1
        WHERE period = OLD.found_period AND unit = OLD.unit AND kind = OLD.kind;
      UPDATE count_summary SET effective = effective - 1
        WHERE period = OLD.effective_period AND unit = OLD.unit AND kind = OLD.kind;
      INSERT INTO count_summary (period, unit, kind, found)
        SELECT NEW.found_period, NEW.unit, NEW.kind, 1 WHERE NEW.found_period IS NOT NULL
        ON CONFLICT DO UPDATE SET found = found + 1;
      INSERT INTO count_summary (period, unit, kind, effective)
        SELECT NEW.effective_period, NEW.unit, NEW.kind, 1 WHERE NEW.effective_period IS NOT NULL
        ON CONFLICT DO UPDATE SET effective = effective + 1;
    END;
  `,
};
