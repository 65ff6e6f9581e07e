import { existsSync, statSync } from "node:fs";
import Sqlite, { type Database } from "better-sqlite3";
import { fail, ok, type Result } from "../../shared/result.ts";
import { databaseProblem } from "./database-problem.ts";
import { APPLICATION_ID, applyMigrations, migrateCopy, storedVersion } from "./migrate.ts";
import { LATEST_VERSION } from "./migrations/index.ts";

export type { Database } from "better-sqlite3";

/**
 * Opens the encrypted file with its raw 32-byte key, brings it to the present schema and checks it after an unclean
 * close. A wrong key and a damaged file cannot be told apart: both are E_DATABASE_DAMAGED.
 * Other failures: E_NOT_FOUND, E_READ_ONLY, E_FUTURE_FILE, E_DISK_FULL, E_MEDIUM, E_BUSY.
 */
export function openDatabase(
  file: string,
  key: Uint8Array,
  options: { readonly create?: boolean } = {},
): Result<Database> {
  if (key.length !== 32) throw new Error("a data key is 32 bytes");
  const create = options.create === true;
  if (create && existsSync(file)) return fail("E_NOT_EMPTY");
  if (!create && !existsSync(file)) return fail("E_NOT_FOUND", { what: "so.socumdb" });
  // Mode bits, not access(2): an administrator may write where the file says not to. On Windows this is the attribute.
  if (!create && (statSync(file).mode & 0o222) === 0) return fail("E_READ_ONLY");
  const unclean = !create && existsSync(`${file}-wal`) && statSync(`${file}-wal`).size > 0;
  let db: Database | null = null;
  try {
    db = connect(file, key, create);
    if (create) {
      const applied = applyMigrations(db);
      if (!applied.ok) return closing(db, applied);
    } else {
      const refused = checkWhose(db);
      if (refused) return closing(db, refused);
      if (unclean && !isSound(db)) return closing(db, fail("E_DATABASE_DAMAGED"));
      if (storedVersion(db) < LATEST_VERSION) {
        const migrated = migrateCopy(db, file, (copy) => connect(copy, key, false));
        if (!migrated.ok) return migrated;
        db = connect(file, key, false);
      }
    }
    return ok(db);
  } catch (error) {
    if (db?.open) db.close();
    const problem = databaseProblem(error);
    if (problem) return problem;
    throw error;
  }
}

/**
 * The file as it is, without bringing it to the present schema: what it must be backed up from before a migration. Null
 * where it needs none, or where only opening it can say what is wrong with it.
 */
export function openBeforeMigration(file: string, key: Uint8Array): Database | null {
  let db: Database | null = null;
  try {
    db = connect(file, key, false);
    if (checkWhose(db) === null && storedVersion(db) < LATEST_VERSION) return db;
  } catch {
    // openDatabase will say it.
  }
  db?.close();
  return null;
}

/** SQLite's own reading of every page, index order and constraint. */
export const isSound = (db: Database): boolean => db.pragma("quick_check(1)", { simple: true }) === "ok";

/** Empties the write-ahead log into the file and closes: what is left is one whole file. */
export function closeDatabase(db: Database): void {
  if (!db.open) return;
  try {
    db.pragma("wal_checkpoint(TRUNCATE)");
  } finally {
    db.close();
  }
}

/** The order matters: the key before anything that reads, and every connection gets all of it. */
function connect(file: string, key: Uint8Array, create: boolean): Database {
  const db = new Sqlite(file, { fileMustExist: !create, timeout: 2_000 });
  try {
    db.pragma("cipher = 'sqlcipher'");
    db.pragma("legacy = 4");
    db.pragma(`key = "x'${Buffer.from(key).toString("hex")}'"`);
    db.pragma("journal_mode = WAL");
    // WAL here starts at NORMAL, which loses acknowledged rows in a power cut (DESIGN §5).
    db.pragma("synchronous = FULL");
    // Temporary files are not encrypted by this build.
    db.pragma("temp_store = MEMORY");
    // 64 MB: every page read past the cache is deciphered anew, and a list of 100,000 cases walks some 3,000 of them.
    db.pragma("cache_size = -65536");
    db.pragma("foreign_keys = ON");
    db.pragma("trusted_schema = OFF");
    db.pragma("cell_size_check = ON");
    db.pragma("secure_delete = ON");
    db.prepare("SELECT count(*) FROM sqlite_schema").get();
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function checkWhose(db: Database): ReturnType<typeof fail> | null {
  if (Number(db.pragma("application_id", { simple: true })) !== APPLICATION_ID)
    return fail("E_DATABASE_DAMAGED");
  const version = storedVersion(db);
  return version > LATEST_VERSION ? fail("E_FUTURE_FILE", { version, known: LATEST_VERSION }) : null;
}

function closing<T>(db: Database, result: Result<T>): Result<T> {
  db.close();
  return result;
}
