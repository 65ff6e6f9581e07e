import { unitByCode } from "../../shared/catalogue/units.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { momentOfChange } from "../cases/moment.ts";
import { appendAudit } from "../database/audit-store.ts";
import { type Contact, putContact } from "../database/contact-store.ts";
import { inTransaction } from "../database/transaction.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";

/** Writes whom to call at a unit. The change log says that it changed, never the number. Errors: E_UNIT, E_CLOCK. */
export function saveContact(ws: OpenWorkspace, contact: Contact): Result<null> {
  if (!unitByCode(contact.unit)) return fail("E_UNIT");
  return inTransaction(ws.db, () => {
    const moment = momentOfChange(ws);
    if (!moment.ok) return moment;
    putContact(ws.db, contact, moment.value);
    appendAudit(ws.db, { what: "contact", at: moment.value, user: ws.user.id, unit: contact.unit });
    return ok(null);
  });
}
