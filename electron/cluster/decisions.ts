import { SIGNATURE_TYPES } from "../../shared/bundle/pae.ts";
import { utf8 } from "../../shared/bundle/utf8.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { appendAudit } from "../database/audit-store.ts";
import { bundleByHash } from "../database/bundle-store.ts";
import { inLongTransaction } from "../database/transaction.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";
import { judgeAndShow } from "./view.ts";

export type Coordinator = { readonly userId: string; readonly passphrase: string };

/** *Bỏ khỏi tổng hợp*: the bundle stays kept and verified, and is judged as if it were not held. */
export const leaveOut = (ws: OpenWorkspace, bundle: string, reason: string, by: Coordinator) =>
  decide(ws, "leave-out", bundle, reason, by);

/** *Đưa trở lại*. */
export const takeBack = (ws: OpenWorkspace, bundle: string, reason: string, by: Coordinator) =>
  decide(ws, "take-back", bundle, reason, by);

/** Appends a signed decision and judges the device again. Errors: E_NOT_FOUND, E_INPUT (no reason), E_PASSPHRASE, E_USER. */
async function decide(
  ws: OpenWorkspace,
  action: "leave-out" | "take-back",
  bundle: string,
  reason: string,
  by: Coordinator,
): Promise<Result<null>> {
  if (reason.trim() === "") return fail("E_INPUT", { field: "reason" });
  const held = bundleByHash(ws.db, bundle);
  if (!held) return fail("E_NOT_FOUND", { bundle });
  const signer = ws.approvalSigner(by.userId, by.passphrase);
  if (!signer.ok) return signer;
  return inLongTransaction(ws.db, async (breathe) => {
    const at = ws.deps.clock.nowMs();
    const n = ((ws.db.prepare("SELECT max(n) FROM decisions").pluck().get() as number | null) ?? 0) + 1;
    const payload = JSON.stringify({ n, action, bundle, reason, at });
    const signature = Buffer.from(signer.value.sign(SIGNATURE_TYPES.decision, utf8(payload))).toString("hex");
    ws.db
      .prepare(
        "INSERT INTO decisions (n, bundle, action, payload, signer, signature) VALUES (?, ?, ?, ?, ?, ?)",
      )
      .run(n, bundle, action, payload, signer.value.publicKey, signature);
    appendAudit(ws.db, { what: action, at, user: by.userId, bundle, reason });
    await judgeAndShow(ws.db, held.device, breathe);
    return ok(null);
  });
}
