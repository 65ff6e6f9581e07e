import { periodByCode } from "../../shared/catalogue/periods.ts";
import { CATALOGUE_VERSION } from "../../shared/catalogue/plans.ts";
import { statementCoreSchema } from "../../shared/period/statement.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { isSelfApproval, signVersion } from "../cases/approve.ts";
import { momentOfChange } from "../cases/moment.ts";
import { appendAudit } from "../database/audit-store.ts";
import { inTransaction } from "../database/transaction.ts";
import { approvedHeads, getVersion, putVersion } from "../database/version-store.ts";
import { versionHash } from "../identity/version-hash.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";

/** A unit's word on a period: its narrative, or that there is nothing to report. Versioned and approved like a case. */
export type Statement = {
  readonly nothingToReport: boolean;
  readonly results?: string;
  readonly difficulties?: string;
  readonly proposals?: string;
  readonly goodPractices?: string;
};

export function saveStatement(
  ws: OpenWorkspace,
  period: string,
  statement: Statement,
): Result<{ hash: string }> {
  if (!periodByCode(period)) return fail("E_INPUT", { field: "period" });
  const subject = `${ws.unit}/${period}`;
  const content = statementCoreSchema.safeParse({
    unit: ws.unit,
    kind: "statement",
    period,
    nothingToReport: statement.nothingToReport,
    results: statement.results ?? "",
    difficulties: statement.difficulties ?? "",
    proposals: statement.proposals ?? "",
    goodPractices: statement.goodPractices ?? "",
  });
  if (!content.success) return fail("E_INPUT", { field: content.error.issues[0]?.path.join(".") ?? "" });
  return inTransaction(ws.db, () => {
    const moment = momentOfChange(ws);
    if (!moment.ok) return moment;
    const parents = approvedHeads(ws.db, subject);
    const core = JSON.stringify({
      schema: 1,
      subject,
      parents,
      catalogue: CATALOGUE_VERSION,
      editor: ws.user.id,
      ...content.data,
    });
    const salt = ws.deps.randomBytes(32);
    const { hash, privateDigest } = versionHash(core, salt, "{}");
    putVersion(ws.db, { hash, subject, core, privateDigest, privateHalf: "{}", salt }, parents);
    ws.db
      .prepare("INSERT OR REPLACE INTO work (subject, hash, status) VALUES (?, ?, 'submitted')")
      .run(subject, hash);
    appendAudit(ws.db, {
      what: "statement",
      at: moment.value,
      user: ws.user.id,
      subject,
      version: hash,
    });
    return ok({ hash });
  });
}

export function approveStatement(
  ws: OpenWorkspace,
  period: string,
  request: { readonly approverId: string; readonly passphrase: string },
): Result<{ hash: string }> {
  const signer = ws.approvalSigner(request.approverId, request.passphrase);
  if (!signer.ok) return signer;
  const subject = `${ws.unit}/${period}`;
  return inTransaction(ws.db, () => {
    const moment = momentOfChange(ws);
    if (!moment.ok) return moment;
    const work = ws.db.prepare("SELECT hash FROM work WHERE subject = ?").get(subject) as
      | { hash: string }
      | undefined;
    const version = work ? getVersion(ws.db, work.hash) : null;
    if (!version) return fail("E_NOT_FOUND", { period });
    const { editor } = JSON.parse(version.core) as { editor: string };
    if (isSelfApproval(ws, editor, request.approverId)) return fail("E_SELF_APPROVAL");
    signVersion(ws, subject, version.hash, signer.value, request);
    return ok({ hash: version.hash });
  });
}
