import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { bytesOfHex } from "../../shared/bundle/hex.ts";
import { SIGNATURE_TYPES } from "../../shared/bundle/pae.ts";
import { utf8 } from "../../shared/bundle/utf8.ts";
import { catalogueInForce } from "../../shared/catalogue/in-force.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { copyOut } from "../bundles/export-bundle.ts";
import type { ImportOptions } from "../bundles/import-bundle.ts";
import type { Coordinator } from "../cluster/decisions.ts";
import { bundlesHash, viewHash } from "../cluster/view.ts";
import { appendAudit } from "../database/audit-store.ts";
import { expectingDiskLater } from "../database/database-problem.ts";
import { allDecisions } from "../database/decision-store.ts";
import { chainAbove, hasMembers } from "../database/linked-cluster-store.ts";
import { getMeta } from "../database/meta-store.ts";
import { heldRoster } from "../database/roster-store.ts";
import { inTransaction } from "../database/transaction.ts";
import { reserveUpward, sealedUpward, sealUpward } from "../database/upward-store.ts";
import type { RosterChain } from "../identity/roster-file.ts";
import { verifySignature } from "../identity/signing.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";
import { buildUpward } from "./build-upward.ts";
import { leavingFigures } from "./figures-upward.ts";
import { keptPlaintext } from "./kept-plaintext.ts";
import { leavingUpward } from "./leaving-upward.ts";

export type UpwardRequest = {
  readonly outDir: string;
  /** "in" is a person's explicit choice after seeing in how many cases names leave. */
  readonly names: "in" | "out";
  readonly by: Coordinator;
};

export type ExportedUpward = {
  readonly file: string;
  readonly seq: number;
  readonly hash: string;
  readonly bundles: number;
  readonly omitted: number;
  readonly cases: number;
  readonly named: number;
  readonly bundlesHash: string;
  readonly viewHash: string;
};

const FOLDER = "cap-tren";

/**
 * *Gửi cấp trên*: the cluster's list, every bundle it holds, every decision and the figures without cases, signed by a coordinator and encrypted to the
 * keys of the level above. Reserve N → build → seal → copy, as for a bundle. Errors: E_NOT_ALLOWED, E_NO_ROSTER,
 * E_UPWARD_LEVEL, E_NO_ABOVE, E_SAMPLE, E_NOTHING_TO_SEND, E_USER, E_PASSPHRASE, E_UPWARD_SIGNER, E_UPWARD_DECISION,
 * E_UPWARD_NAMES, E_UPWARD_KEPT, E_SIZE, E_CANCELLED, E_MEDIUM, E_DISK_FULL, E_READ_ONLY.
 */
export const exportUpward = (
  ws: OpenWorkspace,
  request: UpwardRequest,
  options: ImportOptions = {},
): Promise<Result<ExportedUpward>> => expectingDiskLater(() => reserveBuildSeal(ws, request, options));

/** What can be known before anybody signs: whose list this is, and whose keys the file would be for. */
export function canExportUpward(ws: OpenWorkspace): Result<{ chain: RosterChain; above: RosterChain }> {
  if (ws.kind !== "cluster") return fail("E_NOT_ALLOWED");
  const chain = heldRoster(ws.db);
  if (!chain) return fail("E_NO_ROSTER");
  if (hasMembers(ws.db)) return fail("E_UPWARD_LEVEL");
  if (getMeta(ws.db, "sample") === "1") return fail("E_SAMPLE");
  const above = chainAbove(ws.db);
  return above ? ok({ chain, above }) : fail("E_NO_ABOVE");
}

