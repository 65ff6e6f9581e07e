import { type Report, type ReportInput, startReport } from "../../shared/report/report.ts";
import type { ReportCase } from "../../shared/report/report-case.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { changeCount } from "../database/report-store.ts";
import type { Breathe } from "../database/transaction.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";
import { readCases } from "./read-cases.ts";
import { type EnteredBeside, type ReportAsked, reportInput } from "./report-input.ts";

/** How often a count is begun anew because the register changed under it. */
const ATTEMPTS = 5;

/** What takes every case once and says in the end what they come to. */
export type Counting<Counted> = { add(one: ReportCase): void; finish(): Counted };

/**
 * Anything counted over the whole register in one pass, holding a page of cases at a time. Between pages other work goes on;
 * a count under which a case changed is begun anew, so that its numbers are of one moment. Errors: E_INPUT, E_CANCELLED,
 * E_BUSY (it changed every time).
 */
export async function countedInOnePass<Counted>(
  ws: OpenWorkspace,
  asked: ReportAsked,
  beside: EnteredBeside,
  start: (input: ReportInput) => Counting<Counted> | null,
  breathe: Breathe,
  signal?: AbortSignal,
): Promise<Result<Counted>> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const before = changeCount(ws.db);
    const input = reportInput(ws, asked, beside);
    if (!input.ok) return input;
    const counting = start(input.value);
    if (!counting) return fail("E_INPUT");
    for await (const one of readCases(ws, breathe)) {
      if (signal?.aborted) return fail("E_CANCELLED");
      counting.add(one);
    }
    if (changeCount(ws.db) === before) return ok(counting.finish());
  }
  return fail("E_BUSY");
}

/** The whole report. Errors: as countedInOnePass. */
export const buildReport = (
  ws: OpenWorkspace,
  asked: ReportAsked,
  beside: EnteredBeside,
  breathe: Breathe,
  signal?: AbortSignal,
): Promise<Result<Report>> => countedInOnePass(ws, asked, beside, startReport, breathe, signal);
