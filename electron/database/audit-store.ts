import { createHash } from "node:crypto";
import type { Database } from "better-sqlite3";
import { fail, ok, type Result } from "../../shared/result.ts";
import { prepared } from "./prepared.ts";

export type AuditHead = { readonly count: number; readonly head: string };
type AuditRow = { n: number; hash: string; entry: Buffer };

/** What an empty chain's first entry follows. */
export const AUDIT_START = "0".repeat(64);

/** SHA-256(previous ‖ u64 big-endian length ‖ stored bytes): the bytes as stored, never re-serialised (DESIGN §5). */
export function auditHash(previous: string, entry: Uint8Array): string {
  const length = Buffer.alloc(8);
  length.writeBigUInt64BE(BigInt(entry.length));
  return createHash("sha256").update(Buffer.from(previous, "hex")).update(length).update(entry).digest("hex");
}

/** Appends to the chain. Call it in the transaction of the change it tells of. `entry` carries its own time and actor. */
export function appendAudit(db: Database, entry: object): AuditHead {
  const { count, head } = auditHead(db);
  const bytes = Buffer.from(JSON.stringify(entry), "utf8");
  const hash = auditHash(head, bytes);
  prepared(db, "INSERT INTO audit (n, hash, entry) VALUES (?, ?, ?)").run(count + 1, hash, bytes);
  return { count: count + 1, head: hash };
}

export function auditHead(db: Database): AuditHead {
  const last = prepared(db, "SELECT n, hash FROM audit ORDER BY n DESC LIMIT 1").get() as
    | { n: number; hash: string }
    | undefined;
  return last ? { count: last.n, head: last.hash } : { count: 0, head: AUDIT_START };
}

/** The hash after entry `count` (0 = before the first), or null where the chain is shorter. */
export function auditHashAt(db: Database, count: number): string | null {
  if (count === 0) return AUDIT_START;
  const row = prepared(db, "SELECT hash FROM audit WHERE n = ?").get(count) as { hash: string } | undefined;
  return row?.hash ?? null;
}

/** Recomputes the whole chain; E_AUDIT names the first entry that does not follow. */
export function verifyAudit(db: Database): Result<AuditHead> {
  let count = 0;
  let head = AUDIT_START;
  for (const row of db
    .prepare("SELECT n, hash, entry FROM audit ORDER BY n")
    .iterate() as Iterable<AuditRow>) {
    if (row.n !== count + 1 || auditHash(head, row.entry) !== row.hash)
      return fail("E_AUDIT", { entry: count + 1 });
    count = row.n;
    head = row.hash;
  }
  return ok({ count, head });
}

/**
 * What was done with one case, oldest first. The entries themselves are searched (about 150 ms at 100,000 of them): asked
 * for when a person opens a case's history, never in a list.
 */
export const auditOfCase = (db: Database, caseId: string): { n: number; entry: unknown }[] =>
  (
    prepared(db, "SELECT n, entry FROM audit WHERE instr(entry, CAST(? AS BLOB)) > 0 ORDER BY n").all(
      `"${caseId}"`,
    ) as AuditRow[]
  ).map((row) => ({ n: row.n, entry: JSON.parse(row.entry.toString("utf8")) as unknown }));

/** Newest first, for reading on screen. */
export function listAudit(
  db: Database,
  limit: number,
  before: number | null = null,
): { n: number; entry: unknown }[] {
  const rows = prepared(db, "SELECT n, entry FROM audit WHERE n < ? ORDER BY n DESC LIMIT ?").all(
    before ?? Number.MAX_SAFE_INTEGER,
    limit,
  ) as AuditRow[];
  return rows.map((row) => ({ n: row.n, entry: JSON.parse(row.entry.toString("utf8")) as unknown }));
}
