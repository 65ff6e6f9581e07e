import type { Database } from "better-sqlite3";
import type { Result } from "../../shared/result.ts";
import type { StepKind } from "../../shared/undo/step-kinds.ts";
import { type Breathe, inLongTransaction, inTransaction } from "../database/transaction.ts";
import { dropOldSteps, dropUndone, putStep, stateReader, stateText } from "../database/undo-store.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";

/** Steps kept for each person; older ones can no longer be taken back. */
const KEPT_STEPS = 200;

export type Step = {
  readonly what: StepKind;
  /** Small words for the step's line on screen, e.g. the name of the imported file: text or numbers, never a record. */
  readonly about?: Readonly<Record<string, string | number>>;
};

type Recording = { note(subject: string): void; readonly before: Map<string, string> };

/** The step being recorded on a connection: commands inside one another make one step. */
const recordings = new WeakMap<Database, Recording>();

/**
 * Runs `work` in a transaction and records it as one step that can be undone and redone, also after a restart.
 *
 * A step is a command a person gave: a *Lưu*, *Bỏ thay đổi*, a submission, a return, a deletion, a bulk edit, an import.
 * Autosaved typing is not a step: the form's own Ctrl+Z is for text. `subjects` are the ids of cases (or `UNIT/period`)
 * whose draft, work or bin rows `work` may change, as far as they exist beforehand; ids that `work` makes are named with
 * `noteSubject` before they are first written. What is kept of a subject is those three rows and the approved heads, so
 * a step of 10,000 saved cases costs about 4 MB and no version is copied.
 *
 * Called inside another `undoable` it joins the outer step, so an import wraps its loop once and calls `saveVersion` as it
 * is. A failed `work` records nothing; neither does one that changed nothing. Recording a step forgets what the same
 * person had undone. Call nothing asynchronous in `work`; for that there is `undoableLong`.
 */
export function undoable<T>(
  ws: OpenWorkspace,
  step: Step,
  subjects: readonly string[],
  work: () => Result<T>,
): Result<T> {
  const outer = recordings.get(ws.db);
  if (outer) {
    for (const subject of subjects) outer.note(subject);
    return inTransaction(ws.db, work);
  }
  return inTransaction(ws.db, () => {
    const recording = startRecording(ws, subjects);
    try {
      const done = work();
      if (done.ok) record(ws, step, recording);
      return done;
    } finally {
      recordings.delete(ws.db);
    }
  });
}

/**
 * Like `undoable` for work that takes longer than a blink: see `inLongTransaction` for `breathe`, `signal` and
 * E_CANCELLED. Only from a method of type "long": while it runs, the dispatch lets no other command in.
 */
export async function undoableLong<T>(
  ws: OpenWorkspace,
  step: Step,
  subjects: readonly string[],
  work: (breathe: Breathe) => Promise<Result<T>>,
  signal?: AbortSignal,
): Promise<Result<T>> {
  return inLongTransaction(
    ws.db,
    async (breathe) => {
      const recording = startRecording(ws, subjects);
      try {
        const done = await work(breathe);
        if (done.ok) record(ws, step, recording);
        return done;
      } finally {
        recordings.delete(ws.db);
      }
    },
    signal,
  );
}

/** Names a subject that comes to be inside the step, before anything of it is written. Outside a step it does nothing. */
export function noteSubject(ws: OpenWorkspace, subject: string): void {
  recordings.get(ws.db)?.note(subject);
}

/** Runs work that is itself an undo or a redo: the commands it calls record nothing. */
export function unrecorded<T>(ws: OpenWorkspace, work: () => T): T {
  const outer = recordings.get(ws.db);
  recordings.set(ws.db, { before: new Map(), note: () => {} });
  try {
    return work();
  } finally {
    if (outer) recordings.set(ws.db, outer);
    else recordings.delete(ws.db);
  }
}

function startRecording(ws: OpenWorkspace, subjects: readonly string[]): Recording {
  const stateOf = stateReader(ws.db);
  const before = new Map<string, string>();
  const recording: Recording = {
    before,
    note(subject) {
      if (!before.has(subject)) before.set(subject, stateText(stateOf(subject)));
    },
  };
  for (const subject of subjects) recording.note(subject);
  recordings.set(ws.db, recording);
  return recording;
}

function record(ws: OpenWorkspace, step: Step, { before }: Recording): void {
  const stateOf = stateReader(ws.db);
  const changed: [string, string, string][] = [];
  for (const [subject, was] of before) {
    const is = stateText(stateOf(subject));
    if (was !== is) changed.push([subject, was, is]);
  }
  if (changed.length === 0) return;
  const user = ws.user.id;
  dropUndone(ws.db, user);
  const { what, about = {} } = step;
  putStep(ws.db, { what, about: JSON.stringify(about), user, atMs: ws.deps.clock.nowMs() }, changed);
  dropOldSteps(ws.db, user, KEPT_STEPS);
}
