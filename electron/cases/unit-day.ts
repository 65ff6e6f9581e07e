import { periodByCode } from "../../shared/catalogue/periods.ts";
import { unitsBehind } from "../../shared/catalogue/units.ts";
import type { UnitSet } from "../../shared/report/context.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";
import { vietnamDay } from "./moment.ts";

/** The day (YYYY-MM-DD) whose units a period's numbers are shown by: its last one, or today; as in a report. */
export const unitDayOf = (ws: OpenWorkspace, period: string, unitSet: UnitSet): string =>
  unitSet === "today" ? todayOf(ws) : (periodByCode(period)?.to ?? todayOf(ws));

export const todayOf = (ws: OpenWorkspace): string => vietnamDay(ws.deps.clock.nowMs());

/** The units whose cases stand in a row of the totals: an office's rows are units as they were written. */
export const unitsOfRow = (ws: OpenWorkspace, unit: string, day: string): readonly string[] => {
  const behind = ws.kind === "cluster" ? unitsBehind(unit, day) : [];
  return behind.length === 0 ? [unit] : behind;
};
