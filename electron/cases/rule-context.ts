import { touchesLockedFacts } from "../../shared/case/locked-facts.ts";
import type { CaseRecord } from "../../shared/case/record.ts";
import type { RuleContext } from "../../shared/case/rules.ts";
import { periodLocks } from "../database/period-store.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";
import { approvedRecord } from "./last-record.ts";
import { type LikelyDuplicate, likelyDuplicates } from "./likely-duplicates.ts";
import { vietnamDay } from "./moment.ts";

/** What the rules need of the moment: today by the workspace's clock, in Vietnam's time. */
export const ruleContext = (
  ws: OpenWorkspace,
  caseId: string | null,
  record: CaseRecord,
  duplicates: readonly LikelyDuplicate[] = likelyDuplicates(ws, caseId, record),
): RuleContext => ({
  today: vietnamDay(ws.deps.clock.nowMs()),
  lockedPeriods: locksTouched(ws, caseId, record),
  isPossibleDuplicate: duplicates.length > 0,
});

/** V18 asks for a reason only of a change that reaches into a locked period. */
export const locksTouched = (ws: OpenWorkspace, caseId: string | null, record: CaseRecord) => {
  const locks = periodLocks(ws.db);
  if (locks.length === 0) return [];
  const approved = approvedRecord(ws, caseId);
  return locks.filter((lock) => touchesLockedFacts(record, approved, lock.to));
};
