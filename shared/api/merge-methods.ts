import { z } from "zod";
import { caseRecordSchema } from "../case/record.ts";
import { evidence } from "./evidence.ts";
import { rowName } from "./field-change.ts";
import { command, long, query } from "./method.ts";
import { params } from "./problem-params.ts";

const caseId = z.string().max(64);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const reason = z.string().max(1000);
const upload = z.string().max(64);
const period = z.string().max(10);
const approver = { approverId: z.string().max(64), passphrase: z.string().max(300) };
const page = { after: z.string().max(200).nullable(), limit: z.number().int().min(1).max(200) };
const next = z.string().nullable();

const unitTotals = z.object({
  va: z.number(),
  vv: z.number(),
  vaEffective: z.number(),
  vvEffective: z.number(),
});
const table = z.object({ rows: z.array(unitTotals.extend({ unit: z.string() })), sum: unitTotals });

const conflictCase = z.object({
  caseId: z.string(),
  unit: z.string(),
  number: z.string(),
  title: z.string(),
  /** Fields both machines changed, and how many of them wait for a choice. */
  fields: z.number(),
  open: z.number(),
});
const conflictHead = z.object({
  hash: z.string(),
  machine: z.string(),
  editor: z.string(),
  approvals: z.array(z.object({ name: z.string(), atMs: z.number() })),
});
const shownConflict = z.object({
  field: z.string(),
  row: rowName,
  day: z.string().optional(),
  before: z.string(),
  values: z.array(z.object({ side: z.string(), value: z.string() })),
  taken: z.string().nullable(),
  decided: z.object({ reason: z.string(), by: z.string(), atMs: z.number() }).nullable(),
});

/** *Hai máy ghi khác nhau*, in a cluster and in an office; what an office's machines exchange. */
const conflictMethods = {
  "conflict.list": query(z.strictObject(page), z.object({ cases: z.array(conflictCase), next })),
  "conflict.get": query(
    z.strictObject({ caseId }),
    z.object({
      caseId: z.string(),
      unit: z.string(),
      number: z.string(),
      title: z.string(),
      heads: z.array(conflictHead),
      conflicts: z.array(shownConflict),
    }),
  ),
  /** A cluster's decision is signed by the coordinator, an office's by its machine: only the first takes a passphrase. */
  "conflict.decide": command(
    z.strictObject({
      caseId,
      heads: z.array(hash).min(2).max(26),
      choices: z
        .array(z.strictObject({ field: z.string().min(1).max(200), side: hash.nullable() }))
        .min(1)
        .max(500),
      reason,
      approverId: z.string().max(64).default(""),
      passphrase: z.string().max(300).default(""),
    }),
    z.null(),
  ),
  /** An office: one version with both machines' versions as parents goes before the head. */
  "conflict.settle": command(z.strictObject({ caseId }), z.object({ number: z.string() })),
  "sibling.state": query(
    z.strictObject({}),
    z.object({
      enrolled: z.boolean(),
      /** Letters of the machines that may read the exchange, this one left out. */
      others: z.array(z.string()),
      sent: z.array(z.object({ seq: z.number(), file: z.string(), atMs: z.number() })),
      taken: z.array(z.object({ machine: z.string(), seq: z.number(), cases: z.number(), atMs: z.number() })),
      conflicts: z.number(),
    }),
  ),
  "sibling.send": long(
    z.strictObject({ place: z.string().max(64), period, ...approver }),
    z.object({ file: z.string(), seq: z.number() }),
  ),
  "sibling.take": long(
    z.strictObject({ upload }),
    z.object({
      file: z.string(),
      outcome: z.enum(["taken", "duplicate"]),
      machine: z.string(),
      seq: z.number(),
      added: z.number(),
      merged: z.number(),
      waiting: z.number(),
    }),
  ),
};

const pairCase = z.object({
  caseId: z.string(),
  unit: z.string(),
  number: z.string(),
  title: z.string(),
  detectedOn: z.string(),
});
const pairDecision = z
  .object({ same: z.boolean(), reason: z.string(), by: z.string(), atMs: z.number() })
  .nullable();
const pairSide = pairCase.extend({ record: caseRecordSchema, counts: z.boolean() });

