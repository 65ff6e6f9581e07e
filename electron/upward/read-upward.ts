import { createHash } from "node:crypto";
import { stat } from "node:fs/promises";
import { decodeHead, HEAD_PREFIX_BYTES } from "../../shared/bundle/framing.ts";
import {
  FORMAT,
  MANIFEST_MAX_BYTES,
  SECTION_MAX_BYTES,
  SIGNATURE_BYTES,
  UPWARD_FIGURES_SCHEMA,
  UPWARD_MAX_BYTES,
} from "../../shared/bundle/limits.ts";
import { SIGNATURE_TYPES } from "../../shared/bundle/pae.ts";
import { parseStrictJsonBytes } from "../../shared/bundle/strict-json.ts";
import { type CarriedRow, type UpwardManifest, upwardManifestSchema } from "../../shared/bundle/upward.ts";
import { ok, type Result } from "../../shared/result.ts";
import { fileSha256 } from "../bundles/file-sha256.ts";
import { asFailure, BundleFailure, refuse } from "../bundles/read/failure.ts";
import { plaintext } from "../bundles/read/plaintext.ts";
import { readInnerBundle } from "../bundles/read-bundle.ts";
import { Stretches } from "../bundles/section-reader.ts";
import type { UpwardFile } from "../database/upward-store.ts";
import type { RosterChain } from "../identity/roster-file.ts";
import { verifySignature } from "../identity/signing.ts";
import { readSections, type Sections } from "./read-sections.ts";
import { ruleOfInner } from "./rule-of-inner.ts";
import { makeVerifiedUpward, type VerifiedInner, type VerifiedUpward } from "./verified-upward.ts";

export type UpwardContext = {
  readonly identity: string;
  /** This register's own cluster id: what the file must be addressed to. */
  readonly cluster: string;
  /** What is held of a cluster: its list as it was confirmed or came last, and its newest file; null for a stranger. */
  readonly memberOf: (
    cluster: string,
  ) => { readonly chain: RosterChain; readonly newest: UpwardFile | null } | null;
  /** A person chose this side of a fork. */
  readonly takesFork: boolean;
  readonly signal?: AbortSignal;
  readonly progress?: (step: { done: number; total: number; phase: string }) => void;
};

const HEAD_MAX_BYTES = HEAD_PREFIX_BYTES + MANIFEST_MAX_BYTES + SIGNATURE_BYTES;
const FILE_MAX_BYTES = UPWARD_MAX_BYTES + 6 * SECTION_MAX_BYTES;
const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

type Source = () => AsyncGenerator<Uint8Array>;
type Signed = { readonly manifest: UpwardManifest; readonly hash: string; readonly head: Uint8Array };

/**
 * README §13 in its order, one code each; the inner bundles by the reader of every bundle. Nothing is believed before all
 * of it has passed. The file must be our own copy, which nobody changes.
 */
