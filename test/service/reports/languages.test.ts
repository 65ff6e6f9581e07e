import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, describe, expect, test } from "vitest";
import { chromiumPrinter, findChromium } from "../../../electron/reports/print/chromium-printer.ts";
import { tinosFaces } from "../../../electron/reports/print/fonts.ts";
import { reportSheets } from "../../../electron/reports/report-sheets.ts";
import { writeWord } from "../../../electron/reports/word/write-word.ts";
import { writeWorkbook } from "../../../electron/reports/xlsx/write-workbook.ts";
import { en } from "../../../renderer/i18n/en.ts";
import { vi } from "../../../renderer/i18n/vi.ts";
import { defaultBody } from "../../../shared/report/composer/body.ts";
import { withComposed } from "../../../shared/report/composer/resolve.ts";
import { reportHtml } from "../../../shared/report/html.ts";
import { LAYOUTS, type Layout, layoutByCode } from "../../../shared/report/layouts.ts";
import { letterhead } from "../../../shared/report/letterhead.ts";
import { reportPictures } from "../../../shared/report/pictures/report-pictures.ts";
import type { Report } from "../../../shared/report/report.ts";
import type { ReportCase } from "../../../shared/report/report-case.ts";
import { must, tempFolder } from "../../support/offices.ts";
import { reportInputOf, reportOf, sampleReportCases } from "../../support/report-cases.ts";

type Language = "vi" | "en";

/** Fields in people's own words: data, in whatever language they were written. */
const OWN_WORDS = new Set(
  "title summary agency document note reason content recipient issuer number name classificationReason definition district commune adjustmentReason directive source".split(
    " ",
  ),
);
/** Data that is of no language, so that every word that is left is the program's. */
function neutral<T>(value: T, key = ""): T {
  if (typeof value === "string")
    return (OWN_WORDS.has(key) && value !== "" && !/^[A-Z]\d/.test(value) ? "X9" : value) as T;
  if (Array.isArray(value)) return value.map((one) => neutral(one, key)) as T;
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, neutral(one, name)])) as T;
}

const cases: ReportCase[] = sampleReportCases().map((one) => ({ ...one, record: neutral(one.record) }));
const document = { number: "X9", date: "2020-06-20" };
const statement = {
  nothingToReport: false,
  results: "X9",
  difficulties: "X9",
  proposals: "X9",
  goodPractices: "X9",
};
const figure = { unit: "HP", period: "2020H1", value: 3, document };
const whole = reportInputOf("2020H1");
/** A report that has everything, one that lacks what a report can lack, and an office's. */
const REPORTS: Readonly<Record<string, Report>> = {
  complete: reportOf(
    {
      ...whole,
      statements: [{ unit: "BN", ...statement }],
      scores: [{ unit: "BN", self: 95, appraisal: 90, rank: 1, reason: "X9" }],
    },
    cases,
  ),
  lacking: reportOf(
    reportInputOf("2020H1", {
      unitSet: "today",
      submissions: (
        [
          "nothing",
          "waiting-machine",
          "refused",
          "merged",
          "nil",
          "paper",
          "fork",
          "failed",
          "left-out",
        ] as const
      ).map((state, at) => ({
        unit: whole.units[at] ?? "",
        state,
        seq: null,
        receivedOn: null,
      })),
      notInRoster: ["HN"],
      figures: [
        { ...figure, kind: "paper", measure: "va" },
        { ...figure, kind: "telephone", measure: "vv" },
        { ...figure, kind: "baseline", measure: "va", period: "2019H1" },
      ],
      stored: { va: 0, vv: 0, vaEffective: 0, vvEffective: 0 },
    }),
    cases,
  ),
  "without data": reportOf(reportInputOf("2024H1", { dataPeriods: new Set() }), []),
  "of an office": reportOf(
    reportInputOf("2020H1", {
      level: "office",
      unit: "BN",
      units: ["BN"],
      submissions: [{ unit: "BN", state: "own", seq: 1, receivedOn: null }],
    }),
    cases.filter((one) => one.record.unit === "BN"),
  ),
};

/** English borrows the currency's name (cut to fit a sheet's name, too); everything else with a Vietnamese letter is Vietnamese. */
const BORROWED = /đồng?/g;
const VIETNAMESE = /[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff]/;
/** Words that no Vietnamese text has, whatever its marks. */
const ENGLISH =
  /\b(?:the|of|and|or|units?|cases?|reports?|totals?|tables?|none|found|periods?|years?|papers?|figures?|incidents?|criminal|accused|amount|page|number|by|with|without|unit|date|reason|handled|carried|remaining|people|notes?|source|yes|undefined|null)\b/i;
const leaks = (text: string, language: Language): string[] =>
  [...new Set(text.split("\n").map((line) => line.trim()))].filter((line) =>
    language === "en" ? VIETNAMESE.test(line.replace(BORROWED, "")) : ENGLISH.test(line),
  );

