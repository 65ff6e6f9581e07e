import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readAsset } from "../../../electron/reports/assets.ts";
import { writeWord } from "../../../electron/reports/word/write-word.ts";
import { defaultBody } from "../../../shared/report/composer/body.ts";
import { withComposed } from "../../../shared/report/composer/resolve.ts";
import { reportHtml } from "../../../shared/report/html.ts";
import { LAYOUTS } from "../../../shared/report/layouts.ts";
import { letterhead } from "../../../shared/report/letterhead.ts";
import { must } from "../../support/offices.ts";
import { reportInputOf, reportOf, sampleReportCases } from "../../support/report-cases.ts";

const report = reportOf(reportInputOf("2020H1"), sampleReportCases());
const body = defaultBody(report, "vi");
const written = [
  { style: "point", text: "Điểm thứ nhất." },
  { style: "text", text: "Đoạn ở giữa, có [[B01|sum|vvEffective]] vụ việc." },
  { style: "point", text: "Điểm thứ hai." },
  { style: "text", text: "Đoạn cuối." },
] as const;
const [work] = body.sections;
if (work) work.paragraphs = written.map((one, at) => ({ id: `p${at}`, ...one }));
const composed = withComposed(report, body, "vi");
const SAID = [
  "Điểm thứ nhất.",
  "Đoạn ở giữa, có 09 vụ việc.",
  "Điểm thứ hai.",
  "Đoạn cuối.",
  "Kết quả",
] as const;

const head = (code: string) => {
  const layout = LAYOUTS.find((one) => one.code === code) ?? LAYOUTS[0];
  if (!layout) throw new Error("no layout");
  return { layout, head: letterhead(composed, layout, { clusterName: "Cụm mẫu", isSample: false }, "vi") };
};
const paragraphsOf = (file: Uint8Array) => {
  const xml = strFromU8(unzipSync(file)["word/document.xml"] ?? new Uint8Array());
  return [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([one]) => ({
    text: [...one.matchAll(/<w:t\b[^>]*>([^<]*)/g)].map((run) => run[1]).join(""),
    isNumbered: one.includes("<w:numPr>"),
  }));
};
const write = async (code: string, template?: Uint8Array) => {
  const { layout, head: letter } = head(code);
  return must(await writeWord(composed, letter, layout, "vi", [], template));
};

describe.each(LAYOUTS.map((one) => one.code))("composed text in %s", (code) => {
  test("Word has paragraphs and points in the order they were written, each in its own form, as the page has", async () => {
    const all = paragraphsOf(await write(code));
    const from = all.findIndex((one) => one.text === SAID[0]);
    expect(all.slice(from, from + SAID.length)).toEqual(
      SAID.map((text, at) => ({ text, isNumbered: [0, 2, 4].includes(at) })),
    );
    const { layout, head: letter } = head(code);
    const page = reportHtml({
      report: composed,
      head: letter,
      layout,
      language: "vi",
      pictures: [],
      fontFaces: "",
    });
    const words = page.replace(/<[^>]*>/g, "");
    const places = SAID.map((text) => words.indexOf(text));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
  });
});

test("an office's template of before, without lines, still takes everything: paragraphs, then points", async () => {
  const parts = unzipSync(readAsset("nd30.docx"));
  const name = "word/document.xml";
  const old = strFromU8(parts[name] ?? new Uint8Array())
    .replace("{#lines [loopOver: &quot;paragraph&quot;]}", "")
    .replace("{/lines}", "");
  expect(old).not.toContain("lines");
  const all = paragraphsOf(await write("nd30", zipSync({ ...parts, [name]: strToU8(old) })));
  const from = all.findIndex((one) => one.text === SAID[1]);
  expect(all.slice(from, from + 4).map((one) => one.text)).toEqual([SAID[1], SAID[3], SAID[0], SAID[2]]);
});
