import { withComposed } from "../../shared/report/composer/resolve.ts";
import type { Report } from "../../shared/report/report.ts";
import { ok, type Result } from "../../shared/result.ts";
import { reportDraft } from "../database/report-draft-store.ts";
import {
  type FinalMark,
  finalsOf,
  newestVersion,
  type ReportVersion,
  reportVersion,
  type WhichText,
} from "../database/report-version-store.ts";
import type { Breathe } from "../database/transaction.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";
import { adjustmentsAnnex } from "./adjustments-annex.ts";
import { keptReport } from "./keep-report.ts";
import { openDraft } from "./report-draft.ts";

export type ToldReport = {
  /** With its composed text; where it tells a frozen period whose numbers moved since, with the annex of adjusted figures. */
  readonly report: Report;
  readonly language: "vi" | "en";
  readonly layout: string;
};

/** The composed report that stands before the one made straight from the data. */
export type Standing = {
  readonly kind: "final" | "draft";
  /** The final version; null for the text that is being written. */
  readonly n: number | null;
  readonly layout: string;
  /** When it was made final, or last saved; null where nobody wrote anything yet. */
  readonly mark: FinalMark | null;
};

/**
 * What is to be handed in of a period in a language: its final version, else the text that is being written; null where
 * nothing was composed, or the period is frozen by the units of another day.
 */
export function standsFirst(ws: OpenWorkspace, which: WhichText): Standing | null {
  const finals = finalsOf(ws.db, which.period);
  const [frozen] = finals;
  if (frozen && frozen.unitSet !== which.unitSet) return null;
  const own = finals.find((one) => one.language === which.language);
  if (own) return { kind: "final", n: own.n, layout: own.layout, mark: own.final };
  const draft = reportDraft(ws.db, which);
  if (draft)
    return { kind: "draft", n: null, layout: draft.layout, mark: { by: draft.savedBy, atMs: draft.atMs } };
  const newest = newestVersion(ws.db, which);
  const kept = newest === null ? null : reportVersion(ws.db, newest);
  if (kept)
    return { kind: "draft", n: null, layout: kept.layout, mark: { by: kept.keptBy, atMs: kept.atMs } };
  // The other language is final: this one's text stands on the same numbers.
  return frozen ? { kind: "draft", n: null, layout: frozen.layout, mark: null } : null;
}

/** The report made straight from the data: it says so where a composed one stands before it. */
export const fromData = (ws: OpenWorkspace, which: WhichText, report: Report): Report =>
  standsFirst(ws, which) ? { ...report, toldAs: "data" } : report;

/**
 * A report as it is handed in: a kept version, or (n null) the text that is being written, over the reported numbers where the
 * period is frozen. Not for a query (see `asItWas`). Errors: those of keptReport, openDraft and adjustmentsAnnex.
 */
export async function toldReport(
  ws: OpenWorkspace,
  n: number | null,
  which: WhichText,
  breathe: Breathe,
  signal?: AbortSignal,
): Promise<Result<ToldReport>> {
  if (n !== null) {
    const kept = keptReport(ws, n);
    if (!kept.ok) return kept;
    const { version, report, body } = kept.value;
    const [final] = finalsOf(ws.db, version.period);
    const tells = final?.modelHash === version.modelHash && final.unitSet === version.unitSet ? final : null;
    const told = asTold(withComposed(report, body, version.language), version.final !== null);
    return withAnnex(
      ws,
      tells,
      told,
      { language: version.language, layout: version.layout },
      breathe,
      signal,
    );
  }
  const draft = await openDraft(ws, which, breathe);
  if (!draft.ok) return draft;
  const { report, body, layout, frozen } = draft.value;
  const tells = frozen?.unitSet === which.unitSet ? frozen : null;
  const isFinal = standsFirst(ws, which)?.kind === "final";
  const told = asTold(withComposed(report, body, which.language), isFinal);
  return withAnnex(ws, tells, told, { language: which.language, layout }, breathe, signal);
}

/** What is not final says so. */
export const asTold = (report: Report, isFinal: boolean): Report =>
  isFinal ? report : { ...report, toldAs: "draft" };

async function withAnnex(
  ws: OpenWorkspace,
  final: ReportVersion | null,
  report: Report,
  how: Omit<ToldReport, "report">,
  breathe: Breathe,
  signal?: AbortSignal,
): Promise<Result<ToldReport>> {
  const annex = final ? await adjustmentsAnnex(ws, final, report, breathe, signal) : ok(null);
  if (!annex.ok) return annex;
  const tables = annex.value ? [...report.tables, annex.value] : report.tables;
  return ok({ ...how, report: { ...report, tables } });
}
