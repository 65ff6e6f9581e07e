import { joinHalves } from "../../shared/case/halves.ts";
import { CASE_ID } from "../../shared/ids.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { indexCases, officeVersions } from "../cases/index-cases.ts";
import { momentOfChange } from "../cases/moment.ts";
import { saveVersion } from "../cases/save-version.ts";
import { appendAudit } from "../database/audit-store.ts";
import { type Breathe, inLongTransaction } from "../database/transaction.ts";
import {
  getStep,
  markStanding,
  markUndone,
  readState,
  type StoredState,
  type StoredStep,
  type SubjectState,
  setStates,
  standingSteps,
  stateReader,
  statesOf,
  stateText,
  stateWriter,
  undoneSteps,
} from "../database/undo-store.ts";
import { getVersion } from "../database/version-store.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";
import { unrecorded } from "./undoable.ts";

export type Undone = {
  readonly step: StoredStep;
  readonly subjects: readonly string[];
  /** Cases that were approved meanwhile: they got a new version with the earlier content, to be approved again. */
  readonly newVersions: readonly string[];
};

/** For a step of thousands of cases: its progress, and a way to stop it, which leaves everything as it was. */
export type Watch = { readonly signal?: AbortSignal; progress(done: number, total: number): void };
const UNWATCHED: Watch = { progress: () => {} };

/** What undoing does to one subject. A new version takes its content from the version of that hash. */
type Plan = { readonly restore: SubjectState } | { readonly newVersionOf: string };

/**
 * Takes a step of the person at work back, or the newest that stands where `n` is null. It happens wholly or not at all:
 * each subject must still be as the step left it. What was approved since is never unsaid; where the step had changed the
 * content, a new draft version with the earlier content is put on top of it. A case that the step made goes to the bin.
 * Errors: E_NOT_FOUND, E_UNDO_CHANGED and E_UNDO_APPROVED (`case` names the first in the way), those of saveVersion, E_CANCELLED.
 */
export function undoStep(
  ws: OpenWorkspace,
  n: number | null,
  watch: Watch = UNWATCHED,
): Promise<Result<Undone>> {
  return inLongTransaction(
    ws.db,
    async (breathe) => {
      const step = n === null ? standingSteps(ws.db, ws.user.id, 1)[0] : getStep(ws.db, n);
      if (!step || step.user !== ws.user.id || step.undoneOrder !== null)
        return fail("E_NOT_FOUND", { what: "undo" });
      const moment = momentOfChange(ws);
      if (!moment.ok) return moment;
      const states = statesOf(ws.db, step.n);
      const stateOf = stateReader(ws.db);
      const write = stateWriter(ws.db);
      const newVersions: string[] = [];
      const present: string[] = [];
      for (const [at, state] of states.entries()) {
        await breathe();
        watch.progress(at / 2, states.length);
        const now = stateOf(state.subject);
        const plan = planUndo(ws, step, state, now, moment.value);
        if (!plan.ok) return plan;
        present.push(stateText(now));
        if ("restore" in plan.value) write(state.subject, plan.value.restore);
        else {
          const made = saveEarlier(ws, state.subject, plan.value.newVersionOf);
          if (!made.ok) return made;
          newVersions.push(state.subject);
        }
      }
      // The states now say what this undo really changed, so that redoing it restores exactly what it took away.
      setStates(
        ws.db,
        step.n,
        states.map(({ subject }, i) => ({
          subject,
          before: stateText(stateOf(subject)),
          after: present[i] ?? "",
        })),
      );
      markUndone(ws.db, step);
      await finish(ws, "undo", step, states, moment.value, breathe, watch);
      return ok({ step, subjects: states.map(({ subject }) => subject), newVersions });
    },
    watch.signal,
  );
}

/**
 * Does an undone step again, the one undone last where `n` is null. Errors: E_NOT_FOUND, E_UNDO_CHANGED, E_CLOCK,
 * E_CANCELLED.
 */
export function redoStep(
  ws: OpenWorkspace,
  n: number | null,
  watch: Watch = UNWATCHED,
): Promise<Result<Undone>> {
  return inLongTransaction(
    ws.db,
    async (breathe) => {
      const step = n === null ? undoneSteps(ws.db, ws.user.id, 1)[0] : getStep(ws.db, n);
      if (!step || step.user !== ws.user.id || step.undoneOrder === null)
        return fail("E_NOT_FOUND", { what: "redo" });
      const moment = momentOfChange(ws);
      if (!moment.ok) return moment;
      const states = statesOf(ws.db, step.n);
      const stateOf = stateReader(ws.db);
      const write = stateWriter(ws.db);
      for (const [at, { subject, before, after }] of states.entries()) {
        await breathe();
        watch.progress(at / 2, states.length);
        if (stateText(stateOf(subject)) !== before) return changed(ws, subject);
        write(subject, readState(after));
      }
      markStanding(ws.db, step.n);
      await finish(ws, "redo", step, states, moment.value, breathe, watch);
      return ok({ step, subjects: states.map(({ subject }) => subject), newVersions: [] });
    },
    watch.signal,
  );
}

