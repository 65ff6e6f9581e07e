import { z } from "zod";
import { listFilters, listOrder } from "./case-methods.ts";
import { command, query } from "./method.ts";

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
};
