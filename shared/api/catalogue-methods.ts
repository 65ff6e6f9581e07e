import { z } from "zod";
import { catalogueRowsSchema } from "../bundle/catalogue.ts";
import { CHANGED_FIELDS, CHANGED_LISTS } from "../catalogue/changes.ts";
import { CATALOGUE_RULES } from "../catalogue/rules.ts";
import { command, long, query } from "./method.ts";

const authority = { approverId: z.string().max(64), passphrase: z.string().max(300) };

export const rowChange = z.object({
  list: z.enum(CHANGED_LISTS),
  code: z.string(),
  field: z.enum(CHANGED_FIELDS),
  before: z.string(),
  after: z.string(),
});

/** The periods, plans and lists of codes a register goes by: published by a cluster, taken in by its offices. */
export const catalogueMethods = {
  "catalogue.state": query(
    z.strictObject({}),
    z.object({
      ...catalogueRowsSchema.shape,
      /** What records and files made now say they are made under. */
      name: z.string(),
      /** null: the rows that came with the program. */
      published: z
        .object({
          version: z.number(),
          hash: z.string(),
          atMs: z.number(),
          came: z.enum(["published", "file", "receipt"]),
          takenAtMs: z.number(),
          cluster: z.string(),
          /** Public key of the coordinator who signed; whether the roster still lists it. */
          issuedBy: z.string(),
          isListed: z.boolean(),
        })
        .nullable(),
      /** Cluster: the last period whose numbers may not change any more. */
      reportedUpTo: z.string().nullable(),
      /** Newest first, at most 50: what each version changed. */
      history: z.array(
        z.object({
          version: z.number(),
          atMs: z.number(),
          changes: z.array(rowChange),
        }),
      ),
    }),
  ),
  /** Cluster: how many cases would count otherwise by these rows, before they are signed. */
  "catalogue.foresee": long(z.strictObject(catalogueRowsSchema.shape), z.object({ moved: z.number() })),
  /** Cluster: the next version, signed; cases are counted anew where windows changed. */
  "catalogue.publish": long(
    z.strictObject({ ...catalogueRowsSchema.shape, ...authority }),
    z.object({ version: z.number(), hash: z.string(), moved: z.number() }),
  ),
  /** The version in force, as the file it came in: a cluster's for its offices, an office's for a cluster that lost it. */
  "catalogue.save": command(
    z.strictObject({ place: z.string().max(64) }),
    z.object({ file: z.string(), version: z.number() }),
  ),
  /** What a file would change and how many cases would count otherwise; the upload stays for taking it in. */
  "catalogue.look": long(
    z.strictObject({ upload: z.string().max(64) }),
    z.object({
      version: z.number(),
      atMs: z.number(),
      isHeld: z.boolean(),
      changes: z.array(rowChange),
      moved: z.number(),
      /** Cluster: what changes a final report of it; taking it in asks for `isConfirmed` then. */
      against: z.array(z.object({ rule: z.enum(CATALOGUE_RULES), row: z.string() })),
    }),
  ),
  /** Takes a file in; cases are counted anew where windows changed. */
  "catalogue.take": long(
    z.strictObject({ upload: z.string().max(64), isConfirmed: z.boolean() }),
    z.object({ outcome: z.enum(["taken", "duplicate"]), version: z.number(), moved: z.number() }),
  ),
};
