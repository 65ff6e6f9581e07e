import { createHash } from "node:crypto";
import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { join } from "node:path";
import type { RosterManifest } from "../../shared/bundle/manifest.ts";
import { catalogueInForce } from "../../shared/catalogue/in-force.ts";
import { periodByCode } from "../../shared/catalogue/periods.ts";
import { endedBy } from "../../shared/catalogue/units.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { approvedRows } from "../cases/approved-rows.ts";
import { writeRequestFile } from "../cluster/rosters.ts";
import { appendAudit, auditHead } from "../database/audit-store.ts";
import { expectingDiskLater } from "../database/database-problem.ts";
import {
  nextExportSeq,
  reserveExport,
  sealExport,
  sealedExport,
  sealedHistory,
} from "../database/export-store.ts";
import { listApprovalKeys } from "../database/key-store.ts";
import { getMeta } from "../database/meta-store.ts";
import { newestReceipt } from "../database/receipt-store.ts";
import { heldRoster } from "../database/roster-store.ts";
import { inTransaction } from "../database/transaction.ts";
import type { RosterChain } from "../identity/roster-file.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";
import { buildBundle } from "./build-bundle.ts";
import type { ImportOptions } from "./import-bundle.ts";
import { leavingCounts } from "./leaving.ts";

export type ExportRequest = {
  readonly period: string;
  readonly outDir: string;
  readonly profile: "names-in" | "names-out";
  readonly approverId: string;
  readonly passphrase: string;
};

export type Exported = {
  readonly file: string;
  readonly seq: number;
  readonly hash: string;
  /** Written beside the bundle until the cluster's roster names this machine and its approvers. */
  readonly requestFile: string | null;
  readonly requestFingerprint: string | null;
};

/**
 * *Duyệt và cho gửi*, the sending half: reserve N (commit) → build and flush in the outbox → seal N (commit) → copy and
 * read back. A crash or a full disk burns N; a number is never used twice. Errors: E_NO_ROSTER, E_NOTHING_TO_SEND,
 * E_APPROVAL_PASSPHRASE, E_USER, E_INPUT, E_MEDIUM (the sealed file stays in the outbox),
 * E_DISK_FULL, E_READ_ONLY, E_CANCELLED.
 */
export const exportBundle = (
  ws: OpenWorkspace,
  request: ExportRequest,
  options: ImportOptions = {},
): Promise<Result<Exported>> => expectingDiskLater(() => reserveBuildSeal(ws, request, options));

/** What can be known before anybody signs. Errors: E_NOT_ALLOWED, E_INPUT, E_UNIT_ENDED, E_SAMPLE, E_NO_ROSTER. */
export function canExport(ws: OpenWorkspace, period: string): Result<RosterChain> {
  if (ws.kind !== "office") return fail("E_NOT_ALLOWED");
  const row = periodByCode(period);
  if (!row) return fail("E_INPUT", { field: "period" });
  if (endedBy(ws.unit, row)) return fail("E_UNIT_ENDED", { unit: ws.unit });
  // Numbers of an invented register must never reach a real table.
  if (getMeta(ws.db, "sample") === "1") return fail("E_SAMPLE");
  const chain = heldRoster(ws.db);
  return chain ? ok(chain) : fail("E_NO_ROSTER");
}

async function reserveBuildSeal(
  ws: OpenWorkspace,
  request: ExportRequest,
  options: ImportOptions,
): Promise<Result<Exported>> {
  const ready = canExport(ws, request.period);
  if (!ready.ok) return ready;
  const chain = ready.value;
  if (!ws.db.prepare("SELECT 1 FROM approvals LIMIT 1").get()) return fail("E_NOTHING_TO_SEND");
  const signer = ws.approvalSigner(request.approverId, request.passphrase);
  if (!signer.ok) return signer;
  cleanOutbox(ws);
  const history = sealedHistory(ws.db, ws.deviceSigner().publicKey);
  const reserved = reserve(ws, request);
  if (!reserved.ok) return reserved;
  const { seq, name } = reserved.value;
  const sealed = join(ws.folder, "outbox", name);
  const built = await buildBundle(
    {
      manifestBase: {
        kind: "cluster",
        cluster: chain.newest.cluster,
        unit: ws.unit,
        machine: ws.machine,
        seq,
        prev: history.at(-1) ?? null,
        period: request.period,
        audit: auditHead(ws.db),
        roster: chain.newest.version,
        lastReceipt: lastReceipt(ws),
        catalogue: catalogueInForce().name,
        at: ws.deps.clock.nowMs(),
      },
      history,
      subjects: approvedRows(ws.db, request.profile),
      profile: request.profile,
      deviceSigner: ws.deviceSigner(),
      releaseSigner: signer.value,
      recipients: chain.newest.recipients,
      signal: options.signal,
      progress: options.progress,
    },
    { file: `${sealed}.part` },
  );
  if (!built.ok) return built;
  const { hash } = built.value;
  renameSync(`${sealed}.part`, sealed);
  const seal = inTransaction(ws.db, () => {
    const at = ws.deps.clock.nowMs();
    sealExport(ws.db, seq, { hash, atMs: at, counts: leavingCounts(ws.db) });
    appendAudit(ws.db, {
      what: "export",
      at,
      user: request.approverId,
      seq,
      hash,
      profile: request.profile,
    });
    return ok(null);
  });
  if (!seal.ok) return seal;
  const file = copyOut(sealed, request.outDir, name);
  if (!file.ok) return file;
  return withRequest(ws, chain.newest, request.outDir, { file: file.value, seq, hash });
}

