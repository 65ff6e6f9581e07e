import type { Database } from "better-sqlite3";

export const sqliteVersion = (db: Database): string =>
  db.prepare("SELECT sqlite_version()").pluck().get() as string;

const COUNTED = ["cases", "versions", "approvals", "drafts", "users", "exports", "bundles"] as const;

/** How many rows the tables hold that say how large a register is. */
export const rowCounts = (db: Database): Record<(typeof COUNTED)[number], number> =>
  Object.fromEntries(
    COUNTED.map((table) => [table, db.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number]),
  ) as Record<(typeof COUNTED)[number], number>;
