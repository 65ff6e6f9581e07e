import { z } from "zod";
import { command, long, query } from "./method.ts";

const nothing = z.strictObject({});
const caseId = z.string().max(64);
const step = z.object({
  n: z.number(),
  /** A key of STEP_WORDS in shared/undo. */
  what: z.string(),
  atMs: z.number(),
  count: z.number(),
  /** Of the first case: a number or "" where it has none yet, and its title. */
  number: z.string(),
  title: z.string(),
  /** Of a step on a unit's report on a period; "" for cases. */
  period: z.string(),
  /** Why it can no longer be undone, as far as that is known without trying; null where nothing is in the way. */
  refusal: z.object({ code: z.string(), case: z.string() }).nullable(),
  /** Undoing it would take nothing back but put a new version on top of what was approved. */
  makesVersion: z.boolean(),
});
const undone = z.object({
  what: z.string(),
  count: z.number(),
  number: z.string(),
  title: z.string(),
  period: z.string(),
  /** At most 100 of the cases that changed, for what is open on the screen. */
  subjects: z.array(z.string()),
  /** Those of them that lie in the bin now. */
  binned: z.array(z.string()),
  /** Cases that were approved meanwhile and got a new version with the earlier content. */
  newVersions: z.number(),
});
const which = z.strictObject({ n: z.number().int().positive().nullable() });

export const undoMethods = {
  /** One's own newest steps: those that stand, and those that can be done again. */
  "undo.steps": query(nothing, z.object({ undo: z.array(step), redo: z.array(step) })),
  /** `n` null: the newest step. Errors: E_NOT_FOUND, E_UNDO_CHANGED, E_UNDO_APPROVED. */
  "undo.undo": long(which, undone),
  "undo.redo": long(which, undone),
  /** To the bin; only what was never approved. Errors: E_APPROVED_STAYS. */
  "case.delete": command(z.strictObject({ caseId }), z.null()),
  "bin.list": query(
    z.strictObject({ after: z.string().max(80).nullable() }),
    z.object({
      cases: z.array(
        z.object({
          caseId: z.string(),
          number: z.string(),
          kind: z.string(),
          title: z.string(),
          deletedBy: z.string(),
          atMs: z.number(),
        }),
      ),
      next: z.string().nullable(),
      count: z.number(),
    }),
  ),
  "bin.restore": command(z.strictObject({ caseId }), z.null()),
  /** Erases for good: the named cases, or all where null. */
  "bin.empty": long(
    z.strictObject({ caseIds: z.array(caseId).min(1).max(10_000).nullable() }),
    z.object({ erased: z.number() }),
  ),
};
