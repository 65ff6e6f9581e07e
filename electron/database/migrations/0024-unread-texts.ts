import type { Migration } from "./index.ts";

export const unreadTextsMigration: Migration = {
  version: 24,
  name: "unread-texts",
  sql: `
    -- What stands in a form's fields and could not be read into the draft's record: JSON [{ field, typed }], with every
    -- unit that is no text escaped, so that it comes back as it was typed. Part of the draft: it comes and goes with it.
    ALTER TABLE drafts ADD COLUMN unread TEXT NOT NULL DEFAULT '[]';
  `,
};
