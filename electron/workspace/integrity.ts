import { fail, ok, type Result } from "../../shared/result.ts";
import { verifyAudit } from "../database/audit-store.ts";
import { isSound } from "../database/open-database.ts";
import { checkEchoes } from "../receipts/receipt-state.ts";
import type { OpenWorkspace } from "./open-workspace.ts";

/** SQLite's own check of every page, then the whole audit chain, then the chain against what the cluster
 * echoed in its last receipt. Errors: E_DATABASE_DAMAGED, E_AUDIT, E_AUDIT_ECHO. */
export async function checkIntegrity(
  ws: OpenWorkspace,
): Promise<Result<{ audit: { count: number; head: string } }>> {
  if (!isSound(ws.db)) return fail("E_DATABASE_DAMAGED");
  if ((ws.db.pragma("foreign_key_check") as unknown[]).length > 0) return fail("E_DATABASE_DAMAGED");
  const audit = verifyAudit(ws.db);
  if (!audit.ok) return audit;
  const echoes = checkEchoes(ws);
  return echoes.ok ? ok({ audit: audit.value }) : echoes;
}
