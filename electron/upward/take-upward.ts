import { copyFileSync, rmSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import type { ProblemCode } from "../../shared/problem/codes.ts";
import { fail, ok, type Problem, type Result } from "../../shared/result.ts";
import { fileSha256 } from "../bundles/file-sha256.ts";
import { type ImportOptions, keepVerified, namesThatCame } from "../bundles/import-bundle.ts";
import { expectingFailure } from "../bundles/read/failure.ts";
import { keepEvidence } from "../bundles/set-aside.ts";
import { bundlesHash, judge, showCases, viewHash } from "../cluster/view.ts";
import { appendAudit } from "../database/audit-store.ts";
import {
  devicesOfCluster,
  dropBundle,
  hashesOfCluster,
  isHeldElsewhere,
} from "../database/carried-bundle-store.ts";
import { expectingDiskLater } from "../database/database-problem.ts";
import {
  allDecisions,
  casesDecidedOn,
  dropDecisionsOf,
  newestAction,
  putDecision,
} from "../database/decision-store.ts";
import { dropLink, putLink } from "../database/duplicate-store.ts";
import { type Member, memberByCluster, putMemberChain } from "../database/linked-cluster-store.ts";
import { heldRoster } from "../database/roster-store.ts";
import { type Breathe, inLongTransaction } from "../database/transaction.ts";
import {
  newestBySha256,
  newestUpwardFile,
  putUpwardFile,
  type UpwardFile,
} from "../database/upward-store.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";
import { takeFigures } from "./figures-upward.ts";
import { readUpward, type UpwardContext } from "./read-upward.ts";
import type { VerifiedUpward } from "./verified-upward.ts";

export type TakenUpward = {
  readonly file: string;
  readonly outcome: "taken" | "duplicate" | "refused";
  readonly problem: Problem | null;
  readonly cluster: string | null;
  /** The cluster's name by its list. */
  readonly name: string | null;
  readonly seq: number | null;
  readonly hash: string | null;
  /** Inner bundles, those among them that were not here before, and those that are only listed. */
  readonly bundles: number;
  readonly fresh: number;
  readonly omitted: number;
  readonly bundlesHash: string | null;
  readonly viewHash: string | null;
};

export type TakeOptions = ImportOptions & {
  /** A person chose this side of a fork, and why. */
  readonly forkReason?: string;
};

/**
 * Takes in files of the clusters below, each on its own: a bad one never blocks a good one, and a good one is one
 * transaction. Errors end the run: E_NOT_ALLOWED, E_NO_ROSTER, E_CANCELLED, E_DISK_FULL, E_READ_ONLY, E_MEDIUM.
 */
export async function takeUpwards(
  ws: OpenWorkspace,
  files: readonly { readonly path: string; readonly name: string }[],
  options: TakeOptions = {},
): Promise<Result<TakenUpward[]>> {
  const taken: TakenUpward[] = [];
  for (const [at, file] of files.entries()) {
    if (options.signal?.aborted) return fail("E_CANCELLED", { done: taken.length });
    options.progress?.({ done: at, total: files.length, phase: "import" });
    const one = await expectingDiskLater(() => takeOne(ws, file.path, file.name, options));
    if (!one.ok) return one;
    taken.push(one.value);
  }
  return ok(taken);
}

/** Reads every stage without writing anything, the recomputing of the result aside. Errors: the reader's, E_NOT_ALLOWED. */
export async function verifyUpward(ws: OpenWorkspace, file: string): Promise<Result<object>> {
  const context = contextOf(ws, {});
  if (!context.ok) return context;
  if (!isFile(file)) return fail("E_NOT_FOUND", { file: basename(file) });
  const read = await readUpward(file, context.value);
  if (!read.ok) return read;
  const { manifest, hash, hashes, decisions, omitted, figures } = read.value;
  const { cluster, seq, roster, profile } = manifest;
  return ok({
    cluster,
    seq,
    roster,
    profile,
    hash,
    bundles: hashes.length,
    decisions: decisions.length,
    omitted: omitted.length,
    figures: figures.length,
  });
}

async function takeOne(
  ws: OpenWorkspace,
  path: string,
  name: string,
  options: TakeOptions,
): Promise<Result<TakenUpward>> {
  const context = contextOf(ws, options);
  if (!context.ok) return context;
  if (!isFile(path)) return ok(refused(name, { code: "E_NOT_FOUND", params: { file: name } }));
  const sha256 = await fileSha256(path);
  const known = newestBySha256(ws.db, sha256);
  if (known) return ok(duplicate(ws, name, known));
  // Our own copy: a stick that is pulled or changed under the reader must not matter between the passes.
  const copy = join(ws.folder, "inbox", `${sha256}.reading`);
  copyFileSync(path, copy);
  try {
    const read = await readUpward(copy, context.value);
    const done = read.ok ? await take(ws, read.value, name, options) : read;
    if (done.ok) return done;
    if (ENDS_THE_RUN.has(done.problem.code)) return done;
    keepEvidence(ws, copy, name, sha256, done.problem);
    return ok(refused(name, done.problem));
  } finally {
    rmSync(copy, { force: true });
  }
}

/** Answered from the log, without reading the file. */
function duplicate(
  ws: OpenWorkspace,
  file: string,
  { cluster, seq, hash, omitted }: UpwardFile,
): TakenUpward {
  return {
    file,
    outcome: "duplicate",
    problem: null,
    cluster,
    name: memberByCluster(ws.db, cluster)?.chain.newest.name ?? null,
    seq,
    hash,
    bundles: hashesOfCluster(ws.db, cluster).length,
    fresh: 0,
    omitted: omitted.length,
    bundlesHash: bundlesHash(ws.db, cluster),
    viewHash: viewHash(ws.db, cluster),
  };
}

const ENDS_THE_RUN: ReadonlySet<ProblemCode> = new Set([
  "E_CANCELLED",
  "E_DISK_FULL",
  "E_READ_ONLY",
  "E_MEDIUM",
]);

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() === true;

function contextOf(ws: OpenWorkspace, options: TakeOptions): Result<UpwardContext> {
  if (ws.kind !== "cluster") return fail("E_NOT_ALLOWED");
  const own = heldRoster(ws.db);
  if (!own) return fail("E_NO_ROSTER");
  return ok({
    identity: ws.ageIdentity(),
    cluster: own.newest.cluster,
    memberOf: (cluster) => {
      const member = memberByCluster(ws.db, cluster);
      return member ? { chain: member.chain, newest: newestUpwardFile(ws.db, cluster) } : null;
    },
    takesFork: (options.forkReason ?? "").trim() !== "",
    ...(options.signal ? { signal: options.signal } : {}),
    ...(options.progress ? { progress: options.progress } : {}),
  });
}

/** Replaces what is here of the cluster by what the file says; kept only where the result is the one the cluster states. */
async function take(
  ws: OpenWorkspace,
  upward: VerifiedUpward,
  name: string,
  options: TakeOptions,
): Promise<Result<TakenUpward>> {
  const { cluster, seq } = upward.manifest;
  const member = memberByCluster(ws.db, cluster);
  if (!member) return fail("E_UPWARD_STRANGER");
  const newest = newestUpwardFile(ws.db, cluster);
  const held = new Set(hashesOfCluster(ws.db, cluster));
  const said: TakenUpward = {
    file: name,
    outcome: "taken",
    problem: null,
    cluster,
    name: upward.chain.newest.name,
    seq,
    hash: upward.hash,
    bundles: upward.hashes.length,
    fresh: upward.hashes.filter((hash) => !held.has(hash)).length,
    omitted: upward.omitted.length,
    bundlesHash: upward.manifest.bundlesHash,
    viewHash: upward.manifest.viewHash,
  };
  if (newest?.hash === upward.hash) return ok({ ...said, outcome: "duplicate", fresh: 0 });
  const isFork =
    newest !== null && !upward.history.some((row) => row.hash === newest.hash && row.seq === newest.seq);
  // A machine belongs to one cluster: its files are judged by one list.
  if (upward.devices.some((device) => isHeldElsewhere(ws.db, device, cluster))) return fail("E_DEVICE");
  const lost = isFork ? 0 : lostOf(ws, upward, [...held, ...(newest?.omitted ?? [])]);
  if (lost > 0) return fail("E_UPWARD_LOST", { count: lost });
  return expectingFailure(() =>
    inLongTransaction(
      ws.db,
      async (breathe) => {
        const at = ws.deps.clock.nowMs();
        const touched = await replace(ws, upward, member, held, breathe, options);
        for (const device of devicesOfCluster(ws.db, cluster))
          for (const subject of judge(ws.db, device)) touched.add(subject);
        if (
          bundlesHash(ws.db, cluster) !== upward.manifest.bundlesHash ||
          viewHash(ws.db, cluster) !== upward.manifest.viewHash
        )
          return fail("E_UPWARD_VIEW");
        await showCases(ws.db, [...touched].sort(), breathe);
        takeFigures(ws.db, cluster, upward.figures, at);
        const { hash, fileSha256: sha256, history, omitted, head } = upward;
        const by = ws.user.id;
        putUpwardFile(ws.db, {
          hash,
          fileSha256: sha256,
          cluster,
          seq,
          history,
          omitted,
          head,
          atMs: at,
          by,
        });
        appendAudit(ws.db, {
          what: "take-upward",
          at,
          user: by,
          cluster,
          seq,
          hash,
          ...(isFork ? { instead: newest.hash, reason: options.forkReason } : {}),
        });
        return ok(said);
      },
      options.signal,
    ),
  );
}

/** Bundles the file before told of that are neither carried nor listed, and decisions not in the same words any more. */
function lostOf(ws: OpenWorkspace, upward: VerifiedUpward, known: readonly string[]): number {
  const told = new Set([...upward.hashes, ...upward.omitted.map((row) => row.hash)]);
  const bundles = known.filter((hash) => !told.has(hash)).length;
  const decisions = [...allDecisions(ws.db, upward.manifest.cluster)].filter(
    ({ payload, signer }, i) =>
      upward.decisions[i]?.payload !== payload || upward.decisions[i]?.signer !== signer,
  ).length;
  return bundles + decisions;
}

/** Between the numbers of two clusters' decisions, so that the order in which files came never matters. */
const PLACE = 2 ** 32;

/** Gives the subjects whose view may be another by it, beside those that the judge names. */
async function replace(
  ws: OpenWorkspace,
  upward: VerifiedUpward,
  member: Member,
  held: ReadonlySet<string>,
  breathe: Breathe,
  options: TakeOptions,
): Promise<Set<string>> {
  const { cluster } = member;
  const { db } = ws;
  const touched = new Set(casesDecidedOn(db, cluster));
  putMemberChain(db, upward.chain);
  const carried = new Set(upward.hashes);
  // The result is that of this file alone: what it only lists, or a chosen side of a fork does not have, is taken out.
  for (const hash of held)
    if (!carried.has(hash)) for (const subject of dropBundle(db, hash)) touched.add(subject);
  for await (const { bundle, bytes } of upward.inner((hash) => !held.has(hash))) {
    await keepVerified(ws, bundle, bytes, breathe, options, cluster);
    for (const subject of namesThatCame(bundle)) touched.add(subject);
  }
  const before = pairsOf([...allDecisions(db, cluster)].map((row) => row.subject));
  dropDecisionsOf(db, cluster);
  for (const [i, { action, subject, payload, signer, signature }] of upward.decisions.entries())
    putDecision(
      db,
      { n: member.place * PLACE + i + 1, action, subject, payload, signer, signature },
      cluster,
    );
  for (const id of casesDecidedOn(db, cluster)) touched.add(id);
  for (const [a, b] of [...before, ...pairsOf(upward.decisions.map((one) => one.subject))]) {
    if (newestAction(db, `${a} ${b}`) === "same-case") putLink(db, a, b, "");
    else dropLink(db, a, b, "");
    touched.add(a).add(b);
  }
  return touched;
}

const pairsOf = (subjects: readonly string[]): [string, string][] =>
  subjects.flatMap((subject) => {
    const [a, b] = subject.split(" ");
    return a !== undefined && b !== undefined ? [[a, b] as [string, string]] : [];
  });

const refused = (file: string, problem: Problem): TakenUpward => ({
  file,
  outcome: "refused",
  problem,
  cluster: null,
  name: null,
  seq: null,
  hash: null,
  bundles: 0,
  fresh: 0,
  omitted: 0,
  bundlesHash: null,
  viewHash: null,
});
