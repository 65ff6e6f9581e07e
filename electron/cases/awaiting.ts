import { joinHalves, readCore } from "../../shared/case/halves.ts";
import { type CaseRecord, emptyRecord } from "../../shared/case/record.ts";
import { checkCase } from "../../shared/case/rules.ts";
import { type FieldChange, fieldChanges } from "../../shared/merge/plan.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { foldPlain } from "../../shared/text/fold.ts";
import { getUser } from "../database/user-store.ts";
import { getVersion } from "../database/version-store.ts";
import { countWaitingCases, getWork, waitingCases } from "../database/work-store.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";
import { approvedRecord } from "./last-record.ts";
import { withCaseNumbers } from "./named-changes.ts";
import { ruleContext } from "./rule-context.ts";

export type Warning = { readonly rule: string; readonly reason: string };

/** What a head sees of a submitted version before approving it. */
export type Awaiting = {
  readonly caseId: string;
  readonly number: string;
  readonly kind: string;
  readonly title: string;
  readonly detectedOn: string;
  /** Who saved the version last; "" for somebody who is not in this workspace. */
  readonly editor: string;
  readonly editorId: string;
  readonly what: "new" | "changed" | "withdrawn";
  /** Fields that differ from the version approved last; 0 for a new case. */
  readonly changed: number;
  readonly warnings: readonly Warning[];
  /** Why it leaves the register, or why facts of a locked period are adjusted; "" where neither is. */
  readonly why: string;
  /** Rules that block the approval. */
  readonly errors: readonly string[];
};

export type AwaitingPage = {
  readonly cases: readonly Awaiting[];
  readonly next: string | null;
  /** All that wait, whatever the filter. */
  readonly total: number;
};

/**
 * What waits for a head, in the order it was recorded; at most 200 a page, because each row reads its version, the one
 * approved before, and runs the rules. `search` looks in number and title, marks apart.
 */
export function listAwaiting(
  ws: OpenWorkspace,
  query: {
    readonly search: string;
    readonly kind: string;
    readonly after: string | null;
    readonly limit: number;
  },
): AwaitingPage {
  const limit = Math.min(query.limit, 200);
  const wanted = foldPlain(query.search.trim());
  const ids: string[] = [];
  for (const { id, number, title, kind } of waitingCases(ws.db, query.after)) {
    if (query.kind !== "" && kind !== query.kind) continue;
    if (wanted !== "" && !foldPlain(`${number} ${title}`).includes(wanted)) continue;
    ids.push(id);
    if (ids.length > limit) break;
  }
  const cases = ids.slice(0, limit).flatMap((id) => {
    const read = submittedVersion(ws, id);
    return read.ok ? [awaitingOf(ws, id, read.value)] : [];
  });
  const next = ids.length > limit ? (ids[limit - 1] ?? null) : null;
  return { cases, next, total: countWaitingCases(ws.db) };
}

/** What waits of one case, field by field against what was approved last; a new case tells every field that is filled in. */
export function awaitingChanges(
  ws: OpenWorkspace,
  caseId: string,
): Result<{ readonly isNew: boolean; readonly changes: readonly FieldChange[] }> {
  const read = submittedVersion(ws, caseId);
  if (!read.ok) return read;
  const before = approvedRecord(ws, caseId);
  const { record } = read.value;
  const changes = fieldChanges(before ?? emptyRecord(record.kind), record);
  return ok({ isNew: before === null, changes: withCaseNumbers(ws.db, changes) });
}

type Submitted = { readonly record: CaseRecord; readonly number: string; readonly editor: string };

/** Errors: E_NOT_FOUND where nothing of the case waits for a head. */
function submittedVersion(ws: OpenWorkspace, caseId: string): Result<Submitted> {
  const work = getWork(ws.db, caseId);
  const version = work?.status === "submitted" ? getVersion(ws.db, work.hash) : null;
  if (!version) return fail("E_NOT_FOUND", { case: caseId });
  const { heading } = readCore(version.core);
  const record = joinHalves(version.core, version.privateHalf);
  return ok({ record, number: heading.number, editor: heading.editor });
}

function awaitingOf(ws: OpenWorkspace, caseId: string, { record, number, editor }: Submitted): Awaiting {
  const before = approvedRecord(ws, caseId);
  const findings = checkCase(record, ruleContext(ws, caseId, record));
  const rulesOf = (level: "E" | "W") => [
    ...new Set(findings.filter((one) => one.level === level).map((one) => one.rule)),
  ];
  const reasons = new Map(record.reasons.map(({ rule, reason }) => [rule, reason]));
  return {
    caseId,
    number,
    kind: record.kind,
    title: record.title,
    detectedOn: record.detectedOn ?? "",
    editor: getUser(ws.db, editor)?.name ?? "",
    editorId: editor,
    what: record.withdrawn ? "withdrawn" : before ? "changed" : "new",
    changed: before ? fieldChanges(before, record).length : 0,
    warnings: rulesOf("W").map((rule) => ({ rule, reason: reasons.get(rule) ?? "" })),
    why: record.withdrawn?.reason || record.adjustmentReason,
    errors: rulesOf("E"),
  };
}
