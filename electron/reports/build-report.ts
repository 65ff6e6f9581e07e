import { type Report, startReport } from "../../shared/report/report.ts";
import { ok, type Result } from "../../shared/result.ts";
import type { Breathe } from "../database/transaction.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";
import { readCases } from "./read-cases.ts";
import { type EnteredBeside, type ReportAsked, reportInput } from "./report-input.ts";

/** The whole report in one pass over the register, holding a page of cases at a time. Errors: E_INPUT, what `breathe` throws. */
export async function buildReport(
  ws: OpenWorkspace,
  asked: ReportAsked,
  beside: EnteredBeside,
  breathe: Breathe,
): Promise<Result<Report>> {
  const input = reportInput(ws, asked, beside);
  if (!input.ok) return input;
  const report = startReport(input.value);
  for await (const one of readCases(ws, breathe)) report.add(one);
  return ok(report.finish());
}
