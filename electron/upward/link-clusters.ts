import { existsSync, readFileSync, statSync } from "node:fs";
import { isSameFingerprint } from "../../shared/bundle/fingerprint.ts";
import { ROSTER_FILE_MAX_BYTES } from "../../shared/bundle/limits.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { appendAudit } from "../database/audit-store.ts";
import {
  addMember,
  chainAbove,
  dropLinked,
  hasMembers,
  memberByCluster,
  putChainAbove,
} from "../database/linked-cluster-store.ts";
import { heldRoster } from "../database/roster-store.ts";
import { inTransaction } from "../database/transaction.ts";
import { newestUpwardFile } from "../database/upward-store.ts";
import {
  decodeRosterFile,
  extendsChain,
  type RosterChain,
  rosterFingerprint,
} from "../identity/roster-file.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";

export type Linked = { readonly cluster: string; readonly name: string; readonly version: number };

/**
 * The list of the level above: to its keys the files upwards are encrypted. Believed by the digits typed from that level's
 * letter; a newer version of the same list needs none. Another level takes the place of the one before.
 * Errors: E_NOT_ALLOWED, E_NO_ROSTER, E_NOT_FOUND, E_ROSTER, E_FINGERPRINT, E_UPWARD_SELF, E_UPWARD_LEVEL.
 */
export function takeListAbove(ws: OpenWorkspace, file: string, fingerprint: string): Result<Linked> {
  const read = readForeignList(ws, file);
  if (!read.ok) return read;
  if (hasMembers(ws.db)) return fail("E_UPWARD_LEVEL");
  const held = chainAbove(ws.db);
  const isSame = held?.newest.cluster === read.value.newest.cluster;
  if (!isSame && !isSameFingerprint(fingerprint, rosterFingerprint(read.value)))
    return fail("E_FINGERPRINT", { source: "letter" });
  const chain = held && isSame ? extendsChain(held, read.value) : read;
  if (!chain.ok) return chain;
  return inTransaction(ws.db, () => {
    const at = ws.deps.clock.nowMs();
    putChainAbove(ws.db, chain.value, at);
    return ok(told(ws, "list-above", chain.value, at));
  });
}

/**
 * Names a cluster that sends its files here, by its list and the digits typed from its letter. Newer versions of the list
 * come inside its files. Errors: E_NOT_ALLOWED, E_NO_ROSTER, E_NOT_FOUND, E_ROSTER, E_FINGERPRINT, E_UPWARD_SELF,
 * E_UPWARD_LEVEL (this register itself sends upwards), E_UPWARD_KNOWN.
 */
export function nameMember(ws: OpenWorkspace, file: string, fingerprint: string): Result<Linked> {
  const read = readForeignList(ws, file);
  if (!read.ok) return read;
  const chain = read.value;
  if (chainAbove(ws.db)) return fail("E_UPWARD_LEVEL");
  if (!isSameFingerprint(fingerprint, rosterFingerprint(chain)))
    return fail("E_FINGERPRINT", { source: "letter" });
  if (memberByCluster(ws.db, chain.newest.cluster)) return fail("E_UPWARD_KNOWN");
  return inTransaction(ws.db, () => {
    const at = ws.deps.clock.nowMs();
    addMember(ws.db, chain, at);
    return ok(told(ws, "member-cluster", chain, at));
  });
}

/**
 * Takes a confirmed list out again, where it was the wrong one: the level above at any time, a cluster only while no file of
 * it was taken in. Errors: E_NOT_ALLOWED, E_NOT_FOUND, E_UPWARD_HELD.
 */
export function forgetLinked(ws: OpenWorkspace, cluster: string): Result<null> {
  if (ws.kind !== "cluster") return fail("E_NOT_ALLOWED");
  if (newestUpwardFile(ws.db, cluster)) return fail("E_UPWARD_HELD");
  return inTransaction(ws.db, () => {
    if (!dropLinked(ws.db, cluster)) return fail("E_NOT_FOUND");
    appendAudit(ws.db, { what: "forget-cluster", at: ws.deps.clock.nowMs(), user: ws.user.id, cluster });
    return ok(null);
  });
}

function readForeignList(ws: OpenWorkspace, file: string): Result<RosterChain> {
  if (ws.kind !== "cluster") return fail("E_NOT_ALLOWED");
  const own = heldRoster(ws.db);
  if (!own) return fail("E_NO_ROSTER");
  if (!existsSync(file)) return fail("E_NOT_FOUND");
  if (statSync(file).size > ROSTER_FILE_MAX_BYTES) return fail("E_ROSTER", { reason: "size" });
  const chain = decodeRosterFile(new Uint8Array(readFileSync(file)));
  if (!chain.ok) return chain;
  return chain.value.newest.cluster === own.newest.cluster ? fail("E_UPWARD_SELF") : chain;
}

function told(ws: OpenWorkspace, what: string, chain: RosterChain, at: number): Linked {
  const { cluster, name, version } = chain.newest;
  appendAudit(ws.db, { what, at, user: ws.user.id, cluster, version });
  return { cluster, name, version };
}
