import fc from "fast-check";
import { expect, test } from "vitest";
import { defaultBody } from "../../../shared/report/composer/body.ts";
import {
  changedNumbers,
  changedParagraphs,
  chipsIn,
  restatedNumbers,
} from "../../../shared/report/composer/changes.ts";
import { parseChips, writeChips } from "../../../shared/report/composer/chips.ts";
import { resolveParagraph, withComposed } from "../../../shared/report/composer/resolve.ts";
import { plainText } from "../../../shared/report/sections.ts";
import { sentence } from "../../../shared/report/sentence.ts";
import { reportInputOf, reportOf, sampleReportCases } from "../../support/report-cases.ts";

const cases = sampleReportCases();
const full = reportOf(reportInputOf("2020H1"), cases);
const fewer = reportOf(
  reportInputOf("2020H1"),
  cases.filter((one) => one.effectivePeriod !== "2020H1" || one.record.kind !== "VV"),
);
const CHIP = "[[B01|sum|vvEffective]]";
const typed = fc
  .array(
    fc.oneof(fc.string(), fc.constantFrom("[[", "]]", "|", CHIP, "[[B01|sum|nowhere]]", "[[B1|a|b]]", "\n")),
  )
  .map((parts) => parts.join(""));

test("what was typed comes back to the letter, whatever it was", () => {
  fc.assert(
    fc.property(typed, (text) => {
      expect(writeChips(parseChips(text))).toBe(text);
    }),
  );
});

test("recalculation never changes free text: the words between chips stay, only chips speak anew", () => {
  fc.assert(
    fc.property(typed, (text) => {
      const pieces = parseChips(text);
      for (const report of [full, fewer]) {
        const { runs } = resolveParagraph(report.tables, { style: "text", text }, "vi");
        expect(runs).toHaveLength(pieces.length);
        pieces.forEach((piece, at) => {
          if (typeof piece === "string") expect(runs[at]).toBe(piece);
        });
      }
    }),
  );
});

test("the text a person begins with says what the report says, with 17 and 09 as chips", () => {
  for (const language of ["vi", "en"] as const) {
    const body = defaultBody(full, language);
    expect(withComposed(full, body, language).sections).toEqual(full.sections);
  }
  const text = withComposed(full, defaultBody(full, "vi"), "vi").sections.flatMap((one) => one.paragraphs.vi);
  expect(text.map(plainText).some((line) => line.includes(sentence(17, 9).slice(2)))).toBe(true);
  expect(chipsIn(defaultBody(full, "vi"))).toContainEqual({
    table: "B01",
    row: "sum",
    column: "vaEffective",
  });
});

test("a chip that names no cell says so, in both languages, and is no number", () => {
  const text = "[[B01|sum|nowhere]] và [[B99|sum|va]]";
  const say = (language: "vi" | "en") =>
    plainText(resolveParagraph(full.tables, { style: "text", text }, language));
  expect(say("vi")).toBe("[không có số này trong biểu B01] và [không có số này trong biểu B99]");
  expect(say("en")).toContain("[no such number in table B99]");
});

test("numbers that changed are listed old and new; the rest is not", () => {
  const cells = chipsIn(defaultBody(full, "vi"));
  expect(changedNumbers(cells, full.tables, full.tables)).toEqual([]);
  const changed = changedNumbers(cells, full.tables, fewer.tables);
  expect(changed).toContainEqual({
    cell: { table: "B01", row: "sum", column: "vvEffective" },
    before: 9,
    now: 0,
    delta: -9,
  });
  expect(changed.some((one) => one.cell.column === "vaEffective")).toBe(false);
  expect(restatedNumbers(full.tables, full.tables)).toEqual([]);
  expect(restatedNumbers(full.tables, fewer.tables).length).toBeGreaterThan(changed.length);
});

test("two texts are compared paragraph by paragraph", () => {
  const before = defaultBody(full, "vi");
  const now = structuredClone(before);
  const [work, results] = now.sections;
  if (!work?.paragraphs[0] || !results) throw new Error("no sections");
  work.paragraphs[0].text += " Thêm một câu.";
  results.paragraphs.pop();
  results.paragraphs.push({ id: "moi", style: "point", text: `Riêng ${CHIP} vụ việc.` });
  expect(changedParagraphs(before, before)).toEqual([]);
  expect(changedParagraphs(before, now)).toMatchObject([
    { section: "work", now: work.paragraphs[0].text },
    { section: "results", now: null },
    { section: "results", before: null, id: "moi" },
  ]);
});
