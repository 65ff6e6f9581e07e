import { z } from "zod";
import { ANSWERS_SCHEMA, FORMAT, MARKS_SCHEMA, SCHEMA, SCORES_SCHEMA, SECTION_MAX_BYTES } from "./limits.ts";

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const key = hash;
const recipient = z.string().regex(/^age1[02-9ac-hj-np-z]{58}$/);
const unit = z.string().regex(/^[A-Z]{2,4}$/);
const machine = z.string().regex(/^[A-Z]$/);
const count = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const seq = z.number().int().min(1).max(0xffff_ffff);
const link = z.strictObject({ seq, hash });
const cluster = z.string().regex(/^[0-9a-f]{32}$/);
const at = count;

/** Read before anything else, so that a newer format or schema is named as such and not as damage. */
export const manifestVersionSchema = z.looseObject({
  format: z.literal(FORMAT),
  schema: z.number().int().min(1),
  kind: z.string(),
});

const section = <Name extends string>(name: Name) =>
  z.strictObject({
    name: z.literal(name),
    stored: z.number().int().min(1).max(SECTION_MAX_BYTES),
    storedSha256: hash,
    raw: z.number().int().min(0).max(SECTION_MAX_BYTES),
    rawSha256: hash,
    count,
  });

export const bundleManifestSchema = z.strictObject({
  format: z.literal(FORMAT),
  schema: z.literal([SCHEMA, ANSWERS_SCHEMA, SCORES_SCHEMA, MARKS_SCHEMA]),
  kind: z.enum(["cluster", "office"]),
  cluster,
  unit,
  machine,
  device: key,
  releasedBy: key,
  seq,
  prev: link.nullable(),
  period: z.string().regex(/^\d{4}[A-Z0-9]{1,6}$/),
  profile: z.enum(["names-out", "names-in"]),
  sections: z.tuple([section("history"), section("records")]),
  audit: z.strictObject({ count, head: hash }),
  roster: seq,
  lastReceipt: link.nullable(),
  catalogue: z.string().max(40),
  at,
});
export type BundleManifest = z.infer<typeof bundleManifestSchema>;

const role = z.enum(["head", "deputy"]);
const userId = z.string().regex(/^[A-Z]{2,4}-[0-9a-z]{26}$/);
const personName = z.string().max(200);

const deviceEnd = z.strictObject({
  reason: z.enum(["rotated", "stolen", "unit-ended"]),
  pin: link.nullable(),
});
const approverEnd = z.strictObject({
  reason: z.enum(["ended", "compromised"]),
  pins: z.array(z.strictObject({ device: key, seq, hash })).max(100),
});

export const rosterManifestSchema = z.strictObject({
  format: z.literal(FORMAT),
  schema: z.literal(SCHEMA),
  kind: z.literal("roster"),
  cluster,
  name: z.string().min(1).max(200),
  version: seq,
  previous: hash.nullable(),
  issuedBy: key,
  coordinators: z
    .array(z.strictObject({ key, since: seq }))
    .min(1)
    .max(20),
  recipients: z.array(recipient).min(1).max(20),
  units: z
    .array(
      z.strictObject({
        code: unit,
        onePerson: z.boolean(),
        predecessors: z.array(unit).max(20),
        devices: z
          .array(z.strictObject({ machine, device: key, recipient, since: seq, end: deviceEnd.nullable() }))
          .max(26),
        approvers: z
          .array(
            z.strictObject({ userId, key, role, name: personName, since: seq, end: approverEnd.nullable() }),
          )
          .max(100),
      }),
    )
    .max(200),
  catalogue: z.string().max(40),
  at,
});
export type RosterManifest = z.infer<typeof rosterManifestSchema>;
export type RosterUnit = RosterManifest["units"][number];

export const requestManifestSchema = z.strictObject({
  format: z.literal(FORMAT),
  schema: z.literal(SCHEMA),
  kind: z.literal("request"),
  cluster,
  unit,
  machine,
  device: key,
  recipient,
  approvers: z
    .array(z.strictObject({ userId, key, role, name: personName }))
    .min(1)
    .max(20),
  at,
});
export type RequestManifest = z.infer<typeof requestManifestSchema>;
