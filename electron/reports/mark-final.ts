import { periodByCode } from "../../shared/catalogue/periods.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { momentOfChange, vietnamDay } from "../cases/moment.ts";
import { appendAudit } from "../database/audit-store.ts";
import { putPeriodLock } from "../database/period-store.ts";
import { putFinal, reportVersion } from "../database/report-version-store.ts";
import { inTransaction } from "../database/transaction.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";
import type { Authority } from "../workspace/users.ts";
import { mayBeTold } from "./keep-report.ts";

/**
 * *Chốt là bản chính thức*: a kept version, also an older one, becomes the report as it is signed. Its numbers are the
 * period's from then on, in whatever language; what changes later is an adjusted figure. At an office the period's data are
 * locked with it. Whoever approves answers for it with their passphrase. Errors: E_USER (nobody who approves),
 * E_PASSPHRASE, E_NOT_FOUND, E_PERIOD_RUNNING, E_REPORT_FINAL (see `mayBeTold`), E_CLOCK.
 */
export function markFinal(ws: OpenWorkspace, n: number, by: Authority): Result<null> {
  const signer = ws.approvalSigner(by.approverId, by.passphrase);
  if (!signer.ok) return signer;
  return inTransaction(ws.db, () => {
    const version = reportVersion(ws.db, n);
    const period = version ? periodByCode(version.period) : null;
    if (!version || !period) return fail("E_NOT_FOUND", { what: "report" });
    const allowed = mayBeTold(ws, version, version.modelHash);
    if (!allowed.ok) return allowed;
    const moment = momentOfChange(ws);
    if (!moment.ok) return moment;
    if (period.to >= vietnamDay(moment.value)) return fail("E_PERIOD_RUNNING", { period: period.code });
    const mark = { by: by.approverId, atMs: moment.value };
    putFinal(ws.db, version, mark);
    const { language, unitSet, modelHash } = version;
    const said = { period: period.code, unitSet, language, n, hash: modelHash };
    appendAudit(ws.db, { what: "report-final", at: mark.atMs, user: mark.by, ...said });
    if (ws.kind === "office" && putPeriodLock(ws.db, period, mark.by, mark.atMs))
      appendAudit(ws.db, { what: "lock-period", at: mark.atMs, user: mark.by, period: period.code });
    return ok(null);
  });
}
