import type { ReportContext } from "../context.ts";
import type { Cell, ReportTable } from "../table.ts";
import { columnOf } from "../tally.ts";
import { words } from "../words.ts";
import { UNIT, unitName } from "./unit-rows.ts";

/** What one unit was given: its own score, the cluster's appraisal, its place; null where not given yet. Points as entered. */
export type UnitScore = {
  readonly unit: string;
  readonly self: number | null;
  readonly appraisal: number | null;
  readonly rank: number | null;
  readonly reason: string;
};

/** B15: self-score and appraisal of the emulation movement. */
export function b15Scores(context: ReportContext, scores: readonly UnitScore[]): ReportTable {
  const cell = (value: number | null | undefined): Cell =>
    value === null || value === undefined ? { value: null, note: "not-scored" } : { value };
  return {
    code: "B15",
    title: words("Tự chấm điểm và thẩm định thi đua", "Emulation: self-score and appraisal"),
    population: words(
      "Mọi đơn vị của báo cáo; đơn vị chưa chấm thì ghi rõ, không coi là 0.",
      "Every unit of the report; one without a score says so and is not 0.",
    ),
    kind: "numbers",
    rowHead: UNIT,
    columns: [
      columnOf("self", words("Tự chấm", "Self-score")),
      columnOf("appraisal", words("Cụm thẩm định", "Appraisal")),
      columnOf("rank", words("Xếp thứ", "Rank")),
      { ...columnOf("reason", words("Lý do chênh lệch", "Reason")), form: "text" },
    ],
    rows: context.units.map((unit) => {
      const score = scores.find((one) => context.unitOf(one.unit) === unit);
      return {
        key: unit,
        head: unitName(unit),
        cells: [cell(score?.self), cell(score?.appraisal), cell(score?.rank), { value: score?.reason ?? "" }],
      };
    }),
    notes: [],
  };
}
