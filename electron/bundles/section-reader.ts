import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { createZstdDecompress } from "node:zlib";
import { LINE_MAX_BYTES } from "../../shared/bundle/limits.ts";
import type { BundleManifest } from "../../shared/bundle/manifest.ts";
import { parseStrictJsonBytes } from "../../shared/bundle/strict-json.ts";
import { BundleFailure, refuse } from "./read/failure.ts";

/** What a manifest says of a section of any kind of file. */
type Section = Omit<BundleManifest["sections"][number], "name"> & { readonly name: string };
const ZSTD_FRAME = "28b52ffd";

/** Hands out the bytes of a stream in stretches of known length, so that sections can lie back to back. */
export class Stretches {
  readonly #source: AsyncIterator<Uint8Array>;
  #rest: Uint8Array = new Uint8Array();
  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source[Symbol.asyncIterator]();
  }
  async *take(length: number): AsyncGenerator<Uint8Array> {
    let left = length;
    while (left > 0) {
      if (this.#rest.length === 0) {
        const next = await this.#source.next();
        if (next.done) return refuse("E_TRUNCATED");
        this.#rest = next.value;
      }
      const part = this.#rest.subarray(0, left);
      this.#rest = this.#rest.subarray(part.length);
      left -= part.length;
      if (part.length > 0) yield part;
    }
  }
  async close(): Promise<void> {
    await this.#source.return?.();
  }
}

/**
 * The rows of one section as strict JSON, one line at a time. Digests are compared at the end: nothing that was read
 * may be kept before then.
 * @throws BundleFailure E_TRUNCATED, E_DIGEST, E_ZSTD, E_JSON, E_COUNT
 */
export async function* sectionRows(section: Section, stretches: Stretches): AsyncGenerator<unknown> {
  let count = 0;
  for await (const line of lines(decompressed(section, stretches))) {
    const row = parseStrictJsonBytes(line);
    if (!row.ok)
      throw new BundleFailure(row.problem.code, {
        ...row.problem.params,
        section: section.name,
        line: count + 1,
      });
    count += 1;
    yield row.value;
  }
  if (count !== section.count) refuse("E_COUNT", { section: section.name });
}

async function* decompressed(section: Section, stretches: Stretches): AsyncGenerator<Uint8Array> {
  const digests = { stored: createHash("sha256"), raw: createHash("sha256") };
  const zstd = createZstdDecompress();
  let first = "";
  const input = Readable.from(
    (async function* () {
      for await (const part of stretches.take(section.stored)) {
        digests.stored.update(part);
        if (first.length < 8) first += Buffer.from(part.subarray(0, 4 - first.length / 2)).toString("hex");
        yield part;
      }
    })(),
  );
  let broken: unknown = null;
  input.on("error", (error) => {
    broken = error;
    zstd.destroy(error);
  });
  let raw = 0;
  try {
    for await (const part of input.pipe(zstd)) {
      raw += part.length;
      if (raw > section.raw) refuse("E_ZSTD", { section: section.name });
      digests.raw.update(part);
      yield part;
    }
  } catch (error) {
    if (error instanceof BundleFailure) throw error;
    if (broken) throw broken;
    refuse("E_ZSTD", { section: section.name });
  } finally {
    input.destroy();
    zstd.destroy();
  }
  if (digests.stored.digest("hex") !== section.storedSha256) refuse("E_DIGEST", { section: section.name });
  // The decoder ignores what follows the first frame and yields nothing for a skippable one: so count, both ways.
  const whole = raw === section.raw && zstd.bytesWritten === section.stored && first === ZSTD_FRAME;
  if (!whole || digests.raw.digest("hex") !== section.rawSha256) refuse("E_ZSTD", { section: section.name });
}

/** Every line ends with LF, the last one too. */
async function* lines(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let held: Uint8Array[] = [];
  let length = 0;
  for await (const part of source) {
    let start = 0;
    for (let end = part.indexOf(10); end !== -1; end = part.indexOf(10, start)) {
      held.push(part.subarray(start, end));
      length += end - start;
      if (length > LINE_MAX_BYTES) refuse("E_JSON", { reason: "line" });
      yield held.length === 1 ? (held[0] as Uint8Array) : Buffer.concat(held);
      held = [];
      length = 0;
      start = end + 1;
    }
    held.push(part.slice(start));
    length += part.length - start;
    if (length > LINE_MAX_BYTES) refuse("E_JSON", { reason: "line" });
  }
  if (length > 0) refuse("E_JSON", { reason: "line-end" });
}
