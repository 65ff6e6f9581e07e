import { basename } from "node:path";
import type { composeMethods } from "../../shared/api/compose-methods.ts";
import { LAYOUTS, layoutByCode } from "../../shared/report/layouts.ts";
import { reportPictures } from "../../shared/report/pictures/report-pictures.ts";
import type { Report } from "../../shared/report/report.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import {
  adjustmentsOf,
  type ReportVersion,
  reportVersion,
  reportVersions,
} from "../database/report-version-store.ts";
import { getUser } from "../database/user-store.ts";
import { compareReports } from "../reports/compare-reports.ts";
import { enteredBeside } from "../reports/entered-beside.ts";
import { keepReport, keptReport } from "../reports/keep-report.ts";
import { markFinal } from "../reports/mark-final.ts";
import { regenerateReport } from "../reports/regenerate-report.ts";
import { openDraft, saveDraft } from "../reports/report-draft.ts";
import { adjustReport, restateReport } from "../reports/restate-report.ts";
import { asTold, standsFirst, toldReport } from "../reports/told-report.ts";
import { whyKeptCell } from "../reports/why-kept-cell.ts";
import { headOf, writeReport } from "../reports/write-report.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";
import type { Authority } from "../workspace/users.ts";
import { breatheOf } from "./breathe.ts";
import type { HandlersOf } from "./dispatch.ts";
import { forScreen } from "./table-for-screen.ts";
import { uploadedFile } from "./uploaded-file.ts";

/** Versions that a list shows. */
const LISTED = 100;

const nameOf = (ws: OpenWorkspace, id: string): string => getUser(ws.db, id)?.name ?? "";

const shownVersion = (ws: OpenWorkspace, one: ReportVersion) => ({
  ...one,
  keptBy: nameOf(ws, one.keptBy),
  final: one.final && { ...one.final, by: nameOf(ws, one.final.by) },
});

/** The sheets as they will be printed: what is not final says so over its text. */
const sheetsOf = (ws: OpenWorkspace, report: Report, language: "vi" | "en", isFinal: boolean) => ({
  report: { ...report, tables: report.tables.map(forScreen) },
  heads: Object.fromEntries(
    LAYOUTS.map((layout) => [layout.code, headOf(ws, asTold(report, isFinal), layout, language)]),
  ),
  pictures: reportPictures(report, language),
});

/** Only who approves may freeze and restate; the services ask for the passphrase too. Errors: E_USER. */
const mayApprove = (ws: OpenWorkspace, by: Authority): Result<null> =>
  ws.approvers().some((one) => one.id === by.approverId) ? ok(null) : fail("E_USER");

export const composeHandlers: HandlersOf<keyof typeof composeMethods> = {
  "report.compose.open": async (which, { session }) => {
    const ws = session.any();
    if (!ws.ok) return ws;
    const opened = await openDraft(ws.value, which, breatheOf(ws.value));
    if (!opened.ok) return opened;
    const { report, frozen, base, ...rest } = opened.value;
    const kept = base === null ? null : reportVersion(ws.value.db, base);
    return ok({
      ...rest,
      ...sheetsOf(ws.value, report, which.language, standsFirst(ws.value, which)?.kind === "final"),
      frozen: frozen && shownVersion(ws.value, frozen),
      base: kept && shownVersion(ws.value, kept),
    });
  },

  "report.compose.save": ({ layout, body, revision, ...which }, { session }) => {
    const ws = session.any();
    return ws.ok ? saveDraft(ws.value, which, { layout, body, revision }) : ws;
  },

  "report.compose.versions": ({ period }, { session }) => {
    const ws = session.any();
    if (!ws.ok) return ws;
    const versions = reportVersions(ws.value.db, period, LISTED);
    const adjustments = adjustmentsOf(ws.value.db, period).map(({ enteredBy, ...one }) => ({
      ...one,
      by: nameOf(ws.value, enteredBy),
    }));
    return ok({ versions: versions.map((one) => shownVersion(ws.value, one)), adjustments });
  },

  "report.compose.version": ({ n }, { session }) => {
    const ws = session.any();
    if (!ws.ok) return ws;
    const kept = keptReport(ws.value, n);
    if (!kept.ok) return kept;
    const { version, report, body } = kept.value;
    return ok({
      ...sheetsOf(ws.value, report, version.language, version.final !== null),
      version: shownVersion(ws.value, version),
      body,
    });
  },

  "report.compose.compare": async ({ before, now }, { session }) => {
    const ws = session.any();
    return ws.ok ? compareReports(ws.value, before, now, breatheOf(ws.value)) : ws;
  },

  "report.compose.keep": async ({ layout, body, note, ...which }, { session }) => {
    const ws = session.any();
    if (!ws.ok) return ws;
    const opened = await openDraft(ws.value, which, breatheOf(ws.value));
    if (!opened.ok) return opened;
    if (!opened.value.canWrite) return fail("E_REPORT_FINAL");
    const { report } = opened.value;
    return keepReport(ws.value, { report, body, layout, note, language: which.language });
  },

  "report.compose.final": ({ n, ...by }, { session }) => {
    const ws = session.any();
    if (!ws.ok) return ws;
    const allowed = mayApprove(ws.value, by);
    return allowed.ok ? markFinal(ws.value, n, by) : allowed;
  },

  "report.compose.restate": async ({ n }, { session }) => {
    const ws = session.any();
    if (!ws.ok) return ws;
    const kept = keptReport(ws.value, n);
    if (!kept.ok) return kept;
    const beside = enteredBeside(ws.value, kept.value.version.period);
    return restateReport(ws.value, n, beside, breatheOf(ws.value));
  },

  "report.compose.adjust": async ({ n, reason, ...by }, { session }) => {
    const ws = session.any();
    if (!ws.ok) return ws;
    const allowed = mayApprove(ws.value, by);
    if (!allowed.ok) return allowed;
    const version = reportVersion(ws.value.db, n);
    if (!version) return fail("E_NOT_FOUND", { what: "report" });
    const beside = enteredBeside(ws.value, version.period);
    const done = await adjustReport(ws.value, n, reason, by, beside, breatheOf(ws.value));
    return done.ok ? ok(null) : done;
  },

  "report.compose.why": async ({ n, ...cell }, { session, signal }) => {
    const ws = session.any();
    return ws.ok ? whyKeptCell(ws.value, n, cell, breatheOf(ws.value), signal) : ws;
  },

  "report.compose.regenerate": ({ n }, { session, signal }) => {
    const ws = session.any();
    return ws.ok ? regenerateReport(ws.value, n, signal) : ws;
  },

  "report.compose.write": async ({ n, layout, format, place, template, ...which }, context) => {
    const ws = context.session.any();
    if (!ws.ok) return ws;
    const folder = context.place(place);
    if (!folder.ok) return folder;
    if (!layoutByCode(layout)) return fail("E_LAYOUT");
    const own = template === "" ? ok(null) : uploadedFile(context.uploads, template);
    if (!own.ok) return own;
    const told = await toldReport(ws.value, n, which, breatheOf(ws.value), context.signal);
    if (!told.ok) return told;
    const written = await writeReport(ws.value, told.value.report, format, {
      layout,
      language: told.value.language,
      folder: folder.value,
      printer: context.printer,
      signal: context.signal,
      ...(own.value ? { template: own.value.bytes } : {}),
    });
    return written.ok ? ok({ file: basename(written.value.file) }) : written;
  },
};
