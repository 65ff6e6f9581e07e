import { z } from "zod";
import { QUESTION_ID, SUBJECT } from "../ids.ts";
import { FORMAT, SECTION_MAX_BYTES } from "./limits.ts";

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const seq = z.number().int().min(1).max(0xffff_ffff);
const link = z.strictObject({ seq, hash });
/** Most values that a refusal names, and how long a text among them may be. */
export const RECEIPT_PARAMS_MAX = 20;
export const RECEIPT_PARAM_MAX = 200;
const text = (max: number) => z.string().max(max);

/** README §12: what the cluster answers a unit. Signed by a coordinator, encrypted to the unit's devices. */
export const receiptManifestSchema = z.strictObject({
  format: z.literal(FORMAT),
  schema: z.literal(1),
  kind: z.literal("receipt"),
  cluster: z.string().regex(/^[0-9a-f]{32}$/),
  unit: z.string().regex(/^[A-Z]{2,4}$/),
  /** Counts up within the cluster: of two receipts the higher one tells the newer state. */
  number: seq,
  issuedBy: hash,
  roster: seq,
  /** Every device the roster ever listed for the unit, with the highest verified bundle of it. */
  devices: z
    .array(z.strictObject({ device: hash, machine: z.string().regex(/^[A-Z]$/), last: link.nullable() }))
    .max(100),
  counts: z.strictObject({ va: count, vv: count, bundles: count, refused: count, questions: count }),
  sections: z.tuple([
    z.strictObject({
      name: z.literal("rows"),
      stored: z.number().int().min(1).max(SECTION_MAX_BYTES),
      storedSha256: hash,
      raw: z.number().int().min(0).max(SECTION_MAX_BYTES),
      rawSha256: hash,
      count,
    }),
  ]),
  at: count,
});
export type ReceiptManifest = z.infer<typeof receiptManifestSchema>;

const frame = z
  .string()
  .max(200_000)
  .regex(/^[A-Za-z0-9+/]+={0,2}$/);

/** What a refusal's sentence names; receipts of before brought none. */
const params = z
  .record(z.string().max(40), z.union([z.string().max(RECEIPT_PARAM_MAX), z.number()]))
  .refine((given) => Object.keys(given).length <= RECEIPT_PARAMS_MAX)
  .optional();

/** In this order: roster, catalogue, bundle, decision, refused, question. */
export const receiptRowSchema = z.discriminatedUnion("t", [
  z.strictObject({ t: z.literal("roster"), version: seq, frame }),
  z.strictObject({ t: z.literal("catalogue"), frame }),
  /** A bundle of the unit that the cluster holds, what it stands for now, and the audit chain's echo. */
  z.strictObject({
    t: z.literal("bundle"),
    device: hash,
    seq,
    hash,
    period: z.string().regex(/^\d{4}[A-Z0-9]{1,6}$/),
    standing: z.enum(["shown", "superseded", "fork", "failed", "left-out", "rejected"]),
    code: z
      .string()
      .regex(/^E_[A-Z_]{1,40}$/)
      .nullable(),
    audit: z.strictObject({ count, head: hash }),
    at: count,
  }),
  /** `subject` is a bundle's hash, a case of the unit, or two case ids of which one is the unit's. */
  z.strictObject({
    t: z.literal("decision"),
    action: z.string().regex(/^[a-z-]{1,40}$/),
    subject: text(200),
    reason: text(1000),
    at: count,
  }),
  z.strictObject({
    t: z.literal("refused"),
    file: text(200),
    code: z.string().regex(/^E_[A-Z_]{1,40}$/),
    params,
    at: count,
  }),
  z.strictObject({
    t: z.literal("question"),
    id: z.string().regex(QUESTION_ID),
    about: z.string().regex(SUBJECT),
    text: text(2000).min(1),
    at: count,
    closed: z.boolean(),
  }),
]);
export type ReceiptRow = z.infer<typeof receiptRowSchema>;
export type RowOf<T extends ReceiptRow["t"]> = Extract<ReceiptRow, { t: T }>;
