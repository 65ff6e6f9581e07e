import { firstDay } from "../../shared/case/partial-date.ts";
import { countedTables } from "../../shared/report/counted-tables.ts";
import { careTables } from "../../shared/report/dashboard.ts";
import { contextOf } from "../../shared/report/report.ts";
import type { ReportCase, ReportRule } from "../../shared/report/report-case.ts";
import { d03Sides, type Sides } from "../../shared/report/tables/d03-sides.ts";
import { type Part, partOf } from "../../shared/report/tally.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import type { Breathe } from "../database/transaction.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";
import { readCases } from "./read-cases.ts";
import { type EnteredBeside, type ReportAsked, reportInput } from "./report-input.ts";

export type CellAsked = ReportAsked & {
  readonly table: string;
  readonly row: string;
  readonly column: string;
  /** Of table D03: what is compared. */
  readonly sides?: Sides | undefined;
  /** The cases that count, or those that stand beside the number with the rule that keeps them out. */
  readonly list: "counted" | "notCounted";
  /** The `next` of the page before; "" for the first. */
  readonly after: string;
  readonly limit: number;
};

export type CellCase = {
  readonly id: string;
  readonly unit: string;
  readonly number: string;
  readonly title: string;
  readonly detectedOn: string;
  /** What it adds to the number; null in the list of those left out. */
  readonly amount: number | null;
  readonly reason: ReportRule | null;
};

export const cellCase = (one: ReportCase, part: Part): CellCase => ({
  id: one.id,
  unit: one.record.unit,
  number: one.number,
  title: one.record.title,
  detectedOn: one.record.detectedOn ? firstDay(one.record.detectedOn) : "",
  amount: "amount" in part ? part.amount : null,
  reason: "rule" in part ? part.rule : null,
});

/**
 * "Vì sao ra số này" of any cell of a report, a page at a time and by the same rule that counted it: the register is read
 * again from where the page before ended, so that no report has to hold the ids behind its numbers. Errors: E_INPUT.
 */
export async function whyCell(
  ws: OpenWorkspace,
  asked: CellAsked,
  beside: EnteredBeside,
  breathe: Breathe,
): Promise<Result<{ cases: CellCase[]; next: string | null }>> {
  const input = reportInput(ws, asked, beside);
  if (!input.ok) return input;
  const context = contextOf(input.value);
  const compared = asked.sides ? d03Sides(input.value, asked.sides) : null;
  const table = [...countedTables(context), ...careTables(context), ...(compared ? [compared] : [])].find(
    (one) => one.code === asked.table,
  );
  if (!table?.columns.some((column) => column.key === asked.column))
    return fail("E_INPUT", { field: "cell" });
  const limit = Math.min(Math.max(Math.trunc(asked.limit), 1), 1000);
  const cases: CellCase[] = [];
  for await (const one of readCases(ws, breathe, asked.after)) {
    const part = partOf(table, context, one, asked);
    if (part === null || "amount" in part !== (asked.list === "counted")) continue;
    if (cases.length === limit) return ok({ cases, next: cases.at(-1)?.id ?? null });
    cases.push(cellCase(one, part));
  }
  return ok({ cases, next: null });
}
