import { existsSync, mkdirSync, readdirSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { unitByCode } from "../../shared/catalogue/units.ts";
import { newId } from "../../shared/ids.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { appendAudit } from "../database/audit-store.ts";
import { expectingDisk } from "../database/database-problem.ts";
import { putKey } from "../database/key-store.ts";
import { setMeta } from "../database/meta-store.ts";
import { type Database, openDatabase } from "../database/open-database.ts";
import { inTransaction } from "../database/transaction.ts";
import { insertUser, type Role } from "../database/user-store.ts";
import { generateAgeKey } from "../identity/age-keys.ts";
import { encodeSlots, opensBy, wrapSecret } from "../identity/key-slots.ts";
import { recoveryKeyOf } from "../identity/recovery-key.ts";
import { generateSigningKey } from "../identity/signing.ts";
import { isOnNetwork, lookUpFolder } from "./network-folder.ts";
import {
  DATABASE_FILE,
  type OpenWorkspace,
  SLOTS_FILE,
  storeByDataKey,
  type WorkspaceDeps,
  workspaceOf,
} from "./open-workspace.ts";
import { takeLock } from "./workspace-lock.ts";

export type NewUser = {
  readonly name: string;
  readonly role: Role;
  readonly passphrase: string;
  /** Heads, deputies and coordinators: unlocks their own signing key. */
  readonly approvalPassphrase?: string;
};

export type NewWorkspace = {
  readonly folder: string;
  readonly kind: "office" | "cluster";
  readonly unit: string;
  readonly machine: string;
  readonly users: readonly NewUser[];
};

const SUBFOLDERS = ["outbox", "inbox", "evidence", "backup"];
/** Characters; a passphrase is four or five words (help text), this only stops the careless. */
export const SHORTEST_PASSPHRASE = 8;

/**
 * Makes a workspace folder and opens it as its first user. The recovery key (8 groups of 5 digits) is shown this once.
 * Errors: E_UNIT, E_INPUT, E_WEAK_PASSPHRASE, E_SAME_PASSPHRASE, E_NETWORK_FOLDER, E_NOT_EMPTY, E_DISK_FULL, E_READ_ONLY.
 */
export async function createWorkspace(
  wanted: NewWorkspace,
  deps: WorkspaceDeps,
): Promise<Result<{ recoveryKey: string; workspace: OpenWorkspace }>> {
  const folder = resolve(wanted.folder);
  if (isOnNetwork(lookUpFolder(wanted.folder))) return fail("E_NETWORK_FOLDER");
  if (wanted.kind === "office" && !unitByCode(wanted.unit)) return fail("E_UNIT", { unit: wanted.unit });
  if (wanted.kind === "office" && !/^[A-Z]$/.test(wanted.machine))
    return fail("E_INPUT", { field: "machine" });
  for (const user of wanted.users)
    for (const passphrase of [user.passphrase, user.approvalPassphrase ?? user.passphrase])
      if (passphrase.length < SHORTEST_PASSPHRASE) return fail("E_WEAK_PASSPHRASE");
  if (haveOnePassphrase(wanted.users)) return fail("E_SAME_PASSPHRASE");
  if (wanted.users.length === 0) return fail("E_INPUT", { field: "users" });
  if (existsSync(folder) && readdirSync(folder).length > 0) return fail("E_NOT_EMPTY");

  const age = await generateAgeKey();
  const made = expectingDisk(() => {
    for (const part of SUBFOLDERS) mkdirSync(join(folder, part), { recursive: true });
    const lock = takeLock(folder, { name: wanted.users[0]?.name ?? "", atMs: deps.clock.nowMs() });
    if (!lock.ok) return lock;
    // Another process may have made one since the folder was looked at: nothing of it may be undone below.
    if (existsSync(join(folder, DATABASE_FILE)) || existsSync(join(folder, SLOTS_FILE))) {
      lock.value();
      return fail("E_NOT_EMPTY");
    }
    const fill = (
      db: Database,
      dataKey: Uint8Array,
    ): Result<{ recoveryKey: string; workspace: OpenWorkspace }> => {
      const nowMs = deps.clock.nowMs();
      const owner = wanted.kind === "office" ? wanted.unit : "CUM";
      setMeta(db, "kind", wanted.kind);
      setMeta(db, "unit", wanted.unit);
      setMeta(db, "machine", wanted.machine);
      setMeta(db, "workspace_id", newId(owner, nowMs, deps.randomBytes(10)));
      const device = generateSigningKey();
      storeByDataKey(db, dataKey, "device", device.publicKey, device.privateSeed, deps.randomBytes);
      storeByDataKey(db, dataKey, "age", age.recipient, Buffer.from(age.identity, "utf8"), deps.randomBytes);
      // A millisecond apart, so that lists keep the order in which they were named.
      const users = wanted.users.map((user, i) => ({
        ...user,
        id: newId(owner, nowMs + i, deps.randomBytes(10)),
        addedAtMs: nowMs + i,
      }));
      const slots = users.map((user) => {
        insertUser(db, { id: user.id, name: user.name, role: user.role, addedAtMs: user.addedAtMs });
        if (user.approvalPassphrase !== undefined) {
          const key = generateSigningKey();
          const wrapped = wrapSecret(
            key.privateSeed,
            user.approvalPassphrase,
            deps.kdfLogN,
            deps.randomBytes,
          );
          putKey(db, {
            userId: user.id,
            purpose: "approval",
            publicKey: key.publicKey,
            wrapped: JSON.stringify(wrapped),
          });
        }
        return {
          userId: user.id,
          name: user.name,
          key: wrapSecret(dataKey, user.passphrase, deps.kdfLogN, deps.randomBytes),
          opensBy: opensBy(user.passphrase, user.approvalPassphrase),
        };
      });
      const recoveryKey = recoveryKeyOf(deps.randomBytes(40));
      const recovery = wrapSecret(dataKey, recoveryKey, deps.kdfLogN, deps.randomBytes);
      writeFileSync(join(folder, SLOTS_FILE), encodeSlots({ format: 1, slots, recovery }, dataKey), {
        flag: "wx",
        flush: true,
      });
      appendAudit(db, { what: "create", at: nowMs, kind: wanted.kind, unit: wanted.unit });
      const first = users[0];
      if (!first) throw new Error("a workspace has at least one user");
      const user = { id: first.id, name: first.name, role: first.role, addedAtMs: nowMs, removedAtMs: null };
      return ok({ recoveryKey, workspace: workspaceOf(folder, db, dataKey, user, deps, lock.value) });
    };
    let db: Database | null = null;
    let handedOver = false;
    try {
      const dataKey = deps.randomBytes(32);
      const opened = openDatabase(join(folder, DATABASE_FILE), dataKey, { create: true });
      if (!opened.ok) return opened;
      db = opened.value;
      const workspace = inTransaction(db, () => fill(opened.value, dataKey));
      if (!workspace.ok) return workspace;
      handedOver = true;
      return workspace;
    } finally {
      // The folder was empty: a failed making leaves it so, and can be tried again.
      if (!handedOver) {
        if (db?.open) db.close();
        lock.value();
        for (const end of ["", "-wal", "-shm"])
          rmSync(join(folder, `${DATABASE_FILE}${end}`), { force: true });
        rmSync(join(folder, SLOTS_FILE), { force: true });
        for (const part of SUBFOLDERS) rmdirSync(join(folder, part));
      }
    }
  });
  return made;
}

/** Whether two people would open or approve by the same passphrase; one person's own two may be one. */
function haveOnePassphrase(users: readonly NewUser[]): boolean {
  const own = users.map(
    (user) =>
      new Set(
        [user.passphrase, user.approvalPassphrase ?? user.passphrase].map((text) => text.normalize("NFC")),
      ),
  );
  const all = own.flatMap((texts) => [...texts]);
  return new Set(all).size < all.length;
}
