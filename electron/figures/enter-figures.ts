import { periodByCode } from "../../shared/catalogue/periods.ts";
import { unitByCode } from "../../shared/catalogue/units.ts";
import type { FigureKind, FigureNumbers, FigureSource } from "../../shared/figures/entry.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { momentOfChange } from "../cases/moment.ts";
import { appendAudit } from "../database/audit-store.ts";
import { newestFigures, putFigures, shownBundlesOf } from "../database/figure-store.ts";
import { inTransaction } from "../database/transaction.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";

export type FiguresTyped = {
  readonly kind: FigureKind;
  readonly unit: string;
  readonly period: string;
  readonly numbers: FigureNumbers;
  readonly source: FigureSource;
  readonly reason: string;
};

/**
 * Keeps numbers that have no cases behind them. An entry of the same kind, unit and period replaces the one before, which
 * stays in the history. An office enters its own unit's; by telephone only a coordinator is told something.
 * Errors: E_INPUT (`field`), E_UNIT, E_NOT_ALLOWED, E_CLOCK.
 */
export function enterFigures(ws: OpenWorkspace, typed: FiguresTyped): Result<null> {
  if (!periodByCode(typed.period)) return fail("E_INPUT", { field: "period" });
  if (!unitByCode(typed.unit)) return fail("E_UNIT");
  if (ws.kind === "office" && (typed.unit !== ws.unit || typed.kind === "telephone"))
    return fail("E_NOT_ALLOWED");
  const isTakenBack = Object.keys(typed.numbers).length === 0;
  if (isTakenBack && !isEntered(ws, typed)) return fail("E_INPUT", { field: "numbers" });
  // A correction and a taking back are somebody's decision; a first entry is explained by its paper.
  if ((isTakenBack || typed.kind === "telephone") && typed.reason === "")
    return fail("E_INPUT", { field: "reason" });
  return inTransaction(ws.db, () => {
    const moment = momentOfChange(ws);
    if (!moment.ok) return moment;
    const counted = shownBundlesOf(ws.db, typed.unit, typed.period);
    putFigures(ws.db, { ...typed, counted, enteredBy: ws.user.id, atMs: moment.value });
    appendAudit(ws.db, { what: "figures", at: moment.value, user: ws.user.id, ...typed });
    return ok(null);
  });
}

const isEntered = (ws: OpenWorkspace, { kind, unit, period }: FiguresTyped): boolean =>
  newestFigures(ws.db).some(
    (one) =>
      one.kind === kind && one.unit === unit && one.period === period && Object.keys(one.numbers).length > 0,
  );
