import { type Period, periodByCode } from "../../shared/catalogue/periods.ts";
import { UNITS, unitsOn } from "../../shared/catalogue/units.ts";
import type { Criterion } from "../../shared/emulation/criteria.ts";
import { ranks, totalOf } from "../../shared/emulation/ranking.ts";
import type { UnitScore } from "../../shared/report/tables/b15-scores.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { criteriaOn, newestScores } from "../database/emulation-store.ts";
import { heldRoster } from "../database/roster-store.ts";
import { sentScores } from "../periods/self-scores.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";

export type SheetRow = {
  readonly unit: string;
  /** Criteria whose self-score the unit approved and sent: nobody types over them here. */
  readonly sent: readonly string[];
  /** By criterion code, hundredths. */
  readonly self: Readonly<Record<string, number>>;
  readonly appraisal: Readonly<Record<string, number>>;
  readonly reasons: Readonly<Record<string, string>>;
  /** null until every criterion has points. */
  readonly selfTotal: number | null;
  readonly appraisalTotal: number | null;
  /** By appraisal; null without one. */
  readonly rank: number | null;
};

export type ScoreSheet = {
  /** null: nobody entered criteria that hold for the period. */
  readonly criteriaFrom: string | null;
  readonly criteria: readonly Criterion[];
  readonly rows: readonly SheetRow[];
};

/** The units that are scored for a period: those of the cluster's list as they were then, or the office's own. */
export function scoredUnits(ws: OpenWorkspace, period: Period): string[] {
  if (ws.kind === "office") return [ws.unit];
  const roster = heldRoster(ws.db);
  return unitsOn(
    (roster ? roster.newest.units : UNITS).map((unit) => unit.code),
    period.to,
  );
}

/** The scores of a period by the criteria in force on its last day. Errors: E_INPUT (no such period). */
export function scoreSheet(ws: OpenWorkspace, code: string): Result<ScoreSheet> {
  const period = periodByCode(code);
  if (!period) return fail("E_INPUT", { field: "period" });
  const version = criteriaOn(ws.db, period.to);
  const criteria = version?.criteria ?? [];
  const held = newestScores(ws.db, code);
  const rows = scoredUnits(ws, period).map((unit) => {
    const of = (side: "self" | "appraisal") => held.filter((one) => one.unit === unit && one.side === side);
    const points = (side: "self" | "appraisal") =>
      Object.fromEntries(of(side).map((one) => [one.criterion, one.points ?? 0]));
    const sent = sentByCriterion(ws, criteria, unit, code);
    const [self, appraisal] = [{ ...points("self"), ...sent }, points("appraisal")];
    return {
      unit,
      sent: Object.keys(sent),
      self,
      appraisal,
      reasons: Object.fromEntries(of("appraisal").map((one) => [one.criterion, one.reason])),
      selfTotal: totalOf(criteria, self),
      appraisalTotal: totalOf(criteria, appraisal),
    };
  });
  const places = ranks(rows.map((one) => one.appraisalTotal));
  return ok({
    criteriaFrom: version?.validFrom ?? null,
    criteria,
    rows: rows.map((row, at) => ({ ...row, rank: places[at] ?? null })),
  });
}

/** What a unit sent for these criteria; a score by a criterion that is unknown here, or above its most, is not taken. */
export const sentByCriterion = (
  ws: OpenWorkspace,
  criteria: readonly Criterion[],
  unit: string,
  period: string,
): Record<string, number> =>
  Object.fromEntries(
    sentScores(ws, unit, period)
      .filter(({ criterion, points }) =>
        criteria.some(({ code, max }) => code === criterion && points <= max),
      )
      .map(({ criterion, points }) => [criterion, points]),
  );

/** What B15 shows of a period: totals in points, the reasons one after another. Units without any score are not in it. */
export function unitScores(ws: OpenWorkspace, period: string): UnitScore[] {
  const sheet = scoreSheet(ws, period);
  if (!sheet.ok) return [];
  const { criteria, rows } = sheet.value;
  const inPoints = (total: number | null) => (total === null ? null : total / 100);
  return rows
    .filter((row) => Object.keys(row.self).length + Object.keys(row.appraisal).length > 0)
    .map((row) => ({
      unit: row.unit,
      self: inPoints(row.selfTotal),
      appraisal: inPoints(row.appraisalTotal),
      rank: row.rank,
      reason: criteria
        .flatMap(({ code }) => (row.reasons[code] ? [`${code}: ${row.reasons[code]}`] : []))
        .join("; "),
    }));
}
