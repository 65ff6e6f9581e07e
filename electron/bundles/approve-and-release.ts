import { fail, ok, type Problem, type Result } from "../../shared/result.ts";
import { type Approved, approveCasesBy } from "../cases/approve.ts";
import { inTransaction } from "../database/transaction.ts";
import type { Paper } from "../database/version-store.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";
import { canExport, type Exported, type ExportRequest, exportBundle } from "./export-bundle.ts";
import type { ImportOptions } from "./import-bundle.ts";

export type ReleaseRequest = ExportRequest & {
  /** The ticked list; it may be empty where everything is approved already. */
  readonly caseIds: readonly string[];
  readonly paper: Paper | null;
};

export type Released = Approved & {
  readonly sent: Exported | null;
  /** Why nothing was sent although the list was approved. */
  readonly problem: Problem | null;
};

/**
 * *Duyệt và cho gửi*: approves the ticked list and releases the bundle, with one passphrase. What can be foreseen is looked
 * at first, and a list of which one case may not be approved is not approved at all: `blocked` then names it and nothing was
 * done. Where the sending itself fails (a stick, a disk, a cancel) the approvals stand and `problem` says so.
 * Errors: those of canExport, E_USER, E_APPROVAL_PASSPHRASE, E_CLOCK; all before anything was changed.
 */
export async function approveAndRelease(
  ws: OpenWorkspace,
  request: ReleaseRequest,
  options: ImportOptions = {},
): Promise<Result<Released>> {
  const ready = canExport(ws, request.period);
  if (!ready.ok) return ready;
  const approved = approveWholeList(ws, request);
  if (!approved.ok) return approved;
  if (approved.value.blocked.length > 0) return ok({ ...approved.value, sent: null, problem: null });
  const sent = await exportBundle(ws, request, options);
  if (sent.ok) return ok({ ...approved.value, sent: sent.value, problem: null });
  // Nothing was approved in this call: then it is simply a sending that failed.
  if (approved.value.approved.length === 0) return sent;
  return ok({ ...approved.value, sent: null, problem: sent.problem });
}

/** All of the list or none of it. */
function approveWholeList(ws: OpenWorkspace, request: ReleaseRequest): Result<Approved> {
  if (request.caseIds.length === 0) return ok({ approved: [], blocked: [] });
  const signer = ws.approvalSigner(request.approverId, request.passphrase);
  if (!signer.ok) return signer;
  let refused: Approved | null = null;
  const done = inTransaction(ws.db, () => {
    const approved = approveCasesBy(ws, signer.value, request);
    if (!approved.ok || approved.value.blocked.length === 0) return approved;
    refused = { approved: [], blocked: approved.value.blocked };
    return fail("E_RULES", { count: approved.value.blocked.length });
  });
  return refused ? ok(refused) : done;
}
