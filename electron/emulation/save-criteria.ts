import { type Criterion, criteriaSchema } from "../../shared/emulation/criteria.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { momentOfChange } from "../cases/moment.ts";
import { appendAudit } from "../database/audit-store.ts";
import { putCriteria } from "../database/emulation-store.ts";
import { inTransaction } from "../database/transaction.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";

/**
 * Keeps the list of criteria that holds from a day on; periods that ended before it keep theirs.
 * Errors: E_INPUT (`field`), E_CLOCK.
 */
export function saveCriteria(
  ws: OpenWorkspace,
  typed: { readonly validFrom: string; readonly criteria: readonly Criterion[] },
): Result<null> {
  const isDay = /^\d{4}-\d\d-\d\d$/.test(typed.validFrom) && !Number.isNaN(Date.parse(typed.validFrom));
  if (!isDay) return fail("E_INPUT", { field: "validFrom" });
  const criteria = criteriaSchema.safeParse(typed.criteria);
  if (!criteria.success) return fail("E_INPUT", { field: "criteria" });
  return inTransaction(ws.db, () => {
    const moment = momentOfChange(ws);
    if (!moment.ok) return moment;
    const version = { validFrom: typed.validFrom, criteria: criteria.data };
    putCriteria(ws.db, { ...version, enteredBy: ws.user.id, atMs: moment.value });
    appendAudit(ws.db, { what: "emulation-criteria", at: moment.value, user: ws.user.id, ...version });
    return ok(null);
  });
}
