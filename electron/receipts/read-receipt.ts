import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { decodeHead } from "../../shared/bundle/framing.ts";
import { FORMAT, RECEIPT_FILE_MAX_BYTES, SCHEMA } from "../../shared/bundle/limits.ts";
import { SIGNATURE_TYPES } from "../../shared/bundle/pae.ts";
import {
  type ReceiptManifest,
  type ReceiptRow,
  receiptManifestSchema,
  receiptRowSchema,
} from "../../shared/bundle/receipt.ts";
import { parseStrictJsonBytes } from "../../shared/bundle/strict-json.ts";
import { unitOfSubject } from "../../shared/ids.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { asFailure, BundleFailure, refuse } from "../bundles/read/failure.ts";
import { plaintext } from "../bundles/read/plaintext.ts";
import { Stretches, sectionRows } from "../bundles/section-reader.ts";
import { decodeCatalogue, type IssuedCatalogue } from "../identity/catalogue-file.ts";
import { decodeRosterFile, extendsChain, type RosterChain } from "../identity/roster-file.ts";
import { verifySignature } from "../identity/signing.ts";

export type VerifiedReceipt = {
  readonly manifest: ReceiptManifest;
  readonly hash: string;
  /** The chain we hold, longer where the receipt brought newer rosters. */
  readonly chain: RosterChain;
  readonly rows: readonly ReceiptRow[];
  /** Verified by itself; whether it follows what is held is for the taking in. */
  readonly catalogue: IssuedCatalogue | null;
  readonly file: Uint8Array;
};

export type Expected = {
  readonly chain: RosterChain;
  readonly unit: string;
  readonly device: string;
  readonly identity: string;
};

/**
 * README §12, in fixed stages, one code each; nothing is believed before the last has passed. Errors: E_SIZE, E_NOT_AGE, E_NO_RECIPIENT,
 * E_AGE_DAMAGED, E_FRAMING, E_TRUNCATED, E_JSON, E_SCHEMA_NEWER, E_KIND, E_SCHEMA, E_SIGNATURE, E_CLUSTER, E_UNIT, E_DEVICE,
 * E_TRAILING, E_DIGEST, E_ZSTD, E_COUNT, E_ROSTER, E_CATALOGUE, E_CATALOGUE_RULE, E_SCOPE.
 */
export async function readReceipt(path: string, expected: Expected): Promise<Result<VerifiedReceipt>> {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat?.isFile()) return fail("E_NOT_FOUND");
  if (stat.size === 0 || stat.size > RECEIPT_FILE_MAX_BYTES) return fail("E_SIZE");
  try {
    const plain = await wholePlaintext(path, expected.identity);
    const { manifest, bytes, headLength } = readManifest(plain);
    checkAddress(manifest, expected);
    const [section] = manifest.sections;
    if (plain.length < headLength + section.stored) refuse("E_TRUNCATED");
    if (plain.length > headLength + section.stored) refuse("E_TRAILING");
    const stored = plain.subarray(headLength);
    if (createHash("sha256").update(stored).digest("hex") !== section.storedSha256)
      refuse("E_DIGEST", { section: section.name });
    const rows: ReceiptRow[] = [];
    const stretches = new Stretches(once(stored));
    for await (const value of sectionRows(section, stretches)) rows.push(rowOf(value));
    const chain = chainOf(rows, expected.chain, manifest);
    checkRows(rows, manifest);
    const catalogue = catalogueIn(rows);
    const hash = createHash("sha256").update(bytes).digest("hex");
    return ok({ manifest, hash, chain, rows, catalogue, file: new Uint8Array(readFileSync(path)) });
  } catch (error) {
    return asFailure(error);
  }
}

async function wholePlaintext(file: string, identity: string): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of plaintext({ file, identities: [identity] })) parts.push(part);
  return new Uint8Array(Buffer.concat(parts));
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

function readManifest(plain: Uint8Array): {
  manifest: ReceiptManifest;
  bytes: Uint8Array;
  headLength: number;
} {
  // A bundle has two signatures, so it would stop here as damage: say what it is instead.
  if (decodeHead(plain, 2).ok) refuse("E_KIND");
  const head = decodeHead(plain, 1);
  if (!head.ok) throw new BundleFailure(head.problem.code, head.problem.params);
  const { manifest: bytes, signatures, headLength } = head.value;
  const json = parseStrictJsonBytes(bytes);
  if (!json.ok) throw new BundleFailure("E_JSON", { ...json.problem.params, section: "manifest" });
  const claimed = (json.value ?? {}) as { format?: unknown; schema?: unknown; kind?: unknown };
  const isNewer = (claim: unknown, known: number) => typeof claim === "number" && claim > known;
  if (isNewer(claimed.format, FORMAT) || isNewer(claimed.schema, SCHEMA)) refuse("E_SCHEMA_NEWER");
  if (claimed.kind !== "receipt") refuse("E_KIND");
  const parsed = receiptManifestSchema.safeParse(json.value);
  if (!parsed.success) return refuse("E_SCHEMA", { section: "manifest" });
  const signature = signatures[0] ?? new Uint8Array();
  if (!verifySignature(parsed.data.issuedBy, SIGNATURE_TYPES.receipt, bytes, signature))
    refuse("E_SIGNATURE", { signature: "receipt" });
  return { manifest: parsed.data, bytes, headLength };
}

