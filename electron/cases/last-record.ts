import { joinHalves } from "../../shared/case/halves.ts";
import { type CaseRecord, caseRecordSchema } from "../../shared/case/record.ts";
import { standingReasons } from "../../shared/case/standing-reasons.ts";
import { getDraft } from "../database/draft-store.ts";
import { approvedHeads, getVersion } from "../database/version-store.ts";
import { getWork } from "../database/work-store.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";
import { mergedCase } from "./merged-case.ts";

/** What a case says now: the typing that waits, else its newest saved version; null for a case that is not known yet. */
export function lastRecord(ws: OpenWorkspace, caseId: string | null): CaseRecord | null {
  if (caseId === null) return null;
  const draft = getDraft(ws.db, caseId);
  if (draft) return caseRecordSchema.parse(JSON.parse(draft.record));
  return savedRecord(ws, caseId);
}

/** The newest saved version, typing aside. */
export function savedRecord(ws: OpenWorkspace, caseId: string): CaseRecord | null {
  const work = getWork(ws.db, caseId);
  const version = work ? getVersion(ws.db, work.hash) : null;
  return version ? joinHalves(version.core, version.privateHalf) : approvedRecord(ws, caseId);
}

/** The record as it was last approved; null for a case nobody has approved. */
export function approvedRecord(ws: OpenWorkspace, caseId: string | null): CaseRecord | null {
  return caseId === null ? null : (mergedCase(ws.db, caseId, approvedHeads(ws.db, caseId))?.record ?? null);
}

/** Without the reasons that were given before what they explained was changed. */
export function withStandingReasons(
  ws: OpenWorkspace,
  caseId: string | null,
  record: CaseRecord,
): CaseRecord {
  if (record.reasons.length === 0) return record;
  const before = lastRecord(ws, caseId);
  return before ? { ...record, reasons: standingReasons(before, record) } : record;
}
