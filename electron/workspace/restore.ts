import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Database } from "better-sqlite3";
import { fail, ok, type Result } from "../../shared/result.ts";
import { appendAudit } from "../database/audit-store.ts";
import { expectingDisk, expectingDiskLater } from "../database/database-problem.ts";
import { burnExportsUpTo } from "../database/export-store.ts";
import { getKey } from "../database/key-store.ts";
import { getMeta } from "../database/meta-store.ts";
import { inTransaction } from "../database/transaction.ts";
import { burnUpwardUpTo } from "../database/upward-store.ts";
import { BACKUP_END, type BackupWatch, extractDatabase, readBackup } from "./backup.ts";
import { isOnNetwork, lookUpFolder } from "./network-folder.ts";
import { DATABASE_FILE, SLOTS_FILE } from "./open-workspace.ts";

/** Puts a backup into an empty folder. Errors: E_NOT_FOUND, E_BACKUP (not whole), E_NOT_EMPTY. */
export async function restoreWorkspace(
  from: string,
  folder: string,
  watch?: BackupWatch,
): Promise<Result<null>> {
  if (isOnNetwork(lookUpFolder(folder))) return fail("E_NETWORK_FOLDER");
  if (!existsSync(from)) return fail("E_NOT_FOUND");
  if (existsSync(folder) && readdirSync(folder).length > 0) return fail("E_NOT_EMPTY");
  return expectingDiskLater(async () => {
    const parts = await readBackup(from, watch);
    if (!parts) return fail("E_BACKUP");
    for (const part of ["outbox", "inbox", "evidence", "backup"])
      mkdirSync(join(folder, part), { recursive: true });
    writeFileSync(join(folder, SLOTS_FILE), parts.slots, { flush: true });
    extractDatabase(from, parts.database, join(folder, `${DATABASE_FILE}.part`));
    renameSync(join(folder, `${DATABASE_FILE}.part`), join(folder, DATABASE_FILE));
    return ok(null);
  });
}

/** Registers that were replaced lie in this folder of the home folder: kept, not listed. */
const REPLACED = "Da-thay";

/**
 * Puts a backup in the place of the register that is open. The replaced folder is kept whole below `Da-thay`; its outbox,
 * evidence and backups are in it. Until the last renames the old register stands. Errors: those of `restoreWorkspace`.
 * @param steps `settle` writes into the restored database before it takes its place; `close` closes the present one
 */
export async function replaceWorkspace(
  from: string,
  folder: string,
  nowMs: number,
  steps: { settle(database: string): Result<null>; close(): void; readonly watch?: BackupWatch },
): Promise<Result<{ aside: string }>> {
  const incoming = `${folder}.dang-khoi-phuc`;
  rmSync(incoming, { recursive: true, force: true });
  const restored = await restoreWorkspace(from, incoming, steps.watch);
  const settled = restored.ok ? steps.settle(join(incoming, DATABASE_FILE)) : restored;
  if (!settled.ok) {
    rmSync(incoming, { recursive: true, force: true });
    return settled;
  }
  return expectingDisk(() => {
    const stamp = new Date(nowMs + 7 * 3_600_000).toISOString().slice(0, 19).replace(/[:T]/g, "-");
    const aside = join(dirname(folder), REPLACED, `${basename(folder)}-${stamp}`);
    mkdirSync(dirname(aside), { recursive: true });
    steps.close();
    renameSync(folder, aside);
    try {
      renameSync(incoming, folder);
    } catch (error) {
      renameSync(aside, folder);
      throw error;
    }
    // The register's own earlier backups stay where its automatic ones will be looked for.
    for (const name of readdirSync(join(aside, "backup")))
      if (name.endsWith(BACKUP_END)) copyFileSync(join(aside, "backup", name), join(folder, "backup", name));
    return ok({ aside });
  });
}

/**
 * In a register that was just restored: says so in the audit chain, and never gives out a number again that is known to
 * have left (DESIGN §6, "After a restore from an old backup").
 * @param said `sentUpTo` is the highest number the replaced register had given out, 0 where that is not known
 */
export function settleRestored(
  db: Database,
  said: {
    readonly atMs: number;
    readonly user: string | null;
    readonly backupAtMs: number;
    readonly sentUpTo: number;
  },
): Result<null> {
  return inTransaction(db, () => {
    const device = getKey(db, "device", "device")?.publicKey ?? "";
    if (getMeta(db, "kind") === "cluster") burnUpwardUpTo(db, said.sentUpTo);
    else burnExportsUpTo(db, said.sentUpTo, device);
    const { atMs, user, backupAtMs, sentUpTo } = said;
    appendAudit(db, { what: "restored", at: atMs, user, backupAt: backupAtMs, sentUpTo });
    return ok(null);
  });
}
