import { z } from "zod";
import { isCleanText } from "../case/record.ts";
import { type Catalogue, SHIPPED } from "../catalogue/in-force.ts";
import { FORMAT, SCHEMA } from "./limits.ts";

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

export const catalogueRowsSchema = z.strictObject({
  periods: z.array(periodRowSchema).max(150),
  plans: z.array(planRowSchema).max(30),
});

/** README §14: the periods and plans a cluster counts by; the whole state each time, signed by a coordinator. */
export const catalogueManifestSchema = z.strictObject({
  format: z.literal(FORMAT),
  schema: z.literal(SCHEMA),
  kind: z.literal("catalogue"),
  cluster: z.string().regex(/^[0-9a-f]{32}$/),
  /** Counts up within the cluster. */
  version: seq,
  /** Of the version before; null for version 1. */
  previous: hash.nullable(),
  issuedBy: hash,
  ...catalogueRowsSchema.shape,
  at: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
});
export type CatalogueManifest = z.infer<typeof catalogueManifestSchema>;

/** What a published version is called in the records and files made under it: `2020-1/VERSION/16 digits of its hash`. */
export const publishedName = (version: number, hashHex: string): string =>
  `${SHIPPED.name}/${version}/${hashHex.slice(0, 16)}`;

/** The version in such a name; 0 for the rows that came with a program, null for a name of another making. */
export function versionNamed(catalogue: string): number | null {
  if (catalogue === SHIPPED.name) return 0;
  const version = /^\d{4}-\d+\/(\d{1,10})\/[0-9a-f]{16}$/.exec(catalogue)?.[1];
  return version === undefined ? null : Number(version);
}

export const catalogueOf = ({ version, periods, plans }: CatalogueManifest, hashHex: string): Catalogue => ({
  name: publishedName(version, hashHex),
  periods,
  plans,
});
