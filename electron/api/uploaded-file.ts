import { readFileSync } from "node:fs";
import { ok, type Result } from "../../shared/result.ts";
import type { Uploads } from "./uploads.ts";

/** What the window handed over, whole. Errors: those of `Uploads.get`. */
export function uploadedFile(
  uploads: Uploads,
  id: string,
): Result<{ readonly name: string; readonly bytes: Uint8Array }> {
  const file = uploads.get(id);
  return file.ok ? ok({ name: file.value.name, bytes: new Uint8Array(readFileSync(file.value.path)) }) : file;
}
