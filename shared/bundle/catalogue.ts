import { z } from "zod";
import { isCleanText } from "../case/record.ts";
import { CODE_LISTS } from "../catalogue/code-rows.ts";
import { type Catalogue, SHIPPED } from "../catalogue/in-force.ts";
import type { CatalogueRows } from "../catalogue/rules.ts";
import { CODES_SCHEMA, FORMAT, SCHEMA } from "./limits.ts";

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const seq = z.number().int().min(1).max(0xffff_ffff);
const day = z.string().regex(/^\d{4}-\d\d-\d\d$/);
const name = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .refine((text) => text === text.trim() && isCleanText(text, false), "V22");
const target = z.number().int().min(0).max(9999);

/** A period as a cluster publishes it; what rows mean together is asked by shared/catalogue/rules.ts. */
export const periodRowSchema = z.strictObject({
  code: z.string().regex(/^\d{4}[A-Z0-9]{1,6}$/),
  vi: name(80),
  en: name(80),
  from: day,
  to: day,
  deadline: day,
});
export const planRowSchema = z.strictObject({
  code: name(60),
  from: day,
  to: day,
  milestones: z.array(z.strictObject({ by: day, va: target, acts: target })).max(20),
});

/** A code under a name from a day on, or its end. */
const codeKey = {
  list: z.enum(CODE_LISTS),
  code: z.string().regex(/^[A-Za-z0-9đ/]{1,12}$/),
  from: day,
};
export const codeRowSchema = z.union([
  z.strictObject({ ...codeKey, vi: name(200), en: name(200) }),
  z.strictObject({ ...codeKey, ended: z.literal(true) }),
]);

const rows = {
  periods: z.array(periodRowSchema).max(150),
  plans: z.array(planRowSchema).max(30),
};
const codeRows = z.array(codeRowSchema).max(300);
export const catalogueRowsSchema = z.strictObject({ ...rows, codes: codeRows });

const heading = {
  format: z.literal(FORMAT),
  kind: z.literal("catalogue"),
  cluster: z.string().regex(/^[0-9a-f]{32}$/),
  /** Counts up within the cluster. */
  version: seq,
  /** Of the version before; null for version 1. */
  previous: hash.nullable(),
  issuedBy: hash,
};

const at = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const plain = z.strictObject({ ...heading, schema: z.literal(SCHEMA), ...rows, at });
const withCodes = z.strictObject({
  ...heading,
  schema: z.literal(CODES_SCHEMA),
  ...rows,
  codes: codeRows.min(1),
  at,
});
/**
 * README §14: what a cluster counts by; the whole state each time, signed by a coordinator. Schema 2 has `codes` and schema 1 none, so
 * that a catalogue without them is what older programs read.
 */
export const catalogueManifestSchema = z.discriminatedUnion("schema", [plain, withCodes]);
export type CatalogueManifest = z.infer<typeof catalogueManifestSchema>;

export const rowsOf = (manifest: CatalogueManifest): CatalogueRows => ({
  periods: manifest.periods,
  plans: manifest.plans,
  codes: manifest.schema === CODES_SCHEMA ? manifest.codes : [],
});

/** What a published version is called in the records and files made under it: `2020-1/VERSION/16 digits of its hash`. */
export const publishedName = (version: number, hashHex: string): string =>
  `${SHIPPED.name}/${version}/${hashHex.slice(0, 16)}`;

/** The version in such a name; 0 for the rows that came with a program, null for a name of another making. */
export function versionNamed(catalogue: string): number | null {
  if (catalogue === SHIPPED.name) return 0;
  const version = /^\d{4}-\d+\/(\d{1,10})\/[0-9a-f]{16}$/.exec(catalogue)?.[1];
  return version === undefined ? null : Number(version);
}

export const catalogueOf = (manifest: CatalogueManifest, hashHex: string): Catalogue => ({
  name: publishedName(manifest.version, hashHex),
  ...rowsOf(manifest),
});
