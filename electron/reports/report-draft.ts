import { type ComposedBody, composedBodySchema, defaultBody } from "../../shared/report/composer/body.ts";
import { type NamedNumber, named } from "../../shared/report/composer/cell-name.ts";
import { restatedNumbers } from "../../shared/report/composer/changes.ts";
import { type LayoutCode, layoutByCode } from "../../shared/report/layouts.ts";
import type { Report } from "../../shared/report/report.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { momentOfChange } from "../cases/moment.ts";
import { putReportDraft, reportDraft } from "../database/report-draft-store.ts";
import {
  finalsOf,
  newestVersion,
  type ReportVersion,
  type WhichText,
} from "../database/report-version-store.ts";
import { type Breathe, inTransaction } from "../database/transaction.ts";
import { getUser } from "../database/user-store.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";
import { buildReport } from "./build-report.ts";
import { enteredBeside } from "./entered-beside.ts";
import { keptReport } from "./keep-report.ts";

/** Begins with the layout of Party documents, as the committees' own reports do. */
const FIRST_LAYOUT: LayoutCode = "party-36";

export type OpenDraft = {
  readonly report: Report;
  /** What the data alone would say. */
  readonly standard: ComposedBody;
  readonly body: ComposedBody;
  readonly layout: string;
  /** 0: nothing was saved yet. */
  readonly revision: number;
  readonly saved: { readonly atMs: number; readonly by: string } | null;
  /** The final version that froze the period; then `report` tells its numbers, not today's. */
  readonly frozen: ReportVersion | null;
  /** False where this text is final, or the period is frozen by the units of another day. */
  readonly canWrite: boolean;
  /** The version whose numbers `changed` is told against: the newest kept one of this text. */
  readonly base: number | null;
  readonly changed: readonly NamedNumber[];
};

/**
 * The text of a report to go on writing, over the numbers of now; over the reported ones where the period is frozen.
 * Errors: those of buildReport and keptReport.
 */
export async function openDraft(
  ws: OpenWorkspace,
  which: WhichText,
  breathe: Breathe,
): Promise<Result<OpenDraft>> {
  const { period, unitSet, language } = which;
  const finals = finalsOf(ws.db, period);
  const frozen = finals[0] ?? null;
  const tells = frozen?.unitSet === unitSet ? frozen : null;
  const report = await numbersOf(ws, which, tells, breathe);
  if (!report.ok) return report;
  const own = tells ? finals.find((one) => one.language === language) : undefined;
  const shown = own ? keptReport(ws, own.n) : ok(null);
  if (!shown.ok) return shown;
  const draft = reportDraft(ws.db, which);
  const base = frozen ? null : newestVersion(ws.db, which);
  const kept = base === null ? ok(null) : keptReport(ws, base);
  if (!kept.ok) return kept;
  const standard = defaultBody(report.value, language);
  const typed = draft ? composedBodySchema.parse(JSON.parse(draft.body)) : (kept.value?.body ?? standard);
  return ok({
    report: report.value,
    standard,
    body: shown.value?.body ?? typed,
    layout: shown.value?.version.layout ?? draft?.layout ?? kept.value?.version.layout ?? FIRST_LAYOUT,
    revision: draft?.revision ?? 0,
    saved: draft ? { atMs: draft.atMs, by: getUser(ws.db, draft.savedBy)?.name ?? "" } : null,
    frozen,
    canWrite: frozen === null || (tells !== null && own === undefined),
    base,
    changed: kept.value ? changedSince(kept.value.report, report.value) : [],
  });
}

const changedSince = (before: Report, now: Report): NamedNumber[] =>
  named(restatedNumbers(before.tables, now.tables), before.tables, now.tables);

const numbersOf = async (
  ws: OpenWorkspace,
  { period, unitSet }: WhichText,
  frozen: ReportVersion | null,
  breathe: Breathe,
): Promise<Result<Report>> => {
  if (!frozen) return buildReport(ws, { period, unitSet }, enteredBeside(ws, period), breathe);
  const kept = keptReport(ws, frozen.n);
  return kept.ok ? ok(kept.value.report) : kept;
};

/**
 * Saves what was typed. `revision` is that of the text it was typed into. Errors: E_LAYOUT, E_REPORT_FINAL (nothing more is
 * written of it), E_REPORT_DRAFT (somebody saved it in another window meanwhile; nothing was overwritten), E_CLOCK.
 */
export function saveDraft(
  ws: OpenWorkspace,
  which: WhichText,
  typed: { readonly layout: string; readonly body: ComposedBody; readonly revision: number },
): Result<{ revision: number; atMs: number }> {
  if (!layoutByCode(typed.layout)) return fail("E_LAYOUT");
  return inTransaction(ws.db, () => {
    const finals = finalsOf(ws.db, which.period);
    const isClosed =
      finals.some((one) => one.language === which.language) ||
      finals.some((one) => one.unitSet !== which.unitSet);
    if (isClosed) return fail("E_REPORT_FINAL");
    const held = reportDraft(ws.db, which);
    if ((held?.revision ?? 0) !== typed.revision)
      return fail("E_REPORT_DRAFT", { by: held ? (getUser(ws.db, held.savedBy)?.name ?? "") : "" });
    const moment = momentOfChange(ws);
    if (!moment.ok) return moment;
    const revision = typed.revision + 1;
    const { period, unitSet, language } = which;
    putReportDraft(ws.db, {
      period,
      unitSet,
      language,
      layout: typed.layout,
      body: JSON.stringify(typed.body),
      revision,
      savedBy: ws.user.id,
      atMs: moment.value,
    });
    return ok({ revision, atMs: moment.value });
  });
}
