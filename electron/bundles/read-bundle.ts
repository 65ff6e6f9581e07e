import { createHash } from "node:crypto";
import { stat } from "node:fs/promises";
import { kindOfFrame } from "../../shared/bundle/frame-kind.ts";
import { decodeHead, HEAD_PREFIX_BYTES } from "../../shared/bundle/framing.ts";
import {
  BUNDLE_MAX_BYTES,
  FORMAT,
  MANIFEST_MAX_BYTES,
  MARKS_SCHEMA,
  SIGNATURE_BYTES,
} from "../../shared/bundle/limits.ts";
import { type BundleManifest, bundleManifestSchema, type RosterUnit } from "../../shared/bundle/manifest.ts";
import {
  type HistoryRow,
  historyRowSchema,
  type RecordRow,
  recordRowSchema,
} from "../../shared/bundle/section-rows.ts";
import { parseStrictJsonBytes } from "../../shared/bundle/strict-json.ts";
import { ok, type Result } from "../../shared/result.ts";
import type { RosterChain } from "../identity/roster-file.ts";
import { fileSha256 } from "./file-sha256.ts";
import { asFailure, BundleFailure, namingUnit, refuse } from "./read/failure.ts";
import { plaintext } from "./read/plaintext.ts";
import { type CodesAllowed, RecordChecks } from "./read/record-checks.ts";
import { checkSender, type Signed } from "./read/roster-checks.ts";
import { Stretches, sectionRows } from "./section-reader.ts";
import { makeVerifiedBundle, type VerifiedBundle } from "./verified-bundle.ts";

/** What a bundle is judged by: the roster of its cluster, and what the reader is there for. */
export type Expectation = {
  readonly chain: RosterChain;
  readonly cluster: string;
  readonly kind: BundleManifest["kind"];
  /** Of a file that is judged by lists other than ours, or was judged already, "any" (RecordChecks). */
  readonly codes: CodesAllowed;
  readonly signal?: AbortSignal;
  readonly progress?: (step: { done: number; total: number; phase: string }) => void;
};

export type ReadContext = Expectation & {
  readonly identity: string | readonly string[];
  readonly maxBytes?: number;
};

/** A bundle's plaintext, from its first byte as often as it is asked for: no plaintext may lie on the disk. */
type Source = () => AsyncGenerator<Uint8Array>;

const HEAD_MAX_BYTES = HEAD_PREFIX_BYTES + MANIFEST_MAX_BYTES + 2 * SIGNATURE_BYTES;
const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** The stages of DESIGN §6 in order, one code each. The file must be our own copy, which nobody changes. */
export async function readBundle(file: string, ctx: ReadContext): Promise<Result<VerifiedBundle>> {
  try {
    const { size } = await stat(file);
    if (size === 0 || size > (ctx.maxBytes ?? BUNDLE_MAX_BYTES)) refuse("E_SIZE");
    const identities = typeof ctx.identity === "string" ? [ctx.identity] : ctx.identity;
    const source = () => plaintext({ file, identities, signal: ctx.signal });
    return ok(await readStages(source, await fileSha256(file), ctx, "may-change"));
  } catch (error) {
    return asFailure(error);
  }
}

/**
 * The same reader over a bundle's plaintext that came inside another file: every stage but the age envelope, which stayed
 * below. Its `fileSha256` is that of these bytes. Errors: those of readBundle without size and age.
 */
export async function readInnerBundle(bytes: Uint8Array, ctx: Expectation): Promise<Result<VerifiedBundle>> {
  try {
    const source = async function* () {
      if (ctx.signal?.aborted) refuse("E_CANCELLED");
      yield bytes;
    };
    return ok(await readStages(source, sha256(bytes), ctx, "unchanging"));
  } catch (error) {
    return asFailure(error);
  }
}

/** @param kept whether the bytes may have become others by the time the rows are read once more */
async function readStages(
  source: Source,
  digest: string,
  ctx: Expectation,
  kept: "may-change" | "unchanging",
): Promise<VerifiedBundle> {
  const first = await firstPass(source);
  const { bundle, headLength } = readHead(first.head);
  const sender = checkSender(bundle, { roster: ctx.chain.newest, kind: ctx.kind, cluster: ctx.cluster });
  return namingUnit(sender.code, () =>
    readSections({ source, digest, ctx, kept, first, bundle, headLength, sender }),
  );
}

/** What of a bundle is still to be read once its sender is known. */
type Sections = {
  readonly source: Source;
  readonly digest: string;
  readonly ctx: Expectation;
  readonly kept: "may-change" | "unchanging";
  readonly first: { readonly length: number };
  readonly bundle: Signed;
  readonly headLength: number;
  readonly sender: RosterUnit;
};

