import type { Database } from "better-sqlite3";

export const sqliteVersion = (db: Database): string =>
  db.prepare("SELECT sqlite_version()").pluck().get() as string;

/** A cluster keeps no rows of its own in `cases`: a case is one of the index in both kinds of register. */
const COUNTED = {
  cases: "case_index",
  versions: "versions",
  approvals: "approvals",
  drafts: "drafts",
  users: "users",
  exports: "exports",
  bundles: "bundles",
} as const;

/** How many rows the tables hold that say how large a register is. */
export const rowCounts = (db: Database): Record<keyof typeof COUNTED, number> =>
  Object.fromEntries(
    Object.entries(COUNTED).map(([name, table]) => [
      name,
      db.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number,
    ]),
  ) as Record<keyof typeof COUNTED, number>;
