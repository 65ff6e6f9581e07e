import { periodByCode } from "../../shared/catalogue/periods.ts";
import { UNITS } from "../../shared/catalogue/units.ts";
import { FIGURE_MEASURES, type FigureMeasure, type FigureSource } from "../../shared/figures/entry.ts";
import { effectiveIn, reportContext } from "../../shared/report/context.ts";
import { placeTotals } from "../../shared/report/tables/b01-totals.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { momentOfChange, vietnamDay } from "../cases/moment.ts";
import { appendAudit } from "../database/audit-store.ts";
import { type FigureNote, figureNotes, newestFigures, putFigureNote } from "../database/figure-store.ts";
import { type Breathe, inTransaction } from "../database/transaction.ts";
import { readCases } from "../reports/read-cases.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";

export type Difference = {
  readonly measure: FigureMeasure;
  /** What the signed paper says; null where it does not speak of it. */
  readonly paper: number | null;
  /** What the unit's cases give. */
  readonly counted: number;
  /** What was found about this difference; null where nobody has said yet, or one of the two numbers has changed since. */
  readonly note: FigureNote | null;
};
export type Reconciliation = { readonly source: FigureSource | null; readonly rows: readonly Difference[] };

/**
 * A unit's signed paper beside what its cases give, number by number. The paper stays on file also when a bundle has taken
 * its place in the totals. Errors: E_INPUT, and what `breathe` throws.
 */
export async function reconcile(
  ws: OpenWorkspace,
  unit: string,
  periodCode: string,
  breathe: Breathe,
): Promise<Result<Reconciliation>> {
  const counted = await countedByCases(ws, unit, periodCode, breathe);
  if (!counted.ok) return counted;
  const paper = newestFigures(ws.db).find(
    (one) => one.kind === "paper" && one.unit === unit && one.period === periodCode,
  );
  const notes = figureNotes(ws.db, unit, periodCode);
  const rows = FIGURE_MEASURES.map((measure): Difference => {
    const onPaper = paper?.numbers[measure] ?? null;
    const cases = counted.value[measure];
    const note = notes.find(
      (one) => one.measure === measure && one.paper === onPaper && one.counted === cases,
    );
    return { measure, paper: onPaper, counted: cases, note: note ?? null };
  });
  return ok({ source: paper?.source ?? null, rows });
}

/** Keeps what was found about one difference. Errors: E_INPUT (no such difference, or an empty note), E_CLOCK. */
export async function explainDifference(
  ws: OpenWorkspace,
  asked: {
    readonly unit: string;
    readonly period: string;
    readonly measure: FigureMeasure;
    readonly note: string;
  },
  breathe: Breathe,
): Promise<Result<null>> {
  const { unit, period, measure, note } = asked;
  if (note.trim() === "") return fail("E_INPUT", { field: "note" });
  const now = await reconcile(ws, unit, period, breathe);
  if (!now.ok) return now;
  const row = now.value.rows.find((one) => one.measure === measure);
  const paper = row?.paper ?? null;
  if (!row || paper === null || paper === row.counted) return fail("E_INPUT", { field: "measure" });
  return inTransaction(ws.db, () => {
    const moment = momentOfChange(ws);
    if (!moment.ok) return moment;
    const written = { measure, paper, counted: row.counted, note, writtenBy: ws.user.id, atMs: moment.value };
    putFigureNote(ws.db, unit, period, written);
    appendAudit(ws.db, {
      what: "figure-note",
      at: moment.value,
      user: ws.user.id,
      unit,
      period,
      measure,
      note,
    });
    return ok(null);
  });
}

/** The numbers of B01, and the acts of B02, from the cases of one unit. Case ids begin with the unit, so only those are read. */
async function countedByCases(
  ws: OpenWorkspace,
  unit: string,
  periodCode: string,
  breathe: Breathe,
): Promise<Result<Record<FigureMeasure, number>>> {
  const period = periodByCode(periodCode);
  if (!period || !UNITS.some((one) => one.code === unit)) return fail("E_INPUT", { field: "period" });
  const context = reportContext({
    period,
    unitSet: "then",
    today: vietnamDay(ws.deps.clock.nowMs()),
    units: [unit],
    figures: [],
    dataPeriods: new Set([periodCode]),
  });
  const sums = Object.fromEntries(FIGURE_MEASURES.map((measure) => [measure, 0])) as Record<
    FigureMeasure,
    number
  >;
  const prefix = `${unit}-`;
  for await (const one of readCases(ws, breathe, prefix)) {
    if (!one.id.startsWith(prefix)) break;
    placeTotals(
      one,
      context,
      (column, amount) => {
        if (column !== "onPaper") sums[column] += amount;
      },
      () => {},
    );
    if (one.record.kind === "VV" && effectiveIn(one, context) === "in")
      sums.actsEffective += one.record.actCount ?? 0;
  }
  return ok(sums);
}
