import { writeChip } from "../../shared/report/composer/chips.ts";
import { countedTables } from "../../shared/report/counted-tables.ts";
import { contextOf } from "../../shared/report/report.ts";
import type { CellRef } from "../../shared/report/sections.ts";
import { type Part, partsOf } from "../../shared/report/tally.ts";
import { ok, type Result } from "../../shared/result.ts";
import type { Breathe } from "../database/transaction.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";
import { asItWas, type MadeThen } from "./as-it-was.ts";
import { enteredBeside } from "./entered-beside.ts";
import { readCases } from "./read-cases.ts";
import { type ReportAsked, reportInput } from "./report-input.ts";

/** A case that adds something else to a number than it did when the number was reported; null: it was, or is, not in it. */
export type MovingCase = {
  readonly id: string;
  readonly number: string;
  readonly before: number | null;
  readonly now: number | null;
  /** Why it was adjusted; "" where nobody said. */
  readonly reason: string;
};

/** Cell (as a chip is written) → the cases that moved it. */
export type MovingCases = ReadonlyMap<string, readonly MovingCase[]>;

type Parts = { readonly number: string; readonly reason: string; readonly amounts: Map<string, number> };

/**
 * Which cases moved which of these numbers since a kept report was made: each case's part then against its part today.
 * Not for a query (see `asItWas`). Errors: those of reportInput, E_CANCELLED.
 */
export async function casesThatMoved(
  ws: OpenWorkspace,
  made: MadeThen,
  cells: readonly CellRef[],
  breathe: Breathe,
  signal?: AbortSignal,
): Promise<Result<MovingCases>> {
  if (cells.length === 0) return ok(new Map());
  const then = await asItWas(ws, made, (asked, inside) => partsIn(ws, asked, cells, inside), signal);
  if (!then.ok) return then;
  const { period, unitSet } = made.version;
  const now = await partsIn(ws, { period, unitSet, today: made.report.unitDay }, cells, breathe);
  if (!now.ok) return now;
  const found = new Map<string, MovingCase[]>();
  for (const id of [...new Set([...then.value.keys(), ...now.value.keys()])].sort()) {
    const [old, current] = [then.value.get(id), now.value.get(id)];
    for (const chip of new Set([...(old?.amounts.keys() ?? []), ...(current?.amounts.keys() ?? [])])) {
      const before = old?.amounts.get(chip) ?? null;
      const after = current?.amounts.get(chip) ?? null;
      if (before === after) continue;
      const reason = current?.reason ?? "";
      const number = (current ?? old)?.number ?? "";
      found.set(chip, [...(found.get(chip) ?? []), { id, number, before, now: after, reason }]);
    }
  }
  return ok(found);
}

/** Every case that stands in, or beside, one of the cells, with what it adds to each. */
async function partsIn(
  ws: OpenWorkspace,
  asked: ReportAsked,
  cells: readonly CellRef[],
  breathe: Breathe,
): Promise<Result<Map<string, Parts>>> {
  const input = reportInput(ws, asked, enteredBeside(ws, asked.period));
  if (!input.ok) return input;
  const context = contextOf(input.value);
  const asks = countedTables(context).flatMap((table) => {
    const own = cells.filter((cell) => cell.table === table.code);
    return own.length > 0 ? [{ table, own }] : [];
  });
  const found = new Map<string, Parts>();
  for await (const one of readCases(ws, breathe)) {
    const amounts: Parts["amounts"] = new Map();
    let isNear = false;
    for (const { table, own } of asks) {
      const part = partsOf(table, context, one);
      for (const cell of own) {
        const here: Part | null = part(cell);
        isNear ||= here !== null;
        if (here && "amount" in here) amounts.set(writeChip(cell), here.amount);
      }
    }
    if (isNear) found.set(one.id, { number: one.number, reason: one.record.adjustmentReason, amounts });
  }
  return ok(found);
}
