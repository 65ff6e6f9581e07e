import { newId } from "../../shared/ids.ts";
import { type Failed, fail, ok, type Result } from "../../shared/result.ts";
import { appendAudit } from "../database/audit-store.ts";
import { putKey } from "../database/key-store.ts";
import { inTransaction } from "../database/transaction.ts";
import { getUser, insertUser, listUsers, markUserRemoved } from "../database/user-store.ts";
import { opensBy, wrapSecret } from "../identity/key-slots.ts";
import { generateSigningKey } from "../identity/signing.ts";
import { type NewUser, SHORTEST_PASSPHRASE } from "./create-workspace.ts";
import type { OpenWorkspace } from "./open-workspace.ts";

/** Who answers for a change of users: a head, deputy or coordinator, by their own passphrase. */
export type Authority = { readonly approverId: string; readonly passphrase: string };

const isWeak = (passphrase: string): boolean => passphrase.length < SHORTEST_PASSPHRASE;

/**
 * Adds a person with a key slot of their own; one who approves also gets a signing key (the cluster learns of it by the
 * next registration card). Errors: E_INPUT, E_NOT_ALLOWED (a role of the other kind of workspace), E_WEAK_PASSPHRASE,
 * E_SAME_PASSPHRASE, E_USER, E_APPROVAL_PASSPHRASE, E_KEYFILE.
 */
export function addUser(ws: OpenWorkspace, user: NewUser, by: Authority): Result<{ userId: string }> {
  const name = user.name.normalize("NFC").trim();
  if (name === "") return fail("E_INPUT", { field: "name" });
  if ((user.role === "coordinator") !== (ws.kind === "cluster")) return fail("E_NOT_ALLOWED");
  const approves = user.role !== "recorder";
  if (approves !== (user.approvalPassphrase !== undefined))
    return fail("E_INPUT", { field: "approvalPassphrase" });
  if (isWeak(user.passphrase) || (user.approvalPassphrase !== undefined && isWeak(user.approvalPassphrase)))
    return fail("E_WEAK_PASSPHRASE");
  const signer = ws.approvalSigner(by.approverId, by.passphrase);
  if (!signer.ok) return signer;
  const taken = refuseSomebodyElses(ws, typedPassphrases(user), null);
  if (taken) return taken;
  return inTransaction(ws.db, () => {
    const at = ws.deps.clock.nowMs();
    const userId = newId(ws.kind === "office" ? ws.unit : "CUM", at, ws.deps.randomBytes(10));
    insertUser(ws.db, { id: userId, name, role: user.role, addedAtMs: at });
    if (user.approvalPassphrase !== undefined) {
      const key = generateSigningKey();
      const wrapped = wrapSecret(
        key.privateSeed,
        user.approvalPassphrase,
        ws.deps.kdfLogN,
        ws.deps.randomBytes,
      );
      putKey(ws.db, {
        userId,
        purpose: "approval",
        publicKey: key.publicKey,
        wrapped: JSON.stringify(wrapped),
      });
    }
    appendAudit(ws.db, { what: "add-user", at, user: by.approverId, added: userId, role: user.role });
    // Last: a slot whose user was not committed opens nothing (E_USER).
    const slotted = ws.changeSlots(({ slots, recovery }, wrap) =>
      ok({
        slots: [
          ...slots,
          {
            userId,
            name,
            key: wrap(user.passphrase),
            opensBy: opensBy(user.passphrase, user.approvalPassphrase),
          },
        ],
        recovery,
      }),
    );
    return slotted.ok ? ok({ userId }) : slotted;
  });
}

const typedPassphrases = ({ passphrase, approvalPassphrase = passphrase }: NewUser): string[] => [
  ...new Set([passphrase.normalize("NFC"), approvalPassphrase.normalize("NFC")]),
];

/**
 * Whether somebody other than `userId` opens the register or approves by these words. Compared only while they are typed;
 * nothing of it is kept.
 */
const isSomebodyElses = (ws: OpenWorkspace, passphrase: string, userId: string | null): boolean =>
  listUsers(ws.db).some(
    ({ id, removedAtMs }) =>
      removedAtMs === null &&
      id !== userId &&
      (ws.isPassphraseOf(id, passphrase) || ws.isApprovalPassphraseOf(id, passphrase)),
  );

