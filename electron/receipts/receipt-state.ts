import { fail, ok, type Result } from "../../shared/result.ts";
import { auditHashAt } from "../database/audit-store.ts";
import { sealedExports } from "../database/export-store.ts";
import { newestReceipt, type StoredReceipt } from "../database/receipt-store.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";

export type ReceiptState = {
  readonly receipt: StoredReceipt | null;
  /**
   * The cluster holds a higher number of this machine than this register knows, or another file under a number it gave out: the
   * register was restored from an older backup. `next` is the number the next file will have.
   */
  readonly restored: { readonly seq: number } | null;
};

/** What the newest receipt says, against what this register knows of its own. */
export function receiptState(ws: OpenWorkspace): ReceiptState {
  const receipt = newestReceipt(ws.db);
  const device = ws.deviceSigner().publicKey;
  const last = receipt?.content.manifest.devices.find((one) => one.device === device)?.last;
  if (!last) return { receipt, restored: null };
  const sent = sealedExports(ws.db, Number.MAX_SAFE_INTEGER);
  const isKnown = sent.some((one) => one.seq === last.seq && one.hash === last.hash);
  return { receipt, restored: isKnown ? null : { seq: last.seq } };
}

/**
 * Compares every echo of this machine's audit chain in the newest receipt with the chain itself (DESIGN §5). Errors:
 * E_AUDIT_ECHO with the number of the first file whose echo is not found: restored from an older backup, or changed
 * outside the program.
 */
export function checkEchoes(ws: OpenWorkspace): Result<{ compared: number }> {
  const receipt = newestReceipt(ws.db);
  const device = ws.deviceSigner().publicKey;
  const echoes = (receipt?.content.rows ?? []).flatMap((row) =>
    row.t === "bundle" && row.device === device ? [row] : [],
  );
  for (const { audit, seq } of echoes)
    if (auditHashAt(ws.db, audit.count) !== audit.head) return fail("E_AUDIT_ECHO", { seq });
  return ok({ compared: echoes.length });
}