export async function readUpward(file: string, ctx: UpwardContext): Promise<Result<VerifiedUpward>> {
  try {
    const { size } = await stat(file);
    if (size === 0 || size > FILE_MAX_BYTES) refuse("E_SIZE");
    const source: Source = () => plaintext({ file, identities: [ctx.identity], signal: ctx.signal });
    const first = await firstPass(source);
    const signed = readHead(first.head);
    const { manifest, hash, head } = signed;
    if (manifest.to !== ctx.cluster) refuse("E_CLUSTER");
    const member = ctx.memberOf(manifest.cluster);
    if (!member) return refuse("E_UPWARD_STRANGER");
    const sections = manifest.sections.reduce((sum, one) => sum + one.stored, 0);
    const expected = head.length + sections + manifest.inner.bytes;
    if (first.length < expected) refuse("E_TRUNCATED");
    if (first.length > expected) refuse("E_TRAILING");
    await checkStoredDigests(source, signed);
    const stretches = new Stretches(source());
    let read: Sections;
    const devices = new Set<string>();
    try {
      await skip(stretches, head.length);
      read = await readSections(signed, stretches, { ...member, takesFork: ctx.takesFork });
      let done = 0;
      for (const row of read.carried) {
        const { bundle } = await readInner(row, manifest, read.chain, stretches, ctx);
        devices.add(bundle.manifest.device);
        done += 1;
        ctx.progress?.({ done, total: read.carried.length, phase: "read" });
      }
    } finally {
      await stretches.close();
    }
    const { chain, history, decisions, carried, omitted, figures } = read;
    return ok(
      makeVerifiedUpward({
        manifest,
        hash,
        head,
        fileSha256: await fileSha256(file),
        chain,
        history,
        decisions,
        hashes: carried.map((row) => row.hash),
        devices: [...devices].sort(),
        omitted,
        figures,
        inner: (isWanted) => wantedInner(source, signed, read, isWanted, ctx),
      }),
    );
  } catch (error) {
    return asFailure(error);
  }
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

function readHead(bytes: Uint8Array): Signed {
  // A unit's bundle has two signatures: it is named, not called damaged.
  if (decodeHead(bytes, 2).ok) refuse("E_KIND", { kind: "bundle" });
  const head = decodeHead(bytes, 1);
  if (!head.ok) throw new BundleFailure(head.problem.code, head.problem.params);
  const { manifest: manifestBytes, signatures, headLength } = head.value;
  const json = parseStrictJsonBytes(manifestBytes);
  if (!json.ok) throw new BundleFailure("E_JSON", { ...json.problem.params, section: "manifest" });
  const claimed = (json.value ?? {}) as { format?: unknown; schema?: unknown; kind?: unknown };
  const isNewer = (claim: unknown, known: number) => typeof claim === "number" && claim > known;
  if (isNewer(claimed.format, FORMAT) || isNewer(claimed.schema, UPWARD_FIGURES_SCHEMA))
    refuse("E_SCHEMA_NEWER");
  if (claimed.kind !== "upward") refuse("E_KIND", claimed.kind === "receipt" ? { kind: "receipt" } : {});
  const parsed = upwardManifestSchema.safeParse(json.value);
  if (!parsed.success) return refuse("E_SCHEMA", { section: "manifest" });
  const signature = signatures[0] ?? new Uint8Array();
  if (!verifySignature(parsed.data.issuedBy, SIGNATURE_TYPES.upward, manifestBytes, signature))
    refuse("E_SIGNATURE", { signature: "upward" });
  return { manifest: parsed.data, hash: sha256(manifestBytes), head: bytes.slice(0, headLength) };
}

/** Before anything is decompressed. */
async function checkStoredDigests(source: Source, { manifest, head }: Signed): Promise<void> {
  const stretches = new Stretches(source());
  try {
    await skip(stretches, head.length);
    for (const section of manifest.sections) {
      const digest = createHash("sha256");
      for await (const part of stretches.take(section.stored)) digest.update(part);
      if (digest.digest("hex") !== section.storedSha256) refuse("E_DIGEST", { section: section.name });
    }
  } finally {
    await stretches.close();
  }
}

/** One inner bundle out of the stream, in memory, by the reader of every bundle. @throws BundleFailure with its code */
async function readInner(
  row: CarriedRow,
  manifest: UpwardManifest,
  chain: RosterChain,
  stretches: Stretches,
  { signal }: UpwardContext,
): Promise<VerifiedInner> {
  const parts: Uint8Array[] = [];
  for await (const part of stretches.take(row.bytes)) parts.push(part);
  const bytes = new Uint8Array(Buffer.concat(parts));
  if (sha256(bytes) !== row.sha256) refuse("E_DIGEST", { inner: row.hash });
  const read = await readInnerBundle(bytes, {
    chain: ruleOfInner(chain),
    cluster: manifest.cluster,
    kind: "cluster",
    codes: "any",
    ...(signal ? { signal } : {}),
  });
  if (!read.ok) throw new BundleFailure(read.problem.code, { ...read.problem.params, inner: row.hash });
  if (read.value.hash !== row.hash) refuse("E_DIGEST", { inner: row.hash });
  if (manifest.profile === "names-out" && read.value.manifest.profile === "names-in")
    refuse("E_SCHEMA", { inner: row.hash });
  return { bundle: read.value, bytes };
}

async function* wantedInner(
  source: Source,
  { manifest, head }: Signed,
  { carried, chain }: Sections,
  isWanted: (hash: string) => boolean,
  ctx: UpwardContext,
): AsyncGenerator<VerifiedInner> {
  const stretches = new Stretches(source());
  try {
    await skip(stretches, head.length);
    for (const section of manifest.sections) await skip(stretches, section.stored);
    for (const row of carried) {
      if (isWanted(row.hash)) yield await readInner(row, manifest, chain, stretches, ctx);
      else await skip(stretches, row.bytes);
    }
  } finally {
    await stretches.close();
  }
}

async function skip(stretches: Stretches, length: number): Promise<void> {
  for await (const _ of stretches.take(length));
}
