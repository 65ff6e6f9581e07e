import { type Milestone, milestoneFor, planByCode, planOfPeriod } from "../catalogue/plans.ts";
import type { Criterion } from "./criteria.ts";

/** What a plan asks of a unit by the end of a period's year; null where its text names no number. */
export function targetOf(period: { readonly to: string }): { plan: string; milestone: Milestone } | null {
  const plan = planByCode(planOfPeriod(period) ?? "");
  const milestone = plan ? milestoneFor(plan, period.to) : null;
  return plan && milestone ? { plan: plan.code, milestone } : null;
}

/**
 * The maximum in proportion to what was reached of the target, never above it, rounded down to a hundredth; null where
 * the criterion is not computed or there is no target. Only a proposal: people score.
 */
export function proposedPoints(
  criterion: Criterion,
  milestone: Milestone | null,
  done: { readonly va: number; readonly acts: number },
): number | null {
  if (!milestone || criterion.computed === "none") return null;
  const name = criterion.computed === "plan-va" ? "va" : "acts";
  const target = milestone[name];
  if (target <= 0) return null;
  return Math.min(criterion.max, Math.floor((criterion.max * Math.max(done[name], 0)) / target));
}
