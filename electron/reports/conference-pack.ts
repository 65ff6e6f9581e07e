import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import type { ProblemCode } from "../../shared/problem/codes.ts";
import { layoutByCode } from "../../shared/report/layouts.ts";
import { reportPictures } from "../../shared/report/pictures/report-pictures.ts";
import { slideSvg } from "../../shared/report/pictures/slide.ts";
import type { Report } from "../../shared/report/report.ts";
import type { Words } from "../../shared/report/words.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { expectingDiskLater } from "../database/database-problem.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";
import { drawPicture } from "./draw-picture.ts";
import { handOverBytes } from "./hand-over.ts";
import { MANIFEST, type PackedFile, type PackManifest, packList } from "./pack-manifest.ts";
import type { PdfPrinter } from "./print/printer.ts";
import { writeAdjustments } from "./word/write-adjustments.ts";
import { writeProposals } from "./word/write-proposals.ts";
import { headOf, REPORT_FORMATS, writeReport } from "./write-report.ts";

export type PackAsked = {
  readonly layout: string;
  readonly language: keyof Words;
  readonly folder: string;
  readonly printer: PdfPrinter;
  readonly signal?: AbortSignal;
  readonly progress?: (step: { done: number; total: number; phase: string }) => void;
};

export type WrittenPack = {
  readonly folder: string;
  readonly files: readonly PackedFile[];
  /** Why the PDF is not in it, where this machine cannot print; null for a whole pack. */
  readonly refusedWith: ProblemCode | null;
};

/**
 * Everything a review conference needs as one new folder inside a picked one: the report in Word, Excel and PDF, its
 * pictures as slides, the units' proposals and the adjusted figures as papers, and the list of it all with SHA-256. It is made beside its place
 * (`.part`) and renamed when whole, so a half one is never taken for one; a folder of that name is never touched.
 * Errors: E_LAYOUT, E_CANCELLED, those of writeReport but for E_NO_PRINTER, those of handOver; then there is no folder.
 */
export async function writePack(
  ws: OpenWorkspace,
  report: Report,
  { layout: code, language, folder, printer, signal, progress }: PackAsked,
): Promise<Result<WrittenPack>> {
  const layout = layoutByCode(code);
  if (!layout) return fail("E_LAYOUT");
  const head = headOf(ws, report, layout, language);
  const stem = packName(report, language);
  return expectingDiskLater(async () => {
    mkdirSync(folder, { recursive: true });
    const target = newFolder(folder, stem);
    const part = `${target}.part`;
    mkdirSync(part);
    try {
      let refusedWith: ProblemCode | null = null;
      const files: PackedFile[] = [];
      const keep = (written: Result<{ file: string }>, what: PackedFile["what"]): Result<null> => {
        if (!written.ok) return written;
        const bytes = readFileSync(written.value.file);
        files.push({ name: basename(written.value.file), what, bytes: bytes.length, sha256: sha256(bytes) });
        return ok(null);
      };
      const steps: (() => Promise<Result<null>>)[] = [
        ...REPORT_FORMATS.map((format) => async () => {
          const how = { layout: code, language, folder: part, printer, ...(signal ? { signal } : {}) };
          const written = await writeReport(ws, report, format, how);
          if (written.ok || written.problem.code !== "E_NO_PRINTER") return keep(written, format);
          refusedWith = written.problem.code;
          return ok(null);
        }),
        ...reportPictures(report, language).map((picture, at) => async () => {
          const png = await drawPicture(slideSvg(picture, picture.caption, head.caution), 1);
          const name = `${language === "vi" ? "Hinh" : "Picture"}-${at + 1}-${report.period.code}.png`;
          return keep(await handOverBytes(part, name, png), "picture");
        }),
        async () => {
          const paper = await writeProposals(report, head, layout, language);
          if (!paper.ok) return paper;
          const name = `${language === "vi" ? "De-xuat-kien-nghi" : "Proposals"}-${report.period.code}.docx`;
          return keep(await handOverBytes(part, name, paper.value), "proposals");
        },
        ...report.tables
          .filter((table) => table.isAnnex)
          .map((annex) => async () => {
            const paper = await writeAdjustments(report, annex, head, layout, language);
            if (!paper.ok) return paper;
            const name = `${language === "vi" ? "So-dieu-chinh" : "Adjusted-figures"}-${report.period.code}.docx`;
            return keep(await handOverBytes(part, name, paper.value), "adjustments");
          }),
        async () => {
          const bytes = new TextEncoder().encode(packList(report, head, files, refusedWith, language));
          const name = language === "vi" ? "Danh-muc.txt" : "Contents.txt";
          return keep(await handOverBytes(part, name, bytes), "list");
        },
        async () => {
          const manifest: PackManifest = {
            schema: 1,
            period: report.period.code,
            unit: report.unit,
            layout: code,
            language,
            isComplete: report.isComplete,
            refusedWith,
            provenance: report.provenance,
            files,
          };
          const bytes = new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`);
          const written = await handOverBytes(part, MANIFEST, bytes);
          return written.ok ? ok(null) : written;
        },
      ];
      for (const [done, step] of steps.entries()) {
        if (signal?.aborted) return fail("E_CANCELLED");
        progress?.({ done, total: steps.length, phase: "pack" });
        const made = await step();
        if (!made.ok) return made;
      }
      if (signal?.aborted) return fail("E_CANCELLED");
      // Somebody took the name meanwhile: never into theirs.
      if (existsSync(target)) return fail("E_MEDIUM", { file: basename(target) });
      renameSync(part, target);
      return ok({ folder: target, files, refusedWith });
    } finally {
      rmSync(part, { recursive: true, force: true });
    }
  });
}

const packName = (report: Report, language: keyof Words): string =>
  [
    language === "vi" ? "Tai-lieu-hoi-nghi" : "Conference-pack",
    ...(report.unit === "" ? [] : [report.unit]),
    report.period.code,
  ].join("-");

/** A place that neither a finished folder nor one in the making has. */
function newFolder(folder: string, stem: string): string {
  for (let n = 1; ; n++) {
    const place = join(folder, n === 1 ? stem : `${stem} (${n})`);
    if (!existsSync(place) && !existsSync(`${place}.part`)) return place;
  }
}

const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
