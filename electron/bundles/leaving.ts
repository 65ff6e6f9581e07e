import type { Database } from "better-sqlite3";
import { type ExportRow, nextExportSeq, type SentCounts, sealedExports } from "../database/export-store.ts";
import { heldRoster } from "../database/roster-store.ts";
import { approvedHeads } from "../database/version-store.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";

/** What the next bundle would carry. `waiting`: cases with work that is not approved and therefore stays. */
export type Leaving = SentCounts & {
  readonly waiting: number;
  /** The period's own report, or its "nothing to report", is approved and leaves too. */
  readonly statement: boolean;
  readonly nextSeq: number;
  readonly enrolled: boolean;
  readonly sent: readonly ExportRow[];
};

const HEADS = `SELECT a.subject, a.hash FROM approvals a WHERE NOT EXISTS
  (SELECT 1 FROM version_parents p JOIN approvals c ON c.hash = p.hash WHERE p.parent = a.hash) GROUP BY a.subject, a.hash`;

/** Counted by the store in one pass each: every approved case and statement of this workspace. */
export function leavingCounts(db: Database): SentCounts {
  const kinds = db
    .prepare(
      `SELECT c.kind, count(DISTINCT h.subject) AS cases FROM (${HEADS}) h JOIN cases c ON c.id = h.subject GROUP BY c.kind`,
    )
    .all() as { kind: string; cases: number }[];
  const of = (kind: string) => kinds.find((row) => row.kind === kind)?.cases ?? 0;
  const one = (sql: string) => (db.prepare(sql).pluck().get() as number | null) ?? 0;
  return {
    va: of("VA"),
    vv: of("VV"),
    people: one(
      `SELECT sum(json_array_length(v.core, '$.people')) FROM (${HEADS}) h JOIN versions v ON v.hash = h.hash`,
    ),
    // An answer's subject is longer than any UNIT/PERIOD.
    statements: one(
      "SELECT count(DISTINCT subject) FROM approvals WHERE subject LIKE '%/%' AND length(subject) < 20",
    ),
  };
}

/** What would leave, before anyone signs. */
export function leaving(ws: OpenWorkspace, period: string): Leaving {
  const device = ws.deviceSigner().publicKey;
  const waiting = ws.db
    .prepare("SELECT count(*) FROM (SELECT subject FROM drafts UNION SELECT subject FROM work)")
    .pluck()
    .get() as number;
  return {
    ...leavingCounts(ws.db),
    waiting,
    statement: approvedHeads(ws.db, `${ws.unit}/${period}`).length > 0,
    nextSeq: nextExportSeq(ws.db),
    enrolled:
      heldRoster(ws.db)?.newest.units.some((unit) => unit.devices.some((known) => known.device === device)) ??
      false,
    sent: sealedExports(ws.db, 20),
  };
}
