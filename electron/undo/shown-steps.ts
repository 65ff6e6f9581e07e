import type { Database } from "better-sqlite3";
import { type StoredStep, standingSteps, stepExtent, undoneSteps } from "../database/undo-store.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";
import { periodOf, whyNotUndo } from "./undo.ts";

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
};

const SHOWN = 15;
/** A step of more cases is checked when it is undone, not each time the screen is drawn. */
const CHECKED_CASES = 20;

/** The steps of the person at work, newest first. */
export function shownSteps(ws: OpenWorkspace): { undo: ShownStep[]; redo: ShownStep[] } {
  return {
    undo: standingSteps(ws.db, ws.user.id, SHOWN).map((step) => shown(ws, step, true)),
    redo: undoneSteps(ws.db, ws.user.id, SHOWN).map((step) => shown(ws, step, false)),
  };
}

function shown(ws: OpenWorkspace, step: StoredStep, isChecked: boolean): ShownStep {
  const described = describeStep(ws.db, step);
  const checked = isChecked && described.count <= CHECKED_CASES ? whyNotUndo(ws, step) : null;
  const refusal =
    checked && !checked.ok
      ? { code: checked.problem.code, case: String(checked.problem.params.case ?? "") }
      : null;
  return { n: step.n, atMs: step.atMs, ...described, refusal };
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
