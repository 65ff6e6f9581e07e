import { z } from "zod";
import { caseRecordSchema } from "../case/record.ts";
import { unreadTexts } from "../case/unread.ts";
import { signedPaper } from "./approval-methods.ts";
import { evidence } from "./evidence.ts";
import { fieldChange } from "./field-change.ts";
import { command, query } from "./method.ts";

const caseId = z.string().max(64);
const reason = z.string().max(1000);
const finding = z.object({ rule: z.string(), level: z.enum(["E", "W"]), field: z.string() });
/** Named and with reasons, because "may be the same as another" is a riddle. */
const duplicates = z.array(
  z.object({ caseId: z.string(), number: z.string(), title: z.string(), evidence: z.array(evidence) }),
);
const draft = z.object({
  record: caseRecordSchema,
  unread: z.array(z.object({ field: z.string(), typed: z.string() })),
  editor: z.string(),
  atMs: z.number(),
});

export const listedCase = z.object({
  id: z.string(),
  unit: z.string(),
  number: z.string(),
  kind: z.enum(["VA", "VV"]),
  title: z.string(),
  detectedOn: z.string(),
  period: z.string(),
  sector: z.string(),
  source: z.string(),
  role: z.string(),
  stage: z.string(),
  status: z.string(),
  /** As recorded, perhaps partial; detectedOn is its first day. */
  detectedAs: z.string(),
  plan: z.string(),
  handling: z.string(),
  nature: z.string(),
  stageOn: z.string(),
  agency: z.string(),
  place: z.string(),
  officer: z.string(),
  remindOn: z.string(),
  steeringTier: z.number(),
  secret: z.boolean(),
  people: z.number(),
  accused: z.number(),
  actCount: z.number().nullable(),
  /** Sums of the case in đồng, null where nothing is known; `undetermined`: some amount of it is "chưa xác định". */
  takenVnd: z.number().nullable(),
  damageVnd: z.number().nullable(),
  recoveredVnd: z.number().nullable(),
  undetermined: z.boolean(),
  own1: z.string(),
  own2: z.string(),
  own3: z.string(),
  outcomeOn: z.string().nullable(),
  /** Only where long texts were asked for. */
  summary: z.string().optional(),
  note: z.string().optional(),
  names: z.string().optional(),
});
export type ListedCase = z.output<typeof listedCase>;

const someText = z.string().max(200).optional();
const day = z
  .string()
  .regex(/^(?:|\d{4}-\d\d-\d\d)$/)
  .optional();
/** What a list is narrowed by; "" or left out: by nothing. */
export const listFilters = z.strictObject({
  unit: z.string().max(8).optional(),
  /** A unit of today: its own cases and those of the units it followed. */
  unitToday: z.string().max(8).optional(),
  kind: z.string().max(2).optional(),
  period: z.string().max(10).optional(),
  sector: z.string().max(10).optional(),
  source: z.string().max(10).optional(),
  role: z.string().max(4).optional(),
  stage: z.string().max(4).optional(),
  status: z.string().max(20).optional(),
  number: someText,
  title: someText,
  agency: someText,
  officer: someText,
  /** Days of detection, inclusive. */
  from: day,
  to: day,
  hiddenStages: z.array(z.string().max(4)).max(40).optional(),
});
export const listOrder = z.strictObject({
  by: z.enum(["detectedOn", "number", "title", "stage", "remindOn", "damageVnd"]),
  descending: z.boolean(),
});
const position = z.string().max(400);

const shownCase = z.object({
  caseId: z.string(),
  number: z.string(),
  status: z.enum(["draft", "submitted", "returned", "approved", "withdrawn", "provisional", "left-out"]),
  comment: z.string(),
  record: caseRecordSchema,
  hash: z.string().nullable(),
  /** Approved once: such a case is withdrawn with a reason, never deleted. */
  everApproved: z.boolean(),
  findings: z.array(finding),
  duplicates,
  draft: draft.nullable(),
  versions: z.number(),
});

const blocked = z.object({ caseId: z.string(), code: z.string(), rules: z.array(z.string()) });

export const caseMethods = {
  "case.list": query(
    z.strictObject({
      search: z.string().max(200),
      /** The `next` of the page before. */
      after: position.nullable(),
      /** Or an anchor of `list.overview`: the page begins with that case. */
      from: position.optional(),
      limit: z.number().int().min(1).max(1000),
      filters: listFilters.default({}),
      order: listOrder.optional(),
      texts: z.boolean().optional(),
    }),
    z.object({ cases: z.array(listedCase), next: position.nullable() }),
  ),
  "case.get": query(z.strictObject({ caseId }), shownCase),
  /** Newest first; `changes` against the version before, as shared/merge/plan.ts names fields. */
  "case.history": query(
    z.strictObject({ caseId }),
    z.object({
      versions: z.array(
        z.object({
          number: z.number(),
          editor: z.string(),
          savedAtMs: z.number().nullable(),
          reasons: z.array(z.string()),
          returns: z.array(z.object({ who: z.string(), atMs: z.number(), comment: z.string() })),
          withdrawn: z.boolean(),
          approvals: z.array(
            z.object({
              approver: z.string(),
              atMs: z.number(),
              paper: z.object({ number: z.string(), date: z.string() }).nullable(),
            }),
          ),
          changes: z.array(fieldChange),
        }),
      ),
    }),
  ),
  /** Field by field between any two versions, by their numbers in the history. */
  "case.compareVersions": query(
    z.strictObject({ caseId, from: z.number().int().min(1), to: z.number().int().min(1) }),
    z.object({ changes: z.array(fieldChange) }),
  ),
  "case.drafts": query(
    z.strictObject({}),
    z.object({
      drafts: z.array(
        z.object({
          caseId: z.string(),
          kind: z.string(),
          title: z.string(),
          atMs: z.number(),
          saved: z.boolean(),
        }),
      ),
    }),
  ),
  /**
   * Autosave: the reply says what the rules find in what was typed, and when it was kept. `unread`: the texts of the form that
   * could not be read; left out by what is no form, and those of the form stay.
   */
  "case.saveDraft": command(
    z.strictObject({ caseId: caseId.nullable(), record: caseRecordSchema, unread: unreadTexts.optional() }),
    z.object({ caseId: z.string(), atMs: z.number(), findings: z.array(finding), duplicates }),
  ),
  "case.discardDraft": command(z.strictObject({ caseId }), z.null()),
  "case.save": command(
    z.strictObject({ caseId: caseId.nullable(), record: caseRecordSchema }),
    z.object({ caseId: z.string(), number: z.string(), hash: z.string(), versions: z.number() }),
  ),
  "case.submit": command(
    z.strictObject({ caseId, defaultReason: z.string().max(500) }),
    z.object({ hash: z.string() }),
  ),
  "case.return": command(z.strictObject({ caseId, comment: reason }), z.null()),
  "case.withdraw": command(z.strictObject({ caseId, reason }), z.object({ hash: z.string() })),
  "case.approve": command(
    z.strictObject({
      caseIds: z.array(caseId).min(1).max(10_000),
      approverId: z.string().max(64),
      passphrase: z.string().max(300),
      paper: signedPaper,
    }),
    z.object({ approved: z.array(z.string()), blocked: z.array(blocked) }),
  ),
};
