import type { Database } from "better-sqlite3";
import { prepared, preparedPluck } from "./prepared.ts";

export type StoredVersion = {
  readonly hash: string;
  readonly subject: string;
  readonly core: string;
  readonly privateDigest: string;
  readonly privateHalf: string | null;
  readonly salt: Uint8Array | null;
};

export type Paper = { readonly number: string; readonly date: string };

export type StoredApproval = {
  readonly hash: string;
  readonly subject: string;
  readonly approver: string;
  readonly atMs: number;
  readonly paper: Paper | null;
  readonly signature: string;
};

const COLUMNS =
  "v.hash, v.subject, v.core, v.private_digest AS privateDigest, v.private AS privateHalf, v.salt";

/** Content-addressed: a version that is already there is left as it is, but a private half that came later is added. */
export function putVersion(db: Database, version: StoredVersion, parents: readonly string[]): void {
  prepared(
    db,
    `INSERT INTO versions (hash, subject, core, private_digest, private, salt) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (hash) DO UPDATE SET private = excluded.private, salt = excluded.salt
       WHERE versions.private IS NULL AND excluded.private IS NOT NULL`,
  ).run(
    version.hash,
    version.subject,
    version.core,
    version.privateDigest,
    version.privateHalf,
    version.salt,
  );
  const link = prepared(db, "INSERT OR IGNORE INTO version_parents (hash, parent) VALUES (?, ?)");
  for (const parent of parents) link.run(version.hash, parent);
}

export function putApproval(db: Database, approval: StoredApproval): void {
  prepared(
    db,
    "INSERT OR IGNORE INTO approvals (hash, approver, subject, at, paper, signature) VALUES (?, ?, ?, ?, ?, ?)",
  ).run(
    approval.hash,
    approval.approver,
    approval.subject,
    approval.atMs,
    approval.paper ? JSON.stringify(approval.paper) : null,
    approval.signature,
  );
}

export const getVersion = (db: Database, hash: string): StoredVersion | null =>
  (prepared(db, `SELECT ${COLUMNS} FROM versions v WHERE v.hash = ?`).get(hash) as
    | StoredVersion
    | undefined) ?? null;

/** The approved versions a version came from: none, one, or two after a merge. */
export const parentsOf = (db: Database, hash: string): string[] =>
  preparedPluck(db, "SELECT parent FROM version_parents WHERE hash = ? ORDER BY parent").all(
    hash,
  ) as string[];

/** Every stored version of a subject as saved, oldest first. */
export const versionsOf = (db: Database, subject: string): StoredVersion[] =>
  prepared(db, `SELECT ${COLUMNS} FROM versions v WHERE v.subject = ? ORDER BY v.row`).all(
    subject,
  ) as StoredVersion[];

/** The approved versions of a subject that no approved version names as a parent, sorted by hash. */
export const APPROVED_HEADS = `SELECT DISTINCT a.hash FROM approvals a WHERE a.subject = ?
  AND NOT EXISTS (SELECT 1 FROM version_parents p JOIN approvals c ON c.hash = p.hash WHERE p.parent = a.hash)
  ORDER BY a.hash`;

export const approvedHeads = (db: Database, subject: string): string[] =>
  preparedPluck(db, APPROVED_HEADS).all(subject) as string[];

/** Every approved version in the order a bundle carries them: by subject, then as saved (ancestors come first). */
export const approvedVersions = (db: Database): IterableIterator<StoredVersion> =>
  db
    .prepare(
      `SELECT ${COLUMNS} FROM versions v WHERE EXISTS (SELECT 1 FROM approvals a WHERE a.hash = v.hash)
       ORDER BY v.subject, v.row`,
    )
    .iterate() as IterableIterator<StoredVersion>;

export function approvalsOf(db: Database, hash: string): StoredApproval[] {
  const rows = prepared(
    db,
    "SELECT hash, subject, approver, at AS atMs, paper, signature FROM approvals WHERE hash = ? ORDER BY approver",
  ).all(hash) as (Omit<StoredApproval, "paper"> & { paper: string | null })[];
  return rows.map((row) => ({ ...row, paper: row.paper === null ? null : (JSON.parse(row.paper) as Paper) }));
}

/** The newest approved head of a case, one with people before one without; null before the first approval. */
export const newestNamedHead = (db: Database): StoredVersion | null =>
  (prepared(
    db,
    `SELECT ${COLUMNS} FROM versions v WHERE v.subject NOT LIKE '%/%' AND v.private IS NOT NULL
         AND EXISTS (SELECT 1 FROM approvals a WHERE a.hash = v.hash)
         AND NOT EXISTS (SELECT 1 FROM version_parents p JOIN approvals c ON c.hash = p.hash WHERE p.parent = v.hash)
       ORDER BY json_array_length(v.core, '$.people') = 0, v.row DESC LIMIT 1`,
  ).get() as StoredVersion | undefined) ?? null;
/** Cases of which several approved versions stand side by side, by id. */
export const casesWithSeveralHeads = (db: Database, after: string, limit: number): string[] =>
  preparedPluck(
    db,
    `SELECT a.subject FROM approvals a WHERE a.subject > ? AND a.subject NOT LIKE '%/%'
         AND NOT EXISTS (SELECT 1 FROM version_parents p JOIN approvals c ON c.hash = p.hash WHERE p.parent = a.hash)
       GROUP BY a.subject HAVING count(DISTINCT a.hash) > 1 ORDER BY a.subject LIMIT ?`,
  ).all(after, limit) as string[];
