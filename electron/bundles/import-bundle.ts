import { copyFileSync, readFileSync, rmSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { BUNDLE_MAX_BYTES } from "../../shared/bundle/limits.ts";
import type { RecordRow } from "../../shared/bundle/section-rows.ts";
import type { ProblemCode } from "../../shared/problem/codes.ts";
import { fail, ok, type Problem, type ProblemParams, type Result } from "../../shared/result.ts";
import { appendDecision } from "../cluster/decisions.ts";
import { waitsForCard } from "../cluster/requests.ts";
import { judge, showCases } from "../cluster/view.ts";
import { appendAudit } from "../database/audit-store.ts";
import { shownHeads } from "../database/bundle-heads-store.ts";
import { type BundleRow, bundleByFile, bundleByHash, keepBundle } from "../database/bundle-store.ts";
import { isHeldElsewhere } from "../database/carried-bundle-store.ts";
import { hashOfCatalogue } from "../database/catalogue-store.ts";
import { expectingDiskLater } from "../database/database-problem.ts";
import { heldRoster } from "../database/roster-store.ts";
import { type Breathe, inLongTransaction } from "../database/transaction.ts";
import { putApproval, putVersion } from "../database/version-store.ts";
import type { Signer } from "../identity/signing.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";
import { fileSha256 } from "./file-sha256.ts";
import { expectingFailure } from "./read/failure.ts";
import { readBundle } from "./read-bundle.ts";
import { hold, keepEvidence } from "./set-aside.ts";
import type { VerifiedBundle } from "./verified-bundle.ts";

export type ImportedFile = {
  readonly file: string;
  readonly outcome: "merged" | "duplicate" | "superseded" | "fork" | "held" | "refused";
  readonly code: ProblemCode | null;
  /** What the code's sentence names. */
  readonly params: ProblemParams;
  readonly unit: string | null;
  readonly seq: number | null;
  readonly hash: string | null;
};

export type ImportOptions = {
  readonly signal?: AbortSignal;
  readonly progress?: (step: {
    readonly done: number;
    readonly total: number;
    readonly phase: string;
  }) => void;
  /** Cases that a person ticked off in the preview: case id → reason. Each becomes a decision in the file's transaction. */
  readonly leaveOut?: { readonly cases: ReadonlyMap<string, string>; readonly signer: Signer };
};

/** Reads every stage without writing anything. Errors: the reader's, E_NOT_ALLOWED, E_NOT_FOUND. */
export async function readForCluster(
  ws: OpenWorkspace,
  file: string,
  options: ImportOptions & { readonly codes?: "any" } = {},
): Promise<Result<VerifiedBundle>> {
  const chain = heldRoster(ws.db);
  if (!chain || ws.kind !== "cluster") return fail("E_NOT_ALLOWED");
  if (sizeOf(file) === null) return fail("E_NOT_FOUND", { file: basename(file) });
  return readBundle(file, { ...readContext(ws, chain), ...options });
}

/** What `verify` says of a file. Errors: those of readForCluster. */
export async function verifyBundle(ws: OpenWorkspace, file: string): Promise<Result<object>> {
  const read = await readForCluster(ws, file);
  if (!read.ok) return read;
  const { manifest, hash, subjects } = read.value;
  const { unit, machine, seq, period, profile } = manifest;
  return ok({ unit, machine, seq, period, profile, hash, cases: subjects.length });
}

/**
 * Imports each file on its own: one bad bundle never blocks thirteen good ones, and each good one is merged in one
 * transaction. A cancel between files keeps those already merged; within a file it leaves everything as it was.
 */
export async function importBundles(
  ws: OpenWorkspace,
  files: readonly string[],
  options: ImportOptions = {},
): Promise<Result<ImportedFile[]>> {
  if (ws.kind !== "cluster") return fail("E_NOT_ALLOWED");
  const outcomes: ImportedFile[] = [];
  for (const [at, file] of files.entries()) {
    if (options.signal?.aborted) return fail("E_CANCELLED", { done: outcomes.length });
    options.progress?.({ done: at, total: files.length, phase: "import" });
    const outcome = await importFile(ws, file, basename(file), options);
    if (!outcome.ok) return outcome;
    outcomes.push(outcome.value);
  }
  return ok(inTheEnd(ws, outcomes));
}

/** What is told of files that came together: one that a later one took out of the totals is not called merged. */
export const inTheEnd = (ws: OpenWorkspace, outcomes: readonly ImportedFile[]): ImportedFile[] =>
  outcomes.map((one) => {
    const row = one.outcome === "merged" && one.hash !== null ? bundleByHash(ws.db, one.hash) : null;
    return row && row.standing !== "superseded" ? outcomeOf(one.file, row) : one;
  });

/**
 * One file: refused, held or merged. Errors end the whole run: E_CANCELLED, E_NO_ROSTER, E_DISK_FULL, E_READ_ONLY, E_MEDIUM.
 * @param fileName what the person knows the file by, where `file` is our own copy
 */
export const importFile = (
  ws: OpenWorkspace,
  file: string,
  fileName: string,
  options: ImportOptions = {},
): Promise<Result<ImportedFile>> => expectingDiskLater(() => readAndMerge(ws, file, fileName, options));

async function readAndMerge(
  ws: OpenWorkspace,
  file: string,
  fileName: string,
  options: ImportOptions,
): Promise<Result<ImportedFile>> {
  const refused = ({ code, params }: Problem): ImportedFile => ({
    file: fileName,
    outcome: "refused",
    code,
    params,
    unit: typeof params.unit === "string" ? params.unit : null,
    seq: null,
    hash: null,
  });
  const size = sizeOf(file);
  if (size === null) return ok(refused({ code: "E_NOT_FOUND", params: {} }));
  if (size > BUNDLE_MAX_BYTES) return ok(refused({ code: "E_SIZE", params: {} }));
  const seen = await fileSha256(file);
  const known = bundleByFile(ws.db, seen);
  if (known) return ok(answer(fileName, known, "duplicate"));
  const chain = heldRoster(ws.db);
  if (!chain) return fail("E_NO_ROSTER");
  // Our own copy: a stick that is pulled or changed under the reader must not matter between the two passes.
  const copy = join(ws.folder, "inbox", `${seen}.reading`);
  copyFileSync(file, copy);
  try {
    const read = await readBundle(copy, { ...readContext(ws, chain), signal: options.signal });
    if (!read.ok) {
      const { code, params } = read.problem;
      if (code === "E_CANCELLED") return read;
      // What is kept is named by what was read, which the stick may have changed since it was seen.
      const sha256 = await fileSha256(copy);
      if (code === "E_NOT_ENROLLED" || waitsForCard(ws, params)) {
        const { unit = "", machine = "" } = params;
        hold(ws, copy, sha256, { unit: String(unit), machine: String(machine), fileName });
        return ok({ ...refused({ code: "E_NOT_ENROLLED", params }), outcome: "held" });
      }
      keepEvidence(ws, copy, fileName, sha256, read.problem);
      return ok(refused(read.problem));
    }
    const { unit, device } = read.value.manifest;
    if (isHeldElsewhere(ws.db, device, "")) {
      const problem: Problem = { code: "E_DEVICE", params: { unit } };
      keepEvidence(ws, copy, fileName, read.value.fileSha256, problem);
      return ok(refused(problem));
    }
    return await merge(ws, read.value, fileName, copy, options);
  } finally {
    rmSync(copy, { force: true });
  }
}

async function merge(
  ws: OpenWorkspace,
  bundle: VerifiedBundle,
  fileName: string,
  copy: string,
  options: ImportOptions,
): Promise<Result<ImportedFile>> {
  const twin = bundleByHash(ws.db, bundle.hash);
  if (twin) return ok(answer(fileName, twin, "duplicate"));
  const inOneTransaction = () =>
    inLongTransaction(
      ws.db,
      async (breathe) => {
        const at = ws.deps.clock.nowMs();
        await keepVerified(ws, bundle, readFileSync(copy), breathe, options);
        appendAudit(ws.db, {
          what: "import",
          at,
          user: ws.user.id,
          bundle: bundle.hash,
          unit: bundle.manifest.unit,
          seq: bundle.manifest.seq,
        });
        const changed = new Set(judge(ws.db, bundle.manifest.device));
        for (const subject of namesThatCame(bundle)) changed.add(subject);
        for (const [caseId, reason] of ownCases(bundle, options.leaveOut?.cases)) {
          const heads = shownHeads(ws.db, caseId);
          if (heads.length === 0 || !options.leaveOut) continue;
          appendDecision(ws, "leave-out-case", { case: caseId, heads }, reason, options.leaveOut.signer);
          changed.add(caseId);
        }
        await showCases(ws.db, [...changed], breathe);
        return ok(outcomeOf(fileName, bundleByHash(ws.db, bundle.hash) as BundleRow));
      },
      options.signal,
    );
  return expectingFailure(inOneTransaction);
}

/** Names make a known version searchable by them without changing it. */
export const namesThatCame = (bundle: VerifiedBundle): string[] =>
  bundle.manifest.profile === "names-in" ? bundle.subjects.map((one) => one.subject) : [];

/** Those of the ticked cases that this bundle carries. */
export const ownCases = (
  bundle: VerifiedBundle,
  cases: ReadonlyMap<string, string> = new Map(),
): [string, string][] =>
  bundle.subjects.flatMap(({ subject }) => {
    const reason = cases.get(subject);
    return reason === undefined ? [] : [[subject, reason] as [string, string]];
  });

/**
 * Keeps a verified bundle with its versions and approvals; who counts is judged afterwards. The rows are streamed a second
 * time: a large bundle is never held whole. It throws where the copy changed, and the caller's transaction undoes all.
 * @param cluster "" for this register's own, else the cluster below whose file carried it
 */
export async function keepVerified(
  ws: OpenWorkspace,
  bundle: VerifiedBundle,
  file: Uint8Array,
  breathe: Breathe,
  options: ImportOptions,
  cluster = "",
): Promise<void> {
  keepBundle(ws.db, bundle, file, ws.deps.clock.nowMs(), ws.user.id, cluster);
  const total = bundle.manifest.sections[1].count;
  let done = 0;
  for await (const row of bundle.rows()) {
    putRow(ws, row);
    done += 1;
    if (done % 100 === 0) options.progress?.({ done, total, phase: "merge" });
    await breathe();
  }
}

export function putRow(ws: OpenWorkspace, row: RecordRow): void {
  if (row.t === "approval") {
    const { hash, subject, approver, at, paper, signature } = row;
    putApproval(ws.db, { hash, subject, approver, atMs: at, paper, signature });
    return;
  }
  const { hash, subject, core, privateDigest } = row;
  const salt = row.salt === undefined ? null : Buffer.from(row.salt, "hex");
  const { parents } = JSON.parse(core) as { parents: string[] };
  putVersion(ws.db, { hash, subject, core, privateDigest, privateHalf: row.private ?? null, salt }, parents);
}

function outcomeOf(fileName: string, row: BundleRow): ImportedFile {
  if (row.standing === "failed")
    return { ...answer(fileName, row, "refused"), code: row.code as ProblemCode };
  if (row.standing === "fork") return { ...answer(fileName, row, "fork"), code: "E_FORK" };
  if (row.standing === "rejected") return { ...answer(fileName, row, "fork"), code: "E_FORK" };
  return answer(fileName, row, row.standing === "shown" ? "merged" : "superseded");
}

const answer = (file: string, row: BundleRow, outcome: ImportedFile["outcome"]): ImportedFile => ({
  file,
  outcome,
  code: null,
  params: { unit: row.unit, seq: row.seq },
  unit: row.unit,
  seq: row.seq,
  hash: row.hash,
});

type Chain = NonNullable<ReturnType<typeof heldRoster>>;

const readContext = (ws: OpenWorkspace, chain: Chain) => ({
  identity: ws.ageIdentity(),
  chain,
  cluster: chain.newest.cluster,
  kind: "cluster" as const,
  codes: (version: number) => hashOfCatalogue(ws.db, version),
});

function sizeOf(file: string): number | null {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat?.isFile() ? stat.size : null;
}