function checkAddress(manifest: ReceiptManifest, { chain, unit, device }: Expected): void {
  if (manifest.cluster !== chain.newest.cluster) refuse("E_CLUSTER");
  if (manifest.unit !== unit) refuse("E_UNIT", { unit: manifest.unit });
  if (!manifest.devices.some((one) => one.device === device)) refuse("E_DEVICE", { unit });
  if (new Set(manifest.devices.map((one) => one.device)).size < manifest.devices.length)
    refuse("E_DEVICE", { unit });
}

function rowOf(value: unknown): ReceiptRow {
  const row = receiptRowSchema.safeParse(value);
  return row.success ? row.data : refuse("E_SCHEMA", { section: "rows" });
}

/** The receipt's own chain must begin as ours does, reach the version it names, and know who signed the receipt. */
function chainOf(rows: readonly ReceiptRow[], held: RosterChain, manifest: ReceiptManifest): RosterChain {
  const frames = rows.flatMap((row) => (row.t === "roster" ? [Buffer.from(row.frame, "base64")] : []));
  const incoming = decodeRosterFile(new Uint8Array(Buffer.concat(frames)));
  if (!incoming.ok) throw new BundleFailure(incoming.problem.code, incoming.problem.params);
  if (incoming.value.newest.version !== manifest.roster) refuse("E_ROSTER", { reason: "version" });
  const chain = extendsChain(held, incoming.value);
  if (!chain.ok) throw new BundleFailure(chain.problem.code, chain.problem.params);
  // By the newest roster of the two: a coordinator who was taken out signs no more.
  if (!chain.value.newest.coordinators.some((one) => one.key === manifest.issuedBy))
    refuse("E_SIGNATURE", { signature: "receipt" });
  return chain.value;
}

function catalogueIn(rows: readonly ReceiptRow[]): IssuedCatalogue | null {
  const row = rows.find((one) => one.t === "catalogue");
  if (!row) return null;
  const issued = decodeCatalogue(new Uint8Array(Buffer.from(row.frame, "base64")));
  if (!issued.ok) throw new BundleFailure(issued.problem.code, issued.problem.params);
  return issued.value;
}

const ORDER = ["roster", "catalogue", "bundle", "decision", "refused", "question"] as const;

function checkRows(rows: readonly ReceiptRow[], manifest: ReceiptManifest): void {
  const { unit, devices, counts } = manifest;
  const ranks = rows.map((row) => ORDER.indexOf(row.t));
  if (ranks.some((rank, i) => rank < (ranks[i - 1] ?? 0))) refuse("E_SCHEMA", { reason: "order" });
  const of = (t: ReceiptRow["t"]) => rows.filter((row) => row.t === t).length;
  if (of("catalogue") > 1) refuse("E_SCHEMA", { reason: "catalogue" });
  if (
    of("bundle") !== counts.bundles ||
    of("refused") !== counts.refused ||
    of("question") !== counts.questions
  )
    refuse("E_COUNT", { section: "rows" });
  const known = new Set(devices.map((one) => one.device));
  const bundles = rows.filter((row) => row.t === "bundle");
  if (bundles.some((row) => !known.has(row.device))) refuse("E_DEVICE", { unit });
  for (const { device, last } of devices) {
    const own = bundles.filter((row) => row.device === device);
    const highest = Math.max(0, ...own.map((row) => row.seq));
    if (
      highest !== (last?.seq ?? 0) ||
      (last && !own.some((row) => row.hash === last.hash && row.seq === last.seq))
    )
      refuse("E_HISTORY");
  }
  const questions = rows.filter((row) => row.t === "question");
  if (questions.some((row) => unitOfSubject(row.id) !== unit || unitOfSubject(row.about) !== unit))
    refuse("E_SCOPE", { unit });
  if (new Set(questions.map((row) => row.id)).size < questions.length)
    refuse("E_SCHEMA", { reason: "twice" });
}
