import { createCipheriv, createDecipheriv, hkdfSync, timingSafeEqual } from "node:crypto";
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Database } from "better-sqlite3";
import { fail, ok, type Result } from "../../shared/result.ts";
import { leaveForce } from "../catalogue/in-force.ts";
import { appendAudit, verifyAudit } from "../database/audit-store.ts";
import { getKey, putKey } from "../database/key-store.ts";
import { getMeta } from "../database/meta-store.ts";
import { closeDatabase, isSound, openDatabase } from "../database/open-database.ts";
import { inTransaction } from "../database/transaction.ts";
import { getUser, listUsers, type User } from "../database/user-store.ts";
import {
  checkMac,
  decodeSlots,
  encodeSlots,
  type KeySlots,
  unwrapSecret,
  type Wrapped,
  wrappedSchema,
  wrapSecret,
} from "../identity/key-slots.ts";
import { normaliseRecoveryKey } from "../identity/recovery-key.ts";
import { type Signer, signerFromSeed } from "../identity/signing.ts";

export type WorkspaceDeps = {
  readonly clock: { nowMs(): number };
  readonly randomBytes: (count: number) => Uint8Array;
  /** log2 of scrypt's N for new key slots: 17 in the product. */
  readonly kdfLogN: number;
};

/** A workspace that has been unlocked. The data key and every private key stay inside its functions. */
export type OpenWorkspace = {
  readonly folder: string;
  readonly kind: "office" | "cluster";
  /** "" for a cluster. */
  readonly unit: string;
  readonly machine: string;
  readonly workspaceId: string;
  readonly db: Database;
  readonly user: User;
  /** Wrong passphrases and recovery codes since it was open the last time. */
  readonly failedUnlocks: number;
  readonly deps: WorkspaceDeps;
  /** Heads, deputies and coordinators who have not left, in the order they came. */
  approvers(): readonly User[];
  /** Errors: E_USER (no approver of that id), E_APPROVAL_PASSPHRASE, which the change log notes; call it outside of a transaction. */
  approvalSigner(userId: string, passphrase: string): Result<Signer>;
  deviceSigner(): Signer;
  ageIdentity(): string;
  readonly ageRecipient: string;
  /** New keys of this machine; the old private halves are gone. Call it in the transaction of the change. */
  putDeviceKeys(keys: DeviceKeys): void;
  /** Rewrites who can open this workspace. Errors: E_KEYFILE (the file is not the one this workspace wrote). */
  changeSlots(
    change: (slots: OpenSlots, wrap: (secret: string) => Wrapped) => Result<OpenSlots>,
  ): Result<null>;
  /** Opens the register as that person. */
  isPassphraseOf(userId: string, passphrase: string): boolean;
  /** The one that person approves by; a try that fails is not noted. */
  isApprovalPassphraseOf(userId: string, passphrase: string): boolean;
  /** Whether a recovery key opens this workspace. */
  isRecoveryKey(typed: string): boolean;
  /** Reopens a copy of this database with the same key and reads all of it, the audit chain too. */
  isSoundCopy(file: string): boolean;
  /** Reads a copy of this database with the same key. Errors: those of openDatabase. */
  readCopy<T>(file: string, read: (copy: Database) => T): Result<T>;
  close(): void;
};

export type DeviceKeys = {
  readonly device: { readonly publicKey: string; readonly privateSeed: Uint8Array };
  readonly age: { readonly recipient: string; readonly identity: string };
};

/** The key slots without their seal. */
export type OpenSlots = Pick<KeySlots, "slots" | "recovery">;

export const DATABASE_FILE = "so.socumdb";
export const SLOTS_FILE = "mo-so";

