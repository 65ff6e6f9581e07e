import { z } from "zod";
import { command, long, query } from "./method.ts";

const key = z.string().regex(/^[0-9a-f]{64}$/);
const unit = z.string().max(8);
const secret = z.string().max(300);
const authority = { approverId: z.string().max(64), passphrase: secret };

const change = z.discriminatedUnion("what", [
  z.strictObject({
    what: z.literal("end-device"),
    device: key,
    reason: z.enum(["rotated", "stolen"]),
    last: key.nullable(),
  }),
  z.strictObject({
    what: z.literal("end-approver"),
    key,
    reason: z.enum(["ended", "compromised"]),
    pins: z.array(z.strictObject({ device: key, last: key })).max(100),
  }),
  z.strictObject({ what: z.literal("end-unit"), unit }),
  z.strictObject({ what: z.literal("one-person"), unit, allowed: z.boolean() }),
  z.strictObject({ what: z.literal("add-coordinator"), userId: z.string().max(64) }),
  z.strictObject({ what: z.literal("remove-coordinator"), key }),
]);

const ended = z.object({ reason: z.string(), pin: z.number().nullable() }).nullable();

/** The cluster's list as both sides see it, and what changes it. */
export const trustMethods = {
  /** Null where an office has no list yet. Units without machines are left out in an office. */
  "trust.list": query(
    z.strictObject({}),
    z
      .object({
        version: z.number(),
        name: z.string(),
        units: z.array(
          z.object({
            code: z.string(),
            onePerson: z.boolean(),
            /** Its last day by law has passed, so that it may be ended. */
            mayEnd: z.boolean(),
            devices: z.array(z.object({ device: z.string(), machine: z.string(), end: ended })),
            approvers: z.array(z.object({ key: z.string(), name: z.string(), role: z.string(), end: ended })),
          }),
        ),
        /** `name` and `userId` are "" for a key of nobody here. */
        coordinators: z.array(
          z.object({ key: z.string(), name: z.string(), userId: z.string(), isListed: z.boolean() }),
        ),
        history: z.array(
          z.object({
            version: z.number(),
            at: z.number(),
            events: z.array(
              z.object({
                what: z.string(),
                unit: z.string(),
                machine: z.string(),
                name: z.string(),
                reason: z.string(),
                pin: z.number().nullable(),
              }),
            ),
          }),
        ),
      })
      .nullable(),
  ),
  /** Cluster: one change, in a new version of the list; every file it concerns is judged again. */
  "trust.change": long(
    z.strictObject({ change, ...authority }),
    z.object({
      version: z.number(),
      rejudged: z.array(
        z.object({
          unit: z.string(),
          hash: z.string(),
          seq: z.number(),
          before: z.string(),
          after: z.string(),
        }),
      ),
    }),
  ),
  "trust.renewMachine": command(z.strictObject({ ...authority }), z.object({ device: z.string() })),
  "trust.renewApprover": command(
    z.strictObject({
      userId: z.string().max(64),
      next: secret,
      proof: z.union([z.strictObject(authority), z.strictObject({ recoveryKey: z.string().max(200) })]),
    }),
    z.object({ key: z.string() }),
  ),
};