async function reserveBuildSeal(
  ws: OpenWorkspace,
  { outDir, names, by }: UpwardRequest,
  options: ImportOptions,
): Promise<Result<ExportedUpward>> {
  const ready = canExportUpward(ws);
  if (!ready.ok) return ready;
  const { chain, above } = ready.value;
  const leaving = await leavingUpward(ws, names);
  if (!leaving.ok) return leaving;
  const { carried, omitted, namesNeededOf, cases, named } = leaving.value;
  if (carried.length === 0) return fail("E_NOTHING_TO_SEND");
  if (names === "out" && namesNeededOf.length > 0)
    return fail("E_UPWARD_NAMES", { units: namesNeededOf.join(", "), count: named });
  const signer = ws.approvalSigner(by.userId, by.passphrase);
  if (!signer.ok) return signer;
  if (!chain.newest.coordinators.some((one) => one.key === signer.value.publicKey))
    return fail("E_UPWARD_SIGNER");
  const decisions = signedDecisions(ws, chain);
  if (!decisions.ok) return decisions;
  const history = sealedUpward(ws.db).map(({ seq, hash }) => ({ seq, hash }));
  const folder = join(ws.folder, FOLDER);
  mkdirSync(folder, { recursive: true });
  cleanFolder(ws, folder);
  const nameOf = (seq: number) =>
    `Cum-${chain.newest.cluster.slice(0, 8)}-${String(seq).padStart(4, "0")}.socum-ct`;
  const profile = names === "in" ? ("names-in" as const) : ("names-out" as const);
  const at = ws.deps.clock.nowMs();
  const reserved = inTransaction(ws.db, () =>
    ok(reserveUpward(ws.db, nameOf, { sentTo: above.newest.cluster, profile, atMs: at })),
  );
  if (!reserved.ok) return reserved;
  const seq = reserved.value;
  const sealed = join(folder, nameOf(seq));
  const hashes = { bundlesHash: bundlesHash(ws.db), viewHash: viewHash(ws.db) };
  const built = await buildUpward(
    {
      manifestBase: {
        cluster: chain.newest.cluster,
        to: above.newest.cluster,
        seq,
        prev: history.at(-1) ?? null,
        profile,
        ...hashes,
        catalogue: catalogueInForce().name,
        at,
      },
      history,
      chain,
      decisions: decisions.value,
      bundles: carried.map(({ hash }) => ({
        hash,
        bytes: async () => {
          const kept = await keptPlaintext(ws, hash);
          return kept.ok ? ok(kept.value.bytes) : kept;
        },
      })),
      omitted: omitted.map(({ hash, unit, device, seq }) => ({ t: "omitted", hash, unit, device, seq })),
      figures: leavingFigures(ws.db),
      signer: signer.value,
      recipients: above.newest.recipients,
      signal: options.signal,
      progress: options.progress,
    },
    `${sealed}.part`,
  );
  if (!built.ok) return built;
  const { hash } = built.value;
  renameSync(`${sealed}.part`, sealed);
  const seal = inTransaction(ws.db, () => {
    sealUpward(ws.db, seq, hash);
    appendAudit(ws.db, {
      what: "export-upward",
      at: ws.deps.clock.nowMs(),
      user: by.userId,
      seq,
      hash,
      to: above.newest.cluster,
      profile,
      bundles: carried.length,
      named,
    });
    return ok(null);
  });
  if (!seal.ok) return seal;
  const file = copyOut(sealed, outDir, nameOf(seq));
  if (!file.ok) return file;
  return ok({
    file: file.value,
    seq,
    hash,
    bundles: carried.length,
    omitted: omitted.length,
    cases,
    named,
    ...hashes,
  });
}

/**
 * *Chép lại*: a sealed file once more, byte for byte; nothing is signed or numbered anew. Errors: E_NOT_ALLOWED, E_NOT_FOUND,
 * E_MEDIUM.
 */
export function copyUpwardAgain(ws: OpenWorkspace, seq: number, outDir: string): Result<{ file: string }> {
  if (ws.kind !== "cluster") return fail("E_NOT_ALLOWED");
  const sent = sealedUpward(ws.db).find((one) => one.seq === seq);
  const sealed = join(ws.folder, FOLDER, sent?.file ?? "");
  if (!sent || !existsSync(sealed)) return fail("E_NOT_FOUND", { seq });
  const file = copyOut(sealed, outDir, sent.file);
  return file.ok ? ok({ file: file.value }) : file;
}

/** Every own decision, each signed by somebody who is or was a coordinator: the level above believes no other. */
function signedDecisions(ws: OpenWorkspace, chain: RosterChain) {
  const coordinators = new Set(
    chain.rosters.flatMap(({ manifest }) => manifest.coordinators.map((one) => one.key)),
  );
  const rows = [...allDecisions(ws.db)].map(({ n, payload, signer, signature }) => ({
    n,
    payload,
    signer,
    signature,
  }));
  const foreign = rows.find(
    ({ payload, signer, signature }) =>
      !coordinators.has(signer) ||
      !verifySignature(signer, SIGNATURE_TYPES.decision, utf8(payload), bytesOfHex(signature)),
  );
  return foreign ? fail("E_UPWARD_DECISION", { number: foreign.n }) : ok(rows);
}

/** Deletes what was never sealed. */
function cleanFolder(ws: OpenWorkspace, folder: string): void {
  if (!existsSync(folder)) return;
  const sealed = new Set(sealedUpward(ws.db).map((one) => one.file));
  for (const name of readdirSync(folder))
    if (!sealed.has(name)) rmSync(join(folder, name), { force: true, recursive: true });
}
