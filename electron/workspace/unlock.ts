import { existsSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { fail, ok, type Result } from "../../shared/result.ts";
import { bringHeldIntoForce, leaveForce } from "../catalogue/in-force.ts";
import { verifyAudit } from "../database/audit-store.ts";
import { expectingDiskLater } from "../database/database-problem.ts";
import { getMeta } from "../database/meta-store.ts";
import {
  closeDatabase,
  type Database,
  isSound,
  openBeforeMigration,
  openDatabase,
} from "../database/open-database.ts";
import { getUser, listUsers } from "../database/user-store.ts";
import { checkMac, decodeSlots, type KeySlots, unwrapSecret } from "../identity/key-slots.ts";
import { normaliseRecoveryKey } from "../identity/recovery-key.ts";
import { writeBackup } from "./backup.ts";
import { backupName } from "./backup-ring.ts";
import { BY_RECOVERY_SHEET, noteFailedUnlock, takeFailedUnlocks } from "./failed-unlocks.ts";
import { isOnNetwork, lookUpFolder } from "./network-folder.ts";
import {
  DATABASE_FILE,
  type OpenWorkspace,
  SLOTS_FILE,
  type WorkspaceDeps,
  workspaceOf,
} from "./open-workspace.ts";
import { reindexIfStale } from "./reindex.ts";
import { takeLock } from "./workspace-lock.ts";

export type Secret =
  | { readonly passphrase: string; readonly userId?: string }
  | { readonly recoveryKey: string };

/**
 * Errors: E_NOT_A_WORKSPACE, E_KEYFILE, E_PASSPHRASE, E_RECOVERY, E_WORKSPACE_IN_USE, and those of openDatabase.
 * A wrong passphrase opens nothing and changes nothing in the register; it is noted beside it for the next opening.
 */
export async function unlockWorkspace(
  wanted: string,
  secret: Secret,
  deps: WorkspaceDeps,
): Promise<Result<OpenWorkspace>> {
  const folder = resolve(wanted);
  if (isOnNetwork(lookUpFolder(wanted))) return fail("E_NETWORK_FOLDER");
  if (!existsSync(join(folder, DATABASE_FILE))) return fail("E_NOT_A_WORKSPACE");
  if (!existsSync(join(folder, SLOTS_FILE))) return fail("E_KEYFILE");
  return expectingDiskLater(async () => {
    const slots = decodeSlots(readFileSync(join(folder, SLOTS_FILE), "utf8"));
    if (!slots.ok) return slots;
    const opened = openSlot(slots.value, secret);
    if (!opened.ok) {
      noteFailedUnlock(folder, chosenName(slots.value, secret), deps.clock.nowMs());
      return opened;
    }
    const { dataKey, userId } = opened.value;
    const mac = checkMac(slots.value, dataKey);
    if (!mac.ok) return mac;
    const name = slots.value.slots.find((slot) => slot.userId === userId)?.name ?? "";
    const lock = takeLock(folder, { name, atMs: deps.clock.nowMs() });
    if (!lock.ok) return lock;
    let db: Database | null = null;
    let handedOver = false;
    try {
      const saved = await backupBeforeMigration(folder, dataKey, deps.clock.nowMs());
      if (!saved.ok) return saved;
      const database = openDatabase(join(folder, DATABASE_FILE), dataKey);
      if (!database.ok) return database;
      db = database.value;
      const user = userId === null ? (listUsers(db)[0] ?? null) : getUser(db, userId);
      if (!user || user.removedAtMs !== null) return fail("E_USER");
      bringHeldIntoForce(db);
      const indexed = reindexIfStale(db, getMeta(db, "kind") === "cluster" ? "cluster" : "office");
      if (!indexed.ok) return indexed;
      const failedUnlocks = takeFailedUnlocks(folder, db, deps.clock.nowMs());
      const workspace = workspaceOf(folder, db, dataKey, user, deps, lock.value, failedUnlocks);
      handedOver = true;
      return ok(workspace);
    } finally {
      // Whatever went wrong, the folder must not stay locked by a process that does not hold it open.
      if (!handedOver) {
        if (db) leaveForce(db);
        if (db?.open) db.close();
        lock.value();
      }
    }
  });
}

/** A file of an older program is kept as it was, beside the register, before it is changed. */
async function backupBeforeMigration(
  folder: string,
  dataKey: Uint8Array,
  nowMs: number,
): Promise<Result<null>> {
  const db = openBeforeMigration(join(folder, DATABASE_FILE), dataKey);
  if (!db) return ok(null);
  try {
    const out = join(folder, "backup", backupName(basename(folder), nowMs, "migration"));
    return await writeBackup(db, folder, (copy) => isSoundOld(copy, dataKey), out);
  } finally {
    closeDatabase(db);
  }
}

function isSoundOld(file: string, dataKey: Uint8Array): boolean {
  const copy = openBeforeMigration(file, dataKey);
  if (!copy) return false;
  try {
    return isSound(copy) && verifyAudit(copy).ok;
  } finally {
    closeDatabase(copy);
  }
}

/** Reads a copy of a database by the key slots that go with it. Errors: E_KEYFILE, E_PASSPHRASE, E_RECOVERY, those of openDatabase. */
export function readCopy<T>(
  file: string,
  slotsText: string,
  secret: Secret,
  read: (copy: Database) => T,
): Result<T> {
  const slots = decodeSlots(slotsText);
  if (!slots.ok) return slots;
  const opened = openSlot(slots.value, secret);
  if (!opened.ok) return opened;
  const mac = checkMac(slots.value, opened.value.dataKey);
  if (!mac.ok) return mac;
  const copy = openDatabase(file, opened.value.dataKey);
  if (!copy.ok) return copy;
  try {
    return ok(read(copy.value));
  } finally {
    closeDatabase(copy.value);
  }
}

/** Only a name of this register is noted, never what a caller made up. */
function chosenName(slots: KeySlots, secret: Secret): string {
  if ("recoveryKey" in secret) return BY_RECOVERY_SHEET;
  return slots.slots.find((slot) => slot.userId === secret.userId)?.userId ?? "";
}

function openSlot(slots: KeySlots, secret: Secret): Result<{ dataKey: Uint8Array; userId: string | null }> {
  if ("recoveryKey" in secret) {
    const typed = normaliseRecoveryKey(secret.recoveryKey);
    const dataKey = typed ? unwrapSecret(slots.recovery, typed) : null;
    return dataKey ? ok({ dataKey, userId: null }) : fail("E_RECOVERY");
  }
  for (const slot of slots.slots) {
    if (secret.userId !== undefined && slot.userId !== secret.userId) continue;
    const dataKey = unwrapSecret(slot.key, secret.passphrase);
    if (dataKey) return ok({ dataKey, userId: slot.userId });
  }
  return fail("E_PASSPHRASE");
}
