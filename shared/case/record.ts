import { z } from "zod";
import { isPartialDate } from "./partial-date.ts";

/** V22: text is NFC, without control characters or lone surrogates; long texts may hold line breaks and tabs. */
export const isCleanText = (text: string, lines: boolean): boolean =>
  text === text.normalize("NFC") &&
  text.isWellFormed() &&
  !(lines ? /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/ : /[\u0000-\u001f\u007f-\u009f]/).test(text);

const line = (max: number) =>
  z
    .string()
    .max(max)
    .refine((text) => isCleanText(text, false), "V22")
    .default("");
const paragraph = (max: number) =>
  z
    .string()
    .max(max)
    .refine((text) => isCleanText(text, true), "V22")
    .default("");
const plain = (max: number) =>
  z
    .string()
    .max(max)
    .refine((text) => isCleanText(text, false), "V22");
/** The private half finds a person by id: two rows with one id would exchange names. */
const distinctIds = (rows: readonly { readonly id: string }[]): boolean =>
  new Set(rows.map((row) => row.id)).size === rows.length;
const date = z.string().refine(isPartialDate, "V22").nullable().default(null);
const rowId = z.string().regex(/^[a-z0-9-]{1,40}$/);
const code = z
  .string()
  .regex(/^[A-Za-zđĐ0-9-]{0,40}$/)
  .default("");
const codes = z
  .array(z.string().regex(/^[A-Za-zđĐ0-9-]{1,40}$/))
  .max(50)
  .default([]);
const count = z.number().int().min(0).max(1_000_000);
/** An amount in the row's unit (đồng, m² …): "undetermined" (chưa xác định) is not 0, null is not filled in. */
const amount = z
  .union([z.number().int().min(0).max(Number.MAX_SAFE_INTEGER), z.literal("undetermined")])
  .nullable()
  .default(null);

const charge = z.strictObject({
  law: z.enum(["2015", "1999"]),
  article: z.string().regex(/^[0-9]{1,3}[a-z]?$/),
  clause: z
    .string()
    .regex(/^[0-9]{0,2}$/)
    .default(""),
});

const person = z.strictObject({
  id: rowId,
  name: line(200),
  birthYear: z.number().int().min(1850).max(2100).nullable().default(null),
  position: line(300),
  managingLevel: line(100),
  partyMember: z.boolean().nullable().default(null),
  standing: line(60),
  charges: z.array(charge).max(30).default([]),
  measures: z.array(plain(100)).max(20).default([]),
  sentence: z
    .strictObject({ kind: line(60), months: z.number().int().min(0).max(1200).nullable().default(null) })
    .nullable()
    .default(null),
  partyDiscipline: line(60),
  adminDiscipline: line(60),
  milder: z.array(plain(100)).max(10).default([]),
});

/**
 * One case as an office records it (DOMAIN: identity, detection, acts, people, stages, advice, damage, liability).
 * Every field but `kind` has a default, so that an unfinished draft is a valid record; completeness is the rules' work.
 * Money is integer đồng, land integer m². Unknown keys are refused: nothing is dropped in silence.
 */
export const caseRecordSchema = z.strictObject({
  kind: z.enum(["VA", "VV"]),
  unit: z
    .string()
    .regex(/^[A-Z]{0,4}$/)
    .default(""),
  title: line(300),
  period: z
    .string()
    .regex(/^(?:|\d{4}[A-Z0-9]{1,6})$/)
    .default(""),
  periodReason: line(500),
  plan: plain(60).nullable().default(null),
  secret: z.boolean().default(false),
  steeringTier: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]).default(0),
  note: paragraph(4000),
  officer: line(200),
  remindOn: date,
  ownFields: z.array(plain(500)).max(3).default([]),
  related: z
    .array(
      z.strictObject({
        id: rowId,
        to: plain(64),
        relation: z.enum(["converted-from", "split", "joined", "duplicate-of"]),
      }),
    )
    .max(100)
    .default([]),
  detectedOn: date,
  happenedFrom: date,
  happenedTo: date,
  place: z
    .strictObject({ province: line(200), district: line(200), commune: line(200) })
    .default({ province: "", district: "", commune: "" }),
  agency: line(300),
  agencyType: line(200),
  sector: code,
  sectorText: line(200),
  summary: paragraph(2000),
  mainSource: code,
  mainSourceText: line(200),
  otherSources: codes,
  sourceDocuments: z
    .array(z.strictObject({ id: rowId, source: code, number: line(300), date, issuer: line(300) }))
    .max(100)
    .default([]),
  handling: z.enum(["", "H1", "H2", "H3", "H4"]).default(""),
  nature: z.enum(["", "P1", "P2", "P3"]).default(""),
  role: z.enum(["", "R1", "R2", "R3"]).default(""),
  acts: codes,
  actCount: count.nullable().default(null),
  pettyForms: codes,
  pettyFormText: line(200),
  classificationReason: paragraph(1000),
  definition: line(300),
  people: z.array(person).max(500).refine(distinctIds, "one id, two people").default([]),
  events: z
    .array(
      z.strictObject({
        id: rowId,
        code: z.string().regex(/^[GS][0-9]{1,2}$/),
        date,
        agency: line(300),
        document: line(300),
        note: paragraph(1000),
      }),
    )
    .max(1000)
    .default([]),
  advice: z
    .array(
      z.strictObject({
        id: rowId,
        date,
        form: code,
        recipient: line(300),
        content: paragraph(2000),
        document: line(300),
        outcome: z.enum(["", "accepted", "partly", "not", "pending"]).default(""),
        outcomeOn: date,
        directive: line(500),
      }),
    )
    .max(200)
    .default([]),
  outcome: z
    .strictObject({ value: z.boolean().nullable().default(null), onDate: date, reason: paragraph(1000) })
    .default({ value: null, onDate: null, reason: "" }),
  damage: z
    .array(
      z.strictObject({
        id: rowId,
        unit: z.string().regex(/^(?:[A-Z]{3}|m2|goods)$/),
        description: line(300),
        taken: amount,
        found: amount,
        judged: amount,
        seized: amount,
        recovered: amount,
        onDate: date,
      }),
    )
    .max(100)
    .default([]),
  head: z
    .strictObject({
      position: line(300),
      severity: z.enum(["", "M1", "M2", "M3", "M4"]).default(""),
      result: z.enum(["", "K0", "K1", "K2", "K3", "K4", "K5", "K6", "K7"]).default(""),
    })
    .nullable()
    .default(null),
  attachments: z
    .array(
      z.strictObject({
        id: rowId,
        name: line(300),
        hash: z.string().regex(/^[0-9a-f]{64}$/),
        size: z.number().int().min(0),
      }),
    )
    .max(200)
    .default([]),
  adjustmentReason: paragraph(1000),
  reasons: z
    .array(z.strictObject({ rule: z.string().regex(/^V\d\d$/), reason: line(500) }))
    .max(50)
    .default([]),
  withdrawn: z
    .strictObject({ reason: paragraph(1000) })
    .nullable()
    .default(null),
});

export type CaseRecord = z.output<typeof caseRecordSchema>;
/** What may be written by hand or by another program: defaults fill the rest. */
export type CaseRecordInput = z.input<typeof caseRecordSchema>;

/** Somebody of whom nothing is known yet. */
export const emptyPerson = (id: string): CaseRecord["people"][number] => person.parse({ id });

export const emptyRecord = (kind: "VA" | "VV"): CaseRecord => caseRecordSchema.parse({ kind });
