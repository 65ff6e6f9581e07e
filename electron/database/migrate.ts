import { closeSync, fsyncSync, openSync, renameSync, rmSync } from "node:fs";
import type { Database } from "better-sqlite3";
import { ok, type Result } from "../../shared/result.ts";
import { LATEST_VERSION, MIGRATIONS } from "./migrations/index.ts";
import { inTransaction } from "./transaction.ts";

/** "SoCu": says whose file this is to anyone who holds the key. */
export const APPLICATION_ID = 0x536f4375;

export const storedVersion = (db: Database): number => Number(db.pragma("user_version", { simple: true }));

/** Brings an open file to `target` in one transaction: all of it or nothing. */
export function applyMigrations(db: Database, target: number = LATEST_VERSION): Result<null> {
  return inTransaction(db, () => {
    const from = storedVersion(db);
    for (const migration of MIGRATIONS) {
      if (migration.version > from && migration.version <= target) db.exec(migration.sql);
    }
    db.pragma(`application_id = ${APPLICATION_ID}`);
    db.pragma(`user_version = ${target}`);
    return ok(null);
  });
}

/**
 * Migrates beside the original: the old file is replaced by one rename, after the new one is whole and on the disk.
 * `reopen` opens a file with the same key. Closes `db`.
 */
export function migrateCopy(db: Database, file: string, reopen: (file: string) => Database): Result<null> {
  const copy = `${file}.migrating`;
  rmSync(copy, { force: true });
  try {
    db.prepare("VACUUM INTO ?").run(copy);
    const migrated = reopen(copy);
    try {
      const applied = applyMigrations(migrated);
      if (!applied.ok) return applied;
      migrated.pragma("wal_checkpoint(TRUNCATE)");
    } finally {
      migrated.close();
    }
    flush(copy);
    db.close();
    renameSync(copy, file);
    return ok(null);
  } finally {
    if (db.open) db.close();
    for (const end of ["", "-wal", "-shm", "-journal"]) rmSync(`${copy}${end}`, { force: true });
  }
}

/** Waits until the file's bytes are on the disk. */
export function flush(file: string): void {
  const handle = openSync(file, "r+");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
