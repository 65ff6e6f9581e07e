import { readFileSync, statSync } from "node:fs";
import { isSameFingerprint } from "../../shared/bundle/fingerprint.ts";
import { REQUEST_FILE_MAX_BYTES } from "../../shared/bundle/limits.ts";
import type { RequestManifest, RosterManifest } from "../../shared/bundle/manifest.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { type ImportedFile, importFile } from "../bundles/import-bundle.ts";
import { listHeld, releaseHeld } from "../bundles/set-aside.ts";
import { lastStanding } from "../database/bundle-store.ts";
import { heldRoster } from "../database/roster-store.ts";
import { decodeRequest } from "../identity/request-file.ts";
import { nextRoster } from "../identity/roster-file.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";
import type { Coordinator } from "./decisions.ts";
import { issueRoster } from "./trust.ts";

export type EnrolRequest = {
  readonly requestFile: string;
  /** Typed from the telephone; the machine compares. */
  readonly fingerprint: string;
  /**
   * The card is of a machine that takes the place of the one with its letter (a new key, a restored register), or of
   * approvers with new keys: the old keys end with the last files that stand.
   */
  readonly replaces?: boolean;
};

export type Enrolled = {
  readonly version: number;
  readonly enrolled: readonly string[];
  readonly files: readonly ImportedFile[];
};

/**
 * Enrols many machines in one roster N+1, then reads the held bundles from their first byte. All or nothing.
 * Errors: E_REQUEST, E_FINGERPRINT, E_CLUSTER, E_UNIT, E_UNIT_ENDED, E_LETTER_TAKEN, E_ROSTER (a key that is already there), E_PASSPHRASE.
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
  for (const { requestFile, fingerprint, replaces } of requests) {
    const read = readRequest(requestFile, fingerprint);
    if (!read.ok) return read;
    if (read.value.cluster !== chain.newest.cluster) return fail("E_CLUSTER");
    const freed = replaces ? endReplaced(ws, units, read.value) : units;
    const added = withMachine(freed, read.value, chain.newest.version + 1);
    if (!added.ok) return added;
    units = added.value;
    enrolled.push(`${read.value.unit}-${read.value.machine}`);
  }
  const signer = ws.approvalSigner(by.userId, by.passphrase);
  if (!signer.ok) return signer;
  const at = ws.deps.clock.nowMs();
  const next = nextRoster(chain, () => ({ units }), signer.value, at);
  if (!next.ok) return next;
  const stored = await issueRoster(ws, next.value, { what: "enrol", at, user: by.userId, enrolled });
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
    : fail("E_FINGERPRINT", { source: "telephone" });
}

type Units = RosterManifest["units"];

/** The keys that a card replaces, ended with what stands of them now. */
function endReplaced(ws: OpenWorkspace, units: Units, card: RequestManifest): Units {
  return units.map((unit) => {
    if (unit.code !== card.unit) return unit;
    const lasts = unit.devices.flatMap(({ device }) => {
      const last = lastStanding(ws.db, device);
      return last ? [{ device, ...last }] : [];
    });
    const isReplaced = (one: { userId: string; key: string }) =>
      card.approvers.some((approver) => approver.userId === one.userId && approver.key !== one.key);
    return {
      ...unit,
      devices: unit.devices.map((one) =>
        one.end === null && one.machine === card.machine && one.device !== card.device
          ? { ...one, end: { reason: "rotated" as const, pin: lastStanding(ws.db, one.device) } }
          : one,
      ),
      approvers: unit.approvers.map((one) =>
        one.end === null && isReplaced(one)
          ? { ...one, end: { reason: "ended" as const, pins: lasts } }
          : one,
      ),
    };
  });
}

function withMachine(units: Units, request: RequestManifest, since: number): Result<Units> {
  const unit = units.find((one) => one.code === request.unit);
  if (!unit) return fail("E_UNIT", { unit: request.unit });
  if (unit.devices.some((one) => one.end?.reason === "unit-ended"))
    return fail("E_UNIT_ENDED", { unit: unit.code });
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
  // A machine that is known already sends a card again when its approvers have new keys.
  const isKnown = unit.devices.some(
    (one) =>
      one.device === device && one.recipient === recipient && one.machine === machine && one.end === null,
  );
  if (isKnown && approvers.length === 0) return fail("E_REQUEST", { reason: "known" });
  const grown = {
    ...unit,
    devices: isKnown ? unit.devices : [...unit.devices, { machine, device, recipient, since, end: null }],
    approvers: [...unit.approvers, ...approvers],
  };
  return ok(units.map((one) => (one.code === unit.code ? grown : one)));
}
