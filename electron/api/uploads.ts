import { closeSync, mkdirSync, openSync, rmSync, writeSync } from "node:fs";
import { basename, join } from "node:path";
import { fail, ok, type Result } from "../../shared/result.ts";

/** A file that the window handed over in pieces; what comes this way is encrypted (bundles, rosters, cards, backups). */
export type Upload = { readonly path: string; readonly name: string };

export type Uploads = {
  begin(name: string, size: number): Result<string>;
  /** Pieces come in order. Errors: E_NOT_FOUND, E_SIZE. */
  append(id: string, offset: number, bytes: Uint8Array): Result<number>;
  /** A complete one. Errors: E_NOT_FOUND, E_TRUNCATED. */
  get(id: string): Result<Upload>;
  discard(id: string): void;
  discardAll(): void;
};

const MOST_AT_ONCE = 500;

/** @param folder the shell's own temporary folder; @param newId unguessable is not needed, unique is */
export function createUploads(folder: string, newId: () => string): Uploads {
  const known = new Map<string, { path: string; name: string; size: number; received: number }>();
  const discard = (id: string) => {
    known.delete(id);
    rmSync(join(folder, id), { recursive: true, force: true });
  };
  return {
    begin(name, size) {
      if (known.size >= MOST_AT_ONCE) return fail("E_BUSY");
      const id = newId();
      const safeName = fileNameOf(name);
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
      const handle = openSync(upload.path, "a");
      try {
        for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
      } finally {
        closeSync(handle);
      }
      upload.received += bytes.length;
      return ok(upload.received);
    },
    get(id) {
      const upload = known.get(id);
      if (!upload) return fail("E_NOT_FOUND");
      return upload.received === upload.size
        ? ok({ path: upload.path, name: upload.name })
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
