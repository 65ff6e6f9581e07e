import { readFileSync } from "node:fs";
import type { Client } from "../../shared/api/client.ts";
import { must } from "./offices.ts";

/** Hands a file over in pieces of 700 kB, as the window does. */
export async function upload(client: Client, file: string, name: string): Promise<string> {
  const bytes = readFileSync(file);
  const { upload } = must(await client.call("upload.begin", { name, size: bytes.length }));
  for (let offset = 0; offset < bytes.length; offset += 700_000)
    must(
      await client.call("upload.chunk", {
        upload,
        offset,
        base64: bytes.subarray(offset, offset + 700_000).toString("base64"),
      }),
    );
  return upload;
}
