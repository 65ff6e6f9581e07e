import type { Database } from "better-sqlite3";

/** The file as it came, still encrypted; of a cluster below the plaintext that its file carried. */
export const bundleFile = (db: Database, hash: string): Buffer =>
  db.prepare("SELECT file FROM bundles WHERE hash = ?").pluck().get(hash) as Buffer;

/** Bundles kept before their releaser was a column, each with a way to its file. */
export const bundlesWithoutReleaser = (db: Database): { hash: string; file(): Uint8Array }[] =>
  (
    db.prepare("SELECT hash FROM bundles WHERE released_by IS NULL ORDER BY id").pluck().all() as string[]
  ).map((hash) => ({
    hash,
    file: () => bundleFile(db, hash),
  }));

export const setReleaser = (db: Database, hash: string, key: string): void => {
  db.prepare("UPDATE bundles SET released_by = ? WHERE hash = ?").run(key, hash);
};

/** Every case that a held bundle carries, whether it counts or not, sorted. */
export const carriedCases = (db: Database): string[] =>
  db
    .prepare("SELECT DISTINCT subject FROM bundle_versions WHERE instr(subject, '/') = 0 ORDER BY subject")
    .pluck()
    .all() as string[];
