import { periodByCode } from "../../shared/catalogue/periods.ts";
import { proposedPoints, targetOf } from "../../shared/emulation/proposal.ts";
import { cellNumber } from "../../shared/report/cross-check.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { criteriaOn } from "../database/emulation-store.ts";
import type { Breathe } from "../database/transaction.ts";
import { buildReport } from "../reports/build-report.ts";
import { enteredBeside } from "../reports/entered-beside.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";

export type Proposals = {
  readonly target: { readonly plan: string; readonly by: string } | null;
  readonly proposals: readonly {
    readonly criterion: string;
    readonly points: number;
    readonly done: number;
    readonly asked: number;
  }[];
};

/** Points for the criteria that are computed, from what B02 says the unit reached. Errors: E_INPUT, those of buildReport. */
export async function propose(
  ws: OpenWorkspace,
  code: string,
  unit: string,
  breathe: Breathe,
): Promise<Result<Proposals>> {
  const period = periodByCode(code);
  if (!period) return fail("E_INPUT", { field: "period" });
  const target = targetOf(period);
  const computed = (criteriaOn(ws.db, period.to)?.criteria ?? []).filter((one) => one.computed !== "none");
  if (!target || computed.length === 0)
    return ok({ target: target && { plan: target.plan, by: target.milestone.by }, proposals: [] });
  const asked = { period: code, unitSet: "then" } as const;
  const report = await buildReport(ws, asked, enteredBeside(ws, code), breathe);
  if (!report.ok) return report;
  const reached = (column: "va" | "acts") => cellNumber(report.value.tables, "B02", unit, column) ?? 0;
  const done = { va: reached("va"), acts: reached("acts") };
  return ok({
    target: { plan: target.plan, by: target.milestone.by },
    proposals: computed.flatMap((criterion) => {
      const points = proposedPoints(criterion, target.milestone, done);
      const name = criterion.computed === "plan-va" ? "va" : "acts";
      const of = { criterion: criterion.code, done: done[name], asked: target.milestone[name] };
      return points === null ? [] : [{ ...of, points }];
    }),
  });
}
