import { ok } from "../../shared/result.ts";
import { appendAudit } from "../database/audit-store.ts";
import { inTransaction } from "../database/transaction.ts";
import type { OpenWorkspace } from "./open-workspace.ts";

/** Entries of the change log that say who had the register open and how; they change nothing of its content. */
export const OPENINGS = ["open", "open-by-sheet", "open-terminal", "lock", "quit"] as const;

/** Who opened the register and who closed it, in the change log; a disk that is full must keep nobody in or out. */
export function noteOpening(ws: OpenWorkspace, what: (typeof OPENINGS)[number]): void {
  inTransaction(ws.db, () => ok(appendAudit(ws.db, { what, at: ws.deps.clock.nowMs(), user: ws.user.id })));
}
