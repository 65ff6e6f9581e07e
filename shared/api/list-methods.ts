import { z } from "zod";
import { bulkChangeSchema } from "../case/bulk-change.ts";
import { listFilters, listOrder } from "./case-methods.ts";
import { command, long, native, query } from "./method.ts";

const listed = { search: z.string().max(200), filters: listFilters.default({}), order: listOrder.optional() };

/** How a register is looked at. Widths are px of the screen. */
export const listView = z.strictObject({
  columns: z
    .array(z.strictObject({ id: z.string().max(20), width: z.number().int().min(40).max(1200) }))
    .min(1)
    .max(40),
  filters: listFilters,
  search: z.string().max(200),
  order: listOrder,
  grouped: z.boolean(),
});
export type ListView = z.output<typeof listView>;

const caseIds = z.array(z.string().max(64)).min(1).max(5000);
const bulkCase = z.object({ caseId: z.string(), number: z.string(), title: z.string() });
const refusedCase = bulkCase.extend({
  why: z.enum(["not-found", "typing", "submitted", "withdrawn", "secret", "locked", "invalid"]),
});
const viewName = z.string().trim().min(1).max(80);

export const listMethods = {
  /** The totals row, the groups, and an anchor every 200 cases of the order asked for. */
  "list.overview": query(
    z.strictObject(listed),
    z.object({
      cases: z.number(),
      va: z.number(),
      vv: z.number(),
      drafts: z.number(),
      people: z.number(),
      accused: z.number(),
      acts: z.number(),
      takenVnd: z.number(),
      damageVnd: z.number(),
      recoveredVnd: z.number(),
      undetermined: z.number(),
      stages: z.array(z.object({ stage: z.string(), cases: z.number() })),
      anchors: z.array(z.string()),
    }),
  ),
  /** `last` is how the list was left; null in a register whose list was never arranged. */
  "list.views": query(
    z.strictObject({}),
    z.object({
      last: listView.nullable(),
      saved: z.array(z.object({ name: z.string(), view: listView })),
    }),
  ),
  "list.keepView": command(z.strictObject({ view: listView }), z.null()),
  "list.saveView": command(z.strictObject({ name: viewName, view: listView }), z.null()),
  "list.removeView": command(z.strictObject({ name: viewName }), z.null()),
  /** The list as narrowed and ordered, in these columns, into a picked folder. */
  "list.export": long(
    z.strictObject({
      ...listed,
      columns: z.array(z.string().max(20)).min(1).max(40),
      language: z.enum(["vi", "en"]),
      place: z.string().max(64),
    }),
    z.object({ file: z.string() }),
  ),
  /** What a change of many cases would do; nothing is written. */
  "list.planBulk": long(
    z.strictObject({ caseIds, change: bulkChangeSchema }),
    z.object({
      changes: z.array(
        bulkCase.extend({
          fields: z.array(
            z.object({
              field: z.string(),
              before: z.string(),
              after: z.string(),
              day: z.string().optional(),
            }),
          ),
        }),
      ),
      refused: z.array(refusedCase),
      unchanged: z.number(),
    }),
  ),
  /** One step of undo; cases that were approved get a draft and stay approved until it is. */
  "list.applyBulk": long(
    z.strictObject({ caseIds, change: bulkChangeSchema }),
    z.object({ changed: z.number(), refused: z.array(refusedCase), unchanged: z.number() }),
  ),
  /** What the window shows as sheets, on a printer or into a PDF. `browser`: the shell has none, the page prints itself. */
  "paper.print": native(
    z.strictObject({ to: z.enum(["printer", "pdf"]), landscape: z.boolean(), name: z.string().max(200) }),
    z.object({ by: z.enum(["shell", "browser"]), file: z.string().nullable() }),
  ),
};
