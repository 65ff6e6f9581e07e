import { fail, ok, type Result } from "../../shared/result.ts";
import { appendAudit } from "../database/audit-store.ts";
import { getKey, putKey, retireKey } from "../database/key-store.ts";
import { inTransaction } from "../database/transaction.ts";
import { getUser } from "../database/user-store.ts";
import { generateAgeKey } from "../identity/age-keys.ts";
import { wrapSecret } from "../identity/key-slots.ts";
import { generateSigningKey } from "../identity/signing.ts";
import { SHORTEST_PASSPHRASE } from "./create-workspace.ts";
import type { OpenWorkspace } from "./open-workspace.ts";
import { type Authority, refuseSomebodyElses } from "./users.ts";

/**
 * New keys of this machine: after a theft of its disk, or for a register restored from a backup, which enrols as a new
 * machine with the same letter. Until the cluster has confirmed the new card, files wait there. What was encrypted to the old
 * key and not taken in yet can no longer be opened. Errors: E_NOT_ALLOWED, E_USER, E_PASSPHRASE.
 */
export async function renewDeviceKeys(ws: OpenWorkspace, by: Authority): Promise<Result<{ device: string }>> {
  if (ws.kind !== "office") return fail("E_NOT_ALLOWED");
  const signer = ws.approvalSigner(by.approverId, by.passphrase);
  if (!signer.ok) return signer;
  const device = generateSigningKey();
  const age = await generateAgeKey();
  return inTransaction(ws.db, () => {
    const at = ws.deps.clock.nowMs();
    retireKey(ws.db, "device", "device", at);
    ws.putDeviceKeys({ device, age });
    appendAudit(ws.db, { what: "renew-device", at, user: by.approverId, device: device.publicKey });
    return ok({ device: device.publicKey });
  });
}

/**
 * A new approval key for one approver, with a new passphrase: after a forgotten or betrayed one. Another approver answers for
 * it, they themselves by the old passphrase, or the recovery sheet where there is only one approver. What the old key signed stays theirs by name; the cluster learns of the new
 * one by the next card. What opens the register for them stays as it was. Errors: E_NOT_FOUND (no approver),
 * E_WEAK_PASSPHRASE, E_SAME_PASSPHRASE, E_USER, E_APPROVAL_PASSPHRASE, E_RECOVERY, E_KEYFILE.
 */
export function renewApprovalKey(
  ws: OpenWorkspace,
  userId: string,
  passphrase: string,
  by: Authority | { readonly recoveryKey: string },
): Result<{ key: string }> {
  const user = getUser(ws.db, userId);
  if (!user || user.removedAtMs !== null || !getKey(ws.db, userId, "approval")) return fail("E_NOT_FOUND");
  if (passphrase.length < SHORTEST_PASSPHRASE) return fail("E_WEAK_PASSPHRASE");
  if ("recoveryKey" in by) {
    if (!ws.isRecoveryKey(by.recoveryKey)) return fail("E_RECOVERY");
  } else {
    const signer = ws.approvalSigner(by.approverId, by.passphrase);
    if (!signer.ok) return signer;
  }
  const taken = refuseSomebodyElses(ws, [passphrase], userId);
  if (taken) return taken;
  const opens = ws.isPassphraseOf(userId, passphrase) ? "approval" : "own";
  const key = generateSigningKey();
  const wrapped = wrapSecret(key.privateSeed, passphrase, ws.deps.kdfLogN, ws.deps.randomBytes);
  return inTransaction(ws.db, () => {
    const at = ws.deps.clock.nowMs();
    retireKey(ws.db, userId, "approval", at);
    const { publicKey } = key;
    putKey(ws.db, { userId, purpose: "approval", publicKey, wrapped: JSON.stringify(wrapped) });
    appendAudit(ws.db, { what: "renew-approval-key", at, user: ws.user.id, of: userId, key: publicKey });
    const slotted = ws.changeSlots(({ slots, recovery }) =>
      ok({
        slots: slots.map((slot) => (slot.userId === userId ? { ...slot, opensBy: opens } : slot)),
        recovery,
      }),
    );
    return slotted.ok ? ok({ key: publicKey }) : slotted;
  });
}
