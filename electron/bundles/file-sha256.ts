import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";

/** Streamed: a file may be larger than memory. */
export async function fileSha256(file: string): Promise<string> {
  const digest = createHash("sha256");
  for await (const part of createReadStream(file)) digest.update(part as Buffer);
  return digest.digest("hex");
}
