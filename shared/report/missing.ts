import type { ReportContext } from "./context.ts";
import type { Check } from "./cross-check.ts";
import type { UnitScore } from "./tables/b15-scores.ts";
import { hasReported, type Submission } from "./tables/b16-submissions.ts";
import type { UnitStatement } from "./tables/b17-proposals.ts";
import { unitName } from "./tables/unit-rows.ts";
import { type Words, words } from "./words.ts";

/** Something a report lacks. `code` is stable; the sentence names the units. */
export type Missing = {
  readonly code:
    | "units-not-reported"
    | "units-not-in-roster"
    | "no-data"
    | "year-before"
    | "no-target"
    | "statements"
    | "scores"
    | "disagreement"
    | "by-paper";
  readonly sentence: Words;
  /** Without it the report may still be called complete. */
  readonly isMinor: boolean;
};

export type ReportedUnits = { readonly reported: number; readonly all: number };

/** What is not there, in sentences. A report with anything here that is not minor never calls itself complete. */
export function missingIn(
  context: ReportContext,
  given: {
    readonly submissions: readonly Submission[];
    readonly notInRoster: readonly string[];
    readonly statements: readonly UnitStatement[];
    readonly scores: readonly UnitScore[];
    readonly checks: readonly Check[];
    readonly hasTarget: boolean;
  },
): Missing[] {
  const missing: Missing[] = [];
  const say = (code: Missing["code"], vi: string, en: string, isMinor = false) =>
    missing.push({ code, sentence: words(vi, en), isMinor });
  const { submissions, notInRoster, statements, scores, checks } = given;
  const silent = submissions.filter((one) => !hasReported(one)).map((one) => one.unit);
  const { reported, all } = reportedUnits(submissions, notInRoster);
  if (silent.length > 0)
    say(
      "units-not-reported",
      `Số liệu của ${reported}/${all} đơn vị. Chưa có: ${names(silent, "vi")}.`,
      `Figures of ${reported}/${all} units. Not in: ${names(silent, "en")}.`,
    );
  if (notInRoster.length > 0)
    say(
      "units-not-in-roster",
      `Danh sách Cụm đang dùng thiếu ${names(notInRoster, "vi")}; số liệu của ${reported}/${all} đơn vị.`,
      `The cluster's list lacks ${names(notInRoster, "en")}; figures of ${reported}/${all} units.`,
    );
  if (!context.hasData(context.period))
    say(
      "no-data",
      "Chưa có tệp số liệu hay hồ sơ nào của kỳ này; các số 0 trong báo cáo không phải là kết quả.",
      "Nothing is known of this period yet; the zeros of this report are not results.",
    );
  if (checks.some((one) => !one.agrees))
    say(
      "disagreement",
      "Có số không khớp giữa các biểu: xem mục Đối chiếu.",
      "Some totals do not agree between tables: see the cross-check.",
    );
  const byPaper = new Set(
    context.figures.filter((one) => one.period === context.period.code).map((one) => one.unit),
  );
  if (byPaper.size > 0)
    say(
      "by-paper",
      `Số theo văn bản, không có hồ sơ: ${names([...byPaper], "vi")}.`,
      `Figures by paper, without cases: ${names([...byPaper], "en")}.`,
      true,
    );
  if (!context.yearBefore || !context.hasData(context.yearBefore))
    say(
      "year-before",
      "Chưa có số liệu cùng kỳ năm trước nên không so sánh.",
      "Nothing is known of the same period a year before, so nothing is compared.",
      true,
    );
  if (!given.hasTarget)
    say(
      "no-target",
      "Chưa có chỉ tiêu của kế hoạch trong danh mục nên không tính tỷ lệ thực hiện.",
      "The plan's targets are not in the catalogue, so no rate is computed.",
      true,
    );
  const told = new Set(statements.map((one) => one.unit));
  const untold = submissions.filter((one) => !told.has(one.unit)).map((one) => one.unit);
  if (untold.length > 0)
    say(
      "statements",
      `Chưa có báo cáo bằng lời của ${untold.length}/${submissions.length} đơn vị.`,
      `No narrative of ${untold.length}/${submissions.length} units.`,
      true,
    );
  if (scores.length === 0)
    say("scores", "Chưa có điểm thi đua (biểu B15).", "No emulation scores yet (table B15).", true);
  return missing;
}

export const reportedUnits = (
  submissions: readonly Submission[],
  notInRoster: readonly string[],
): ReportedUnits => ({
  reported: submissions.filter(hasReported).length,
  all: submissions.length + notInRoster.length,
});

const names = (codes: readonly string[], language: "vi" | "en"): string =>
  codes.map((code) => unitName(code)[language]).join(", ");
