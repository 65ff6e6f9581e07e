import { touchesLockedFacts } from "../../shared/case/locked-facts.ts";
import type { CaseRecord } from "../../shared/case/record.ts";
import type { RuleContext } from "../../shared/case/rules.ts";
import { periodLocks } from "../database/period-store.ts";
import { approvedHeads } from "../database/version-store.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";
import { likelyDuplicates } from "./likely-duplicates.ts";
import { mergedCase } from "./merged-case.ts";
import { vietnamDay } from "./moment.ts";

/** What the rules need of the moment: today by the workspace's clock, in Vietnam's time. */
export const ruleContext = (ws: OpenWorkspace, caseId: string | null, record: CaseRecord): RuleContext => ({
  today: vietnamDay(ws.deps.clock.nowMs()),
  // V18 asks for a reason only of a change that reaches into a locked period.
  lockedPeriods: periodLocks(ws.db).filter((lock) =>
    touchesLockedFacts(record, approvedRecord(ws, caseId), lock.to),
  ),
  isPossibleDuplicate: likelyDuplicates(ws, caseId, record).length > 0,
});

/** The record as it was last approved; null for a case nobody has approved. */
export function approvedRecord(ws: OpenWorkspace, caseId: string | null): CaseRecord | null {
  return caseId === null ? null : (mergedCase(ws.db, caseId, approvedHeads(ws.db, caseId))?.record ?? null);
}
