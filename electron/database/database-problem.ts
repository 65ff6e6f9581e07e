import { type Failed, fail } from "../../shared/result.ts";

const BY_SQLITE_CODE: readonly (readonly [prefix: string, code: Parameters<typeof fail>[0]])[] = [
  ["SQLITE_FULL", "E_DISK_FULL"],
  ["SQLITE_READONLY", "E_READ_ONLY"],
  ["SQLITE_NOTADB", "E_DATABASE_DAMAGED"],
  ["SQLITE_CORRUPT", "E_DATABASE_DAMAGED"],
  ["SQLITE_BUSY", "E_BUSY"],
  ["SQLITE_LOCKED", "E_BUSY"],
  ["SQLITE_CANTOPEN", "E_MEDIUM"],
  ["SQLITE_IOERR", "E_MEDIUM"],
  ["ENOSPC", "E_DISK_FULL"],
  ["EDQUOT", "E_DISK_FULL"],
  ["EROFS", "E_READ_ONLY"],
  ["EACCES", "E_READ_ONLY"],
  ["EPERM", "E_READ_ONLY"],
  ["EIO", "E_MEDIUM"],
  ["EBUSY", "E_MEDIUM"],
  // A stick that was pulled out takes its folder with it.
  ["ENOENT", "E_MEDIUM"],
  ["ENOTDIR", "E_MEDIUM"],
  ["EISDIR", "E_MEDIUM"],
  ["EEXIST", "E_MEDIUM"],
];

/** What the disk or SQLite said, as an expected failure; null where it is a bug and must be thrown on. */
export function databaseProblem(error: unknown): Failed | null {
  const said = error instanceof Error && "code" in error ? String(error.code) : "";
  const known = BY_SQLITE_CODE.find(([prefix]) => said === prefix || said.startsWith(`${prefix}_`));
  return known ? fail(known[1], { said }) : null;
}

/** Runs `work`; a disk that is full, gone, read-only or damaged becomes a value, anything else is thrown. */
export function expectingDisk<T>(work: () => T): T | Failed {
  try {
    return work();
  } catch (error) {
    const problem = databaseProblem(error);
    if (problem) return problem;
    throw error;
  }
}

/** The same for work that waits. */
export async function expectingDiskLater<T>(work: () => Promise<T>): Promise<T | Failed> {
  try {
    return await work();
  } catch (error) {
    const problem = databaseProblem(error);
    if (problem) return problem;
    throw error;
  }
}
