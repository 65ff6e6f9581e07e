import type { Migration } from "./index.ts";

export const sendingMigration: Migration = {
  version: 7,
  name: "sending",
  sql: `
    -- device: whose number it is; a machine that changes its key begins a history of its own. counts: {"va","vv","people",
    -- "statements"} of the moment, for the slip that goes with the file; NULL in files of earlier schemas.
    ALTER TABLE exports ADD COLUMN device TEXT;
    ALTER TABLE exports ADD COLUMN at INTEGER;
    ALTER TABLE exports ADD COLUMN counts TEXT;
    UPDATE exports SET device = (SELECT public_key FROM signing_keys WHERE user_id = 'device' AND purpose = 'device');
  `,
};
