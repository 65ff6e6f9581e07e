import { unitByCode } from "../../catalogue/units.ts";
import type { ReportTable } from "../table.ts";
import { words } from "../words.ts";

/** A unit's word on the period, from its approved statement. */
export type UnitStatement = {
  readonly unit: string;
  readonly nothingToReport: boolean;
  readonly results: string;
  readonly difficulties: string;
  readonly proposals: string;
  readonly goodPractices: string;
};

/** B17: what the units propose, one row a paragraph, in their own words. */
export const b17Proposals = (statements: readonly UnitStatement[]): ReportTable => ({
  code: "B17",
  title: words("Đề xuất, kiến nghị của các đơn vị", "The units' proposals"),
  population: words(
    "Mục đề xuất, kiến nghị trong báo cáo kỳ đã duyệt của từng đơn vị.",
    "The proposals in each unit's approved statement.",
  ),
  kind: "list",
  rowHead: words("Đơn vị", "Unit"),
  columns: [{ key: "text", head: words("Nội dung", "Proposal"), form: "text" }],
  rows: statements.flatMap((one) => {
    const unit = unitByCode(one.unit);
    return paragraphs(one.proposals).map((text, at) => ({
      key: `${one.unit}-${at + 1}`,
      head: unit ? words(unit.vi, unit.en) : words(one.unit, one.unit),
      cells: [{ value: text }],
    }));
  }),
  notes: [],
});

/** The paragraphs of a text as typed, without empty lines. */
export const paragraphs = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
