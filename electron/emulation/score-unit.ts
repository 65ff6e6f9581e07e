import { periodByCode } from "../../shared/catalogue/periods.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { momentOfChange } from "../cases/moment.ts";
import { appendAudit } from "../database/audit-store.ts";
import { criteriaOn, newestScores, putScore, type Side } from "../database/emulation-store.ts";
import { inTransaction } from "../database/transaction.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";
import { scoredUnits, sentByCriterion } from "./score-sheet.ts";

/** One criterion of a unit as it stands on the form: hundredths, null for none. */
export type ScoreTyped = {
  readonly criterion: string;
  readonly self: number | null;
  readonly appraisal: number | null;
  /** Why the appraisal differs from the self-score. */
  readonly reason: string;
};

/**
 * Keeps what was typed of a unit's scores; only what differs from what holds becomes a new row, what was stays in the
 * history. An office scores itself; the appraisal is the cluster's.
 * Errors: E_INPUT (`field`: period, unit, criterion, or `points`/`reason` with the criterion), E_NOT_ALLOWED (an office that
 * appraises, or another self-score than the one that the unit sent), E_CLOCK.
 */
export function scoreUnit(
  ws: OpenWorkspace,
  typed: { readonly period: string; readonly unit: string; readonly scores: readonly ScoreTyped[] },
): Result<null> {
  const { unit, scores } = typed;
  const period = periodByCode(typed.period);
  if (!period) return fail("E_INPUT", { field: "period" });
  if (!scoredUnits(ws, period).includes(unit)) return fail("E_INPUT", { field: "unit" });
  if (ws.kind === "office" && scores.some((one) => one.appraisal !== null)) return fail("E_NOT_ALLOWED");
  const criteria = criteriaOn(ws.db, period.to)?.criteria ?? [];
  const sent = sentByCriterion(ws, criteria, unit, period.code);
  for (const { criterion, self, appraisal, reason } of scores) {
    if (sent[criterion] !== undefined && sent[criterion] !== self) return fail("E_NOT_ALLOWED");
    const max = criteria.find((one) => one.code === criterion)?.max;
    if (max === undefined) return fail("E_INPUT", { field: "criterion", criterion });
    for (const points of [self, appraisal])
      if (points !== null && !(Number.isInteger(points) && points >= 0 && points <= max))
        return fail("E_INPUT", { field: "points", criterion });
    if (self !== null && appraisal !== null && self !== appraisal && reason.trim() === "")
      return fail("E_INPUT", { field: "reason", criterion });
  }
  return inTransaction(ws.db, () => {
    const moment = momentOfChange(ws);
    if (!moment.ok) return moment;
    const held = newestScores(ws.db, period.code).filter((one) => one.unit === unit);
    const by = { period: period.code, unit, enteredBy: ws.user.id, atMs: moment.value };
    const keep = (side: Side, criterion: string, points: number | null, reason: string) => {
      const before = held.find((one) => one.side === side && one.criterion === criterion);
      if ((before?.points ?? null) === points && (before?.reason ?? "") === reason) return;
      putScore(ws.db, { ...by, criterion, side, points, reason });
    };
    for (const { criterion, self, appraisal, reason } of scores) {
      if (sent[criterion] === undefined) keep("self", criterion, self, "");
      keep("appraisal", criterion, appraisal, appraisal === null || appraisal === self ? "" : reason.trim());
    }
    const entry = { what: "emulation-scores", at: moment.value, user: ws.user.id };
    appendAudit(ws.db, { ...entry, period: period.code, unit, scores });
    return ok(null);
  });
}
