import type { undoMethods } from "../../shared/api/undo-methods.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { deleteCase, emptyBin, restoreFromBin } from "../bin/bin.ts";
import { countBin, isInBin, listBin } from "../database/bin-store.ts";
import { describeStep, shownSteps } from "../undo/shown-steps.ts";
import { redoStep, type Undone, undoStep, type Watch } from "../undo/undo.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";
import type { CallContext, HandlersOf } from "./dispatch.ts";

const BIN_PAGE = 200;

export const undoHandlers: HandlersOf<keyof typeof undoMethods> = {
  "undo.steps": (_input, { session }) => {
    const ws = session.office();
    return ws.ok ? ok(shownSteps(ws.value)) : ws;
  },

  "undo.undo": async ({ n }, context) => {
    const ws = context.session.office();
    return ws.ok ? told(ws.value, await undoStep(ws.value, n, watchOf(context))) : ws;
  },

  "undo.redo": async ({ n }, context) => {
    const ws = context.session.office();
    return ws.ok ? told(ws.value, await redoStep(ws.value, n, watchOf(context))) : ws;
  },

  "case.delete": ({ caseId }, { session }) => {
    const ws = session.office();
    return ws.ok ? deleteCase(ws.value, caseId) : ws;
  },

  "bin.list": ({ after }, { session }) => {
    const ws = session.office();
    if (!ws.ok) return ws;
    const page = listBin(ws.value.db, after, BIN_PAGE);
    return page ? ok({ ...page, count: countBin(ws.value.db) }) : fail("E_INPUT", { field: "after" });
  },

  "bin.restore": ({ caseId }, { session }) => {
    const ws = session.office();
    return ws.ok ? restoreFromBin(ws.value, caseId) : ws;
  },

  "bin.empty": ({ caseIds }, context) => {
    const ws = context.session.office();
    return ws.ok ? emptyBin(ws.value, caseIds, watchOf(context)) : ws;
  },
};

/** Half a second of work passes without a word; then every hundredth is told. */
function watchOf({ signal, progress }: CallContext): Watch {
  const since = performance.now();
  let told = 0;
  return {
    signal,
    progress(done, total) {
      const now = performance.now();
      if (now - since < 500 || now - told < 100) return;
      told = now;
      progress({ phase: "cases", done: Math.floor(done), total });
    },
  };
}

function told(ws: OpenWorkspace, done: Result<Undone>) {
  if (!done.ok) return done;
  const { step, subjects, newVersions } = done.value;
  const told = subjects.slice(0, 100);
  return ok({
    ...describeStep(ws.db, step),
    subjects: told,
    binned: told.filter((subject) => isInBin(ws.db, subject)),
    newVersions: newVersions.length,
  });
}
