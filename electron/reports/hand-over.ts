import { createHash } from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { fail, ok, type Result } from "../../shared/result.ts";
import { expectingDiskLater } from "../database/database-problem.ts";

/**
 * Writes a file for a person into a folder they picked: beside its place first (`.part`), flushed, read back, then
 * renamed. A file of that name is never overwritten (it may be open in Excel): the new one is called "… (2)".
 * `name` is made safe for Windows. Nothing is left behind on failure. Errors: those of `write`, E_MEDIUM (it reads back
 * differently, or the medium is gone), E_DISK_FULL, E_READ_ONLY.
 */
export async function handOver(
  folder: string,
  name: string,
  write: (push: (bytes: Uint8Array) => void) => Promise<Result<unknown>>,
): Promise<Result<{ file: string }>> {
  return expectingDiskLater(async () => {
    mkdirSync(folder, { recursive: true });
    const target = freePlace(folder, safeFileName(name));
    const part = `${target}.part`;
    const handle = openSync(part, "w");
    let isOpen = true;
    const written = createHash("sha256");
    try {
      const done = await write((bytes) => {
        written.update(bytes);
        for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
      });
      if (!done.ok) return done;
      fsyncSync(handle);
      closeSync(handle);
      isOpen = false;
      if (digestOf(part) !== written.digest("hex")) return fail("E_MEDIUM", { file: name });
      renameSync(part, target);
      return ok({ file: target });
    } finally {
      if (isOpen) closeSync(handle);
      rmSync(part, { force: true });
    }
  });
}

/** The same for bytes that are there already. */
export const handOverBytes = (
  folder: string,
  name: string,
  bytes: Uint8Array,
): Promise<Result<{ file: string }>> =>
  handOver(folder, name, async (push) => {
    push(bytes);
    return ok(null);
  });

function freePlace(folder: string, name: string): string {
  const dot = name.lastIndexOf(".");
  const [stem, end] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ""];
  for (let n = 1; ; n++) {
    const place = join(folder, n === 1 ? name : `${stem} (${n})${end}`);
    if (!existsSync(place)) return place;
  }
}

/** Without what Windows forbids in a name; at most 120 characters, the ending kept. */
export function safeFileName(name: string): string {
  const plain = name
    .normalize("NFC")
    .toWellFormed()
    .replace(/[\u0000-\u001f<>:"/\\|?*]/g, "-")
    .replace(/^[.\s]+|[.\s]+$/g, "");
  const end = /\.[A-Za-z0-9-]{1,10}$/.exec(plain)?.[0] ?? "";
  const stem = plain.slice(0, plain.length - end.length).slice(0, 120 - end.length);
  // Device names of Windows, with or without an ending.
  return /^(?:con|prn|aux|nul|com\d|lpt\d)?$/i.test(stem) ? `tep-${stem}${end}` : stem + end;
}

function digestOf(file: string): string {
  const hash = createHash("sha256");
  const handle = openSync(file, "r");
  const piece = Buffer.alloc(1 << 20);
  try {
    for (let length = 1; length > 0; ) {
      length = readSync(handle, piece);
      hash.update(piece.subarray(0, length));
    }
  } finally {
    closeSync(handle);
  }
  return hash.digest("hex");
}
