import { createCipheriv, createDecipheriv, hkdfSync } from "node:crypto";
import type { Database } from "better-sqlite3";
import { fail, ok, type Result } from "../../shared/result.ts";
import { verifyAudit } from "../database/audit-store.ts";
import { getKey, putKey } from "../database/key-store.ts";
import { getMeta } from "../database/meta-store.ts";
import { closeDatabase, isSound, openDatabase } from "../database/open-database.ts";
import { getUser, listUsers, type User } from "../database/user-store.ts";
import { unwrapSecret, wrappedSchema } from "../identity/key-slots.ts";
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
  readonly deps: WorkspaceDeps;
  /** Heads, deputies and coordinators who have not left, in the order they came. */
  approvers(): readonly User[];
  /** Errors: E_USER (no approver of that id), E_PASSPHRASE. */
  approvalSigner(userId: string, passphrase: string): Result<Signer>;
  deviceSigner(): Signer;
  ageIdentity(): string;
  readonly ageRecipient: string;
  /** Reopens a copy of this database with the same key and reads all of it, the audit chain too. */
  isSoundCopy(file: string): boolean;
  close(): void;
};

export const DATABASE_FILE = "so.socumdb";
export const SLOTS_FILE = "mo-so";

export function workspaceOf(
  folder: string,
  db: Database,
  dataKey: Uint8Array,
  user: User,
  deps: WorkspaceDeps,
  release: () => void,
): OpenWorkspace {
  return {
    folder,
    kind: getMeta(db, "kind") === "cluster" ? "cluster" : "office",
    unit: getMeta(db, "unit") ?? "",
    machine: getMeta(db, "machine") ?? "",
    workspaceId: getMeta(db, "workspace_id") ?? "",
    db,
    user,
    deps,
    approvers: () => listUsers(db).filter((one) => one.role !== "recorder" && one.removedAtMs === null),
    approvalSigner(userId, passphrase) {
      const key = getKey(db, userId, "approval");
      const owner = getUser(db, userId);
      if (!key || !owner || owner.removedAtMs !== null) return fail("E_USER");
      const seed = unwrapSecret(wrappedSchema.parse(JSON.parse(key.wrapped)), passphrase);
      return seed ? ok(signerFromSeed(seed)) : fail("E_PASSPHRASE");
    },
    deviceSigner: () => signerFromSeed(openByDataKey(db, dataKey, "device")),
    ageIdentity: () => Buffer.from(openByDataKey(db, dataKey, "age")).toString("utf8"),
    ageRecipient: getKey(db, "device", "age")?.publicKey ?? "",
    isSoundCopy(file) {
      const copy = openDatabase(file, dataKey);
      if (!copy.ok) return false;
      try {
        return isSound(copy.value) && verifyAudit(copy.value).ok;
      } finally {
        closeDatabase(copy.value);
      }
    },
    close() {
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
