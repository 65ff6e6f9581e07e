import type { Database } from "better-sqlite3";

/** Pieces of this size keep rows small enough for the page cache. */
const CHUNK_BYTES = 256 * 1024;

export const hasAttachment = (db: Database, hash: string): boolean =>
  db.prepare("SELECT 1 FROM attachments WHERE hash = ?").get(hash) !== undefined;

/** Bytes of all attached files together. */
export const attachedBytes = (db: Database): number =>
  db.prepare("SELECT coalesce(sum(size), 0) FROM attachments").pluck().get() as number;

export function putAttachment(db: Database, hash: string, bytes: Uint8Array, atMs: number): void {
  db.prepare("INSERT INTO attachments (hash, size, added_at) VALUES (?, ?, ?)").run(hash, bytes.length, atMs);
  const insert = db.prepare("INSERT INTO attachment_chunks (hash, n, bytes) VALUES (?, ?, ?)");
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES)
    insert.run(hash, at / CHUNK_BYTES, bytes.subarray(at, at + CHUNK_BYTES));
}

/** The pieces of a file in order; none where it is not there. */
export const attachmentChunks = (db: Database, hash: string): IterableIterator<Buffer> =>
  db
    .prepare("SELECT bytes FROM attachment_chunks WHERE hash = ? ORDER BY n")
    .pluck()
    .iterate(hash) as IterableIterator<Buffer>;

/**
 * Takes away files that no version, no draft, nothing in the bin and no step that can be undone refers to, and that were
 * added before `beforeMs` (a file that was just handed over has no draft yet). Reads the private halves once: call it
 * where room is needed. @returns how many files went
 */
export function dropUnreferenced(db: Database, beforeMs: number): number {
  const dropped = db
    .prepare(
      `WITH named AS (
         SELECT private AS list FROM versions WHERE private LIKE '%"attachments":[{%'
         UNION ALL SELECT record FROM drafts WHERE record LIKE '%"attachments":[{%'
       ), referred AS (
         SELECT json_extract(one.value, '$.hash') AS hash FROM named, json_each(named.list, '$.attachments') one
       )
       DELETE FROM attachments WHERE added_at < @beforeMs AND hash NOT IN (SELECT hash FROM referred)
         AND NOT EXISTS (SELECT 1 FROM bin WHERE instr(bin.draft, attachments.hash) > 0)
         AND NOT EXISTS (SELECT 1 FROM undo_states u
           WHERE instr(u.before, attachments.hash) > 0 OR instr(u.after, attachments.hash) > 0)
       RETURNING hash`,
    )
    .pluck()
    .all({ beforeMs }) as string[];
  // Cascades need foreign keys on; the pieces are taken away by name, whatever the connection says.
  const pieces = db.prepare("DELETE FROM attachment_chunks WHERE hash = ?");
  for (const hash of dropped) pieces.run(hash);
  return dropped.length;
}
