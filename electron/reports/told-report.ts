import { withComposed } from "../../shared/report/composer/resolve.ts";
import type { Report } from "../../shared/report/report.ts";
import { ok, type Result } from "../../shared/result.ts";
import { finalsOf, type ReportVersion, type WhichText } from "../database/report-version-store.ts";
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
    const told = withComposed(report, body, version.language);
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
  const told = withComposed(report, body, which.language);
  return withAnnex(ws, tells, told, { language: which.language, layout }, breathe, signal);
}

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
