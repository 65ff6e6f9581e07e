import { createHash } from "node:crypto";
import { open, rm } from "node:fs/promises";
import { encodeHead } from "../../shared/bundle/framing.ts";
import { ANSWERS_SCHEMA, MARKS_SCHEMA, SCHEMA, SCORES_SCHEMA } from "../../shared/bundle/limits.ts";
import { type BundleManifest, bundleManifestSchema } from "../../shared/bundle/manifest.ts";
import { SIGNATURE_TYPES } from "../../shared/bundle/pae.ts";
import type { HistoryRow, RecordRow } from "../../shared/bundle/section-rows.ts";
import { utf8 } from "../../shared/bundle/utf8.ts";
import { QUESTION_ID, STATEMENT_SUBJECT } from "../../shared/ids.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { expectingDiskLater } from "../database/database-problem.ts";
import { encryptStream } from "../identity/age-keys.ts";
import type { Signer } from "../identity/signing.ts";
import { writeSection } from "./section-writer.ts";

export type BundleInput = {
  readonly manifestBase: Omit<
    BundleManifest,
    "format" | "schema" | "sections" | "device" | "releasedBy" | "profile"
  >;
  readonly history: Iterable<HistoryRow>;
  /** By subject ascending, ancestors first, each version followed by its approvals. */
  readonly subjects: Iterable<RecordRow>;
  readonly profile: BundleManifest["profile"];
  readonly deviceSigner: Signer;
  readonly releaseSigner: Signer;
  readonly recipients: readonly string[];
  readonly progress?: (step: { done: number; total: number; phase: string }) => void;
  readonly signal?: AbortSignal;
};

export type BuiltBundle = {
  readonly hash: string;
  readonly bytes: number;
  readonly fileSha256: string;
  readonly manifest: BundleManifest;
};

/**
 * Writes and fsyncs the encrypted bundle into `out.file`, which must not exist and does not where this fails. Sealing and renaming are
 * the caller's. Errors: E_CANCELLED, E_DISK_FULL, E_READ_ONLY, E_MEDIUM.
 */
export async function buildBundle(
  input: BundleInput,
  out: { readonly file: string },
): Promise<Result<BuiltBundle>> {
  const history = writeSection("history", input.history);
  let schema: BundleManifest["schema"] = SCHEMA;
  const records = writeSection(
    "records",
    notingSchema(input.subjects, (needed) => {
      if (needed > schema) schema = needed;
    }),
  );
  if (input.signal?.aborted) return fail("E_CANCELLED");
  const manifest = bundleManifestSchema.parse({
    ...input.manifestBase,
    format: 1,
    schema,
    device: input.deviceSigner.publicKey,
    releasedBy: input.releaseSigner.publicKey,
    profile: input.profile,
    sections: [history.entry, records.entry],
  });
  const manifestBytes = utf8(JSON.stringify(manifest));
  const head = encodeHead(manifestBytes, [
    input.deviceSigner.sign(SIGNATURE_TYPES.device, manifestBytes),
    input.releaseSigner.sign(SIGNATURE_TYPES.release, manifestBytes),
  ]);
  const parts = [head, history.bytes, records.bytes];
  const plain = new ReadableStream<Uint8Array>({
    pull(controller) {
      const part = parts.shift();
      if (part) controller.enqueue(part);
      else controller.close();
    },
  });
  const digest = createHash("sha256");
  let bytes = 0;
  const total = head.length + history.bytes.length + records.bytes.length;
  return expectingDiskLater(async () => {
    const handle = await open(out.file, "wx");
    let isWhole = false;
    try {
      for await (const part of await encryptStream(input.recipients, plain)) {
        if (input.signal?.aborted) return fail("E_CANCELLED");
        digest.update(part);
        await handle.writeFile(part);
        bytes += part.length;
        input.progress?.({ done: Math.min(bytes, total), total, phase: "write" });
      }
      await handle.sync();
      isWhole = true;
    } finally {
      await handle.close();
      if (!isWhole) await rm(out.file, { force: true });
    }
    const hash = createHash("sha256").update(manifestBytes).digest("hex");
    return ok({ hash, bytes, fileSha256: digest.digest("hex"), manifest });
  });
}

/** The lowest schema that its rows need: a reader of schema 1 goes on reading what it can. */
function* notingSchema(
  rows: Iterable<RecordRow>,
  onRow: (needed: BundleManifest["schema"]) => void,
): Generator<RecordRow> {
  for (const row of rows) {
    onRow(schemaOf(row));
    yield row;
  }
}

function schemaOf(row: RecordRow): BundleManifest["schema"] {
  if (QUESTION_ID.test(row.subject)) return ANSWERS_SCHEMA;
  if (row.t !== "version") return SCHEMA;
  // Within a JSON text a quote in a value is escaped: this can only be the member.
  if (STATEMENT_SUBJECT.test(row.subject)) return row.core.includes('"selfScores":') ? SCORES_SCHEMA : SCHEMA;
  return row.core.includes('"nameMarks":') ? MARKS_SCHEMA : SCHEMA;
}
