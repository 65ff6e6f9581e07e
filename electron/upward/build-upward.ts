import { createHash } from "node:crypto";
import { open, rm } from "node:fs/promises";
import { encodeHead } from "../../shared/bundle/framing.ts";
import { SCHEMA, UPWARD_FIGURES_SCHEMA, UPWARD_MAX_BYTES } from "../../shared/bundle/limits.ts";
import { SIGNATURE_TYPES } from "../../shared/bundle/pae.ts";
import {
  type OmittedRow,
  type UpwardBundleRow,
  type UpwardDecisionRow,
  type UpwardFigureRow,
  type UpwardManifest,
  upwardManifestSchema,
} from "../../shared/bundle/upward.ts";
import { utf8 } from "../../shared/bundle/utf8.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { writeSection } from "../bundles/section-writer.ts";
import { expectingDiskLater } from "../database/database-problem.ts";
import { encryptStream } from "../identity/age-keys.ts";
import { type RosterChain, rosterRows } from "../identity/roster-file.ts";
import type { Signer } from "../identity/signing.ts";

/** A bundle as its device signed it; `bytes` gives its plaintext anew each time, so that one at a time is in memory. */
export type InnerBundle = { readonly hash: string; readonly bytes: () => Promise<Result<Uint8Array>> };

export type UpwardInput = {
  readonly manifestBase: Pick<
    UpwardManifest,
    "cluster" | "to" | "seq" | "prev" | "profile" | "bundlesHash" | "viewHash" | "catalogue" | "at"
  >;
  readonly history: Iterable<{ readonly seq: number; readonly hash: string }>;
  readonly chain: RosterChain;
  readonly decisions: Iterable<UpwardDecisionRow>;
  /** Ascending by hash. */
  readonly bundles: readonly InnerBundle[];
  readonly omitted: readonly OmittedRow[];
  /** None makes a file that older programs read too. */
  readonly figures: readonly UpwardFigureRow[];
  readonly signer: Signer;
  readonly recipients: readonly string[];
  readonly progress?: (step: { done: number; total: number; phase: string }) => void;
  readonly signal?: AbortSignal;
};

export type BuiltUpward = {
  readonly hash: string;
  readonly bytes: number;
  readonly manifest: UpwardManifest;
};

/**
 * Writes and fsyncs the encrypted file upwards into `file`, which must not exist and does not where this fails. The inner
 * bundles are opened twice: for the lengths and digests that the signed manifest covers, then to be written.
 * Errors: E_SIZE, E_CANCELLED, E_DISK_FULL, E_READ_ONLY, E_MEDIUM, and those of `bytes`.
 */
export async function buildUpward(input: UpwardInput, file: string): Promise<Result<BuiltUpward>> {
  const measured = await measure(input);
  if (!measured.ok) return measured;
  const { rows, bytes: innerBytes } = measured.value;
  if (innerBytes > UPWARD_MAX_BYTES) return fail("E_SIZE");
  const sections = [
    writeSection("history", input.history),
    writeSection("roster", rosterRows(input.chain)),
    writeSection("decisions", input.decisions),
    writeSection("bundles", [...rows, ...input.omitted]),
    ...(input.figures.length > 0 ? [writeSection("figures", input.figures)] : []),
  ];
  const manifest = upwardManifestSchema.parse({
    ...input.manifestBase,
    format: 1,
    schema: input.figures.length > 0 ? UPWARD_FIGURES_SCHEMA : SCHEMA,
    kind: "upward",
    issuedBy: input.signer.publicKey,
    roster: input.chain.newest.version,
    sections: sections.map((one) => one.entry),
    inner: { count: rows.length, bytes: innerBytes },
  });
  const manifestBytes = utf8(JSON.stringify(manifest));
  const head = encodeHead(manifestBytes, [input.signer.sign(SIGNATURE_TYPES.upward, manifestBytes)]);
  const total = head.length + sections.reduce((sum, one) => sum + one.bytes.length, 0) + innerBytes;
  let failed: Result<never> | null = null;
  const parts = (async function* () {
    yield head;
    for (const section of sections) yield section.bytes;
    for (const bundle of input.bundles) {
      const bytes = await bundle.bytes();
      if (bytes.ok) yield bytes.value;
      else {
        failed = bytes;
        return;
      }
    }
  })();
  const plain = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = await parts.next();
      if (next.done) controller.close();
      else controller.enqueue(next.value);
    },
  });
  return expectingDiskLater(async () => {
    const handle = await open(file, "wx");
    let bytes = 0;
    let isWhole = false;
    try {
      for await (const part of await encryptStream(input.recipients, plain)) {
        if (input.signal?.aborted) return fail("E_CANCELLED");
        await handle.writeFile(part);
        bytes += part.length;
        input.progress?.({ done: Math.min(bytes, total), total, phase: "write" });
      }
      if (failed) return failed;
      await handle.sync();
      isWhole = true;
    } finally {
      await handle.close();
      if (!isWhole) await rm(file, { force: true });
    }
    return ok({ hash: createHash("sha256").update(manifestBytes).digest("hex"), bytes, manifest });
  });
}

async function measure(input: UpwardInput): Promise<Result<{ rows: UpwardBundleRow[]; bytes: number }>> {
  const rows: UpwardBundleRow[] = [];
  let bytes = 0;
  for (const bundle of input.bundles) {
    if (input.signal?.aborted) return fail("E_CANCELLED");
    const plain = await bundle.bytes();
    if (!plain.ok) return plain;
    const sha256 = createHash("sha256").update(plain.value).digest("hex");
    rows.push({ t: "bundle", hash: bundle.hash, bytes: plain.value.length, sha256 });
    bytes += plain.value.length;
    input.progress?.({ done: rows.length, total: input.bundles.length, phase: "measure" });
  }
  return ok({ rows, bytes });
}
