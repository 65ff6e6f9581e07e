import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fail, ok, type Result } from "../../shared/result.ts";
import { expectingDisk } from "../database/database-problem.ts";
import { BACKUP_MAGIC } from "./backup.ts";
import { DATABASE_FILE, SLOTS_FILE } from "./open-workspace.ts";

/** Puts a backup into an empty folder. Errors: E_NOT_FOUND, E_BACKUP (not whole), E_NOT_EMPTY. */
export async function restoreWorkspace(from: string, folder: string): Promise<Result<null>> {
  if (/^(\\\\|\/\/)/.test(folder)) return fail("E_NETWORK_FOLDER");
  if (!existsSync(from)) return fail("E_NOT_FOUND");
  if (existsSync(folder) && readdirSync(folder).length > 0) return fail("E_NOT_EMPTY");
  return expectingDisk(() => {
    const parts = readParts(readFileSync(from));
    if (!parts) return fail("E_BACKUP");
    for (const part of ["outbox", "inbox", "evidence", "backup"])
      mkdirSync(join(folder, part), { recursive: true });
    writeFileSync(join(folder, SLOTS_FILE), parts[0], { flush: true });
    writeFileSync(join(folder, `${DATABASE_FILE}.part`), parts[1], { flush: true });
    renameSync(join(folder, `${DATABASE_FILE}.part`), join(folder, DATABASE_FILE));
    return ok(null);
  });
}

function readParts(file: Buffer): [Buffer, Buffer] | null {
  const start = BACKUP_MAGIC.length;
  const end = file.length - 32;
  if (end < start + 16 || file.subarray(0, start).toString("latin1") !== BACKUP_MAGIC) return null;
  if (!createHash("sha256").update(file.subarray(0, end)).digest().equals(file.subarray(end))) return null;
  const parts: Buffer[] = [];
  for (let at = start; at < end; ) {
    const length = Number(file.readBigUInt64BE(at));
    parts.push(file.subarray(at + 8, at + 8 + length));
    at += 8 + length;
  }
  return parts.length === 2 ? [parts[0] as Buffer, parts[1] as Buffer] : null;
}
