import { joinHalves, readCore } from "../../shared/case/halves.ts";
import { checkCase } from "../../shared/case/rules.ts";
import { ok, type Result } from "../../shared/result.ts";
import { appendAudit } from "../database/audit-store.ts";
import { getMeta } from "../database/meta-store.ts";
import { getVersion, type Paper, putApproval } from "../database/version-store.ts";
import { getWork } from "../database/work-store.ts";
import type { Signer } from "../identity/signing.ts";
import { approvalPayload } from "../identity/version-hash.ts";
import { undoable } from "../undo/undoable.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";
import { indexCases, officeVersions } from "./index-cases.ts";
import { momentOfChange } from "./moment.ts";
import { ruleContext } from "./rule-context.ts";

export type ApproveRequest = {
  readonly approverId: string;
  readonly passphrase: string;
  readonly caseIds: readonly string[] | "all";
  readonly paper?: Paper | null;
};

export type Blocked = {
  readonly caseId: string;
  readonly code: "E_RULES" | "E_SELF_APPROVAL" | "E_NOT_FOUND" | "E_NOT_SUBMITTED";
  readonly rules: readonly string[];
};
export type Approved = { readonly approved: readonly string[]; readonly blocked: readonly Blocked[] };

/** *Duyệt*: signs the newest saved version of each case; what may not be approved is listed and left as it is. */
export function approveCases(ws: OpenWorkspace, request: ApproveRequest): Result<Approved> {
  const signer = ws.approvalSigner(request.approverId, request.passphrase);
  return signer.ok ? approveCasesBy(ws, signer.value, request) : signer;
}

/** The same with the approver's key already unlocked, so that it may stand inside a transaction. */
export function approveCasesBy(
  ws: OpenWorkspace,
  signer: Signer,
  request: Omit<ApproveRequest, "passphrase">,
): Result<Approved> {
  const ids = request.caseIds === "all" ? submitted(ws) : request.caseIds.map((name) => idOf(ws, name));
  return undoable(ws, { what: "approve" }, ids, () => {
    const moment = momentOfChange(ws);
    if (!moment.ok) return moment;
    const approved: string[] = [];
    const blocked: Blocked[] = [];
    for (const caseId of ids) {
      const outcome = approveOne(ws, caseId, signer, request);
      if (outcome) blocked.push(outcome);
      else approved.push(caseId);
    }
    indexCases(ws.db, approved, (id) => officeVersions(ws.db, id));
    return ok({ approved, blocked });
  });
}

const submitted = (ws: OpenWorkspace): string[] =>
  ws.db
    .prepare(
      "SELECT subject FROM work WHERE status = 'submitted' AND subject NOT LIKE '%/%' ORDER BY subject",
    )
    .pluck()
    .all() as string[];

/** A case id or number; an unknown name stays as it is and is reported as not found. */
const idOf = (ws: OpenWorkspace, name: string): string =>
  (ws.db
    .prepare("SELECT id FROM cases WHERE id = ? OR number = ? OR source_key = ?")
    .pluck()
    .get(name, name, name) as string | undefined) ?? name;

function approveOne(
  ws: OpenWorkspace,
  caseId: string,
  signer: Signer,
  request: Omit<ApproveRequest, "passphrase">,
): Blocked | null {
  const work = getWork(ws.db, caseId);
  const version = work ? getVersion(ws.db, work.hash) : null;
  if (!work || !version) return { caseId, code: "E_NOT_FOUND", rules: [] };
  const record = joinHalves(version.core, version.privateHalf);
  // Errors alone block: what may be a duplicate (V20) is a warning and need not be looked for.
  const rules = checkCase(record, ruleContext(ws, caseId, record, []))
    .filter((finding) => finding.level === "E")
    .map((finding) => finding.rule);
  if (rules.length > 0) return { caseId, code: "E_RULES", rules };
  // A draft or a returned version is its editor's business until it is submitted, whoever names it.
  if (work.status !== "submitted") return { caseId, code: "E_NOT_SUBMITTED", rules: [] };
  if (isSelfApproval(ws, readCore(version.core).heading.editor, request.approverId))
    return { caseId, code: "E_SELF_APPROVAL", rules: [] };
  signVersion(ws, caseId, version.hash, signer, request);
  return null;
}

/** The approver is not the version's editor, unless the roster names a one-person office. */
export const isSelfApproval = (ws: OpenWorkspace, editor: string, approverId: string): boolean =>
  editor === approverId && getMeta(ws.db, "one_person") !== "1";

/** Writes the approval and ends the work on that version. Call it in a transaction. */
export function signVersion(
  ws: OpenWorkspace,
  subject: string,
  hash: string,
  signer: Signer,
  request: Omit<ApproveRequest, "caseIds" | "passphrase">,
): void {
  const paper = request.paper ?? null;
  const atMs = ws.deps.clock.nowMs();
  const signature = Buffer.from(
    signer.sign("so-cum/1/approval", approvalPayload(subject, hash, paper)),
  ).toString("hex");
  putApproval(ws.db, { hash, subject, approver: signer.publicKey, atMs, paper, signature });
  ws.db.prepare("DELETE FROM work WHERE subject = ?").run(subject);
  appendAudit(ws.db, { what: "approve", at: atMs, user: request.approverId, subject, version: hash, paper });
}
