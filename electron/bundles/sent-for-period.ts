import { periodCasesNotSent } from "../database/care-store.ts";
import { lastExport, lastExportFor } from "../database/export-store.ts";
import { approvalsOf, approvedHeads } from "../database/version-store.ts";
import { statementSubject } from "../periods/statements.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";

/** What of a period has left the office with a file, and what has not. */
export type SentForPeriod = {
  /** The newest file made for the period; its day is not known of files made before schema 5. */
  readonly seq: number;
  readonly atMs: number | null;
  /** The period's own report, in its newest approved wording, was in a file. */
  readonly statement: boolean;
  /** Cases of the period with something approved after the newest file, and with something not approved at all. */
  readonly approvedSince: number;
  readonly unapproved: number;
};

/** Null where no file was ever made for the period. A file carries all that is approved, whatever period it was made for. */
export function sentForPeriod(ws: OpenWorkspace, period: string): SentForPeriod | null {
  const file = lastExportFor(ws.db, period);
  if (!file) return null;
  const newest = lastExport(ws.db)?.atMs ?? 0;
  const heads = approvedHeads(ws.db, statementSubject(ws, period));
  const hasLeft = (hash: string) => approvalsOf(ws.db, hash).some((approval) => approval.atMs <= newest);
  return {
    seq: file.seq,
    atMs: file.atMs,
    statement: heads.length > 0 && heads.every(hasLeft),
    ...periodCasesNotSent(ws.db, period, newest),
  };
}
