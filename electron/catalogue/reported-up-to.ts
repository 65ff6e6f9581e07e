import { lastReported } from "../../shared/catalogue/rules.ts";
import { reportedPeriods } from "../database/bundle-store.ts";
import { finalPeriods } from "../database/report-version-store.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";
import { heldOrShipped } from "./in-force.ts";

/** The last period of which a final report is here, null for none. */
export const finalUpTo = (ws: OpenWorkspace): string | null =>
  lastReported(heldOrShipped(ws.db), new Set(finalPeriods(ws.db)));

/** The last period whose numbers may not change any more: units' data or a final report is here for it. null for none. */
export const reportedUpTo = (ws: OpenWorkspace): string | null =>
  lastReported(heldOrShipped(ws.db), new Set([...reportedPeriods(ws.db), ...finalPeriods(ws.db)]));