/** *Vụ nghi trùng*. */
const duplicateMethods = {
  "duplicate.search": long(z.strictObject({}), z.object({ cases: z.number(), candidates: z.number() })),
  "duplicate.list": query(
    z.strictObject({ state: z.enum(["open", "decided"]), ...page }),
    z.object({
      pairs: z.array(
        z.object({
          a: pairCase,
          b: pairCase,
          score: z.number(),
          evidence: z.array(evidence),
          decision: pairDecision,
        }),
      ),
      next,
      stale: z.boolean(),
    }),
  ),
  "duplicate.get": query(
    z.strictObject({ a: caseId, b: caseId }),
    z.object({
      left: pairSide,
      right: pairSide,
      score: z.number(),
      evidence: z.array(evidence),
      decision: pairDecision,
      declared: z.boolean(),
      counted: z.string().nullable(),
    }),
  ),
  "duplicate.decide": command(
    z.strictObject({
      a: caseId,
      b: caseId,
      decision: z.enum(["same", "different", "take-back"]),
      reason,
      ...approver,
    }),
    z.null(),
  ),
};

const historyRow = z.object({
  key: z.string(),
  atMs: z.number(),
  what: z.enum([
    "import",
    "leave-out",
    "reject-side",
    "take-back",
    "leave-out-case",
    "take-back-case",
    "resolve",
    "same-case",
    "different-cases",
    "take-back-pair",
  ]),
  by: z.string(),
  reason: z.string(),
  bundle: z
    .object({
      hash: z.string(),
      unit: z.string(),
      machine: z.string(),
      seq: z.number(),
      period: z.string(),
      standing: z.string(),
    })
    .nullable(),
  cases: z.array(z.string()),
  signed: z.boolean(),
});
const decisionSide = z
  .object({ action: z.string(), reason: z.string(), atMs: z.number(), fields: z.array(z.string()) })
  .nullable();

/** What was done to the totals, by whom and why; what two coordinators have in common. */
const historyMethods = {
  "cluster.history": query(z.strictObject(page), z.object({ rows: z.array(historyRow), next })),
  "cluster.hashes": query(
    z.strictObject({}),
    z.object({ bundlesHash: z.string(), viewHash: z.string(), decisions: z.number() }),
  ),
  /** A fork of a machine: every file of it that is kept, and which agree with which. */
  "cluster.fork": query(
    z.strictObject({ bundle: hash }),
    z.object({
      unit: z.string(),
      machine: z.string(),
      files: z.array(
        z.object({
          hash: z.string(),
          seq: z.number(),
          period: z.string(),
          atMs: z.number(),
          standing: z.string(),
          cases: z.number(),
          /** Cases of this file whose newest version the other side of the fork does not have. */
          own: z.array(z.object({ number: z.string(), title: z.string() })),
        }),
      ),
    }),
  ),
  "cluster.chooseSide": command(z.strictObject({ bundle: hash, reason, ...approver }), z.null()),
  "cluster.decideCase": command(z.strictObject({ caseId, out: z.boolean(), reason, ...approver }), z.null()),
  /** What merging would do to the period's totals; nothing of it stays. */
  "cluster.previewTotals": long(
    z.strictObject({
      uploads: z.array(upload).min(1).max(200),
      leaveOut: z.array(caseId).max(2000),
      period,
    }),
    z.object({ before: table, after: table }),
  ),
  /** Reads every held file again from its first byte and writes the view afresh beside the one shown; changes nothing. */
  "cluster.reverify": long(
    z.strictObject({}),
    z.object({
      files: z.number(),
      versions: z.number(),
      faults: z.array(z.object({ unit: z.string(), seq: z.number(), hash, code: z.string(), params })),
      isViewWhole: z.boolean(),
    }),
  ),
  "cluster.writeDecisions": command(
    z.strictObject({ place: z.string().max(64) }),
    z.object({ file: z.string(), count: z.number() }),
  ),
  "cluster.compareDecisions": command(
    z.strictObject({ upload }),
    z.object({
      sameBundles: z.boolean(),
      sameView: z.boolean(),
      differences: z.array(
        z.object({ what: z.string(), names: z.array(z.string()), ours: decisionSide, theirs: decisionSide }),
      ),
    }),
  ),
};

export const mergeMethods = { ...conflictMethods, ...duplicateMethods, ...historyMethods };
