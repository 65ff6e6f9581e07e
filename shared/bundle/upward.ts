import { z } from "zod";
import { isCleanText } from "../case/record.ts";
import { FIGURE_KINDS, figureNumbersSchema, figureSourceSchema } from "../figures/entry.ts";
import { CASE_ID } from "../ids.ts";
import {
  INNER_BUNDLE_MAX_BYTES,
  SCHEMA,
  SECTION_MAX_BYTES,
  UPWARD_BUNDLES_MAX,
  UPWARD_FIGURES_SCHEMA,
  UPWARD_MAX_BYTES,
} from "./limits.ts";

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const cluster = z.string().regex(/^[0-9a-f]{32}$/);
const count = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const seq = z.number().int().min(1).max(0xffff_ffff);
const section = <Name extends string>(name: Name) =>
  z.strictObject({
    name: z.literal(name),
    stored: z.number().int().min(1).max(SECTION_MAX_BYTES),
    storedSha256: hash,
    raw: z.number().int().min(0).max(SECTION_MAX_BYTES),
    rawSha256: hash,
    count,
  });

const before = {
  format: z.literal(1),
  kind: z.literal("upward"),
  cluster,
  /** The cluster id of the level above. */
  to: cluster,
  issuedBy: hash,
  seq,
  prev: z.strictObject({ seq, hash }).nullable(),
  roster: seq,
  /** names-out: no inner bundle carries names; those that do were not needed for the result and are only listed. */
  profile: z.enum(["names-out", "names-in"]),
  /** What the reader must come to by itself from the inner bundles, the decisions and the newest roster. */
  bundlesHash: hash,
  viewHash: hash,
};
const sections = [section("history"), section("roster"), section("decisions"), section("bundles")] as const;
const after = {
  /** The inner bundles back to back after the last section. */
  inner: z.strictObject({
    count: z.number().int().min(1).max(UPWARD_BUNDLES_MAX),
    bytes: z.number().int().min(1).max(UPWARD_MAX_BYTES),
  }),
  catalogue: z.string().max(40),
  at: count,
};
/**
 * README §13: what a cluster sends to the level above it. Signed by a coordinator, encrypted to that level's keys. Schema 2 has a section
 * of figures without cases and schema 1 none, so that a file without them is what older programs read.
 */
export const upwardManifestSchema = z.discriminatedUnion("schema", [
  z.strictObject({ ...before, schema: z.literal(SCHEMA), sections: z.tuple([...sections]), ...after }),
  z.strictObject({
    ...before,
    schema: z.literal(UPWARD_FIGURES_SCHEMA),
    sections: z.tuple([...sections, section("figures")]),
    ...after,
  }),
]);
export type UpwardManifest = z.infer<typeof upwardManifestSchema>;

export const upwardRosterRowSchema = z.strictObject({
  version: seq,
  frame: z
    .string()
    .max(200_000)
    .regex(/^[A-Za-z0-9+/]+={0,2}$/),
});

export const upwardDecisionRowSchema = z.strictObject({
  n: seq,
  payload: z.string().max(100_000),
  signer: hash,
  signature: z.string().regex(/^[0-9a-f]{128}$/),
});
export type UpwardDecisionRow = z.infer<typeof upwardDecisionRowSchema>;

/** First the inner bundles, ascending by hash; then those that are only listed. */
export const upwardBundleRowSchema = z.discriminatedUnion("t", [
  z.strictObject({
    t: z.literal("bundle"),
    hash,
    bytes: z.number().int().min(1).max(INNER_BUNDLE_MAX_BYTES),
    sha256: hash,
  }),
  z.strictObject({
    t: z.literal("omitted"),
    hash,
    unit: z.string().regex(/^[A-Z]{2,4}$/),
    device: hash,
    seq,
  }),
]);
export type UpwardBundleRow = z.infer<typeof upwardBundleRowSchema>;
export type CarriedRow = Extract<UpwardBundleRow, { t: "bundle" }>;
export type OmittedRow = Extract<UpwardBundleRow, { t: "omitted" }>;

/** An entry of numbers without cases as the cluster has it now, oldest first; one of each kind, unit and period. */
export const upwardFigureRowSchema = z.strictObject({
  kind: z.enum(FIGURE_KINDS),
  unit: z.string().regex(/^[A-Z]{2,4}$/),
  period: z.string().regex(/^\d{4}[A-Z0-9]{1,6}$/),
  numbers: figureNumbersSchema.refine((numbers) => Object.keys(numbers).length > 0),
  /** Who signed or spoke stays below: `person` is "". */
  source: figureSourceSchema.refine(({ person }) => person === ""),
  reason: z
    .string()
    .max(1000)
    .refine((text) => isCleanText(text, true)),
  /** The unit's bundles of the period that counted as it was entered, by hash; "" for none. */
  counted: z.string().regex(/^(?:[0-9a-f]{64}(?: [0-9a-f]{64})*)?$/),
  at: count,
});
export type UpwardFigureRow = z.infer<typeof upwardFigureRowSchema>;

/** The signed text of a decision, as strictly as it is written. */
export const decisionBodySchema = z.strictObject({
  n: seq,
  action: z.enum([
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
  bundle: hash.optional(),
  case: z.string().regex(CASE_ID).optional(),
  heads: z.array(hash).max(100).optional(),
  choices: z
    .array(z.strictObject({ field: z.string().max(400), side: hash.nullable() }))
    .max(1000)
    .optional(),
  cases: z.tuple([z.string().regex(CASE_ID), z.string().regex(CASE_ID)]).optional(),
  reason: z.string().max(10_000),
  at: count,
});
