import { fail, ok, type Result } from "../../shared/result.ts";
import { lastRecord } from "../cases/last-record.ts";
import { attachmentChunks, hasAttachment } from "../database/attachment-store.ts";
import { handOver } from "../reports/hand-over.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";

/**
 * Writes an attached file of a case into a folder a person picked, and reads it back; a name that is taken there gets a
 * number. Errors: E_NOT_FOUND (no such row, or its file is not kept on this machine), those of handOver.
 */
export async function saveAttachment(
  ws: OpenWorkspace,
  caseId: string,
  attachmentId: string,
  folder: string,
): Promise<Result<{ file: string }>> {
  const row = lastRecord(ws, caseId)?.attachments.find((one) => one.id === attachmentId);
  if (!row || !hasAttachment(ws.db, row.hash)) return fail("E_NOT_FOUND", { case: caseId });
  return handOver(folder, row.name, async (push) => {
    for (const chunk of attachmentChunks(ws.db, row.hash)) push(chunk);
    return ok(null);
  });
}
