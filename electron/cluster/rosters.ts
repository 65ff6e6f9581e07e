import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { isSameFingerprint } from "../../shared/bundle/fingerprint.ts";
import { ROSTER_FILE_MAX_BYTES } from "../../shared/bundle/limits.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { appendAudit } from "../database/audit-store.ts";
import { expectingDisk } from "../database/database-problem.ts";
import { listApprovalKeys } from "../database/key-store.ts";
import { setMeta } from "../database/meta-store.ts";
import { heldRoster, storeRoster } from "../database/roster-store.ts";
import { inTransaction } from "../database/transaction.ts";
import { getUser } from "../database/user-store.ts";
import { encodeRequest } from "../identity/request-file.ts";
import {
  decodeRosterFile,
  encodeRosterFile,
  extendsChain,
  type RosterChain,
  rosterFingerprint,
} from "../identity/roster-file.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";

export async function writeRosterFile(
  ws: OpenWorkspace,
  out: string,
): Promise<Result<{ version: number; fingerprint: string }>> {
  const chain = heldRoster(ws.db);
  if (!chain) return fail("E_NO_ROSTER");
  return expectingDisk(() => {
    writeFileSync(out, encodeRosterFile(chain), { flush: true });
    return ok({ version: chain.newest.version, fingerprint: rosterFingerprint(chain) });
  });
}

/**
 * Takes a roster file into an office. The first one needs the fingerprint typed from the cluster's letter: the machine
 * compares, nothing is trusted because it came first. Later ones must extend the chain we hold.
 * Errors: E_NOT_FOUND, E_ROSTER, E_FINGERPRINT.
 */
export async function importRosterToOffice(
  ws: OpenWorkspace,
  file: string,
  fingerprint?: string,
): Promise<Result<{ version: number }>> {
  if (ws.kind !== "office") return fail("E_NOT_ALLOWED");
  if (!existsSync(file)) return fail("E_NOT_FOUND");
  if (statSync(file).size > ROSTER_FILE_MAX_BYTES) return fail("E_ROSTER", { reason: "size" });
  const incoming = decodeRosterFile(new Uint8Array(readFileSync(file)));
  if (!incoming.ok) return incoming;
  const held = heldRoster(ws.db);
  if (!held && !isSameFingerprint(fingerprint ?? "", rosterFingerprint(incoming.value)))
    return fail("E_FINGERPRINT", { source: "letter" });
  const chain = held ? extendsChain(held, incoming.value) : incoming;
  if (!chain.ok) return chain;
  return inTransaction(ws.db, () => {
    acceptRoster(ws, chain.value);
    const version = chain.value.newest.version;
    appendAudit(ws.db, { what: "roster", at: ws.deps.clock.nowMs(), user: ws.user.id, version });
    return ok({ version });
  });
}

/** An office's newer list, with what it says of the office itself. Call it in the transaction of the change. */
export function acceptRoster(ws: OpenWorkspace, chain: RosterChain): void {
  storeRoster(ws.db, chain);
  const own = chain.newest.units.find((unit) => unit.code === ws.unit);
  setMeta(ws.db, "one_person", own?.onePerson ? "1" : "0");
}

/** Writes this machine's key card; its fingerprint is read to the coordinator over the telephone. Errors: E_NO_ROSTER, E_USER. */
export async function writeRequestFile(
  ws: OpenWorkspace,
  out: string,
): Promise<Result<{ fingerprint: string }>> {
  const chain = heldRoster(ws.db);
  if (!chain) return fail("E_NO_ROSTER");
  const approvers = listApprovalKeys(ws.db).map((key) => {
    const user = getUser(ws.db, key.userId);
    const role = user?.role === "deputy" ? ("deputy" as const) : ("head" as const);
    return { userId: key.userId, key: key.publicKey, role, name: user?.name ?? "" };
  });
  if (approvers.length === 0) return fail("E_USER");
  const device = ws.deviceSigner();
  const { file, fingerprint } = encodeRequest(
    {
      format: 1,
      schema: 1,
      kind: "request",
      cluster: chain.newest.cluster,
      unit: ws.unit,
      machine: ws.machine,
      device: device.publicKey,
      recipient: ws.ageRecipient,
      approvers,
      at: ws.deps.clock.nowMs(),
    },
    device,
  );
  return expectingDisk(() => {
    writeFileSync(out, file, { flush: true });
    return ok({ fingerprint });
  });
}
