import { fail, ok, type Result } from "../../shared/result.ts";
import { appendAudit } from "../database/audit-store.ts";
import { deleteMeta, getMeta, setMeta } from "../database/meta-store.ts";
import { inTransaction } from "../database/transaction.ts";
import { recoveryKeyOf } from "../identity/recovery-key.ts";
import type { OpenWorkspace } from "./open-workspace.ts";
import type { Authority } from "./users.ts";

/** A group of the sheet as it was typed back; `group` counts from 1 to 8. */
export type TypedGroup = { readonly group: number; readonly digits: string };

const CONFIRMED = "recoveryConfirmedAt";

/** Whether somebody has shown that the sheet exists on paper. */
export const isRecoveryConfirmed = (ws: OpenWorkspace): boolean => getMeta(ws.db, CONFIRMED) !== null;

/**
 * Compares groups typed back from the paper with the key that is still on the screen; the key itself is kept nowhere.
 * Errors: E_INPUT (fewer than two groups), E_RECOVERY.
 */
export function confirmRecovery(
  ws: OpenWorkspace,
  shown: string,
  typed: readonly TypedGroup[],
): Result<null> {
  const groups = shown.split(" ");
  const distinct = new Set(typed.map((one) => one.group));
  if (distinct.size < 2) return fail("E_INPUT", { field: "groups" });
  if (typed.some(({ group, digits }) => groups[group - 1] !== digits.replace(/\s/g, "")))
    return fail("E_RECOVERY");
  return inTransaction(ws.db, () => {
    const at = ws.deps.clock.nowMs();
    setMeta(ws.db, CONFIRMED, String(at));
    appendAudit(ws.db, { what: "recovery-confirmed", at, user: ws.user.id });
    return ok(null);
  });
}

/** A new sheet; the old one opens nothing from now on. Errors: E_USER, E_PASSPHRASE, E_KEYFILE. */
export function renewRecovery(ws: OpenWorkspace, by: Authority): Result<{ recoveryKey: string }> {
  const signer = ws.approvalSigner(by.approverId, by.passphrase);
  if (!signer.ok) return signer;
  const recoveryKey = recoveryKeyOf(ws.deps.randomBytes(40));
  return inTransaction(ws.db, () => {
    deleteMeta(ws.db, CONFIRMED);
    appendAudit(ws.db, { what: "recovery-renewed", at: ws.deps.clock.nowMs(), user: by.approverId });
    const changed = ws.changeSlots(({ slots }, wrap) => ok({ slots, recovery: wrap(recoveryKey) }));
    return changed.ok ? ok({ recoveryKey }) : changed;
  });
}
