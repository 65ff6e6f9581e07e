import { createHash, type Hash } from "node:crypto";
import {
  closeSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import { dirname, join } from "node:path";
import type { Database } from "better-sqlite3";
import { fail, ok, type Result } from "../../shared/result.ts";
import { expectingDiskLater } from "../database/database-problem.ts";
import { type OpenWorkspace, SLOTS_FILE } from "./open-workspace.ts";

/** A backup is one file: magic, then two parts (key slots, database), each u64 length and bytes; last a SHA-256 over all before. */
export const BACKUP_MAGIC = "SOCUM-SAOLUU1\r\n";
export const BACKUP_END = ".socum-saoluu";

const PIECE_BYTES = 4 * 1024 * 1024;
const DIGEST_BYTES = 32;
/** Key slots are a few kilobytes a person. */
const MOST_SLOTS_BYTES = 1024 * 1024;

export type BackupPhase = "copy" | "check" | "write" | "read";
/** `progress` is told between pieces, where other messages are let in and a cancel is heard. */
export type BackupWatch = {
  readonly signal?: AbortSignal;
  progress(phase: BackupPhase, done: number, total: number): void;
};
const UNWATCHED: BackupWatch = { progress: () => {} };

/** What SQLite puts beside a file it works on. */
const BESIDE = ["", "-wal", "-shm", "-journal"];

class Cancelled extends Error {}

/**
 * `VACUUM INTO` writes an encrypted copy (never `serialize()`, which gives plaintext); the copy is opened and read whole,
 * written out, and the written file is read back. Nothing is left half written: what was there under the name stays until
 * the new file is whole. Errors: E_BACKUP (what was written does not read back), E_CANCELLED, those of the disk.
 */
export async function backupWorkspace(
  ws: OpenWorkspace,
  out: string,
  watch: BackupWatch = UNWATCHED,
): Promise<Result<null>> {
  return writeBackup(ws.db, ws.folder, (copy) => ws.isSoundCopy(copy), out, watch);
}

/** The same of a database that is open in no workspace yet (one of an older schema, before it is migrated). */
export async function writeBackup(
  db: Database,
  folder: string,
  isSoundCopy: (copy: string) => boolean,
  out: string,
  watch: BackupWatch = UNWATCHED,
): Promise<Result<null>> {
  return expectingDiskLater(async () => {
    const work = join(folder, "backup");
    mkdirSync(work, { recursive: true });
    for (const [place, end] of [
      [work, ".copy"],
      [dirname(out), ".part"],
    ] as const)
      dropLeftovers(place, end);
    const copy = join(work, `${process.pid}.copy`);
    const part = `${out}.part`;
    try {
      watch.progress("copy", 0, 1);
      await breath(watch);
      db.prepare("VACUUM INTO ?").run(copy);
      watch.progress("check", 0, 1);
      await breath(watch);
      if (!isSoundCopy(copy)) return fail("E_BACKUP");
      const digest = await writeParts(part, readFileSync(join(folder, SLOTS_FILE)), copy, watch);
      const parts = await readBackup(part, watch);
      if (!parts || parts.digest !== digest) return fail("E_BACKUP");
      renameSync(part, out);
      return ok(null);
    } catch (error) {
      if (error instanceof Cancelled) return fail("E_CANCELLED");
      throw error;
    } finally {
      for (const end of BESIDE) rmSync(`${copy}${end}`, { force: true });
      rmSync(part, { force: true });
    }
  });
}

/** What a process that was killed left behind. */
function dropLeftovers(folder: string, end: string): void {
  for (const name of readdirSync(folder))
    if (BESIDE.some((more) => name.endsWith(end + more))) rmSync(join(folder, name), { force: true });
}

async function breath({ signal }: BackupWatch): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  if (signal?.aborted) throw new Cancelled();
}

async function writeParts(out: string, slots: Buffer, database: string, watch: BackupWatch): Promise<string> {
  const hash = createHash("sha256");
  const from = openSync(database, "r");
  const to = openSync(out, "w");
  const write = (bytes: Uint8Array) => {
    hash.update(bytes);
    writeWhole(to, bytes);
  };
  try {
    const size = fstatSync(from).size;
    write(Buffer.from(BACKUP_MAGIC, "latin1"));
    write(lengthOf(slots.length));
    write(slots);
    write(lengthOf(size));
    for (let at = 0; at < size; ) {
      const piece = readPiece(from, at, Math.min(PIECE_BYTES, size - at));
      write(piece);
      at += piece.length;
      watch.progress("write", at, size);
      await breath(watch);
    }
    const digest = hash.digest();
    writeWhole(to, digest);
    fsyncSync(to);
    return digest.toString("hex");
  } finally {
    closeSync(from);
    closeSync(to);
  }
}

const lengthOf = (bytes: number): Buffer => {
  const length = Buffer.alloc(8);
  length.writeBigUInt64BE(BigInt(bytes));
  return length;
};

/** A write may stop half-way on a disk that is filling up, without an error until the next one. */
function writeWhole(handle: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
}

function readPiece(handle: number, position: number, length: number): Buffer {
  const piece = Buffer.allocUnsafe(length);
  const read = readSync(handle, piece, 0, length, position);
  return piece.subarray(0, read);
}

export type BackupParts = {
  readonly slots: Buffer;
  readonly database: { readonly at: number; readonly length: number };
  readonly digest: string;
};

/** Where the parts of a backup lie, after all of it has been read and its digest compared; null where it is not whole. */
export async function readBackup(file: string, watch: BackupWatch = UNWATCHED): Promise<BackupParts | null> {
  const handle = openSync(file, "r");
  try {
    const end = fstatSync(handle).size - DIGEST_BYTES;
    const start = BACKUP_MAGIC.length;
    if (end < start + 16 || readPiece(handle, 0, start).toString("latin1") !== BACKUP_MAGIC) return null;
    const slotsLength = Number(readPiece(handle, start, 8).readBigUInt64BE());
    const databaseAt = start + 8 + slotsLength + 8;
    if (slotsLength > MOST_SLOTS_BYTES || databaseAt > end) return null;
    const length = Number(readPiece(handle, databaseAt - 8, 8).readBigUInt64BE());
    if (databaseAt + length !== end) return null;
    const hash = createHash("sha256");
    await hashUpTo(handle, end, hash, watch);
    const digest = hash.digest();
    if (!digest.equals(readPiece(handle, end, DIGEST_BYTES))) return null;
    return {
      slots: readPiece(handle, start + 8, slotsLength),
      database: { at: databaseAt, length },
      digest: digest.toString("hex"),
    };
  } finally {
    closeSync(handle);
  }
}

async function hashUpTo(handle: number, end: number, hash: Hash, watch: BackupWatch): Promise<void> {
  for (let at = 0; at < end; ) {
    const piece = readPiece(handle, at, Math.min(PIECE_BYTES, end - at));
    if (piece.length === 0) return;
    hash.update(piece);
    at += piece.length;
    watch.progress("read", at, end);
    await breath(watch);
  }
}

/** Copies the database part out, flushed. */
export function extractDatabase(file: string, { at, length }: BackupParts["database"], out: string): void {
  const from = openSync(file, "r");
  const to = openSync(out, "w", 0o600);
  try {
    for (let done = 0; done < length; ) {
      const piece = readPiece(from, at + done, Math.min(PIECE_BYTES, length - done));
      if (piece.length === 0) break;
      writeWhole(to, piece);
      done += piece.length;
    }
    fsyncSync(to);
  } finally {
    closeSync(from);
    closeSync(to);
  }
}