/**
 * E_SAME_PASSPHRASE where one of these words is somebody else's, and null where none is. That answer tells who asked that a
 * passphrase was guessed, so the change log notes it, as it notes a failed approval; call it outside of a transaction.
 * @param userId whose passphrase they are to become; null for a person who is not in the register yet
 */
export function refuseSomebodyElses(
  ws: OpenWorkspace,
  words: readonly string[],
  userId: string | null,
): Failed | null {
  if (!words.some((text) => isSomebodyElses(ws, text, userId))) return null;
  const of = userId === null ? {} : { of: userId };
  const at = ws.deps.clock.nowMs();
  inTransaction(ws.db, () =>
    ok(appendAudit(ws.db, { what: "same-passphrase", at, user: ws.user.id, ...of })),
  );
  return fail("E_SAME_PASSPHRASE");
}

/**
 * Takes a person's slot away; what they recorded and approved stays theirs. Somebody who kept a copy of the old key file
 * and knows its passphrase still opens old copies of the workspace: taking back copies is not in a program's power.
 * Errors: E_NOT_FOUND, E_NOT_ALLOWED (the person at work, or the last who can approve), E_USER, E_PASSPHRASE, E_KEYFILE.
 */
export function removeUser(ws: OpenWorkspace, userId: string, by: Authority): Result<null> {
  const user = getUser(ws.db, userId);
  if (!user || user.removedAtMs !== null) return fail("E_NOT_FOUND");
  const approvers = ws.approvers();
  const isLast = approvers.length === 1 && approvers[0]?.id === userId;
  if (userId === ws.user.id || isLast) return fail("E_NOT_ALLOWED");
  const signer = ws.approvalSigner(by.approverId, by.passphrase);
  if (!signer.ok) return signer;
  return inTransaction(ws.db, () => {
    const at = ws.deps.clock.nowMs();
    markUserRemoved(ws.db, userId, at);
    appendAudit(ws.db, { what: "remove-user", at, user: by.approverId, removed: userId });
    return ws.changeSlots(({ slots, recovery }) =>
      ok({ slots: slots.filter((slot) => slot.userId !== userId), recovery }),
    );
  });
}

/**
 * A new opening passphrase for the person at work. `proof` is the old one, or the key of the recovery sheet, with which one
 * may also choose whose passphrase was forgotten. Errors: E_WEAK_PASSPHRASE, E_OLD_PASSPHRASE, E_RECOVERY,
 * E_SAME_PASSPHRASE, E_NOT_FOUND, E_KEYFILE.
 */
export function changePassphrase(
  ws: OpenWorkspace,
  next: string,
  proof: { readonly old: string } | { readonly recoveryKey: string; readonly userId: string },
): Result<null> {
  if (isWeak(next)) return fail("E_WEAK_PASSPHRASE");
  const userId = "old" in proof ? ws.user.id : proof.userId;
  if ("old" in proof ? !ws.isPassphraseOf(userId, proof.old) : !ws.isRecoveryKey(proof.recoveryKey))
    return fail("old" in proof ? "E_OLD_PASSPHRASE" : "E_RECOVERY");
  // Nothing may be tried in the name of somebody who has no passphrase here: it would be undone and leave no trace.
  const user = getUser(ws.db, userId);
  if (!user || user.removedAtMs !== null) return fail("E_NOT_FOUND");
  const taken = refuseSomebodyElses(ws, [next], userId);
  if (taken) return taken;
  const opens = ws.isApprovalPassphraseOf(userId, next) ? "approval" : "own";
  return inTransaction(ws.db, () => {
    appendAudit(ws.db, {
      what: "passphrase",
      at: ws.deps.clock.nowMs(),
      user: ws.user.id,
      of: userId,
      by: "old" in proof ? "old" : "recovery",
    });
    return ws.changeSlots(({ slots, recovery }, wrap) =>
      slots.some((slot) => slot.userId === userId)
        ? ok({
            slots: slots.map((slot) =>
              slot.userId === userId ? { ...slot, key: wrap(next), opensBy: opens } : slot,
            ),
            recovery,
          })
        : fail("E_NOT_FOUND"),
    );
  });
}
