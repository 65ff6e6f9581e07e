import { readFileSync, statSync } from "node:fs";
import { isSameFingerprint } from "../../shared/bundle/fingerprint.ts";
import { REQUEST_FILE_MAX_BYTES } from "../../shared/bundle/limits.ts";
import type { RequestManifest, RosterManifest } from "../../shared/bundle/manifest.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { type ImportedFile, importFile } from "../bundles/import-bundle.ts";
import { listHeld, releaseHeld } from "../bundles/set-aside.ts";
import { appendAudit } from "../database/audit-store.ts";
import { heldRoster, storeRoster } from "../database/roster-store.ts";
import { inTransaction } from "../database/transaction.ts";
import { decodeRequest } from "../identity/request-file.ts";
import { nextRoster } from "../identity/roster-file.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";
import type { Coordinator } from "./decisions.ts";

export type EnrolRequest = {
  readonly requestFile: string;
  /** Typed from the telephone; the machine compares. */
  readonly fingerprint: string;
};

export type Enrolled = {
  readonly version: number;
  readonly enrolled: readonly string[];
  readonly files: readonly ImportedFile[];
};

/**
 * Enrols many machines in one roster N+1, then reads the held bundles from their first byte. All or nothing.
 * Errors: E_REQUEST, E_FINGERPRINT, E_CLUSTER, E_UNIT, E_LETTER_TAKEN, E_ROSTER (a key that is already there), E_PASSPHRASE.
 */
export async function enrol(
  ws: OpenWorkspace,
  requests: readonly EnrolRequest[],
  by: Coordinator,
): Promise<Result<Enrolled>> {
  const chain = heldRoster(ws.db);
  if (ws.kind !== "cluster" || !chain) return fail("E_NOT_ALLOWED");
  if (requests.length === 0) return fail("E_USAGE", { what: "--request" });
  let units = chain.newest.units;
  const enrolled: string[] = [];
  for (const { requestFile, fingerprint } of requests) {
    const read = readRequest(requestFile, fingerprint);
    if (!read.ok) return read;
    if (read.value.cluster !== chain.newest.cluster) return fail("E_CLUSTER");
    const added = withMachine(units, read.value, chain.newest.version + 1);
    if (!added.ok) return added;
    units = added.value;
    enrolled.push(`${read.value.unit}-${read.value.machine}`);
  }
  const signer = ws.approvalSigner(by.userId, by.passphrase);
  if (!signer.ok) return signer;
  const at = ws.deps.clock.nowMs();
  const next = nextRoster(chain, () => ({ units }), signer.value, at);
  if (!next.ok) return next;
  const stored = inTransaction(ws.db, () => {
    storeRoster(ws.db, next.value);
    appendAudit(ws.db, { what: "enrol", at, user: by.userId, version: next.value.newest.version, enrolled });
    return ok(null);
  });
  if (!stored.ok) return stored;
  const files: ImportedFile[] = [];
  for (const { path, held } of listHeld(ws)) {
    const outcome = await importFile(ws, path, held.fileName);
    if (!outcome.ok) return outcome;
    if (outcome.value.outcome === "held") continue;
    releaseHeld(path);
    files.push(outcome.value);
  }
  return ok({ version: next.value.newest.version, enrolled, files });
}

function readRequest(file: string, fingerprint: string): Result<RequestManifest> {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat?.isFile()) return fail("E_NOT_FOUND");
  if (stat.size > REQUEST_FILE_MAX_BYTES) return fail("E_REQUEST", { reason: "size" });
  const request = decodeRequest(new Uint8Array(readFileSync(file)));
  if (!request.ok) return request;
  return isSameFingerprint(fingerprint, request.value.fingerprint)
    ? ok(request.value.manifest)
    : fail("E_FINGERPRINT");
}

type Units = RosterManifest["units"];

function withMachine(units: Units, request: RequestManifest, since: number): Result<Units> {
  const unit = units.find((one) => one.code === request.unit);
  if (!unit) return fail("E_UNIT", { unit: request.unit });
  if (
    unit.devices.some(
      (one) => one.end === null && one.machine === request.machine && one.device !== request.device,
    )
  )
    return fail("E_LETTER_TAKEN", { unit: unit.code, machine: request.machine });
  const { machine, device, recipient } = request;
  const approvers = request.approvers
    .filter(
      (approver) => !unit.approvers.some((one) => one.key === approver.key && one.userId === approver.userId),
    )
    .map((approver) => ({ ...approver, since, end: null }));
  const grown = {
    ...unit,
    devices: [...unit.devices, { machine, device, recipient, since, end: null }],
    approvers: [...unit.approvers, ...approvers],
  };
  return ok(units.map((one) => (one.code === unit.code ? grown : one)));
}
