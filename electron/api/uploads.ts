import { closeSync, mkdirSync, openSync, rmSync, writeSync } from "node:fs";
import { basename, join } from "node:path";
import { fail, ok, type Result } from "../../shared/result.ts";

/** A file that the window handed over in pieces. */
export type Upload = { readonly path: string; readonly name: string };

export type Uploads = {
  /**
   * @param isPrivate a case's own papers: kept in memory, never written to a disk in the clear. What else comes this way is
   * encrypted, or lies on the disk already. Errors: E_BUSY, E_ATTACHMENT_SIZE (private ones only).
   */
  begin(name: string, size: number, isPrivate?: boolean): Result<string>;
  /** Pieces come in order. Errors: E_NOT_FOUND, E_SIZE. */
  append(id: string, offset: number, bytes: Uint8Array): Result<number>;
  /** A complete one. Errors: E_NOT_FOUND, E_TRUNCATED. */
  get(id: string): Result<Upload>;
  /** A complete private one. Errors: E_NOT_FOUND, E_TRUNCATED. */
  bytes(id: string): Result<{ readonly name: string; readonly bytes: Uint8Array }>;
  discard(id: string): void;
  discardAll(): void;
};

const MOST_AT_ONCE = 500;
/** Private ones live in memory: one after another, and not large. */
const MOST_PRIVATE_AT_ONCE = 3;
const MOST_PRIVATE_BYTES = 20_000_000;

type Known = { readonly name: string; readonly size: number; received: number } & (
  | { readonly path: string }
  | { readonly memory: Uint8Array }
);

/** @param folder the shell's own temporary folder; @param newId unguessable is not needed, unique is */
export function createUploads(folder: string, newId: () => string): Uploads {
  const known = new Map<string, Known>();
  const discard = (id: string) => {
    known.delete(id);
    rmSync(join(folder, id), { recursive: true, force: true });
  };
  return {
    begin(name, size, isPrivate = false) {
      if (known.size >= MOST_AT_ONCE) return fail("E_BUSY");
      const id = newId();
      const safeName = fileNameOf(name);
      if (isPrivate) {
        if (size < 1 || size > MOST_PRIVATE_BYTES)
          return fail("E_ATTACHMENT_SIZE", { most: MOST_PRIVATE_BYTES / 1_000_000 });
        if ([...known.values()].filter((one) => "memory" in one).length >= MOST_PRIVATE_AT_ONCE)
          return fail("E_BUSY");
        known.set(id, { memory: new Uint8Array(size), name: safeName, size, received: 0 });
        return ok(id);
      }
      mkdirSync(join(folder, id), { recursive: true });
      const path = join(folder, id, safeName);
      closeSync(openSync(path, "w", 0o600));
      known.set(id, { path, name: safeName, size, received: 0 });
      return ok(id);
    },
    append(id, offset, bytes) {
      const upload = known.get(id);
      if (!upload || offset !== upload.received) return fail("E_NOT_FOUND");
      if (upload.received + bytes.length > upload.size) return fail("E_SIZE");
      if ("memory" in upload) upload.memory.set(bytes, offset);
      else {
        const handle = openSync(upload.path, "a");
        try {
          for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
        } finally {
          closeSync(handle);
        }
      }
      upload.received += bytes.length;
      return ok(upload.received);
    },
    get(id) {
      const upload = known.get(id);
      if (!upload || !("path" in upload)) return fail("E_NOT_FOUND");
      return upload.received === upload.size
        ? ok({ path: upload.path, name: upload.name })
        : fail("E_TRUNCATED");
    },
    bytes(id) {
      const upload = known.get(id);
      if (!upload || !("memory" in upload)) return fail("E_NOT_FOUND");
      return upload.received === upload.size
        ? ok({ name: upload.name, bytes: upload.memory })
        : fail("E_TRUNCATED");
    },
    discard,
    discardAll() {
      for (const id of [...known.keys()]) discard(id);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What the person knows the file by, without anything a file system could take as a path. */
function fileNameOf(name: string): string {
  const last = basename(name.replaceAll("\\", "/")).replace(/[\u0000-\u001f<>:"|?*]/g, "_");
  return last === "" || last === "." || last === ".." ? "tep" : last.slice(0, 150);
}
