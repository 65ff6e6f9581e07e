import { type CountChange, type CountedCase, countEffect } from "../../shared/case/count-effect.ts";
import { withDefaults } from "../../shared/case/defaults.ts";
import {
  convertIncident,
  type Decision,
  joinCases,
  type Part,
  splitCase,
} from "../../shared/case/linked-cases.ts";
import { isPartialDate } from "../../shared/case/partial-date.ts";
import { type CaseRecord, caseRecordSchema } from "../../shared/case/record.ts";
import { periods } from "../../shared/catalogue/periods.ts";
import { planOfPeriod } from "../../shared/catalogue/plans.ts";
import { newId } from "../../shared/ids.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { getDraft } from "../database/draft-store.ts";
import { namedBy, numberOf } from "../database/relation-store.ts";
import { getWork } from "../database/work-store.ts";
import { noteSubject, undoable } from "../undo/undoable.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";
import { approvedRecord, savedRecord } from "./last-record.ts";
import { locksTouched } from "./rule-context.ts";
import { saveVersion } from "./save-version.ts";
import { withdrawCase } from "./withdraw.ts";

export type LinkRequest =
  | { readonly what: "convert"; readonly caseId: string; readonly decision: Decision }
  | {
      readonly what: "split";
      readonly caseId: string;
      readonly parts: readonly Part[];
      readonly decision: Decision;
      readonly reason: string;
    }
  | { readonly what: "join"; readonly caseId: string; readonly otherId: string; readonly reason: string };

/** One case that the step makes, changes or withdraws. */
type Change = {
  /** Null for one that is made. */
  readonly caseId: string | null;
  readonly record: CaseRecord;
  readonly does: "made" | "changed" | "withdrawn";
};

export type LinkPlan = {
  readonly changes: readonly {
    readonly caseId: string | null;
    readonly number: string;
    readonly kind: string;
    readonly title: string;
    readonly does: Change["does"];
    readonly people: number;
  }[];
  /** What the numbers become once all of it is approved. */
  readonly counts: readonly CountChange[];
};

/** What a conversion, a split or a joining would do; nothing is written. Errors: those of makeLinked. */
export function planLinked(ws: OpenWorkspace, request: LinkRequest): Result<LinkPlan> {
  const changes = compose(ws, request);
  if (!changes.ok) return changes;
  const before: CountedCase[] = changes.value.flatMap(({ caseId }) =>
    caseId === null ? [] : [{ caseId, record: approvedRecord(ws, caseId) }],
  );
  const source = { caseId: request.caseId, record: approvedRecord(ws, request.caseId) };
  const others = before.some((one) => one.caseId === request.caseId) ? [] : [source];
  const after: CountedCase[] = changes.value.map(({ caseId, record }, at) => ({
    caseId: caseId ?? `made ${at}`,
    record,
  }));
  return ok({
    changes: changes.value.map(({ caseId, record, does }) => ({
      caseId,
      number: caseId === null ? "" : numberOf(ws.db, caseId),
      kind: record.kind,
      title: record.title,
      does,
      people: record.people.length,
    })),
    counts: countEffect([...before, ...others], [...after, ...others], periods(), planOfPeriod),
  });
}

export type Linked = { readonly made: readonly string[]; readonly kept: string };

/**
 * Does it, as one step that can be undone. What is made or changed is saved and waits to be looked at and submitted; the
 * joined case's withdrawal is submitted. Errors: E_NOT_ALLOWED, E_NOT_FOUND, E_STALE (typing that was not saved), E_INPUT,
 * E_SECRECY, E_CONVERTED, E_NOT_APPROVED (the case to be joined), those of saveVersion and withdrawCase.
 */
export function makeLinked(ws: OpenWorkspace, request: LinkRequest): Result<Linked> {
  const subjects = request.what === "join" ? [request.caseId, request.otherId] : [request.caseId];
  return undoable(
    ws,
    { what: request.what, about: { number: numberOf(ws.db, request.caseId) } },
    subjects,
    () => {
      const changes = compose(ws, request);
      if (!changes.ok) return changes;
      const made: string[] = [];
      for (const { caseId, record, does } of changes.value) {
        if (does === "withdrawn" && caseId !== null) {
          const reason = record.withdrawn?.reason ?? "";
          const withdrawn = withdrawCase(ws, caseId, reason);
          if (!withdrawn.ok) return withdrawn;
          continue;
        }
        const saved = saveVersion(ws, caseId, record, "draft");
        if (!saved.ok) return saved;
        if (caseId === null) {
          noteSubject(ws, saved.value.caseId);
          made.push(saved.value.caseId);
        }
      }
      return ok({ made, kept: request.caseId });
    },
  );
}

