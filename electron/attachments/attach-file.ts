import { createHash } from "node:crypto";
import { fail, ok, type Result } from "../../shared/result.ts";
import {
  attachedBytes,
  dropUnreferenced,
  hasAttachment,
  putAttachment,
} from "../database/attachment-store.ts";
import { inTransaction } from "../database/transaction.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";

export type AttachmentLimits = { readonly fileBytes: number; readonly totalBytes: number };
export const ATTACHMENT_LIMITS: AttachmentLimits = { fileBytes: 20_000_000, totalBytes: 500_000_000 };

/** A file handed over but not yet named by a draft is left alone for this long. */
const FRESH_MS = 24 * 3_600_000;
const megabytes = (bytes: number): number => Math.floor(bytes / 1_000_000);

export type Attached = { readonly hash: string; readonly size: number };

/**
 * Keeps a file inside the encrypted workspace, once whatever cases name it. Errors: E_NOT_ALLOWED, E_ATTACHMENT_SIZE (empty,
 * or more than one file may have), E_ATTACHMENT_TOTAL (no room, even without files that nothing refers to any more).
 */
export function attachFile(
  ws: OpenWorkspace,
  bytes: Uint8Array,
  limits: AttachmentLimits = ATTACHMENT_LIMITS,
): Result<Attached> {
  if (ws.kind !== "office") return fail("E_NOT_ALLOWED");
  if (bytes.length === 0 || bytes.length > limits.fileBytes)
    return fail("E_ATTACHMENT_SIZE", { most: megabytes(limits.fileBytes) });
  const hash = createHash("sha256").update(bytes).digest("hex");
  return inTransaction(ws.db, () => {
    const attached = ok({ hash, size: bytes.length });
    if (hasAttachment(ws.db, hash)) return attached;
    const nowMs = ws.deps.clock.nowMs();
    const isFull = () => attachedBytes(ws.db) + bytes.length > limits.totalBytes;
    if (isFull()) dropUnreferenced(ws.db, nowMs - FRESH_MS);
    if (isFull()) return fail("E_ATTACHMENT_TOTAL", { most: megabytes(limits.totalBytes) });
    putAttachment(ws.db, hash, bytes, nowMs);
    return attached;
  });
}
