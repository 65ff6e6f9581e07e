import { createHash } from "node:crypto";
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { fail, ok, type Result } from "../../shared/result.ts";
import { expectingDisk } from "../database/database-problem.ts";
import { type OpenWorkspace, SLOTS_FILE } from "./open-workspace.ts";

/** A backup is one file: magic, then two parts (key slots, database), each u64 length and bytes; last a SHA-256 over all before. */
export const BACKUP_MAGIC = "SOCUM-SAOLUU1\r\n";

/** `VACUUM INTO` writes an encrypted copy (never `serialize()`, which gives plaintext). Nothing is left half written. */
export async function backupWorkspace(ws: OpenWorkspace, out: string): Promise<Result<null>> {
  return expectingDisk(() => {
    const copy = join(ws.folder, "backup", `${process.pid}.copy`);
    rmSync(copy, { force: true });
    try {
      ws.db.prepare("VACUUM INTO ?").run(copy);
      if (!ws.isSoundCopy(copy)) return fail("E_BACKUP");
      writeFlushed(`${out}.part`, [readFileSync(join(ws.folder, SLOTS_FILE)), readFileSync(copy)]);
      renameSync(`${out}.part`, out);
      return ok(null);
    } finally {
      for (const end of ["", "-wal", "-shm"]) rmSync(`${copy}${end}`, { force: true });
      rmSync(`${out}.part`, { force: true });
    }
  });
}

/** A write may stop half-way on a disk that is filling up, without an error until the next one. */
function writeWhole(handle: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
}

function writeFlushed(file: string, parts: readonly Buffer[]): void {
  const hash = createHash("sha256");
  const handle = openSync(file, "w");
  const write = (bytes: Buffer) => {
    hash.update(bytes);
    writeWhole(handle, bytes);
  };
  try {
    write(Buffer.from(BACKUP_MAGIC, "latin1"));
    for (const part of parts) {
      const length = Buffer.alloc(8);
      length.writeBigUInt64BE(BigInt(part.length));
      write(length);
      write(part);
    }
    writeWhole(handle, hash.digest());
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
