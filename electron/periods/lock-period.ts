import { periodByCode } from "../../shared/catalogue/periods.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { momentOfChange, vietnamDay } from "../cases/moment.ts";
import { appendAudit } from "../database/audit-store.ts";
import { putPeriodLock } from "../database/period-store.ts";
import { inTransaction } from "../database/transaction.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";

/**
 * *Khóa kỳ*: from now on facts dated up to the period's end take only adjustments with a reason (V18). There is no
 * unlocking. Locking twice changes nothing. Errors: E_INPUT (no such period, or it has not ended), E_USER, E_APPROVAL_PASSPHRASE,
 * E_CLOCK, E_NOT_ALLOWED.
 */
export function lockPeriod(
  ws: OpenWorkspace,
  code: string,
  by: { readonly approverId: string; readonly passphrase: string },
): Result<null> {
  if (ws.kind !== "office") return fail("E_NOT_ALLOWED");
  const period = periodByCode(code);
  if (!period) return fail("E_INPUT", { field: "period" });
  const signer = ws.approvalSigner(by.approverId, by.passphrase);
  if (!signer.ok) return signer;
  return inTransaction(ws.db, () => {
    const moment = momentOfChange(ws);
    if (!moment.ok) return moment;
    const today = vietnamDay(moment.value);
    if (period.to >= today) return fail("E_INPUT", { field: "period" });
    if (putPeriodLock(ws.db, period, by.approverId, moment.value))
      appendAudit(ws.db, { what: "lock-period", at: moment.value, user: by.approverId, period: code });
    return ok(null);
  });
}
