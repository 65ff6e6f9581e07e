import { z } from "zod";
import { composedBodySchema } from "../report/composer/body.ts";
import { command, long, query } from "./method.ts";
import { cellCase, cellRef, shownPicture, shownReport, words } from "./report-methods.ts";

const language = z.enum(["vi", "en"]);
const unitSet = z.enum(["then", "today"]);
const which = { period: z.string().max(10), unitSet, language };
const layout = z.string().max(20);
const version = z.number().int().min(1);
const authority = { approverId: z.string().max(64), passphrase: z.string().max(500) };
const text = z.string();
const head = z.object({
  parentBody: text,
  issuingBody: text,
  topLine: text,
  motto: text,
  number: text,
  placeDate: text,
  title: text,
  subject: text,
  caution: text,
  recipientsLabel: text,
  recipients: z.array(text),
  signer: text,
  annexTitle: text,
  picturesTitle: text,
});
/** A number that is not what it was; `name` says where it stands. null: it was not there, or had no number. */
const changedNumber = z.object({
  cell: cellRef,
  name: words,
  before: z.number().nullable(),
  now: z.number().nullable(),
  delta: z.number().nullable(),
});
const since = z
  .union([
    z.object({ what: z.literal("edited") }),
    z.object({
      what: z.literal("moved"),
      part: z.union([z.object({ amount: z.number() }), z.object({ rule: z.string() })]).nullable(),
    }),
  ])
  .nullable();
const mark = z.object({ by: z.string(), atMs: z.number() });
const shownVersion = z.object({
  n: z.number(),
  unitSet,
  language,
  layout: z.string(),
  modelHash: z.string(),
  note: z.string(),
  final: mark.nullable(),
  keptBy: z.string(),
  atMs: z.number(),
});
/** What stands on the sheets but the text: the letterhead by layout, tables and pictures. */
const sheets = { report: shownReport, heads: z.record(z.string(), head), pictures: z.array(shownPicture) };
const adjustment = z.object({
  version: z.number(),
  numbers: z.array(changedNumber),
  reason: z.string(),
  by: z.string(),
  atMs: z.number(),
});

/** Composing the half-year report: a text that saves itself, kept versions, one of them final, and what changed since. */
export const composeMethods = {
  /** The text to go on writing; over the reported numbers where the period is frozen. */
  "report.compose.open": query(
    z.strictObject(which),
    z.object({
      ...sheets,
      standard: composedBodySchema,
      body: composedBodySchema,
      layout: z.string(),
      revision: z.number(),
      saved: mark.nullable(),
      frozen: shownVersion.nullable(),
      canWrite: z.boolean(),
      base: shownVersion.nullable(),
      changed: z.array(changedNumber),
    }),
  ),
  /** `revision`: of the text that was typed into. */
  "report.compose.save": command(
    z.strictObject({ ...which, layout, body: composedBodySchema, revision: z.number().int().min(0) }),
    z.object({ revision: z.number(), atMs: z.number() }),
  ),
  /** The newest hundred of a period, newest first, and what was noted beside its final ones. */
  "report.compose.versions": query(
    z.strictObject({ period: z.string().max(10) }),
    z.object({ versions: z.array(shownVersion), adjustments: z.array(adjustment) }),
  ),
  "report.compose.version": query(
    z.strictObject({ n: version }),
    z.object({ ...sheets, version: shownVersion, body: composedBodySchema }),
  ),
  /** `now` null: the text that is being written, over the numbers of today. */
  "report.compose.compare": query(
    z.strictObject({ before: version, now: version.nullable() }),
    z.object({
      text: z.array(
        z.object({
          section: z.string(),
          id: z.string(),
          before: z.string().nullable(),
          now: z.string().nullable(),
        }),
      ),
      numbers: z.array(changedNumber.extend({ isInText: z.boolean() })),
    }),
  ),
  /** Keeps the text as a version that is never changed, with the report it speaks of. */
  "report.compose.keep": command(
    z.strictObject({ ...which, layout, body: composedBodySchema, note: z.string().max(500) }),
    z.object({ n: z.number(), hash: z.string() }),
  ),
  "report.compose.final": command(z.strictObject({ n: version, ...authority }), z.null()),
  /** *Số điều chỉnh*: what a kept report said and what the register gives today. */
  "report.compose.restate": query(
    z.strictObject({ n: version }),
    z.object({
      isSame: z.boolean(),
      numbers: z.array(changedNumber),
      lists: z.array(z.string()),
      cases: z.array(z.object({ id: z.string(), number: z.string(), reason: z.string() })),
    }),
  ),
  "report.compose.adjust": command(
    z.strictObject({ n: version, reason: z.string().max(1_000), ...authority }),
    z.null(),
  ),
  /** The cases behind a kept report's number as they were then, each with what became of it since; 1,000 a list. */
  "report.compose.why": long(
    z.strictObject({
      n: version,
      table: z.string().max(8),
      row: z.string().max(40),
      column: z.string().max(40),
    }),
    z.object({
      atMs: z.number(),
      counted: z.array(cellCase.extend({ since })),
      notCounted: z.array(cellCase.extend({ since })),
      newlyCounted: z.array(cellCase),
      isCut: z.boolean(),
    }),
  ),
  /** Makes a kept report again from the files, decisions and entries of its time. */
  "report.compose.regenerate": long(
    z.strictObject({ n: version }),
    z.object({
      isSame: z.boolean(),
      hash: z.string(),
      keptHash: z.string(),
      tables: z.array(z.string()),
      madeFrom: z.array(z.enum(["bundlesHash", "viewHash", "bundles", "counting", "catalogue", "roster"])),
    }),
  ),
  /** Writes a kept version, or the text that is being written, as a file; `template` an uploaded Word template or "". */
  "report.compose.write": long(
    z.strictObject({
      ...which,
      n: version.nullable(),
      layout,
      format: z.enum(["word", "excel", "pdf"]),
      place: z.string().max(64),
      template: z.string().max(64),
    }),
    z.object({ file: z.string() }),
  ),
};
