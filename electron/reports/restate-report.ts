import { type NamedNumber, named } from "../../shared/report/composer/cell-name.ts";
import { restatedNumbers } from "../../shared/report/composer/changes.ts";
import { writeChip } from "../../shared/report/composer/chips.ts";
import { countedTables } from "../../shared/report/counted-tables.ts";
import { contextOf, type Report } from "../../shared/report/report.ts";
import type { CellRef } from "../../shared/report/sections.ts";
import { partOf } from "../../shared/report/tally.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { momentOfChange } from "../cases/moment.ts";
import { appendAudit } from "../database/audit-store.ts";
import { putAdjustment, type ReportVersion } from "../database/report-version-store.ts";
import { type Breathe, inTransaction } from "../database/transaction.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";
import type { Authority } from "../workspace/users.ts";
import { buildReport } from "./build-report.ts";
import { hashOf, keptReport, reportText } from "./keep-report.ts";
import { readCases } from "./read-cases.ts";
import { type EnteredBeside, reportInput } from "./report-input.ts";

/** A case with a reason of adjustment that stands in, or beside, a number that moved. */
export type AdjustedCase = { readonly id: string; readonly number: string; readonly reason: string };

export type Restated = {
  readonly version: ReportVersion;
  /** Made anew it is the same to the letter. */
  readonly isSame: boolean;
  readonly numbers: readonly NamedNumber[];
  /** Which of them (as chips are written) are, or were, figures without cases. */
  readonly byFigure: readonly string[];
  /** Lists of cases that read otherwise today. */
  readonly lists: readonly string[];
  /** What it was made from that is not the same today. */
  readonly madeFrom: readonly (keyof Report["provenance"])[];
  readonly cases: readonly AdjustedCase[];
};

/**
 * A kept report made again from today's register, and *số điều chỉnh*: cell by cell what was reported, what it is today,
 * and the cases whose adjustment stands behind it. What was kept stays as it is. Errors: those of `keptReport` and
 * `buildReport`.
 */
export async function restateReport(
  ws: OpenWorkspace,
  n: number,
  beside: EnteredBeside,
  breathe: Breathe,
): Promise<Result<Restated>> {
  const kept = keptReport(ws, n);
  if (!kept.ok) return kept;
  const { version, report } = kept.value;
  const asked = { period: version.period, unitSet: version.unitSet, today: report.unitDay };
  const today = await buildReport(ws, asked, beside, breathe);
  if (!today.ok) return today;
  const now: Report = JSON.parse(reportText(today.value));
  const numbers = named(restatedNumbers(report.tables, now.tables), report.tables, now.tables);
  const differs = (a: unknown, b: unknown) => JSON.stringify(a) !== JSON.stringify(b);
  const listOf = (code: string) => report.tables.find((one) => one.code === code);
  const input = reportInput(ws, asked, beside);
  if (!input.ok) return input;
  const context = contextOf(input.value);
  const tables = countedTables(context);
  const moved = numbers.flatMap(({ cell }) => {
    const table = tables.find((one) => one.code === cell.table);
    return table ? [{ table, cell }] : [];
  });
  const cases: AdjustedCase[] = [];
  if (moved.length > 0)
    for await (const one of readCases(ws, breathe)) {
      const reason = one.record.adjustmentReason;
      if (reason !== "" && moved.some(({ table, cell }) => partOf(table, context, one, cell) !== null))
        cases.push({ id: one.id, number: one.number, reason });
    }
  return ok({
    version,
    isSame: hashOf(reportText(today.value)) === version.modelHash,
    numbers,
    byFigure: numbers
      .filter(({ cell }) => isMarked(report.tables, cell) || isMarked(now.tables, cell))
      .map(({ cell }) => writeChip(cell)),
    lists: now.tables
      .filter((one) => one.kind === "list" && differs(one, listOf(one.code)))
      .map((one) => one.code),
    madeFrom: (Object.keys(now.provenance) as (keyof Report["provenance"])[]).filter((key) =>
      differs(now.provenance[key], report.provenance[key]),
    ),
    cases,
  });
}

function isMarked(tables: Report["tables"], { table: code, row, column }: CellRef): boolean {
  const table = tables.find((one) => one.code === code);
  const at = table?.columns.findIndex((one) => one.key === column) ?? -1;
  return table?.rows.find((one) => one.key === row)?.cells[at]?.mark !== undefined;
}

/**
 * Notes why today's numbers are not those of a final report; whoever approves answers for it with their passphrase.
 * Errors: E_USER, E_PASSPHRASE, those of `restateReport`, E_INPUT (no reason, not final, or nothing moved), E_CLOCK.
 */
export async function adjustReport(
  ws: OpenWorkspace,
  n: number,
  reason: string,
  by: Authority,
  beside: EnteredBeside,
  breathe: Breathe,
): Promise<Result<Restated>> {
  const signer = ws.approvalSigner(by.approverId, by.passphrase);
  if (!signer.ok) return signer;
  const restated = await restateReport(ws, n, beside, breathe);
  if (!restated.ok) return restated;
  const { version, numbers } = restated.value;
  if (reason.trim() === "") return fail("E_INPUT", { field: "reason" });
  if (version.final === null || numbers.length === 0) return fail("E_INPUT", { field: "version" });
  return inTransaction(ws.db, () => {
    const moment = momentOfChange(ws);
    if (!moment.ok) return moment;
    const note = { version: n, reason: reason.normalize("NFC").trim(), atMs: moment.value };
    putAdjustment(ws.db, { ...note, enteredBy: by.approverId, numbers });
    const said = { n, period: version.period, reason: note.reason };
    appendAudit(ws.db, { what: "report-adjusted", at: moment.value, user: by.approverId, ...said });
    return restated;
  });
}
