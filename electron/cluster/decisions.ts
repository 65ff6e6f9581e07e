import type { Database } from "better-sqlite3";
import { SIGNATURE_TYPES } from "../../shared/bundle/pae.ts";
import { utf8 } from "../../shared/bundle/utf8.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { appendAudit } from "../database/audit-store.ts";
import { shownHeads } from "../database/bundle-heads-store.ts";
import { bundleByHash, bundlesOfDevice, decidedOn, listedBy } from "../database/bundle-store.ts";
import {
  type Choice,
  type DecisionAction,
  type DecisionBody,
  isDecidedBelow,
  newestAction,
  nextDecision,
  putDecision,
} from "../database/decision-store.ts";
import { dropLink, pairOf, pairSubject, putLink } from "../database/duplicate-store.ts";
import { type Breathe, inLongTransaction } from "../database/transaction.ts";
import type { Signer } from "../identity/signing.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";
import { judgeAndShow, showCases } from "./view.ts";

export type Coordinator = { readonly userId: string; readonly passphrase: string };

type Content = Pick<DecisionBody, "bundle" | "case" | "heads" | "choices" | "cases">;

/** Appends one signed decision and tells the audit chain. Call it in the transaction of what it changes. */
export function appendDecision(
  ws: OpenWorkspace,
  action: DecisionAction,
  content: Content,
  reason: string,
  signer: Signer,
): void {
  const at = ws.deps.clock.nowMs();
  const n = nextDecision(ws.db);
  const subject = content.bundle ?? content.case ?? (content.cases ?? []).join(" ");
  const payload = JSON.stringify({ n, action, ...content, reason, at } satisfies DecisionBody);
  const signature = Buffer.from(signer.sign(SIGNATURE_TYPES.decision, utf8(payload))).toString("hex");
  putDecision(ws.db, { n, action, subject, payload, signer: signer.publicKey, signature });
  appendAudit(ws.db, { what: action, at, user: ws.user.id, ...content, reason });
}

/** *Bỏ khỏi tổng hợp*: the bundle stays kept and verified, and is judged as if it were not held. */
export const leaveOut = (ws: OpenWorkspace, bundle: string, reason: string, by: Coordinator) =>
  onBundle(ws, bundle, reason, by, (signer) => appendDecision(ws, "leave-out", { bundle }, reason, signer));

/**
 * *Đưa trở lại*: undoes leaving out, and the rejection of a fork's side. A bundle that only follows a rejected one comes
 * back with it.
 */
export const takeBack = (ws: OpenWorkspace, bundle: string, reason: string, by: Coordinator) =>
  onBundle(ws, bundle, reason, by, (signer) => {
    for (const hash of rejectedFor(ws.db, bundle))
      appendDecision(ws, "take-back", { bundle: hash }, reason, signer);
  });

/**
 * *Chọn tệp đúng* of a fork: every bundle of the device that does not agree with the chosen one is rejected, and with each
 * every bundle that lists it; all stay kept. Errors: E_NOT_FOUND (nothing to choose between), and those of `leaveOut`.
 */
export async function chooseSide(
  ws: OpenWorkspace,
  bundle: string,
  reason: string,
  by: Coordinator,
): Promise<Result<null>> {
  const others = disagreeing(ws.db, bundle);
  if (others.length === 0 && bundleByHash(ws.db, bundle)) return fail("E_NOT_FOUND", { bundle });
  return onBundle(ws, bundle, reason, by, (signer) => {
    // The chosen side may itself have been rejected before: choosing it takes that back.
    for (const hash of rejectedFor(ws.db, bundle))
      if (decidedOn(ws.db, hash) === "reject-side")
        appendDecision(ws, "take-back", { bundle: hash }, reason, signer);
    for (const other of others) appendDecision(ws, "reject-side", { bundle: other }, reason, signer);
  });
}

/** The first of those that disagree with `bundle`: what lists one of them falls with it. */
function disagreeing(db: Database, bundle: string): string[] {
  const held = bundleByHash(db, bundle);
  if (!held) return [];
  const all = bundlesOfDevice(db, held.device).map((row) => ({ ...row, lists: listedBy(db, row.hash) }));
  const chosen = all.find((row) => row.hash === bundle);
  const others = all.filter(
    (row) => row.hash !== bundle && !row.lists.has(bundle) && !chosen?.lists.has(row.hash),
  );
  return others
    .filter((row) => !others.some((lower) => row.lists.has(lower.hash)))
    .map((row) => row.hash)
    .filter((hash) => decidedOn(db, hash) !== "reject-side");
}

/** The bundle itself where it was decided on; else what it lists and was rejected, with which it fell. */
function rejectedFor(db: Database, bundle: string): string[] {
  if (decidedOn(db, bundle) !== null) return [bundle];
  const listed = [...listedBy(db, bundle)].filter((hash) => decidedOn(db, hash) === "reject-side");
  return listed.length > 0 ? listed : [bundle];
}

