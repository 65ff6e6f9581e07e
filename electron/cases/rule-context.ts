import type { RuleContext } from "../../shared/case/rules.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";

/** What the rules need of the moment: today by the workspace's clock, in Vietnam's time (UTC+7, no summer time). */
export const ruleContext = (ws: OpenWorkspace): RuleContext => ({
  today: new Date(ws.deps.clock.nowMs() + 7 * 3_600_000).toISOString().slice(0, 10),
});
