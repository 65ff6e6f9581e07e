import { periodByCode, periodYearBefore } from "../../shared/catalogue/periods.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { lastExport } from "../database/export-store.ts";
import { periodLocks } from "../database/period-store.ts";
import { approvedHeads, getVersion } from "../database/version-store.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";
import { totals, type UnitTotals } from "./totals.ts";

export type HomeNumbers = {
  readonly sum: UnitTotals;
  readonly cases: number;
  readonly drafts: number;
  readonly submitted: number;
  readonly returned: number;
  readonly yearBefore: UnitTotals | null;
  readonly stages: readonly { readonly stage: string; readonly cases: number }[];
  readonly lastExport: { readonly seq: number; readonly period: string; readonly file: string } | null;
  readonly locked: boolean;
  readonly nothingToReport: boolean;
};

/** What *Việc cần làm* shows of a period: numbers of the whole register where they are work, of the period where they are results. */
export function homeNumbers(ws: OpenWorkspace, code: string): Result<HomeNumbers> {
  const period = periodByCode(code);
  const counted = totals(ws, code);
  if (!period || !counted.ok) return fail("E_INPUT", { field: "period" });
  const before = periodYearBefore(period);
  const counted0 = before ? totals(ws, before.code) : null;
  return ok({
    sum: counted.value.sum,
    yearBefore: counted0?.ok ? counted0.value.sum : null,
    cases: ws.db.prepare("SELECT count(*) FROM case_index").pluck().get() as number,
    drafts: draftCount(ws),
    submitted: workCount(ws, "submitted"),
    returned: workCount(ws, "returned"),
    stages: ws.db
      .prepare(
        "SELECT stage, count(*) AS cases FROM case_index WHERE status <> 'withdrawn' GROUP BY stage ORDER BY stage",
      )
      .all() as { stage: string; cases: number }[],
    lastExport: lastExport(ws.db),
    locked: periodLocks(ws.db).some((lock) => lock.code === code),
    nothingToReport: saysNothing(ws, code),
  });
}

/** Typed and not saved, or saved and not submitted: each case once. */
const draftCount = (ws: OpenWorkspace): number =>
  ws.db
    .prepare(
      "SELECT count(*) FROM (SELECT subject FROM drafts UNION SELECT subject FROM work WHERE status = 'draft')",
    )
    .pluck()
    .get() as number;

const workCount = (ws: OpenWorkspace, status: string): number =>
  ws.db
    .prepare("SELECT count(*) FROM work WHERE status = ? AND subject NOT LIKE '%/%'")
    .pluck()
    .get(status) as number;

function saysNothing(ws: OpenWorkspace, period: string): boolean {
  if (ws.kind !== "office") return false;
  const head = approvedHeads(ws.db, `${ws.unit}/${period}`)[0];
  const version = head ? getVersion(ws.db, head) : null;
  return (
    version !== null && (JSON.parse(version.core) as { nothingToReport?: boolean }).nothingToReport === true
  );
}
