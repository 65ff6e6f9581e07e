import { reportHtml } from "../../shared/report/html.ts";
import { type Layout, layoutByCode } from "../../shared/report/layouts.ts";
import { type Letterhead, letterhead } from "../../shared/report/letterhead.ts";
import { reportPictures } from "../../shared/report/pictures/report-pictures.ts";
import type { Report, ToldAs } from "../../shared/report/report.ts";
import type { Words } from "../../shared/report/words.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { getMeta } from "../database/meta-store.ts";
import { heldRoster } from "../database/roster-store.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";
import { drawPicture } from "./draw-picture.ts";
import { handOver, handOverBytes } from "./hand-over.ts";
import { tinosFaces } from "./print/fonts.ts";
import type { PdfPrinter } from "./print/printer.ts";
import { reportSheets } from "./report-sheets.ts";
import type { WordPicture } from "./word/template-data.ts";
import { writeWord } from "./word/write-word.ts";
import { writeWorkbook } from "./xlsx/write-workbook.ts";

export type ReportFormat = "word" | "excel" | "pdf";
export const REPORT_FORMATS: readonly ReportFormat[] = ["word", "excel", "pdf"];

export type WrittenReport = { readonly format: ReportFormat; readonly file: string };

export type WriteReport = {
  readonly layout: string;
  readonly language: keyof Words;
  readonly folder: string;
  readonly printer: PdfPrinter;
  /** The bytes of a template of the office's own, for Word. */
  readonly template?: Uint8Array;
  readonly signal?: AbortSignal;
};

/**
 * Writes a report into a folder in one format; a file of that name is never overwritten. Errors: E_LAYOUT, E_TEMPLATE,
 * E_NO_PRINTER, E_PRINT, those of `handOver`.
 */
export async function writeReport(
  ws: OpenWorkspace,
  report: Report,
  format: ReportFormat,
  how: WriteReport,
): Promise<Result<WrittenReport>> {
  const layout = layoutByCode(how.layout);
  if (!layout) return fail("E_LAYOUT");
  const done = await WRITERS[format](report, headOf(ws, report, layout, how.language), layout, how);
  return done.ok ? ok({ format, file: done.value.file }) : done;
}

/** So that the widest picture fits between the margins of an upright page. */
const PICTURE_SCALE = 0.95;

export const headOf = (
  ws: OpenWorkspace,
  report: Report,
  layout: Layout,
  language: keyof Words,
): Letterhead =>
  letterhead(
    report,
    layout,
    {
      clusterName: heldRoster(ws.db)?.newest.name ?? "",
      isSample: getMeta(ws.db, "sample") === "1",
    },
    language,
  );

type Writer = (
  report: Report,
  head: Letterhead,
  layout: Layout,
  how: WriteReport,
) => Promise<Result<{ file: string }>>;

const WRITERS: Readonly<Record<ReportFormat, Writer>> = {
  async word(report, head, layout, how) {
    const pictures = await drawn(report, how);
    const bytes = await writeWord(report, head, layout, how.language, pictures, how.template);
    return bytes.ok ? handOverBytes(how.folder, nameOf(report, layout, how, "docx"), bytes.value) : bytes;
  },
  excel: (report, _head, _layout, how) =>
    handOver(how.folder, nameOf(report, null, how, "xlsx"), (push) =>
      writeWorkbook(reportSheets(report, how.language), push, how.signal ? { signal: how.signal } : {}),
    ),
  async pdf(report, head, layout, how) {
    const page = reportHtml({
      report,
      head,
      layout,
      language: how.language,
      pictures: reportPictures(report, how.language),
      fontFaces: tinosFaces(),
    });
    const printed = await how.printer.print(page);
    return printed.ok
      ? handOverBytes(how.folder, nameOf(report, layout, how, "pdf"), printed.value)
      : printed;
  },
};

const drawn = (report: Report, how: WriteReport): Promise<WordPicture[]> =>
  Promise.all(
    reportPictures(report, how.language).map(async ({ svg, width, height, caption }) => ({
      png: await drawPicture(svg),
      width: Math.round(width * PICTURE_SCALE),
      height: Math.round(height * PICTURE_SCALE),
      caption,
    })),
  );

const STEMS: Readonly<Record<ToldAs | "report", Words>> = {
  report: { vi: "Bao-cao", en: "Report" },
  draft: { vi: "Du-thao-bao-cao", en: "Draft-report" },
  data: { vi: "Bao-cao-so-lieu", en: "Data-report" },
};

/** Bao-cao-2020H1-nd30.docx; of an office Bao-cao-BN-2020H1-…; of a draft Du-thao-bao-cao-…; in English Report-… */
function nameOf(report: Report, layout: Layout | null, how: WriteReport, ending: string): string {
  const parts = [
    STEMS[report.toldAs ?? "report"][how.language],
    ...(report.unit === "" ? [] : [report.unit]),
    report.period.code,
    ...(layout ? [layout.code] : []),
  ];
  return `${parts.join("-")}.${ending}`;
}
