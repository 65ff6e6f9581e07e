import { periodOf } from "../catalogue/periods.ts";
import { planOf } from "../catalogue/plans.ts";
import { firstDay } from "./partial-date.ts";
import type { CaseRecord } from "./record.ts";

/** The unit, and the period and plan that the day of detection implies, are filled in; what was given stays. */
export function withDefaults(unit: string, given: CaseRecord): CaseRecord {
  const record = { ...given, unit: given.unit || unit };
  if (!record.detectedOn) return record;
  const day = firstDay(record.detectedOn);
  return {
    ...record,
    period: record.period || (periodOf(day)?.code ?? ""),
    plan: record.plan ?? planOf(day),
  };
}
