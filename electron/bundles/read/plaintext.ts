import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { Readable } from "node:stream";
import { AGE_HEADER_MAX_BYTES } from "../../../shared/bundle/limits.ts";
import { decryptStream } from "../../identity/age-keys.ts";
import { BundleFailure, refuse } from "./failure.ts";

/** The file as the reader uses it: opened anew for each pass, since no plaintext may lie on the disk. */
type Encrypted = {
  readonly file: string;
  readonly identities: readonly string[];
  readonly signal?: AbortSignal;
};

/** @throws BundleFailure E_NOT_AGE, E_NO_RECIPIENT, E_AGE_DAMAGED, E_CANCELLED */
export async function* plaintext(source: Encrypted): AsyncGenerator<Uint8Array> {
  const reader = (await opened(source)).getReader();
  let ended = false;
  try {
    for (;;) {
      if (source.signal?.aborted) refuse("E_CANCELLED");
      const next = await reader.read().catch(() => refuse("E_AGE_DAMAGED"));
      ended = next.done;
      if (next.done) return;
      yield next.value;
    }
  } finally {
    if (!ended) await reader.cancel().catch(() => undefined);
  }
}

async function opened({ file, identities }: Encrypted): Promise<ReadableStream<Uint8Array>> {
  const head = await firstBytes(file);
  let failure = new BundleFailure("E_NO_RECIPIENT");
  for (const identity of identities) {
    const stored = createReadStream(file);
    const plain = await decryptStream(identity, head, Readable.toWeb(stored) as ReadableStream<Uint8Array>);
    if (plain.ok) return plain.value;
    stored.destroy();
    failure = new BundleFailure(plain.problem.code, plain.problem.params);
    if (plain.problem.code !== "E_NO_RECIPIENT") break;
  }
  throw failure;
}

async function firstBytes(file: string): Promise<Uint8Array> {
  const handle = await open(file, "r");
  try {
    const bytes = new Uint8Array(AGE_HEADER_MAX_BYTES);
    const { bytesRead } = await handle.read(bytes, 0, bytes.length, 0);
    return bytes.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
