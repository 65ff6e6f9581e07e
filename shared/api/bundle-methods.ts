import { z } from "zod";
import { sentFile } from "./approval-methods.ts";
import { fieldChange } from "./field-change.ts";
import { command, long, native, query } from "./method.ts";
import { params } from "./problem-params.ts";

const period = z.string().max(10);
const upload = z.string().max(64);
const approver = { approverId: z.string().max(64), passphrase: z.string().max(300) };
const importedFile = z.object({
  file: z.string(),
  outcome: z.enum(["merged", "duplicate", "superseded", "fork", "held", "refused"]),
  code: z.string().nullable(),
  params,
  unit: z.string().nullable(),
  seq: z.number().nullable(),
  hash: z.string().nullable(),
});

const counts = { va: z.number(), vv: z.number(), people: z.number(), statements: z.number() };
const sentExport = z.object({
  seq: z.number(),
  hash: z.string(),
  period: z.string(),
  profile: z.string(),
  file: z.string(),
  atMs: z.number().nullable(),
  counts: z.object(counts).nullable(),
});

/** What an office does with bundles: knows its cluster, and sends. */
export const bundleMethods = {
  "roster.take": command(
    z.strictObject({ upload, fingerprint: z.string().max(100) }),
    z.object({ version: z.number() }),
  ),
  "bundle.summary": query(
    z.strictObject({ period }),
    z.object({
      ...counts,
      waiting: z.number(),
      /** Whether the period asked for has an approved report, or an approved word that there is nothing to report. */
      statement: z.boolean(),
      nextSeq: z.number(),
      enrolled: z.boolean(),
      sent: z.array(sentExport),
    }),
  ),
  "bundle.export": long(
    z.strictObject({
      period,
      profile: z.enum(["names-in", "names-out"]),
      place: z.string().max(64),
      ...approver,
    }),
    sentFile,
  ),
  /** What keeps cases from leaving: each one that is not approved, with what the rules still say. At most 200 are named. */
  "bundle.checks": query(
    z.strictObject({}),
    z.object({
      total: z.number(),
      cases: z.array(
        z.object({
          caseId: z.string(),
          number: z.string(),
          title: z.string(),
          status: z.enum(["draft", "submitted", "returned"]),
          errors: z.number(),
          approvedBefore: z.boolean(),
          warnings: z.number(),
        }),
      ),
    }),
  ),
  /** A real approved case, field by field: what every file carries, and what only leaves with names. Null before the first. */
  "bundle.sample": query(
    z.strictObject({}),
    z
      .object({ number: z.string(), leaves: z.array(fieldChange), onlyWithNames: z.array(fieldChange) })
      .nullable(),
  ),
  "bundle.copyAgain": command(
    z.strictObject({ seq: z.number().int().min(1), place: z.string().max(64) }),
    sentFile,
  ),
  /** Files that were opened with the program from the system's own windows, handed over once. */
  "files.opened": native(
    z.strictObject({}),
    z.object({ files: z.array(z.object({ upload: z.string(), name: z.string() })) }),
  ),
  /** A folder the person picks (or the shell's own); the renderer gets a name for it, never a path to send back. */
  "place.choose": native(
    z.strictObject({ purpose: z.enum(["export", "backup", "roster", "report", "attachment"]) }),
    z.object({ place: z.string(), label: z.string() }).nullable(),
  ),
  /** *Mở thư mục*: shows a place in the system's own file window; `opened` false where the shell has none. */
  "place.open": native(z.strictObject({ place: z.string().max(64) }), z.object({ opened: z.boolean() })),
  /** Begins to drag a file that lies in a place out of the window; `started` false where the shell cannot. */
  "place.dragOut": native(
    z.strictObject({
      place: z.string().max(64),
      file: z.string().regex(/^[A-Za-z0-9-]{1,80}\.(socum|socum-tn|socum-ds|socum-dk)$/),
    }),
    z.object({ started: z.boolean() }),
  ),
};

const plannedCase = z.object({
  caseId: z.string(),
  number: z.string(),
  kind: z.string(),
  title: z.string(),
  unit: z.string(),
  what: z.enum(["new", "changed", "withdrawn"]),
  changes: z.array(fieldChange),
});
export const checkedFile = z.object({
  upload: z.string(),
  file: z.string(),
  result: z.discriminatedUnion("kind", [
    z.object({
      kind: z.literal("bundle"),
      unit: z.string(),
      machine: z.string(),
      seq: z.number(),
      period: z.string(),
      profile: z.string(),
      /** What its unit counted by; shown where it is another version than here. */
      catalogue: z.string(),
      hash: z.string(),
      standing: z.enum(["shown", "superseded", "fork", "failed", "left-out", "rejected", "duplicate"]),
      /** Nothing of it is new; one that was left out or not chosen can be taken back. */
      isHeld: z.boolean(),
      code: z.string().nullable(),
      counts: z.object({
        new: z.number(),
        changed: z.number(),
        unchanged: z.number(),
        withdrawn: z.number(),
      }),
      statements: z.number(),
      /** At most 500 of them by case id; the counts are whole. */
      cases: z.array(plannedCase),
      /** Where the list goes on (cluster.moreCases); null where these are all. */
      next: z.string().nullable(),
    }),
    z.object({
      kind: z.literal("request"),
      unit: z.string(),
      machine: z.string(),
      approvers: z.array(z.string()),
    }),
    z.object({ kind: z.literal("waiting"), unit: z.string(), machine: z.string() }),
    z.object({
      kind: z.literal("problem"),
      code: z.string(),
      params,
    }),
  ]),
});

