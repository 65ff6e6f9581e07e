import type { Database } from "better-sqlite3";

export type KeyPurpose = "approval" | "device" | "age";

/** A public key and its private half as it is stored: wrapped, useless without what unwraps it. */
export type StoredKey = {
  readonly userId: string;
  readonly purpose: KeyPurpose;
  readonly publicKey: string;
  readonly wrapped: string;
};

export function putKey(db: Database, key: StoredKey): void {
  db.prepare(
    `INSERT INTO signing_keys (user_id, purpose, public_key, wrapped) VALUES (?, ?, ?, ?)
     ON CONFLICT (user_id, purpose) DO UPDATE SET public_key = excluded.public_key, wrapped = excluded.wrapped`,
  ).run(key.userId, key.purpose, key.publicKey, key.wrapped);
}

export const getKey = (db: Database, userId: string, purpose: KeyPurpose): StoredKey | null =>
  (db
    .prepare(
      `SELECT user_id AS userId, purpose, public_key AS publicKey, wrapped FROM signing_keys
       WHERE user_id = ? AND purpose = ?`,
    )
    .get(userId, purpose) as StoredKey | undefined) ?? null;

/** The approval keys of users who have not left. */
export const listApprovalKeys = (db: Database): StoredKey[] =>
  db
    .prepare(
      `SELECT k.user_id AS userId, k.purpose, k.public_key AS publicKey, k.wrapped
       FROM signing_keys k JOIN users u ON u.id = k.user_id
       WHERE k.purpose = 'approval' AND u.removed_at IS NULL ORDER BY k.user_id`,
    )
    .all() as StoredKey[];

/** Whose approval key this is, those who have left included; null for a key of another workspace. */
export const approverName = (db: Database, publicKey: string): string | null =>
  (db
    .prepare(
      `SELECT u.name FROM users u JOIN (
         SELECT user_id, public_key FROM signing_keys WHERE purpose = 'approval'
         UNION ALL SELECT user_id, public_key FROM former_keys WHERE purpose = 'approval') k ON k.user_id = u.id
       WHERE k.public_key = ?`,
    )
    .pluck()
    .get(publicKey) as string | undefined) ?? null;

/** Remembers whose a key was before it is replaced; its private half goes with the row in signing_keys. */
export function retireKey(db: Database, userId: string, purpose: KeyPurpose, atMs: number): void {
  db.prepare(
    `INSERT OR IGNORE INTO former_keys (public_key, user_id, purpose, at)
     SELECT public_key, user_id, purpose, ? FROM signing_keys WHERE user_id = ? AND purpose = ?`,
  ).run(atMs, userId, purpose);
}
