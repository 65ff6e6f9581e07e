import type { Migration } from "./index.ts";

export const trustMigration: Migration = {
  version: 14,
  name: "trust",
  sql: `
    -- Who released a bundle (NULL until it is read again, for those kept before this column), and every distinct set of
    -- keys that approved one of its versions: a JSON list of lists. Both are judged against the ends in the newest roster.
    ALTER TABLE bundles ADD COLUMN released_by TEXT;
    ALTER TABLE bundles ADD COLUMN approver_sets TEXT NOT NULL DEFAULT '[]';
    UPDATE bundles SET approver_sets = (
      SELECT json_group_array(json(keys)) FROM (
        SELECT DISTINCT (SELECT json_group_array(approver) FROM
            (SELECT approver FROM approvals a WHERE a.hash = v.hash ORDER BY approver)) AS keys
        FROM bundle_versions v WHERE v.bundle = bundles.id)
    );

    -- Keys that were replaced: what they signed is still theirs by name. The private halves are gone.
    CREATE TABLE former_keys (
      public_key TEXT PRIMARY KEY,
      user_id TEXT NOT NULL,
      purpose TEXT NOT NULL,
      at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
  `,
};
