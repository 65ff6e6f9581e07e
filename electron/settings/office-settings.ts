import { fail, ok, type Result } from "../../shared/result.ts";
import {
  defaultSettings,
  type OfficeSettings,
  officeSettingsSchema,
} from "../../shared/settings/office-settings.ts";
import { momentOfChange } from "../cases/moment.ts";
import { appendAudit } from "../database/audit-store.ts";
import { getMeta, setMeta } from "../database/meta-store.ts";
import { inTransaction } from "../database/transaction.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";

const KEY = "officeSettings";

/** As set, and the usual values for what an older program did not know yet. */
export function officeSettings(ws: Pick<OpenWorkspace, "db" | "unit">): OfficeSettings {
  const usual = defaultSettings(ws.unit);
  const kept = getMeta(ws.db, KEY);
  if (kept === null) return usual;
  const merged = officeSettingsSchema.safeParse({ ...usual, ...(JSON.parse(kept) as object) });
  return merged.success ? merged.data : usual;
}

/** For all users of the register; the audit chain tells who changed them. Errors: E_INPUT, E_CLOCK. */
export function saveOfficeSettings(ws: OpenWorkspace, settings: OfficeSettings): Result<null> {
  const parsed = officeSettingsSchema.safeParse(settings);
  if (!parsed.success) return fail("E_INPUT", { field: parsed.error.issues[0]?.path.join(".") ?? "" });
  return inTransaction(ws.db, () => {
    const moment = momentOfChange(ws);
    if (!moment.ok) return moment;
    setMeta(ws.db, KEY, JSON.stringify(parsed.data));
    appendAudit(ws.db, { what: "settings", at: moment.value, user: ws.user.id });
    return ok(null);
  });
}
