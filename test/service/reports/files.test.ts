import { execFile, execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { importBundles } from "../../../electron/bundles/import-bundle.ts";
import { enrol } from "../../../electron/cluster/enrol.ts";
import { readAsset } from "../../../electron/reports/assets.ts";
import { buildReport } from "../../../electron/reports/build-report.ts";
import { chromiumPrinter, findChromium } from "../../../electron/reports/print/chromium-printer.ts";
import { makeTemplate } from "../../../electron/reports/word/make-template.ts";
import { writeReport } from "../../../electron/reports/write-report.ts";
import {
  makeSampleBundles,
  makeSampleCluster,
  SAMPLE_PASSPHRASE,
  type SampleCluster,
} from "../../../electron/sample/make-sample.ts";
import { LAYOUTS } from "../../../shared/report/layouts.ts";
import { reportPictures } from "../../../shared/report/pictures/report-pictures.ts";
import type { Report } from "../../../shared/report/report.ts";
import { deps, must, tempFolder } from "../../support/offices.ts";

const run = promisify(execFile);
const has = (program: string): boolean => {
  try {
    execFileSync("which", [program]);
    return true;
  } catch {
    return false;
  }
};
const SENTENCE = 'đã phát hiện và tham mưu xử lý hiệu quả 17 vụ án và 09 vụ việc "tham nhũng vặt"';
const folder = tempFolder();
const out = join(folder.path, "out");
let sample: SampleCluster;
let report: Report;

beforeAll(async () => {
  sample = must(await makeSampleCluster(`${folder.path}/cluster`, deps));
  const sent = must(await makeSampleBundles(folder.path, sample, deps));
  must(
    await importBundles(
      sample.cluster,
      sent.map((one) => one.bundle),
    ),
  );
  must(
    await enrol(
      sample.cluster,
      sent.map((one) => one.request),
      sample.coordinator,
    ),
  );
  report = must(
    await buildReport(
      sample.cluster,
      { period: "2020H1", unitSet: "then" },
      { figures: [], scores: [] },
      async () => {},
    ),
  );
}, 60_000);
afterAll(() => {
  sample.cluster.close();
  folder.remove();
});

const write = (format: "word" | "excel" | "pdf", more: object = {}) =>
  writeReport(sample.cluster, report, format, {
    layout: "party-36",
    language: "vi",
    folder: out,
    printer: chromiumPrinter(),
    ...more,
  });

const partsOf = (file: string) =>
  Object.fromEntries(
    Object.entries(unzipSync(new Uint8Array(readFileSync(file)))).map(([name, bytes]) => [
      name,
      new TextDecoder().decode(bytes),
    ]),
  );
const wordText = (xml: string) =>
  [...xml.matchAll(/<w:t\b[^>]*>([^<]*)/g)]
    .map((one) => one[1])
    .join("")
    .replaceAll("&quot;", '"');

test("the shipped templates are what their layouts say, to the byte", async () => {
  for (const layout of LAYOUTS)
    expect(
      Buffer.from(await makeTemplate(layout)).equals(Buffer.from(readAsset(`${layout.code}.docx`))),
      layout.code,
    ).toBe(true);
});

describe("Word", () => {
  test.each(LAYOUTS.map((one) => one.code))(
    "%s: the sentence, numbered parts, repeated heads, page numbers, lying lists",
    async (layout) => {
      const { file } = must(await write("word", { layout }));
      const parts = partsOf(file);
      const body = parts["word/document.xml"] ?? "";
      expect(wordText(body)).toContain(SENTENCE);
      expect(wordText(body)).not.toMatch(/\{[#/a-z]/);
      expect(body.match(/<w:tblHeader\/>/g)?.length).toBeGreaterThanOrEqual(
        report.tables.filter((one) => one.rows.length > 0).length,
      );
      const sections = [...body.matchAll(/<w:sectPr.*?<\/w:sectPr>/gs)].map((one) => one[0]);
      expect(sections.map((one) => one.includes('w:orient="landscape"'))).toEqual([false, false, true]);
      expect(sections.map((one) => one.includes("<w:titlePg"))).toEqual([true, false, false]);
      expect(body).toMatch(/<w:numPr>/);
      const headers = Object.entries(parts)
        .filter(([name]) => /word\/header\d\.xml/.test(name))
        .map(([, xml]) => xml);
      expect(
        headers.filter((xml) => /PAGE/.test(xml) && /w:jc w:val="center"/.test(xml)).length,
      ).toBeGreaterThanOrEqual(3);
      expect(headers.filter((xml) => !/PAGE/.test(xml)).length).toBe(1);
      expect(parts["word/document.xml"]).toContain("Times New Roman");
      const pictures = Object.keys(parts).filter((name) => /^word\/media\/.*\.png$/.test(name));
      expect(pictures.length).toBe(reportPictures(report, "vi").length);
    },
  );
  test("in English the whole of it is English, but what people wrote", async () => {
    const { file } = must(await write("word", { language: "en" }));
    const text = wordText(partsOf(file)["word/document.xml"] ?? "");
    expect(text).toContain(
      'advised the effective handling of, 17 criminal cases and 09 "petty corruption" incidents',
    );
    expect(text).not.toMatch(/Biểu B|Đơn vị|Kết quả|Nơi nhận/);
  });
});

test("Excel: a sheet a table, real numbers and dates, no formula anywhere", async () => {
  const { file } = must(await write("excel"));
  const parts = partsOf(file);
  const sheets = Object.entries(parts).filter(([name]) => name.startsWith("xl/worksheets/sheet"));
  expect(sheets).toHaveLength(report.tables.length + 2);
  for (const [name, xml] of sheets) expect(xml, name).not.toMatch(/<f[ >/]/);
  const b01 = sheets[1]?.[1] ?? "";
  expect(b01).toContain("<v>17</v>");
  expect(Object.keys(parts).some((name) => /vba|externalLink|connections/i.test(name))).toBe(false);
});

test("a template that reaches outside is refused, and nothing is written", async () => {
  const before = existsSync(join(out, "Bao-cao-2020H1-nd30 (2).docx"));
  const refused = await write("word", {
    layout: "nd30",
    template: new TextEncoder().encode("not a document"),
  });
  expect(refused.ok ? "" : refused.problem.code).toBe("E_TEMPLATE");
  expect(existsSync(join(out, "Bao-cao-2020H1-nd30 (2).docx"))).toBe(before);
  const layout = await write("word", { layout: "party-12" });
  expect(layout.ok ? "" : layout.problem.code).toBe("E_LAYOUT");
});

test("without a program that prints, the PDF is refused by its own code", async () => {
  const refused = await write("pdf", { printer: chromiumPrinter(null) });
  expect(refused.ok ? "" : refused.problem.code).toBe("E_NO_PRINTER");
});

describe.skipIf(findChromium() === null || !has("pdftotext"))("PDF by Chromium", () => {
  test("the sentence is in it, its fonts too; page numbers from page 2, and lying pages", async () => {
    const { file } = must(await write("pdf", { layout: "nd30" }));
    const text = (await run("pdftotext", ["-layout", file, "-"])).stdout;
    expect(text.replace(/\s+/g, " ")).toContain(SENTENCE);
    const pages = text.split("\f");
    expect(pages[0]?.trimStart()).not.toMatch(/^1\b/);
    expect(pages.slice(1, 4).map((page) => page.trim().split("\n")[0]?.trim())).toEqual(["2", "3", "4"]);
    const fonts = (await run("pdffonts", [file])).stdout.trim().split("\n").slice(2);
    expect(fonts.every((line) => /Tinos/.test(line) && / yes yes yes /.test(line))).toBe(true);
    const sizes = (await run("pdfinfo", ["-l", "99", file])).stdout.match(/size: .*/g) ?? [];
    expect(new Set(sizes.map((one) => Number(one.split(/\s+/)[1]) > 700))).toEqual(new Set([false, true]));
  }, 60_000);
});

describe.skipIf(!has("soffice") || !has("pdftotext"))("LibreOffice", () => {
  test("opens every file and prints the sentence", async () => {
    const files = [];
    for (const { code } of LAYOUTS)
      files.push(must(await write("word", { layout: code, folder: join(folder.path, "lo") })).file);
    files.push(must(await write("excel", { folder: join(folder.path, "lo") })).file);
    mkdirSync(join(folder.path, "pdf"));
    await run("soffice", [
      "--headless",
      `-env:UserInstallation=file://${folder.path}/profile`,
      "--convert-to",
      "pdf",
      "--outdir",
      join(folder.path, "pdf"),
      ...files,
    ]);
    for (const file of files) {
      const pdf = join(folder.path, "pdf", basename(file).replace(/\.\w+$/, ".pdf"));
      const text = (await run("pdftotext", ["-layout", pdf, "-"])).stdout.replace(/\s+/g, " ");
      expect(text, file).toContain(SENTENCE);
    }
  }, 120_000);
});

test("the command line writes all three and says what it wrote", async () => {
  sample.cluster.close();
  const env = { ...process.env, SO_CUM_PASSPHRASE: SAMPLE_PASSPHRASE, SO_CUM_TEST_KDF_LOGN: "10" };
  const cli = join(import.meta.dirname, "../../../electron/cli.ts");
  const { stdout } = await run(
    process.execPath,
    [
      "--disable-warning=ExperimentalWarning",
      cli,
      "report",
      "--json",
      "--workspace",
      `${folder.path}/cluster`,
      "--period",
      "2020H1",
      "--out",
      join(folder.path, "cli"),
      "--layout",
      "nd30",
    ],
    { env },
  ).catch((error: { stdout: string }) => error);
  const reply = JSON.parse(stdout) as {
    sentence: string;
    reported: object;
    files: { format: string; file?: string; refused?: string }[];
  };
  expect(reply.sentence).toContain("17 vụ án và 09 vụ việc");
  expect(reply.reported).toEqual({ reported: 14, all: 14 });
  expect(reply.files.map((one) => one.format)).toEqual(["word", "excel", "pdf"]);
  for (const one of reply.files)
    expect(one.refused === "E_NO_PRINTER" || existsSync(one.file ?? ""), one.format).toBe(true);
}, 60_000);