async function onBundle(
  ws: OpenWorkspace,
  bundle: string,
  reason: string,
  by: Coordinator,
  append: (signer: Signer) => void,
): Promise<Result<null>> {
  const held = bundleByHash(ws.db, bundle);
  if (!held)
    return reason.trim() === "" ? fail("E_INPUT", { field: "reason" }) : fail("E_NOT_FOUND", { bundle });
  if (held.cluster !== "") return fail("E_UPWARD_MEMBER");
  return deciding(ws, reason, by, async (signer, breathe) => {
    append(signer);
    await judgeAndShow(ws.db, held.device, breathe);
    return ok(null);
  });
}

/** One signed change of the view. Errors: E_INPUT (no reason), E_PASSPHRASE, E_USER, and those of `work`. */
async function deciding<T>(
  ws: OpenWorkspace,
  reason: string,
  by: Coordinator,
  work: (signer: Signer, breathe: Breathe) => Promise<Result<T>>,
): Promise<Result<T>> {
  if (reason.trim() === "") return fail("E_INPUT", { field: "reason" });
  const signer = ws.approvalSigner(by.userId, by.passphrase);
  if (!signer.ok) return signer;
  return inLongTransaction(ws.db, (breathe) => work(signer.value, breathe));
}

/**
 * Leaves a case out of every number, or takes it back. It holds while exactly the heads of now are its heads and sleeps
 * otherwise: a new version of the office is new work to look at. Errors: E_NOT_FOUND, E_UPWARD_MEMBER (of a
 * cluster below: that one decides), and those of `deciding`.
 */
export const leaveOutCase = (
  ws: OpenWorkspace,
  caseId: string,
  isOut: boolean,
  reason: string,
  by: Coordinator,
): Promise<Result<null>> =>
  deciding(ws, reason, by, async (signer, breathe) => {
    const heads = shownHeads(ws.db, caseId);
    if (heads.length === 0) return fail("E_NOT_FOUND", { case: caseId });
    if (shownHeads(ws.db, caseId, "").length === 0) return fail("E_UPWARD_MEMBER");
    appendDecision(ws, isOut ? "leave-out-case" : "take-back-case", { case: caseId, heads }, reason, signer);
    await showCases(ws.db, [caseId], breathe);
    return ok(null);
  });

/**
 * By which machine each named field goes (null: undecided again). Errors: E_STALE (the heads are others by now: another
 * file came), and those of `deciding`.
 */
export const resolveConflict = (
  ws: OpenWorkspace,
  asked: { readonly caseId: string; readonly heads: readonly string[]; readonly choices: readonly Choice[] },
  reason: string,
  by: Coordinator,
): Promise<Result<null>> =>
  deciding(ws, reason, by, async (signer, breathe) => {
    const heads = shownHeads(ws.db, asked.caseId);
    if (heads.join() !== [...asked.heads].sort().join()) return fail("E_STALE");
    if (shownHeads(ws.db, asked.caseId, "").length === 0) return fail("E_UPWARD_MEMBER");
    if (asked.choices.some(({ side }) => side !== null && !heads.includes(side)))
      return fail("E_INPUT", { field: "side" });
    appendDecision(ws, "resolve", { case: asked.caseId, heads, choices: asked.choices }, reason, signer);
    await showCases(ws.db, [asked.caseId], breathe);
    return ok(null);
  });

/**
 * *Đúng là một vụ* links two cases by their ids, *Hai vụ khác nhau* keeps them apart, and either is taken back. Links hold
 * until then, whatever becomes of the cases; nothing is deleted. Errors: E_INPUT, E_NOT_FOUND, and those of `deciding`.
 */
export const decidePair = (
  ws: OpenWorkspace,
  action: "same-case" | "different-cases" | "take-back-pair",
  pair: readonly [string, string],
  reason: string,
  by: Coordinator,
): Promise<Result<null>> =>
  deciding(ws, reason, by, async (signer, breathe) => {
    const cases = pairOf(...pair);
    if (cases[0] === cases[1]) return fail("E_INPUT", { field: "cases" });
    if (isDecidedBelow(ws.db, pairSubject(...cases))) return fail("E_UPWARD_MEMBER");
    const isKnown = newestAction(ws.db, pairSubject(...cases)) !== null;
    if (!isKnown && cases.some((id) => shownHeads(ws.db, id).length === 0))
      return fail("E_NOT_FOUND", { case: cases.join(" ") });
    appendDecision(ws, action, { cases }, reason, signer);
    if (action === "same-case") putLink(ws.db, ...cases, "");
    else dropLink(ws.db, ...cases, "");
    await showCases(ws.db, cases, breathe);
    return ok(null);
  });