const tile = z.object({
  unit: z.string(),
  state: z.enum([
    "nothing",
    "waiting-machine",
    "refused",
    "merged",
    "nil",
    "paper",
    "fork",
    "failed",
    "left-out",
  ]),
  machine: z.string(),
  seq: z.number().nullable(),
  period: z.string(),
  atMs: z.number().nullable(),
  code: z.string().nullable(),
  params,
  va: z.number(),
  vv: z.number(),
  held: z.number(),
  daysLate: z.number(),
  lastHeardMs: z.number().nullable(),
  contact: z.object({ person: z.string(), telephone: z.string() }).nullable(),
});

/** What a coordinator does: sees what came, checks it, confirms machines, merges, leaves out. */
export const clusterMethods = {
  "cluster.board": query(
    z.strictObject({ period }),
    z.object({
      tiles: z.array(tile),
      requests: z.array(
        z.object({
          request: z.string(),
          unit: z.string(),
          machine: z.string(),
          approvers: z.array(z.string()),
        }),
      ),
      refused: z.array(
        z.object({
          file: z.string(),
          code: z.string(),
          params,
          atMs: z.number(),
          unit: z.string().nullable(),
        }),
      ),
      bundlesHash: z.string(),
      roster: z.object({ version: z.number(), fingerprint: z.string(), name: z.string() }),
    }),
  ),
  /** Whom to call at a unit: the cluster's own directory, never what a letter with a stick says. */
  "cluster.saveContact": command(
    z.strictObject({
      unit: z.string().max(8),
      person: z.string().trim().max(200),
      telephone: z
        .string()
        .trim()
        .regex(/^[0-9 +().,/-]{0,60}$/),
    }),
    z.null(),
  ),
  "cluster.bundles": query(
    z.strictObject({ unit: z.string().max(8) }),
    z.object({
      bundles: z.array(
        z.object({
          hash: z.string(),
          seq: z.number(),
          period: z.string(),
          standing: z.string(),
          code: z.string().nullable(),
          atMs: z.number(),
          device: z.string(),
        }),
      ),
    }),
  ),
  "cluster.writeRoster": command(
    z.strictObject({ place: z.string().max(64) }),
    z.object({ file: z.string(), version: z.number(), fingerprint: z.string() }),
  ),
  /** Verifies and plans; writes nothing but registration cards, which are kept until confirmed. */
  "cluster.check": long(
    z.strictObject({ uploads: z.array(upload).min(1).max(200) }),
    z.object({ files: z.array(checkedFile) }),
  ),
  /** The next at most 500 cases of a file that was checked, after the last one that was given. */
  "cluster.moreCases": long(
    z.strictObject({ upload, after: z.string().max(64) }),
    z.object({ cases: z.array(plannedCase), next: z.string().nullable() }),
  ),
  /** Cases that were ticked off become signed decisions, which take the coordinator's passphrase; without any it is not asked. */
  "cluster.import": long(
    z.strictObject({
      uploads: z.array(upload).min(1).max(200),
      leaveOut: z
        .array(z.strictObject({ caseId: z.string().max(64), reason: z.string().min(1).max(1000) }))
        .max(2000)
        .default([]),
      approverId: z.string().max(64).default(""),
      passphrase: z.string().max(300).default(""),
    }),
    z.object({ files: z.array(importedFile) }),
  ),
  "cluster.enrol": long(
    z.strictObject({
      requests: z
        .array(
          z.strictObject({
            request: z.string().max(100),
            fingerprint: z.string().max(100),
            /** It takes the place of the machine with its letter, or brings new approval keys. */
            replaces: z.boolean().default(false),
          }),
        )
        .min(1)
        .max(100),
      ...approver,
    }),
    z.object({ version: z.number(), enrolled: z.array(z.string()), files: z.array(importedFile) }),
  ),
  "cluster.leaveOut": command(
    z.strictObject({ bundle: z.string().length(64), reason: z.string().max(1000), ...approver }),
    z.null(),
  ),
  "cluster.takeBack": command(
    z.strictObject({ bundle: z.string().length(64), reason: z.string().max(1000), ...approver }),
    z.null(),
  ),
};
