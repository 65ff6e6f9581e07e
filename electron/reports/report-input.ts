import { COUNTING_VERSION } from "../../shared/case/counting.ts";
import { catalogueInForce } from "../../shared/catalogue/in-force.ts";
import { type Period, periodByCode } from "../../shared/catalogue/periods.ts";
import { UNITS, unitOn, unitsOn } from "../../shared/catalogue/units.ts";
import { statementCoreSchema } from "../../shared/period/statement.ts";
import type { UnitSet } from "../../shared/report/context.ts";
import type { Figure } from "../../shared/report/figures.ts";
import type { ReportInput } from "../../shared/report/report.ts";
import type { UnitScore } from "../../shared/report/tables/b15-scores.ts";
import type { Submission } from "../../shared/report/tables/b16-submissions.ts";
import type { UnitStatement } from "../../shared/report/tables/b17-proposals.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { vietnamDay } from "../cases/moment.ts";
import { totals } from "../cases/totals.ts";
import { board } from "../cluster/board.ts";
import { bundlesHash, viewHash } from "../cluster/view.ts";
import { shownHeads } from "../database/bundle-heads-store.ts";
import { sealedExports } from "../database/export-store.ts";
import { listMembers } from "../database/linked-cluster-store.ts";
import { knownPeriods, shownBundles } from "../database/report-store.ts";
import { heldRoster } from "../database/roster-store.ts";
import { approvedHeads, getVersion } from "../database/version-store.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";

export type ReportAsked = {
  readonly period: string;
  readonly unitSet: UnitSet;
  /** YYYY-MM-DD: what "today" was, for a report made again; today where absent. */
  readonly today?: string;
  /** For a report made again: files that came later are not spoken of. */
  readonly asOfMs?: number;
};
/** What people entered beside the cases, by whoever keeps it. */
export type EnteredBeside = { readonly figures: readonly Figure[]; readonly scores: readonly UnitScore[] };

/** All of a report but its cases, from an open register. Errors: E_INPUT (no such period). */
export function reportInput(
  ws: OpenWorkspace,
  asked: ReportAsked,
  beside: EnteredBeside,
): Result<ReportInput> {
  const period = periodByCode(asked.period);
  if (!period) return fail("E_INPUT", { field: "period", period: asked.period });
  const stored = totals(ws, period.code);
  if (!stored.ok) return stored;
  const isCluster = ws.kind === "cluster";
  const bundles = isCluster ? shownBundles(ws.db) : [];
  const units = isCluster ? rosterUnits(ws) : [ws.unit];
  const { figures } = beside;
  // Who reports a period are the units of its time: of one that had ended, its successor.
  const reporting = unitsOn(units, period.to);
  const named = new Set(reporting);
  return ok({
    level: ws.kind,
    unit: ws.unit,
    period,
    unitSet: asked.unitSet,
    today: asked.today ?? vietnamDay(ws.deps.clock.nowMs()),
    units,
    notInRoster: isCluster
      ? unitsOn(
          UNITS.map((unit) => unit.code),
          period.to,
        ).filter((unit) => !named.has(unit))
      : [],
    figures,
    clusters: Object.fromEntries(
      listMembers(ws.db).map(({ chain: { newest } }) => [newest.cluster.slice(0, 8), newest.name]),
    ),
    dataPeriods: new Set(knownPeriods(ws.db)),
    submissions: isCluster
      ? clusterSubmissions(ws, period, reporting, figures, asked.asOfMs)
      : [ownSubmission(ws, period.code)],
    statements: statementsOf(ws, period.code, isCluster ? reporting : units),
    scores: beside.scores,
    stored: stored.value.sum,
    provenance: {
      bundlesHash: isCluster ? bundlesHash(ws.db) : null,
      viewHash: isCluster ? viewHash(ws.db) : null,
      bundles: bundles.map(({ unit, seq, hash }) => ({ unit, seq, hash })),
      counting: COUNTING_VERSION,
      catalogue: catalogueInForce().name,
      roster: isCluster ? (heldRoster(ws.db)?.rosters.at(-1)?.hash ?? null) : null,
    },
  });
}

/** The cluster's list is the setting; a cluster without one yet is taken by the units of the catalogue. */
const rosterUnits = (ws: OpenWorkspace): string[] => {
  const roster = heldRoster(ws.db);
  return (roster ? roster.newest.units : UNITS).map((unit) => unit.code);
};

function clusterSubmissions(
  ws: OpenWorkspace,
  period: Period,
  units: readonly string[],
  figures: readonly Figure[],
  asOfMs: number | undefined,
): Submission[] {
  const tiles = board(ws, period.code, asOfMs);
  return units.map((unit) => {
    const tile = tiles.find((one) => one.unit === unit);
    const state = tile?.state ?? "nothing";
    const isByPaper = figures.some(
      (one) => unitOn(one.unit, period.to) === unit && one.period === period.code,
    );
    return {
      unit,
      state: isByPaper && (state === "nothing" || state === "waiting-machine") ? "paper" : state,
      seq: tile?.seq ?? null,
      receivedOn: tile?.atMs ? vietnamDay(tile.atMs) : null,
    };
  });
}

function ownSubmission(ws: OpenWorkspace, period: string): Submission {
  const sent = sealedExports(ws.db, 1000).find((one) => one.period === period);
  return { unit: ws.unit, state: "own", seq: sent?.seq ?? null, receivedOn: null };
}

/** Approved statements of the period, by the order of the units. */
function statementsOf(ws: OpenWorkspace, period: string, units: readonly string[]): UnitStatement[] {
  return units.flatMap((unit) => {
    const subject = `${unit}/${period}`;
    const heads = ws.kind === "cluster" ? shownHeads(ws.db, subject) : approvedHeads(ws.db, subject);
    const version = heads[0] ? getVersion(ws.db, heads[0]) : null;
    if (!version) return [];
    const { nothingToReport, results, difficulties, proposals, goodPractices } = statementCoreSchema
      .loose()
      .parse(JSON.parse(version.core));
    return [{ unit, nothingToReport, results, difficulties, proposals, goodPractices }];
  });
}