export function workspaceOf(
  folder: string,
  db: Database,
  dataKey: Uint8Array,
  user: User,
  deps: WorkspaceDeps,
  release: () => void,
  failedUnlocks = 0,
): OpenWorkspace {
  const opensWith = (slot: (held: KeySlots) => Wrapped | undefined, secret: string): boolean => {
    const held = decodeSlots(readFileSync(join(folder, SLOTS_FILE), "utf8"));
    const wrapped = held.ok ? slot(held.value) : undefined;
    const opened = wrapped ? unwrapSecret(wrapped, secret) : null;
    return opened !== null && timingSafeEqual(opened, dataKey);
  };
  return {
    folder,
    kind: getMeta(db, "kind") === "cluster" ? "cluster" : "office",
    unit: getMeta(db, "unit") ?? "",
    machine: getMeta(db, "machine") ?? "",
    workspaceId: getMeta(db, "workspace_id") ?? "",
    db,
    user,
    failedUnlocks,
    deps,
    approvers: () => listUsers(db).filter((one) => one.role !== "recorder" && one.removedAtMs === null),
    approvalSigner(userId, passphrase) {
      const key = getKey(db, userId, "approval");
      const owner = getUser(db, userId);
      if (!key || !owner || owner.removedAtMs !== null) return fail("E_USER");
      const seed = unwrapSecret(wrappedSchema.parse(JSON.parse(key.wrapped)), passphrase);
      if (seed) return ok(signerFromSeed(seed));
      // A disk that is full keeps no note: what the person is told stays "wrong passphrase".
      inTransaction(db, () =>
        ok(appendAudit(db, { what: "failed-approval", at: deps.clock.nowMs(), user: userId })),
      );
      return fail("E_APPROVAL_PASSPHRASE");
    },
    deviceSigner: () => signerFromSeed(openByDataKey(db, dataKey, "device")),
    ageIdentity: () => Buffer.from(openByDataKey(db, dataKey, "age")).toString("utf8"),
    get ageRecipient() {
      return getKey(db, "device", "age")?.publicKey ?? "";
    },
    putDeviceKeys({ device, age }) {
      storeByDataKey(db, dataKey, "device", device.publicKey, device.privateSeed, deps.randomBytes);
      storeByDataKey(db, dataKey, "age", age.recipient, Buffer.from(age.identity, "utf8"), deps.randomBytes);
    },
    changeSlots(change) {
      const file = join(folder, SLOTS_FILE);
      const held = decodeSlots(readFileSync(file, "utf8"));
      if (!held.ok) return held;
      const mac = checkMac(held.value, dataKey);
      if (!mac.ok) return mac;
      const { slots, recovery } = held.value;
      const changed = change({ slots, recovery }, (secret) =>
        wrapSecret(dataKey, secret, deps.kdfLogN, deps.randomBytes),
      );
      if (!changed.ok) return changed;
      // Beside it, flushed, then renamed over: a crash leaves the old file or the new one, never half of either.
      writeFileSync(`${file}.new`, encodeSlots({ format: 1, ...changed.value }, dataKey), { flush: true });
      renameSync(`${file}.new`, file);
      return ok(null);
    },
    isPassphraseOf: (userId, passphrase) =>
      opensWith((held) => held.slots.find((slot) => slot.userId === userId)?.key, passphrase),
    isApprovalPassphraseOf(userId, passphrase) {
      const key = getKey(db, userId, "approval");
      return key !== null && unwrapSecret(wrappedSchema.parse(JSON.parse(key.wrapped)), passphrase) !== null;
    },
    isRecoveryKey(typed) {
      const spelled = normaliseRecoveryKey(typed);
      return spelled !== null && opensWith((held) => held.recovery, spelled);
    },
    isSoundCopy(file) {
      const copy = openDatabase(file, dataKey);
      if (!copy.ok) return false;
      try {
        return isSound(copy.value) && verifyAudit(copy.value).ok;
      } finally {
        closeDatabase(copy.value);
      }
    },
    readCopy(file, read) {
      const copy = openDatabase(file, dataKey);
      if (!copy.ok) return copy;
      try {
        return ok(read(copy.value));
      } finally {
        closeDatabase(copy.value);
      }
    },
    close() {
      leaveForce(db);
      try {
        closeDatabase(db);
      } finally {
        release();
      }
    },
  };
}

const keyFor = (dataKey: Uint8Array, purpose: string): Buffer =>
  Buffer.from(hkdfSync("sha256", dataKey, "", `so-cum/1/wrap/${purpose}`, 32));

/** The machine's own keys are wrapped by the data key: whoever opens the workspace may use them, nobody sees them. */
export function storeByDataKey(
  db: Database,
  dataKey: Uint8Array,
  purpose: "device" | "age",
  publicKey: string,
  secret: Uint8Array,
  randomBytes: (n: number) => Uint8Array,
): void {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", keyFor(dataKey, purpose), nonce);
  const wrapped = Buffer.concat([nonce, cipher.update(secret), cipher.final(), cipher.getAuthTag()]).toString(
    "hex",
  );
  putKey(db, { userId: "device", purpose, publicKey, wrapped });
}

function openByDataKey(db: Database, dataKey: Uint8Array, purpose: "device" | "age"): Uint8Array {
  const stored = getKey(db, "device", purpose);
  if (!stored) throw new Error(`this workspace has no ${purpose} key`);
  const bytes = Buffer.from(stored.wrapped, "hex");
  const decipher = createDecipheriv("aes-256-gcm", keyFor(dataKey, purpose), bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(-16));
  return new Uint8Array(Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]));
}