/**
 * What undoing would do, without doing it: put things back, or put a new version on top of what was approved since; or why
 * it would be refused. @param most so many of the step's cases are looked at
 */
export function foreseeUndo(
  ws: OpenWorkspace,
  step: StoredStep,
  most: number,
): Result<"restore" | "new-version"> {
  const stateOf = stateReader(ws.db);
  let does: "restore" | "new-version" = "restore";
  for (const state of statesOf(ws.db, step.n).slice(0, most)) {
    const plan = planUndo(ws, step, state, stateOf(state.subject), 0);
    if (!plan.ok) return plan;
    if ("newVersionOf" in plan.value) does = "new-version";
  }
  return ok(does);
}

/** Whether an undone step can be done again, as far as the first `most` of its cases tell. */
export function foreseeRedo(ws: OpenWorkspace, step: StoredStep, most: number): Result<"restore"> {
  const stateOf = stateReader(ws.db);
  const moved = statesOf(ws.db, step.n)
    .slice(0, most)
    .find(({ subject, before }) => stateText(stateOf(subject)) !== before);
  return moved ? changed(ws, moved.subject) : ok("restore");
}

function planUndo(
  ws: OpenWorkspace,
  step: StoredStep,
  { subject, before, after }: StoredState,
  now: SubjectState,
  atMs: number,
): Result<Plan> {
  const was = readState(before);
  const left = readState(after);
  if (left.heads.join() !== was.heads.join()) return fail("E_UNDO_APPROVED", named(ws, subject));
  if (stateText(now) === after) {
    if (was.work && !getVersion(ws.db, was.work.hash)) return changed(ws, subject);
    const made = !was.draft && !was.work && !was.bin && was.heads.length === 0;
    if (!made || !CASE_ID.test(subject)) return ok({ restore: was });
    const bin = { draft: now.draft, work: now.work, deletedBy: ws.user.id, at: atMs };
    return ok({ restore: { ...was, bin } });
  }
  const isApprovedSince =
    left.work !== null && !now.work && !now.draft && !now.bin && now.heads.includes(left.work.hash);
  if (!isApprovedSince || !left.work) return changed(ws, subject);
  // What was submitted and then approved was heard: to unsay the submission would unsay the approval.
  if (step.what === "submit") return fail("E_UNDO_APPROVED", named(ws, subject));
  const earlier = was.work?.hash ?? was.heads[0];
  if (earlier === undefined || earlier === left.work.hash || !CASE_ID.test(subject))
    return fail("E_UNDO_APPROVED", named(ws, subject));
  return ok({ newVersionOf: earlier });
}

function saveEarlier(ws: OpenWorkspace, caseId: string, hash: string): Result<unknown> {
  const version = getVersion(ws.db, hash);
  if (!version) return changed(ws, caseId);
  const record = joinHalves(version.core, version.privateHalf);
  return unrecorded(ws, () => saveVersion(ws, caseId, record, "draft"));
}

/** How many cases an entry of the audit chain names one by one. */
const NAMED_CASES = 100;
const INDEXED_AT_ONCE = 20;

async function finish(
  ws: OpenWorkspace,
  what: "undo" | "redo",
  step: StoredStep,
  states: readonly StoredState[],
  atMs: number,
  breathe: Breathe,
  watch: Watch,
): Promise<void> {
  const subjects = states.map(({ subject }) => subject);
  const cases = subjects.filter((subject) => CASE_ID.test(subject));
  for (let at = 0; at < cases.length; at += INDEXED_AT_ONCE) {
    indexCases(ws.db, cases.slice(at, at + INDEXED_AT_ONCE), (id) => officeVersions(ws.db, id));
    await breathe();
    watch.progress((cases.length + at) / 2, cases.length);
  }
  const [only] = subjects;
  appendAudit(ws.db, {
    what,
    at: atMs,
    user: ws.user.id,
    of: step.what,
    step: step.n,
    count: subjects.length,
    ...(only === undefined || subjects.length > 1
      ? { cases: subjects.slice(0, NAMED_CASES) }
      : CASE_ID.test(only)
        ? { case: only }
        : { subject: only }),
  });
}

const changed = (ws: OpenWorkspace, subject: string) => fail("E_UNDO_CHANGED", named(ws, subject));

/** A case by its number, or its id while it has none; a unit's report on a period by the period. */
function named(ws: OpenWorkspace, subject: string): { case: string; subject: string } {
  const number =
    (ws.db.prepare("SELECT number FROM cases WHERE id = ?").pluck().get(subject) as string | undefined) ??
    subject;
  return { case: number, subject: periodOf(subject) || number };
}

/** The period of `UNIT/period`, "" for a case. */
export const periodOf = (subject: string): string =>
  CASE_ID.test(subject) ? "" : (subject.split("/")[1] ?? "");