const textOfXml = (xml: string): string =>
  xml
    .replace(/<style>.*?<\/style>/gs, "")
    .replace(/<[^>]*>/g, "\n")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
const partsOf = (file: Uint8Array, name: RegExp): string[] =>
  Object.entries(unzipSync(file))
    .filter(([part]) => name.test(part))
    .map(([, bytes]) => strFromU8(bytes));
const headOf = (report: Report, layout: Layout, language: Language) =>
  letterhead(report, layout, { clusterName: "X9", isSample: true }, language);
const pageOf = (report: Report, layout: Layout, language: Language, fontFaces = "") =>
  reportHtml({
    report,
    layout,
    language,
    fontFaces,
    head: headOf(report, layout, language),
    pictures: reportPictures(report, language),
  });

describe.each(["vi", "en"] as const)(
  "a report in %s says nothing of the program in the other language",
  (language) => {
    test.each(Object.entries(REPORTS))(
      "%s: the page, its pictures, checks and what is missing",
      (_name, report) => {
        const composed = withComposed(report, defaultBody(report, language), language);
        for (const layout of LAYOUTS)
          expect(leaks(textOfXml(pageOf(composed, layout, language)), language)).toEqual([]);
        const said = [
          ...report.missing.map((one) => one.sentence[language]),
          ...report.checks.flatMap((one) => [
            one.what[language],
            one.left.name[language],
            one.right.name[language],
          ]),
          ...report.tables.flatMap((one) => [
            one.title[language],
            one.population[language],
            ...one.notes.map((note) => note[language]),
          ]),
        ];
        expect(leaks(said.join("\n"), language)).toEqual([]);
      },
    );

    test.each([
      ["lacking", "nd30"],
      ["of an office", "party-36"],
    ])("%s: Word in %s and Excel", async (name, code) => {
      const [report, layout] = [REPORTS[name], layoutByCode(code)];
      if (!report || !layout) throw new Error(name);
      const word = must(await writeWord(report, headOf(report, layout, language), layout, language, []));
      const words = partsOf(word, /^word\/(document|header\d*|footer\d*)\.xml$/).flatMap((xml) =>
        [...xml.matchAll(/<w:t\b[^>]*>([^<]*)/g)].map((one) => one[1]),
      );
      expect(words.length).toBeGreaterThan(500);
      expect(leaks(words.join("\n"), language)).toEqual([]);
      const pieces: Uint8Array[] = [];
      await writeWorkbook(reportSheets(report, language), (piece) => {
        pieces.push(piece);
      });
      const book = new Uint8Array(Buffer.concat(pieces));
      const [names] = partsOf(book, /^xl\/workbook\.xml$/);
      const sheets = [...(names ?? "").matchAll(/<sheet [^>]*name="([^"]*)"/g)].map((one) => one[1]);
      expect(sheets.length).toBeGreaterThan(20);
      const cells = partsOf(book, /^xl\/(sharedStrings|worksheets\/sheet\d+)\.xml$/).map(textOfXml);
      expect(leaks([...sheets, ...cells].join("\n"), language)).toEqual([]);
    });
  },
);

test("the screens of the report speak one language: no Vietnamese in English words, no English in Vietnamese ones", () => {
  for (const noun of ["report", "compose", "emulation", "figures"] as const) {
    const own = (words: object) => Object.values(words).join("\n");
    const english = own(en[noun]).replaceAll(/\{\{\w+\}\}/g, "");
    expect(leaks(english, "en"), noun).toEqual([]);
    expect(leaks(own(vi[noun]).replaceAll(/\{\{\w+\}\}/g, ""), "vi"), noun).toEqual([]);
  }
});

const { path: folder, remove } = tempFolder();
afterAll(remove);
const hasText = (() => {
  try {
    execFileSync("pdftotext", ["-v"], { stdio: "ignore" });
    return findChromium() !== null;
  } catch {
    return false;
  }
})();
const PRINTED: readonly Language[] = process.env.SO_CUM_LONG ? ["vi", "en"] : ["en"];
test.skipIf(!hasText).each(PRINTED)(
  "the text of the PDF in %s",
  async (language) => {
    const [layout] = LAYOUTS;
    const report = REPORTS.lacking;
    if (!layout || !report) throw new Error("nothing to print");
    const file = join(folder, `${language}.pdf`);
    writeFileSync(file, must(await chromiumPrinter().print(pageOf(report, layout, language, tinosFaces()))));
    const text = execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" });
    expect(text.length).toBeGreaterThan(5_000);
    expect(leaks(text, language)).toEqual([]);
  },
  30_000,
);

test("a leak is found where there is one", () => {
  expect(leaks("Kết quả\nResults", "en")).toEqual(["Kết quả"]);
  expect(leaks("Kết quả\nTotal of units", "vi")).toEqual(["Total of units"]);
  expect(leaks("Recovered in đồng", "en")).toEqual([]);
});
