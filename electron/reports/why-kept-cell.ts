import { countedTables } from "../../shared/report/counted-tables.ts";
import { contextOf } from "../../shared/report/report.ts";
import type { ReportCase, ReportRule } from "../../shared/report/report-case.ts";
import type { CellRef } from "../../shared/report/sections.ts";
import { type Part, partOf } from "../../shared/report/tally.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { firstKeptAt } from "../database/report-version-store.ts";
import type { Breathe } from "../database/transaction.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";
import { asItWas } from "./as-it-was.ts";
import { enteredBeside } from "./entered-beside.ts";
import { hashOf, keptReport } from "./keep-report.ts";
import { readCases } from "./read-cases.ts";
import { type ReportAsked, reportInput } from "./report-input.ts";
import { type CellCase, cellCase } from "./why-cell.ts";

/** What became of a case since a report was kept: null for nothing. `part` null: it has nothing to do with the number any more. */
export type Since =
  | null
  | { readonly what: "edited" }
  | { readonly what: "moved"; readonly part: Part | null };

export type KeptCellCase = CellCase & { readonly since: Since };

export type KeptCell = {
  /** When the report was first kept: these are its cases of then. */
  readonly atMs: number;
  readonly counted: readonly KeptCellCase[];
  readonly notCounted: readonly KeptCellCase[];
  /** Cases that count today and did not stand near the number then. */
  readonly newlyCounted: readonly CellCase[];
  /** Every list holds its first `KEPT_CELL_MOST` cases. */
  readonly isCut: boolean;
};

export const KEPT_CELL_MOST = 1_000;

/**
 * "Vì sao ra số này" of a kept report's number: the cases it was made from, by the rule and the list of then, each with what became of
 * it since. Not for a query (see `asItWas`). Errors: those of keptReport, E_INPUT (no such cell), E_CANCELLED.
 */
export async function whyKeptCell(
  ws: OpenWorkspace,
  n: number,
  cell: CellRef,
  breathe: Breathe,
  signal?: AbortSignal,
): Promise<Result<KeptCell>> {
  const kept = keptReport(ws, n);
  if (!kept.ok) return kept;
  const { version, report } = kept.value;
  const then = new Map<string, CellCase & { hash: string }>();
  const asThen = await asItWas(
    ws,
    kept.value,
    (asked, inside) =>
      eachPart(ws, asked, cell, inside, (one, part) => {
        // Work of then that was never approved is not known any more; today's drafts were not there.
        const isDraft = part !== null && "rule" in part && part.rule === "draft";
        if (part !== null && !isDraft)
          then.set(one.id, { ...cellCase(one, part), hash: hashOf(JSON.stringify(one.record)) });
      }),
    signal,
  );
  if (!asThen.ok) return asThen;
  const since = new Map<string, Since>();
  const newlyCounted: CellCase[] = [];
  const asked = { period: version.period, unitSet: version.unitSet, today: report.unitDay };
  const asNow = await eachPart(ws, asked, cell, breathe, (one, part) => {
    const old = then.get(one.id);
    if (!old) {
      if (part !== null && "amount" in part) newlyCounted.push(cellCase(one, part));
      return;
    }
    const isSame = old.amount === amountOf(part) && old.reason === ruleOf(part);
    const isEdited = hashOf(JSON.stringify(one.record)) !== old.hash;
    since.set(one.id, isSame ? (isEdited ? { what: "edited" } : null) : { what: "moved", part });
  });
  if (!asNow.ok) return asNow;
  const all = [...then.values()].map(({ hash, ...one }): KeptCellCase => {
    const found = since.get(one.id);
    return { ...one, since: found === undefined ? { what: "moved", part: null } : found };
  });
  const lists = [all.filter((one) => one.amount !== null), all.filter((one) => one.amount === null)] as const;
  const [counted, notCounted] = lists.map((list) => list.slice(0, KEPT_CELL_MOST)) as [
    KeptCellCase[],
    KeptCellCase[],
  ];
  return ok({
    atMs: firstKeptAt(ws.db, version.modelHash) ?? version.atMs,
    counted,
    notCounted,
    newlyCounted: newlyCounted.slice(0, KEPT_CELL_MOST),
    isCut: [...lists, newlyCounted].some((list) => list.length > KEPT_CELL_MOST),
  });
}

const amountOf = (part: Part | null): number | null => (part && "amount" in part ? part.amount : null);
const ruleOf = (part: Part | null): ReportRule | null => (part && "rule" in part ? part.rule : null);

/** Every case once with its part in a cell. Errors: E_INPUT. */
async function eachPart(
  ws: OpenWorkspace,
  asked: ReportAsked,
  cell: CellRef,
  breathe: Breathe,
  take: (one: ReportCase, part: Part | null) => void,
): Promise<Result<null>> {
  const input = reportInput(ws, asked, enteredBeside(ws, asked.period));
  if (!input.ok) return input;
  const context = contextOf(input.value);
  const table = countedTables(context).find((one) => one.code === cell.table);
  if (!table?.columns.some((column) => column.key === cell.column)) return fail("E_INPUT", { field: "cell" });
  for await (const one of readCases(ws, breathe)) take(one, partOf(table, context, one, cell));
  return ok(null);
}
