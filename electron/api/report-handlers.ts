import { basename } from "node:path";
import type { reportMethods } from "../../shared/api/report-methods.ts";
import { startDashboard, startSides } from "../../shared/report/dashboard.ts";
import { layoutByCode } from "../../shared/report/layouts.ts";
import { dashboardPictures, sidesPicture } from "../../shared/report/pictures/dashboard-pictures.ts";
import { reportPictures } from "../../shared/report/pictures/report-pictures.ts";
import type { ReportInput } from "../../shared/report/report.ts";
import { fail, ok } from "../../shared/result.ts";
import { getUser } from "../database/user-store.ts";
import { readAsset } from "../reports/assets.ts";
import { buildReport, countedInOnePass } from "../reports/build-report.ts";
import { writePack } from "../reports/conference-pack.ts";
import { enteredBeside } from "../reports/entered-beside.ts";
import { handOverBytes } from "../reports/hand-over.ts";
import type { ReportAsked } from "../reports/report-input.ts";
import { fromData, standsFirst, toldReport } from "../reports/told-report.ts";
import { whyCell } from "../reports/why-cell.ts";
import { checkTemplate } from "../reports/word/check-template.ts";
import { writeReport } from "../reports/write-report.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";
import { breatheOf } from "./breathe.ts";
import type { HandlersOf } from "./dispatch.ts";
import { forScreen } from "./table-for-screen.ts";
import { uploadedFile } from "./uploaded-file.ts";

const reportOf = (ws: OpenWorkspace, asked: ReportAsked, signal?: AbortSignal) =>
  buildReport(ws, asked, enteredBeside(ws, asked.period), breatheOf(ws), signal);

export const reportHandlers: HandlersOf<keyof typeof reportMethods> = {
  "report.show": async (asked, { session }) => {
    const ws = session.any();
    if (!ws.ok) return ws;
    const report = await reportOf(ws.value, asked);
    return report.ok ? ok({ ...report.value, tables: report.value.tables.map(forScreen) }) : report;
  },

  "report.pictures": async ({ language, ...asked }, { session }) => {
    const ws = session.any();
    if (!ws.ok) return ws;
    const report = await reportOf(ws.value, asked);
    return report.ok ? ok({ pictures: reportPictures(report.value, language) }) : report;
  },

  "dashboard.show": async ({ language, ...asked }, { session, signal }) => {
    const ws = session.cluster();
    if (!ws.ok) return ws;
    const beside = enteredBeside(ws.value, asked.period);
    const counted = await countedInOnePass(
      ws.value,
      asked,
      beside,
      startDashboard,
      breatheOf(ws.value),
      signal,
    );
    if (!counted.ok) return counted;
    const { units, tables, reported } = counted.value;
    const pictures = dashboardPictures(counted.value, language);
    return ok({ ...asked, units, reported, tables: tables.map(forScreen), pictures });
  },

  "dashboard.compare": async ({ sides, unitSet, language }, { session, signal }) => {
    const ws = session.cluster();
    if (!ws.ok) return ws;
    const { period } = sides.first;
    const start = (input: ReportInput) => startSides(input, sides);
    const beside = enteredBeside(ws.value, period);
    const table = await countedInOnePass(
      ws.value,
      { period, unitSet },
      beside,
      start,
      breatheOf(ws.value),
      signal,
    );
    if (!table.ok) return table;
    return ok({ table: forScreen(table.value), picture: sidesPicture(table.value, sides, language) });
  },

  "report.why": async (asked, { session }) => {
    const ws = session.any();
    return ws.ok ? whyCell(ws.value, asked, enteredBeside(ws.value, asked.period), breatheOf(ws.value)) : ws;
  },

  "report.standsFirst": (which, { session }) => {
    const ws = session.any();
    if (!ws.ok) return ws;
    const standing = standsFirst(ws.value, which);
    if (!standing) return ok({ standing: null });
    const { mark, ...rest } = standing;
    const by = mark && (getUser(ws.value.db, mark.by)?.name ?? "");
    return ok({ standing: { ...rest, mark: mark && { atMs: mark.atMs, by: by ?? "" } } });
  },

  "report.write": async ({ period, unitSet, layout, language, format, place, template }, context) => {
    const ws = context.session.any();
    if (!ws.ok) return ws;
    const folder = context.place(place);
    if (!folder.ok) return folder;
    if (!layoutByCode(layout)) return fail("E_LAYOUT");
    const own = template === "" ? ok(null) : uploadedFile(context.uploads, template);
    if (!own.ok) return own;
    const report = await reportOf(ws.value, { period, unitSet }, context.signal);
    if (!report.ok) return report;
    const told = fromData(ws.value, { period, unitSet, language }, report.value);
    const written = await writeReport(ws.value, told, format, {
      layout,
      language,
      folder: folder.value,
      printer: context.printer,
      signal: context.signal,
      ...(own.value ? { template: own.value.bytes } : {}),
    });
    return written.ok ? ok({ file: basename(written.value.file) }) : written;
  },

  "report.pack": async ({ period, unitSet, layout, language, place }, context) => {
    const ws = context.session.any();
    if (!ws.ok) return ws;
    const folder = context.place(place);
    if (!folder.ok) return folder;
    const { printer, signal, progress } = context;
    // As it was composed; of a frozen period as it was reported.
    const told = await toldReport(ws.value, null, { period, unitSet, language }, breatheOf(ws.value), signal);
    if (!told.ok) return told;
    const how = { layout, language, folder: folder.value, printer, signal, progress };
    const pack = await writePack(ws.value, told.value.report, how);
    return pack.ok ? ok({ ...pack.value, folder: basename(pack.value.folder) }) : pack;
  },

  "report.saveTemplate": async ({ layout, place }, context) => {
    const folder = context.place(place);
    if (!folder.ok) return folder;
    const known = layoutByCode(layout);
    if (!known) return fail("E_LAYOUT");
    const written = await handOverBytes(folder.value, `Mau-${layout}.docx`, readAsset(`${known.code}.docx`));
    return written.ok ? ok({ file: basename(written.value.file) }) : written;
  },

  "report.checkTemplate": async ({ upload }, context) => {
    const template = uploadedFile(context.uploads, upload);
    if (!template.ok) return template;
    return ok({ name: template.value.name, findings: await checkTemplate(template.value.bytes) });
  },
};
