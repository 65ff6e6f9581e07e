import { describe, expect, test } from "vitest";
import {
  joinedWithPrevious,
  moved,
  splitAt,
  withNew,
  without,
  withStyle,
  withText,
} from "../../../renderer/compose/body-edits.ts";
import { findNumbers, numberEntries } from "../../../renderer/compose/number-entries.ts";
import { pageBreaks } from "../../../renderer/compose/page-marks.ts";
import type { ComposedBody } from "../../../shared/report/composer/body.ts";
import { reportInputOf, reportOf, sampleReportCases } from "../../support/report-cases.ts";

const body: ComposedBody = {
  sections: [
    {
      key: "work",
      paragraphs: [
        { id: "a", style: "text", text: "Một hai" },
        { id: "b", style: "point", text: "Ba" },
      ],
    },
    { key: "results", paragraphs: [] },
  ],
};
const said = (one: ComposedBody) =>
  one.sections.map(({ paragraphs }) => paragraphs.map(({ id, style, text }) => `${id}:${style}:${text}`));

describe("paragraphs", () => {
  test("are typed into, cut, joined, moved, added and taken away; the rest stays the same", () => {
    expect(said(withText(body, "a", "Khác"))).toEqual([["a:text:Khác", "b:point:Ba"], []]);
    expect(said(splitAt(body, "a", ["Một", " hai"], "n"))).toEqual([
      ["a:text:Một", "n:text: hai", "b:point:Ba"],
      [],
    ]);
    const joined = joinedWithPrevious(body, "b");
    expect(joined && said(joined.body)).toEqual([["a:text:Một haiBa"], []]);
    expect(joined).toMatchObject({ id: "a", length: 7 });
    expect(joinedWithPrevious(body, "a")).toBeNull();
    expect(said(moved(body, "b", -1))).toEqual([["b:point:Ba", "a:text:Một hai"], []]);
    expect(said(moved(body, "b", 1))).toEqual(said(body));
    expect(said(withStyle(body, "b", "text"))[0]?.[1]).toBe("b:text:Ba");
    expect(said(without(body, "a"))).toEqual([["b:point:Ba"], []]);
    expect(said(withNew(body, "results", { id: "n", style: "text", text: "" }))[1]).toEqual(["n:text:"]);
    expect(said(withText(body, "none", "x"))).toEqual(said(body));
  });
});

describe("pages", () => {
  const line = (top: number, lines: number, isHeading = false) => ({
    top,
    height: lines * 10,
    lineHeight: isHeading ? null : 10,
    isHeading,
  });
  test("end between lines, two of a paragraph stay together on either side", () => {
    expect(pageBreaks([line(0, 5), line(50, 10)], 100)).toEqual([100]);
    // One line would fit: all of it goes; one line would be left: two go.
    expect(pageBreaks([line(0, 9), line(90, 4)], 100)).toEqual([90]);
    expect(pageBreaks([line(0, 7), line(70, 4)], 100)).toEqual([90]);
    expect(pageBreaks([line(0, 10)], 100)).toEqual([]);
  });
  test("a heading goes with what follows it, a long paragraph over several pages", () => {
    expect(pageBreaks([line(0, 8), line(80, 1, true), line(90, 3)], 100)).toEqual([80]);
    expect(pageBreaks([line(0, 25)], 100)).toEqual([100, 200]);
    expect(pageBreaks([{ top: 0, height: 250, lineHeight: null, isHeading: false }], 100)).toEqual([
      100, 200,
    ]);
    expect(pageBreaks([], 100)).toEqual([]);
  });
});

test("numbers are found by any words without marks, sums first; with nothing typed the ones a report speaks of", () => {
  const { tables } = reportOf(reportInputOf("2020H1"), sampleReportCases());
  const entries = numberEntries(tables, "vi");
  expect(new Set(entries.map((one) => one.chip)).size).toBe(entries.length);
  const [first] = findNumbers(entries, "b01 vu an xu ly hieu qua", 10);
  expect(first).toMatchObject({ chip: "[[B01|sum|vaEffective]]", value: "17" });
  const common = findNumbers(entries, " ", 200);
  expect(common.length).toBeGreaterThan(10);
  expect(common.every((one) => one.cell.row === "sum")).toBe(true);
  expect(findNumbers(entries, "bac ninh", 5).every((one) => one.name.includes("Bắc Ninh"))).toBe(true);
  expect(findNumbers(entries, "không có chữ này đâu", 5)).toEqual([]);
  expect(findNumbers(entries, "a", 3)).toHaveLength(3);
});