function compose(ws: OpenWorkspace, request: LinkRequest): Result<Change[]> {
  if (ws.kind !== "office") return fail("E_NOT_ALLOWED");
  const source = usable(ws, request.caseId);
  if (!source.ok) return source;
  const rowId = () => newId(ws.unit, ws.deps.clock.nowMs(), ws.deps.randomBytes(10)).toLowerCase();
  const changes =
    request.what === "convert"
      ? converted(ws, source.value, request, rowId)
      : request.what === "split"
        ? split(ws, source.value, request, rowId)
        : joined(ws, source.value, request, rowId);
  if (!changes.ok) return changes;
  const parsed = changes.value.map((change) => ({
    ...change,
    checked: caseRecordSchema.safeParse(withDefaults(ws.unit, change.record)),
  }));
  const bad = parsed.find(({ checked }) => !checked.success)?.checked.error;
  if (bad) return fail("E_INPUT", { field: bad.issues[0]?.path.join(".") ?? "" });
  return ok(
    parsed.map(({ caseId, does, checked }) => ({ caseId, does, record: checked.data as CaseRecord })),
  );
}

/** A saved case of this office that is in the register and has no typing waiting. */
function usable(ws: OpenWorkspace, caseId: string): Result<CaseRecord> {
  const record = savedRecord(ws, caseId);
  if (!record || record.withdrawn) return fail("E_NOT_FOUND", { case: caseId });
  if (getDraft(ws.db, caseId)) return fail("E_STALE");
  return record.secret ? fail("E_SECRECY") : ok(record);
}

const isDecision = ({ on }: Decision): boolean => isPartialDate(on);

function converted(
  ws: OpenWorkspace,
  incident: CaseRecord,
  { caseId, decision }: Extract<LinkRequest, { what: "convert" }>,
  rowId: () => string,
): Result<Change[]> {
  if (incident.kind !== "VV") return fail("E_INPUT", { field: "kind" });
  if (!isDecision(decision)) return fail("E_INPUT", { field: "on" });
  const already = namedBy(ws.db, caseId).find((one) => one.relation === "converted-from");
  if (already) return fail("E_CONVERTED", { number: already.number });
  const { incident: left, criminal } = convertIncident(incident, caseId, decision, rowId);
  const made: Change = { caseId: null, record: criminal, does: "made" };
  if (left.events.length === incident.events.length) return ok([made]);
  const record = adjusted(
    ws,
    caseId,
    left,
    `Chuyển thành vụ án theo quyết định khởi tố ${decision.document}`,
  );
  return ok([{ caseId, record, does: "changed" }, made]);
}

function split(
  ws: OpenWorkspace,
  whole: CaseRecord,
  { caseId, parts, decision, reason }: Extract<LinkRequest, { what: "split" }>,
  rowId: () => string,
): Result<Change[]> {
  const why = reason.trim();
  if (why === "") return fail("E_INPUT", { field: "reason" });
  if (!isDecision(decision)) return fail("E_INPUT", { field: "on" });
  if (parts.length === 0 || parts.some((part) => part.title.trim().length < 10))
    return fail("E_INPUT", { field: "title" });
  const taken = parts.flatMap((part) => [...part.people, ...part.damage]);
  const known = new Set([...whole.people, ...whole.damage].map((row) => row.id));
  // One person or amount in two parts would be counted twice.
  if (new Set(taken).size < taken.length || taken.some((id) => !known.has(id)))
    return fail("E_INPUT", { field: "people" });
  const { kept, parts: made } = splitCase(whole, caseId, parts, { ...decision, reason: why }, rowId);
  const changes: Change[] = made.map((record) => ({ caseId: null, record, does: "made" }));
  if (taken.length > 0) changes.unshift({ caseId, record: adjusted(ws, caseId, kept, why), does: "changed" });
  return ok(changes);
}

function joined(
  ws: OpenWorkspace,
  kept: CaseRecord,
  { caseId, otherId, reason }: Extract<LinkRequest, { what: "join" }>,
  rowId: () => string,
): Result<Change[]> {
  const why = reason.trim();
  if (why === "") return fail("E_INPUT", { field: "reason" });
  const other = usable(ws, otherId);
  if (!other.ok) return other;
  if (caseId === otherId || other.value.kind !== kept.kind) return fail("E_INPUT", { field: "otherId" });
  if (!approvedRecord(ws, otherId) || getWork(ws.db, otherId))
    return fail("E_NOT_APPROVED", { number: numberOf(ws.db, otherId) });
  const { kept: whole } = joinCases(kept, other.value, otherId, rowId);
  return ok([
    { caseId, record: adjusted(ws, caseId, whole, why), does: "changed" },
    {
      caseId: otherId,
      record: { ...other.value, withdrawn: { reason: why }, adjustmentReason: why },
      does: "withdrawn",
    },
  ]);
}

/** A change that reaches into a locked period is an adjustment, and the step's reason is its reason (V18). */
function adjusted(ws: OpenWorkspace, caseId: string, record: CaseRecord, reason: string): CaseRecord {
  const locks = locksTouched(ws, caseId, record);
  return locks.length > 0 && record.adjustmentReason === ""
    ? { ...record, adjustmentReason: reason }
    : record;
}
