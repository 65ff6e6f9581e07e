import { type Report, startReport } from "../../shared/report/report.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { changeCount } from "../database/report-store.ts";
import type { Breathe } from "../database/transaction.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";
import { readCases } from "./read-cases.ts";
import { type EnteredBeside, type ReportAsked, reportInput } from "./report-input.ts";

/** How often a report is begun anew because the register changed under it. */
const ATTEMPTS = 5;

/**
 * The whole report in one pass over the register, holding a page of cases at a time. Between pages other work goes on; a
 * report under which a case changed is begun anew, so that its numbers are of one moment. Errors: E_INPUT, E_CANCELLED,
 * E_BUSY (it changed every time).
 */
export async function buildReport(
  ws: OpenWorkspace,
  asked: ReportAsked,
  beside: EnteredBeside,
  breathe: Breathe,
  signal?: AbortSignal,
): Promise<Result<Report>> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const before = changeCount(ws.db);
    const input = reportInput(ws, asked, beside);
    if (!input.ok) return input;
    const report = startReport(input.value);
    for await (const one of readCases(ws, breathe)) {
      if (signal?.aborted) return fail("E_CANCELLED");
      report.add(one);
    }
    if (changeCount(ws.db) === before) return ok(report.finish());
  }
  return fail("E_BUSY");
}
