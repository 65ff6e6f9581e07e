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

/** B15: self-score and appraisal of the emulation movement. `context` by the units of the time: two scores make no third. */
export function b15Scores(context: ReportContext, scores: readonly UnitScore[]): ReportTable {
  const cell = (value: number | null | undefined): Cell =>
    value === null || value === undefined ? { value: null, note: "not-scored" } : { value };
  return {
    code: "B15",
    title: words("Tự chấm điểm và thẩm định thi đua", "Emulation: self-score and appraisal"),
    population: words(
      "Mọi đơn vị của báo cáo, luôn theo đơn vị tại thời điểm báo cáo (điểm của hai đơn vị không cộng lại được); đơn vị chưa chấm đủ các tiêu chí thì ghi rõ, không coi là 0. Xếp thứ theo điểm Cụm thẩm định, bằng điểm thì cùng thứ.",
      "Every unit of the report, always by the units of the time (scores of two units do not add up); one not scored on every criterion says so and is not 0. Ranked by appraisal; equal points share a rank.",
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
