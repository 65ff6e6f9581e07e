import type { Database } from "better-sqlite3";
import type { CaseRecord } from "../../shared/case/record.ts";
import type { ReportCase } from "../../shared/report/report-case.ts";
import { officeVersions } from "../cases/index-cases.ts";
import { clusterCase } from "../cluster/view.ts";
import { type IndexRow, indexPage } from "../database/report-store.ts";
import type { Breathe } from "../database/transaction.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";

/** Cases in memory at a time. */
const PAGE = 200;

/**
 * Every case of the register once, by id, in pages: what counts as it counts, and what does not (drafts) so that a number
 * can say so. Names may be in it; no table shows them. @param after goes on behind a case id
 */
export async function* readCases(
  ws: OpenWorkspace,
  breathe: Breathe,
  after = "",
): AsyncGenerator<ReportCase> {
  let last = after;
  for (;;) {
    const rows = indexPage(ws.db, last, PAGE);
    for (const row of rows) {
      const one = reportCase(ws, row);
      if (one) yield one;
    }
    if (rows.length < PAGE) return;
    last = rows.at(-1)?.id ?? "";
    await breathe();
  }
}

function reportCase(ws: OpenWorkspace, row: IndexRow): ReportCase | null {
  const record = recordOf(ws.db, ws.kind, row.id);
  return record ? { ...row, record } : null;
}

/** The record a case counts by, by the same choice as the index; one that does not count at all by what is shown of it. */
function recordOf(db: Database, kind: OpenWorkspace["kind"], id: string): CaseRecord | null {
  const one = kind === "cluster" ? clusterCase(db, id) : officeVersions(db, id);
  return one ? (one.counted ?? one.shown) : null;
}
