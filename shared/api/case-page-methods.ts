import { z } from "zod";
import { command, query } from "./method.ts";

const caseId = z.string().max(64);
const named = z.object({ caseId: z.string(), number: z.string(), kind: z.string(), title: z.string() });

const reason = z.string().max(1000);
const decision = z.strictObject({
  on: z.string().max(10),
  agency: z.string().max(300),
  document: z.string().max(300),
});
const rowIds = z.array(z.string().max(40)).max(500);
const linkRequest = z.discriminatedUnion("what", [
  z.strictObject({ what: z.literal("convert"), caseId, decision }),
  z.strictObject({
    what: z.literal("split"),
    caseId,
    parts: z
      .array(z.strictObject({ title: z.string().max(300), people: rowIds, damage: rowIds }))
      .min(1)
      .max(20),
    decision,
    reason,
  }),
  z.strictObject({ what: z.literal("join"), caseId, otherId: caseId, reason }),
]);

/** What the page of one case needs beside the case itself: files, open tabs, links to other cases. */
export const casePageMethods = {
  /** Keeps a private upload inside the register; the case names it by its hash from then on. */
  "attachment.add": command(
    z.strictObject({ upload: z.string().max(64) }),
    z.object({ name: z.string(), hash: z.string(), size: z.number() }),
  ),
  /** Writes a file of the case as it is shown (its typing first) into a place. */
  "attachment.save": command(
    z.strictObject({ caseId, attachmentId: z.string().max(40), place: z.string().max(64) }),
    z.object({ file: z.string() }),
  ),
  "tabs.get": query(
    z.strictObject({}),
    z.object({ tabs: z.array(z.object({ caseId: z.string(), number: z.string(), kind: z.string() })) }),
  ),
  "tabs.put": command(z.strictObject({ caseIds: z.array(caseId).max(30) }), z.null()),
  /** The cases that the person at work opened last, newest first; without those that are gone. */
  "recent.list": query(
    z.strictObject({}),
    z.object({ cases: z.array(z.object({ id: z.string(), number: z.string(), title: z.string() })) }),
  ),
  "recent.note": command(z.strictObject({ caseId }), z.null()),
  /** Names of the cases that a case names, and of those that name it. */
  "case.related": query(
    z.strictObject({ caseId: caseId.nullable(), ids: z.array(caseId).max(100) }),
    z.object({
      named: z.array(named),
      namedBy: z.array(named.extend({ relation: z.string() })),
    }),
  ),
  /** What a conversion VV → VA, a split or a joining would do, case by case and in the numbers; nothing is written. */
  "case.planLinked": query(
    linkRequest,
    z.object({
      changes: z.array(
        named.extend({
          caseId: z.string().nullable(),
          does: z.enum(["made", "changed", "withdrawn"]),
          people: z.number(),
        }),
      ),
      counts: z.array(
        z.object({
          period: z.string(),
          kind: z.enum(["VA", "VV"]),
          measure: z.enum(["found", "effective"]),
          by: z.number(),
        }),
      ),
    }),
  ),
  "case.makeLinked": command(linkRequest, z.object({ made: z.array(z.string()), kept: z.string() })),
};
