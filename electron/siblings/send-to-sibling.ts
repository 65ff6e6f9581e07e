import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { RosterManifest } from "../../shared/bundle/manifest.ts";
import { catalogueInForce } from "../../shared/catalogue/in-force.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { buildBundle } from "../bundles/build-bundle.ts";
import { copyOut } from "../bundles/export-bundle.ts";
import type { ImportOptions } from "../bundles/import-bundle.ts";
import { approvedRows } from "../cases/approved-rows.ts";
import { appendAudit, auditHead } from "../database/audit-store.ts";
import { expectingDiskLater } from "../database/database-problem.ts";
import { getMeta } from "../database/meta-store.ts";
import { heldRoster } from "../database/roster-store.ts";
import { reserveSiblingSeq, sealedSiblingExports, sealSiblingExport } from "../database/sibling-store.ts";
import { inTransaction } from "../database/transaction.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";

export type SiblingRequest = {
  readonly outDir: string;
  readonly period: string;
  readonly approverId: string;
  readonly passphrase: string;
};

/** Beside the outbox, which holds what goes to the cluster and is cleaned by its own numbers. */
const FOLDER = "trao-doi";

/** The machines of the unit and of its successors that may read the exchange, this one included, as the roster lists them now. */
export const exchangeDevices = (roster: RosterManifest, unit: string) =>
  roster.units
    .filter((one) => one.code === unit || one.predecessors.includes(unit))
    .flatMap((one) => one.devices.filter((device) => device.end === null));

/**
 * *Gửi sang máy khác*: everything approved here, names included, for the other machines of the unit: kind `office`, numbers of
 * their own, encrypted to the unit's and its successors' machines and to nobody else, the cluster included. Reserve, build,
 * seal and copy as for the cluster. Errors: E_NO_ROSTER, E_NOT_ENROLLED (this machine itself), E_NO_SIBLING,
 * E_NOTHING_TO_SEND, E_SAMPLE, E_APPROVAL_PASSPHRASE, E_USER, E_MEDIUM, E_DISK_FULL, E_READ_ONLY, E_CANCELLED.
 */
export const sendToSibling = (
  ws: OpenWorkspace,
  request: SiblingRequest,
  options: ImportOptions = {},
): Promise<Result<{ file: string; seq: number; hash: string }>> =>
  expectingDiskLater(() => reserveBuildSeal(ws, request, options));

async function reserveBuildSeal(
  ws: OpenWorkspace,
  request: SiblingRequest,
  options: ImportOptions,
): Promise<Result<{ file: string; seq: number; hash: string }>> {
  if (ws.kind !== "office") return fail("E_NOT_ALLOWED");
  if (getMeta(ws.db, "sample") === "1") return fail("E_SAMPLE");
  const chain = heldRoster(ws.db);
  if (!chain) return fail("E_NO_ROSTER");
  const own = ws.deviceSigner();
  const devices = exchangeDevices(chain.newest, ws.unit);
  if (!devices.some((one) => one.device === own.publicKey))
    return fail("E_NOT_ENROLLED", { unit: ws.unit, machine: ws.machine });
  if (devices.length < 2) return fail("E_NO_SIBLING");
  if (!ws.db.prepare("SELECT 1 FROM approvals LIMIT 1").get()) return fail("E_NOTHING_TO_SEND");
  const signer = ws.approvalSigner(request.approverId, request.passphrase);
  if (!signer.ok) return signer;
  const folder = join(ws.folder, FOLDER);
  mkdirSync(folder, { recursive: true });
  const history = sealedSiblingExports(ws.db).map(({ seq, hash }) => ({ seq, hash }));
  cleanFolder(ws, folder);
  const nameOf = (seq: number) => `${ws.unit}-${ws.machine}-TraoDoi-${String(seq).padStart(4, "0")}.socum`;
  const reserved = inTransaction(ws.db, () => ok(reserveSiblingSeq(ws.db, nameOf, ws.deps.clock.nowMs())));
  if (!reserved.ok) return reserved;
  const seq = reserved.value;
  const name = nameOf(seq);
  const sealed = join(folder, name);
  const built = await buildBundle(
    {
      manifestBase: {
        kind: "office",
        cluster: chain.newest.cluster,
        unit: ws.unit,
        machine: ws.machine,
        seq,
        prev: history.at(-1) ?? null,
        period: request.period,
        audit: auditHead(ws.db),
        roster: chain.newest.version,
        lastReceipt: null,
        catalogue: catalogueInForce().name,
        at: ws.deps.clock.nowMs(),
      },
      history,
      subjects: approvedRows(ws.db, "names-in"),
      profile: "names-in",
      deviceSigner: own,
      releaseSigner: signer.value,
      recipients: devices.map((one) => one.recipient),
      signal: options.signal,
      progress: options.progress,
    },
    { file: `${sealed}.part` },
  );
  if (!built.ok) return built;
  const { hash } = built.value;
  renameSync(`${sealed}.part`, sealed);
  const seal = inTransaction(ws.db, () => {
    sealSiblingExport(ws.db, seq, hash);
    appendAudit(ws.db, {
      what: "send-sibling",
      at: ws.deps.clock.nowMs(),
      user: request.approverId,
      seq,
      hash,
    });
    return ok(null);
  });
  if (!seal.ok) return seal;
  const file = copyOut(sealed, request.outDir, name);
  return file.ok ? ok({ file: file.value, seq, hash }) : file;
}

/** Deletes what was never sealed. */
function cleanFolder(ws: OpenWorkspace, folder: string): void {
  if (!existsSync(folder)) return;
  const sealed = new Set(sealedSiblingExports(ws.db).map((one) => one.file));
  for (const name of readdirSync(folder))
    if (!sealed.has(name)) rmSync(join(folder, name), { force: true, recursive: true });
}
