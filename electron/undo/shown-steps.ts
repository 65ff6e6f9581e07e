import type { Database } from "better-sqlite3";
import { type StoredStep, standingSteps, stepExtent, undoneSteps } from "../database/undo-store.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";
import { foreseeRedo, foreseeUndo, periodOf } from "./undo.ts";

export type ShownStep = {
  readonly n: number;
  readonly what: string;
  readonly atMs: number;
  readonly count: number;
  readonly number: string;
  readonly title: string;
  /** For a step on a unit's report on a period; "" for one on cases. */
  readonly period: string;
  readonly refusal: { readonly code: string; readonly case: string } | null;
  /** Its cases were approved meanwhile: undoing takes nothing back, it puts a new version on top. */
  readonly makesVersion: boolean;
};

const SHOWN = 15;
/** So many of a step's cases are looked at each time the screen is drawn; all of them when it is undone. */
const CHECKED_CASES = 20;

/** The steps of the person at work, newest first. */
export function shownSteps(ws: OpenWorkspace): { undo: ShownStep[]; redo: ShownStep[] } {
  return {
    undo: standingSteps(ws.db, ws.user.id, SHOWN).map((step) => shown(ws, step, true)),
    redo: undoneSteps(ws.db, ws.user.id, SHOWN).map((step) => shown(ws, step, false)),
  };
}

function shown(ws: OpenWorkspace, step: StoredStep, isStanding: boolean): ShownStep {
  const described = describeStep(ws.db, step);
  const does = (isStanding ? foreseeUndo : foreseeRedo)(ws, step, CHECKED_CASES);
  const refusal = does.ok ? null : { code: does.problem.code, case: String(does.problem.params.case ?? "") };
  const makesVersion = does.ok && does.value === "new-version";
  return { n: step.n, atMs: step.atMs, ...described, refusal, makesVersion };
}

/** What a step did and to which case; the title is what the case is called now, wherever it lies. */
export function describeStep(
  db: Database,
  step: StoredStep,
): Pick<ShownStep, "what" | "count" | "number" | "title" | "period"> {
  const { count, first } = stepExtent(db, step.n);
  const named = db
    .prepare(
      `SELECT coalesce((SELECT number FROM cases WHERE id = @id), '') AS number,
         coalesce((SELECT title FROM case_index WHERE id = @id),
           (SELECT json_extract(record, '$.title') FROM drafts WHERE subject = @id),
           (SELECT coalesce(json_extract(json_extract(draft, '$.record'), '$.title'),
              (SELECT json_extract(core, '$.title') FROM versions WHERE hash = json_extract(work, '$.hash')))
            FROM bin WHERE subject = @id), '') AS title`,
    )
    .get({ id: first }) as { number: string; title: string };
  return { what: step.what, count, ...named, period: periodOf(first) };
}
