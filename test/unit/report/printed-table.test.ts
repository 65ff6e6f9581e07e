import { expect, test } from "vitest";
import { cellText, tableNotes } from "../../../shared/report/cell-text.ts";
import { tableHtml } from "../../../shared/report/html.ts";
import { columnShares, headSize, staysWhole } from "../../../shared/report/table-columns.ts";
import { tableXml } from "../../../shared/report/wordml.ts";
import { reportInputOf, reportOf, sampleReportCases } from "../../support/report-cases.ts";

const { tables } = reportOf(reportInputOf("2020H1"), sampleReportCases());
const tableOf = (code: string) => {
  const found = tables.find((one) => one.code === code);
  if (!found) throw new Error(code);
  return found;
};

test("what is not known stands as … and what there is not as –, and the table says which is which", () => {
  expect(cellText({ value: null, note: "no-data" }, "count", "vi")).toBe("…");
  expect(cellText({ value: null, note: "base-zero" }, "percent", "vi")).toBe("–");
  expect(cellText({ value: null, note: "not-reached" }, "text", "vi")).toBe("Chưa đạt");
  expect(tableNotes(tableOf("B05b"), "vi")).toContain("…: chưa có số liệu");
  const [row] = tableOf("B06").rows;
  if (!row) throw new Error("no rows");
  const odd = { ...tableOf("B06"), rows: [{ ...row, cells: [{ value: null, note: "base-zero" as const }] }] };
  expect(tableNotes(odd, "en")).toContain("–: no percentage, the base is 0");
  expect(tableNotes(tableOf("B06"), "vi").filter((one) => /^[…–]:/.test(one))).toEqual([]);
});

test("a short table stands on one page, a list of cases may go on; heads are never wider than their columns", () => {
  expect(tables.filter((one) => !staysWhole(one)).map((one) => one.code)).toEqual(["B11", "B12", "B13"]);
  expect(tableHtml(tableOf("B01"), "vi")).toContain('class="table whole"');
  const lines = (code: string) => tableXml(tableOf(code), "vi", 9000).match(/<w:keepNext\/>/g)?.length ?? 0;
  // Title, whom it holds, and every cell but the last row's, which nothing is to follow.
  const { rows, columns } = tableOf("B06");
  expect(lines("B06")).toBe(2 + rows.length * (columns.length + 1));
  expect(lines("B11")).toBe(2 + tableOf("B11").columns.length + 1);
  for (const language of ["vi", "en"] as const)
    for (const table of tables) {
      const size = headSize(table, language, 11);
      expect(size).toBeGreaterThanOrEqual(7);
      const shares = columnShares(table);
      expect(shares.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1);
    }
  expect(headSize(tableOf("B01"), "en", 11)).toBeLessThan(11);
  expect(headSize(tableOf("B06"), "vi", 11)).toBe(11);
});
