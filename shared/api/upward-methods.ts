import { z } from "zod";
import { command, long, query } from "./method.ts";
import { params } from "./problem-params.ts";

const names = z.enum(["in", "out"]);
const upload = z.string().max(64);

/** Between a cluster and the level above it; a register is on one side of it. */
export const upwardMethods = {
  "upward.state": query(
    z.strictObject({}),
    z.object({
      /** Whose list was confirmed to send to; null before, and always in a register that takes clusters' files. */
      above: z.object({ cluster: z.string(), name: z.string(), version: z.number() }).nullable(),
      /** Newest first, at most 20. */
      sent: z.array(
        z.object({ seq: z.number(), atMs: z.number(), withNames: z.boolean(), file: z.string() }),
      ),
      /** Clusters that send here, in the order they were confirmed. */
      members: z.array(
        z.object({
          cluster: z.string(),
          name: z.string(),
          version: z.number(),
          newest: z
            .object({ seq: z.number(), atMs: z.number(), bundles: z.number(), omitted: z.number() })
            .nullable(),
          /** Numbers of files that were sent and never came; the newest carries what they did. */
          missing: z.array(z.number()),
        }),
      ),
    }),
  ),
  /** What a file would carry, before anybody signs. */
  "upward.leaving": query(
    z.strictObject({ names }),
    z.object({
      bundles: z.number(),
      omitted: z.number(),
      decisions: z.number(),
      figures: z.number(),
      cases: z.number(),
      /** Cases that would leave with names and the other private fields. */
      named: z.number(),
      /** Units whose files with names the result rests on: while there are some, nothing leaves without names. */
      namesNeededOf: z.array(z.string()),
    }),
  ),
  "upward.takeList": command(
    z.strictObject({ side: z.enum(["above", "member"]), upload, fingerprint: z.string().max(200) }),
    z.object({ name: z.string(), version: z.number() }),
  ),
  /** A list that was the wrong one; a cluster only while nothing of it was taken in. */
  "upward.forget": command(z.strictObject({ cluster: z.string().max(64) }), z.null()),
  "upward.send": long(
    z.strictObject({
      names,
      place: z.string().max(64),
      approverId: z.string().max(64),
      passphrase: z.string().max(300),
    }),
    z.object({
      file: z.string(),
      seq: z.number(),
      code: z.string(),
      bundles: z.number(),
      omitted: z.number(),
      cases: z.number(),
      named: z.number(),
    }),
  ),
  /** A sealed file once more to another stick or folder. */
  "upward.copyAgain": command(
    z.strictObject({ seq: z.number().int().min(1), place: z.string().max(64) }),
    z.object({ file: z.string() }),
  ),
  /** Each file on its own; `forkReason` "" unless a person chose a side of a fork. */
  "upward.take": long(
    z.strictObject({ uploads: z.array(upload).min(1).max(100), forkReason: z.string().max(1000) }),
    z.object({
      files: z.array(
        z.object({
          upload,
          file: z.string(),
          outcome: z.enum(["taken", "duplicate", "refused"]),
          problem: z.object({ code: z.string(), params }).nullable(),
          name: z.string().nullable(),
          seq: z.number().nullable(),
          code: z.string().nullable(),
          bundles: z.number(),
          fresh: z.number(),
          omitted: z.number(),
        }),
      ),
    }),
  ),
};
