import { createHash } from "node:crypto";
import { zstdCompressSync } from "node:zlib";
import { LINE_MAX_BYTES, SECTION_MAX_BYTES } from "../../shared/bundle/limits.ts";
import { utf8 } from "../../shared/bundle/utf8.ts";

const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/**
 * One section: NDJSON in one zstd frame. It stays in memory because the manifest, which comes first, names its length
 * and digest, and no plaintext may lie on the disk.
 */
export function writeSection<Name extends string>(name: Name, rows: Iterable<unknown>) {
  const parts: Uint8Array[] = [];
  let raw = 0;
  for (const row of rows) {
    const line = utf8(`${JSON.stringify(row)}\n`);
    raw += line.length;
    if (line.length > LINE_MAX_BYTES + 1 || raw > SECTION_MAX_BYTES)
      throw new Error("a section outgrew the format");
    parts.push(line);
  }
  const plain = Buffer.concat(parts);
  const bytes: Uint8Array = zstdCompressSync(plain);
  return {
    bytes,
    entry: {
      name,
      stored: bytes.length,
      storedSha256: sha256(bytes),
      raw,
      rawSha256: sha256(plain),
      count: parts.length,
    },
  };
}
