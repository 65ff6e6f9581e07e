import { type AdjustedNumber, adjustmentsTable } from "../../shared/report/adjustments.ts";
import { writeChip } from "../../shared/report/composer/chips.ts";
import type { Report } from "../../shared/report/report.ts";
import type { ReportTable } from "../../shared/report/table.ts";
import { words } from "../../shared/report/words.ts";
import { ok, type Result } from "../../shared/result.ts";
import { vietnamDay } from "../cases/moment.ts";
import { adjustmentsOf, type ReportVersion } from "../database/report-version-store.ts";
import type { Breathe } from "../database/transaction.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";
import { casesThatMoved } from "./cases-behind.ts";
import { enteredBeside } from "./entered-beside.ts";
import { restateReport } from "./restate-report.ts";

/**
 * *Số điều chỉnh* of a final report as an annex; null where no number is another than it was. What was reported is not touched.
 * Not for a query (see `asItWas`). Errors: those of restateReport and casesThatMoved.
 */
export async function adjustmentsAnnex(
  ws: OpenWorkspace,
  final: ReportVersion,
  reported: Report,
  breathe: Breathe,
  signal?: AbortSignal,
): Promise<Result<ReportTable | null>> {
  const restated = await restateReport(ws, final.n, enteredBeside(ws, final.period), breathe);
  if (!restated.ok) return restated;
  const { numbers, lists } = restated.value;
  if (numbers.length === 0) return ok(null);
  const cells = numbers.map((one) => one.cell);
  const made = { version: final, report: reported };
  const moved = await casesThatMoved(ws, made, cells, breathe, signal);
  if (!moved.ok) return moved;
  const byFigure = new Set(restated.value.byFigure);
  const noted = adjustmentsOf(ws.db, final.period);
  const adjusted = numbers.map((one): AdjustedNumber => {
    const chip = writeChip(one.cell);
    const cases = moved.value.get(chip) ?? [];
    const said = noted.filter(({ numbers: told }) =>
      told.some((each) => writeChip(each.cell) === chip && each.now === one.now),
    );
    const own = cases.filter((each) => each.reason !== "").map((each) => `${each.number}: ${each.reason}`);
    return {
      ...one,
      reasons: [...new Set([...said.map((each) => each.reason), ...own])],
      cases: cases.map((each) => each.number),
      isByFigure: byFigure.has(chip),
    };
  });
  const year = reported.period.to.slice(0, 4);
  const attachedTo = words(
    `(Kèm theo Báo cáo số ………………, ngày …… tháng …… năm ${year})`,
    `(Attached to Report No. ………………, dated ……………… ${year})`,
  );
  const finalOn = vietnamDay(final.final?.atMs ?? final.atMs);
  return ok(adjustmentsTable({ finalOn, numbers: adjusted, tables: reported.tables, lists }, attachedTo));
}
