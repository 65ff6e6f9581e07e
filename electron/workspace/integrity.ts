import { fail, ok, type Result } from "../../shared/result.ts";
import { verifyAudit } from "../database/audit-store.ts";
import { isSound } from "../database/open-database.ts";
import type { OpenWorkspace } from "./open-workspace.ts";

/** SQLite's own check of every page, then the whole audit chain. Errors: E_DATABASE_DAMAGED, E_AUDIT. */
export async function checkIntegrity(
  ws: OpenWorkspace,
): Promise<Result<{ audit: { count: number; head: string } }>> {
  if (!isSound(ws.db)) return fail("E_DATABASE_DAMAGED");
  if ((ws.db.pragma("foreign_key_check") as unknown[]).length > 0) return fail("E_DATABASE_DAMAGED");
  const audit = verifyAudit(ws.db);
  return audit.ok ? ok({ audit: audit.value }) : audit;
}