/** The receipt seen last, so that the coordinator knows what this machine has read. */
function lastReceipt(ws: OpenWorkspace): { seq: number; hash: string } | null {
  const newest = newestReceipt(ws.db);
  return newest ? { seq: newest.number, hash: newest.hash } : null;
}

function reserve(ws: OpenWorkspace, request: ExportRequest): Result<{ seq: number; name: string }> {
  return inTransaction(ws.db, () => {
    const seq = nextExportSeq(ws.db);
    const name = `${ws.unit}-${ws.machine}-${String(seq).padStart(4, "0")}.socum`;
    const { period, profile } = request;
    reserveExport(ws.db, { seq, period, profile, file: name, device: ws.deviceSigner().publicKey });
    return ok({ seq, name });
  });
}

/** Deletes what was never sealed: a half-built file, or one whose seal did not reach the disk. */
export function cleanOutbox(ws: OpenWorkspace): void {
  const sealed = new Set(
    ws.db.prepare("SELECT file_name FROM exports WHERE hash IS NOT NULL").pluck().all() as string[],
  );
  const outbox = join(ws.folder, "outbox");
  for (const name of readdirSync(outbox))
    if (!sealed.has(name)) rmSync(join(outbox, name), { force: true, recursive: true });
}

/**
 * *Chép lại*: a sealed file once more to another stick or folder, byte for byte; nothing is signed or numbered anew.
 * Errors: E_NOT_ALLOWED, E_NOT_FOUND (no such number, or its file is no longer in the outbox), E_MEDIUM.
 */
export async function copySentAgain(
  ws: OpenWorkspace,
  seq: number,
  outDir: string,
): Promise<Result<Exported>> {
  if (ws.kind !== "office") return fail("E_NOT_ALLOWED");
  const sent = sealedExport(ws.db, seq);
  const sealed = sent ? join(ws.folder, "outbox", sent.file) : "";
  if (!sent || !existsSync(sealed)) return fail("E_NOT_FOUND", { seq });
  const chain = heldRoster(ws.db);
  if (!chain) return fail("E_NO_ROSTER");
  const file = copyOut(sealed, outDir, sent.file);
  if (!file.ok) return file;
  return withRequest(ws, chain.newest, outDir, { file: file.value, seq, hash: sent.hash });
}

/** Copies to the stick or folder and reads it back; the medium is blamed for whatever goes wrong there. */
export function copyOut(from: string, outDir: string, name: string): Result<string> {
  const target = join(outDir, name);
  try {
    mkdirSync(outDir, { recursive: true });
    if (existsSync(target) && statSync(target).isDirectory()) return fail("E_MEDIUM", { file: name });
    copyFileSync(from, `${target}.part`);
    if (digestOf(`${target}.part`) !== digestOf(from)) return fail("E_MEDIUM", { file: name });
    renameSync(`${target}.part`, target);
    return ok(target);
  } catch {
    return fail("E_MEDIUM", { file: name });
  }
}

/** In pieces: a file for the level above may be larger than memory. */
function digestOf(file: string): string {
  const digest = createHash("sha256");
  const piece = Buffer.alloc(1024 * 1024);
  const handle = openSync(file, "r");
  try {
    for (let read = readSync(handle, piece); read > 0; read = readSync(handle, piece))
      digest.update(piece.subarray(0, read));
  } finally {
    closeSync(handle);
  }
  return digest.digest("hex");
}

type Sent = { file: string; seq: number; hash: string };

async function withRequest(
  ws: OpenWorkspace,
  roster: RosterManifest,
  outDir: string,
  sent: Sent,
): Promise<Result<Exported>> {
  const device = ws.deviceSigner().publicKey;
  const known = new Set(
    roster.units.flatMap((unit) => [
      ...unit.devices.map((one) => one.device),
      ...unit.approvers.map((one) => one.key),
    ]),
  );
  // A new machine, and a known one whose approver has a new key, are both made known by a card.
  if ([device, ...listApprovalKeys(ws.db).map((one) => one.publicKey)].every((key) => known.has(key)))
    return ok({ ...sent, requestFile: null, requestFingerprint: null });
  const requestFile = join(outDir, `${ws.unit}-${ws.machine}-PhieuDangKy.socum-dk`);
  const written = await writeRequestFile(ws, requestFile);
  return written.ok ? ok({ ...sent, requestFile, requestFingerprint: written.value.fingerprint }) : written;
}