async function readSections(of: Sections): Promise<VerifiedBundle> {
  const { source, digest, ctx, kept, first, bundle, headLength, sender } = of;
  const { sections } = bundle.manifest;
  const expected = headLength + sections[0].stored + sections[1].stored;
  if (first.length < expected) refuse("E_TRUNCATED");
  await checkStoredDigests(source, headLength, bundle.manifest);
  if (first.length > expected) refuse("E_TRAILING");
  const checks = new RecordChecks(bundle, ctx.chain.newest, sender, ctx.codes);
  const history: HistoryRow[] = [];
  let done = 0;
  const total = sections[1].count;
  for await (const { section, row } of allRows(source, headLength, bundle.manifest)) {
    if (section === "history") history.push(historyRow(row));
    else {
      checks.take(row);
      done += 1;
      if (done % 100 === 0) ctx.progress?.({ done, total, phase: "read" });
    }
  }
  checks.end();
  checkHistory(history, bundle.manifest);
  const rows = () =>
    kept === "unchanging"
      ? knownRows(source, headLength, bundle)
      : verifiedRows(
          source,
          headLength,
          bundle,
          new RecordChecks(bundle, ctx.chain.newest, sender, ctx.codes),
        );
  const { manifest, hash } = bundle;
  const { subjects, approverSets } = checks;
  return makeVerifiedBundle({ manifest, hash, fileSha256: digest, history, subjects, approverSets, rows });
}

/** To the clean end of the age file, before anything in it is believed. */
async function firstPass(source: Source): Promise<{ head: Uint8Array; length: number }> {
  const kept: Uint8Array[] = [];
  let length = 0;
  for await (const part of source()) {
    if (length < HEAD_MAX_BYTES) kept.push(part.slice(0, HEAD_MAX_BYTES - length));
    length += part.length;
  }
  return { head: new Uint8Array(Buffer.concat(kept)), length };
}

function readHead(bytes: Uint8Array): { bundle: Signed; headLength: number } {
  const head = decodeHead(bytes, 2);
  const other = head.ok ? null : kindOfFrame(bytes);
  if (other === "upward" || other === "receipt") refuse("E_KIND", { kind: other });
  if (!head.ok) throw new BundleFailure(head.problem.code, head.problem.params);
  const { manifest: manifestBytes, signatures, headLength } = head.value;
  const json = parseStrictJsonBytes(manifestBytes);
  if (!json.ok) throw new BundleFailure("E_JSON", { ...json.problem.params, section: "manifest" });
  const claimed = (json.value ?? {}) as { format?: unknown; schema?: unknown; kind?: unknown };
  const isNewer = (claim: unknown, known: number) => typeof claim === "number" && claim > known;
  if (isNewer(claimed.format, FORMAT) || isNewer(claimed.schema, MARKS_SCHEMA)) refuse("E_SCHEMA_NEWER");
  if (claimed.kind === "roster" || claimed.kind === "request" || claimed.kind === "receipt") refuse("E_KIND");
  const manifest = bundleManifestSchema.safeParse(json.value);
  if (!manifest.success) return refuse("E_SCHEMA", { section: "manifest" });
  return {
    bundle: { manifest: manifest.data, bytes: manifestBytes, signatures, hash: sha256(manifestBytes) },
    headLength,
  };
}

async function checkStoredDigests(
  source: Source,
  headLength: number,
  manifest: BundleManifest,
): Promise<void> {
  const stretches = new Stretches(source());
  try {
    await skip(stretches, headLength);
    for (const section of manifest.sections) {
      const digest = createHash("sha256");
      for await (const part of stretches.take(section.stored)) digest.update(part);
      if (digest.digest("hex") !== section.storedSha256) refuse("E_DIGEST", { section: section.name });
    }
  } finally {
    await stretches.close();
  }
}

async function* allRows(source: Source, headLength: number, manifest: BundleManifest) {
  const stretches = new Stretches(source());
  try {
    await skip(stretches, headLength);
    for (const section of manifest.sections)
      for await (const row of sectionRows(section, stretches)) yield { section: section.name, row };
  } finally {
    await stretches.close();
  }
}

async function* verifiedRows(
  source: Source,
  headLength: number,
  bundle: Signed,
  checks: RecordChecks,
): AsyncGenerator<RecordRow> {
  for await (const { section, row } of allRows(source, headLength, bundle.manifest))
    if (section === "records") yield checks.take(row);
  checks.end();
}

/** Of bytes that lie in memory since they were verified: nothing could have changed. */
async function* knownRows(source: Source, headLength: number, bundle: Signed): AsyncGenerator<RecordRow> {
  for await (const { section, row } of allRows(source, headLength, bundle.manifest))
    if (section === "records") yield recordRowSchema.parse(row);
}

async function skip(stretches: Stretches, length: number): Promise<void> {
  for await (const _ of stretches.take(length));
}

function historyRow(value: unknown): HistoryRow {
  const row = historyRowSchema.safeParse(value);
  return row.success ? row.data : refuse("E_SCHEMA", { section: "history" });
}

function checkHistory(history: readonly HistoryRow[], { seq, prev }: BundleManifest): void {
  const ascending = history.every((row, i) => row.seq < seq && row.seq > (history[i - 1]?.seq ?? 0));
  const last = history.at(-1) ?? null;
  if (!ascending || last?.seq !== prev?.seq || last?.hash !== prev?.hash) refuse("E_HISTORY");
  if (new Set(history.map((row) => row.hash)).size < history.length) refuse("E_HISTORY");
}
