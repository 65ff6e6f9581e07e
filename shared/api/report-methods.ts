import { z } from "zod";
import { FIGURE_KINDS } from "../figures/entry.ts";
import { PROBLEM_CODES } from "../problem/codes.ts";
import { PICTURE_KEYS } from "../report/pictures/svg.ts";
import { command, long, query } from "./method.ts";

const asked = { period: z.string().max(10), unitSet: z.enum(["then", "today"]) };
const upload = z.string().max(64);
export const words = z.object({ vi: z.string(), en: z.string() });
const cell = z.object({
  value: z.union([z.number(), z.string(), words]).nullable(),
  note: z
    .enum([
      "base-zero",
      "no-data",
      "no-target",
      "not-added",
      "none-needed",
      "not-scored",
      "reached",
      "not-reached",
    ])
    .optional(),
  mark: z.enum(FIGURE_KINDS).optional(),
});
const table = z.object({
  code: z.string(),
  title: words,
  population: words,
  kind: z.enum(["numbers", "list"]),
  /** Whether "Vì sao ra số này" can be asked of its cells. */
  explains: z.boolean(),
  rowHead: words,
  columns: z.array(
    z.object({
      key: z.string(),
      head: words,
      group: words.optional(),
      form: z.enum(["count", "amount", "percent", "text", "date"]),
    }),
  ),
  rows: z.array(
    z.object({
      key: z.string(),
      head: words,
      cells: z.array(cell),
      isSum: z.boolean().optional(),
      caseId: z.string().optional(),
    }),
  ),
  rowsInTruth: z.number().optional(),
  notes: z.array(words),
});
export const cellRef = z.object({ table: z.string(), row: z.string(), column: z.string() });
const run = z.union([
  z.string(),
  z.object({
    number: z.number(),
    text: z.string(),
    cell: cellRef,
  }),
]);
const paragraph = z.object({ runs: z.array(run), style: z.enum(["text", "point"]) });
/** SVG text without style sheets; `marks` its places that show one number, `table` where all its numbers stand. */
export const shownPicture = z.object({
  key: z.enum(PICTURE_KEYS),
  svg: z.string(),
  width: z.number(),
  height: z.number(),
  marks: z.array(
    z.object({
      x: z.number(),
      y: z.number(),
      width: z.number(),
      height: z.number(),
      label: z.string(),
      cell: cellRef,
    }),
  ),
  caption: z.string(),
  table: z.string(),
});
/** A case in a number (`amount`), or beside it (`reason`: the rule that keeps it out). */
export const cellCase = z.object({
  id: z.string(),
  unit: z.string(),
  number: z.string(),
  title: z.string(),
  detectedOn: z.string(),
  amount: z.number().nullable(),
  reason: z.string().nullable(),
});
const side = z.strictObject({ unit: z.string().max(8), period: z.string().max(10) });
const sides = z.strictObject({ first: side, second: side });
const language = z.enum(["vi", "en"]);
const checked = z.object({ name: words, value: z.number() });
export const templateFinding = z.object({ code: z.string(), where: z.string(), what: z.string() });

/** A report as a screen shows it. */
export const shownReport = z.object({
  tables: z.array(table),
  checks: z.array(z.object({ what: words, left: checked, right: checked, agrees: z.boolean() })),
  sections: z.array(
    z.object({
      key: z.string(),
      title: words,
      paragraphs: z.object({ vi: z.array(paragraph), en: z.array(paragraph) }),
    }),
  ),
  missing: z.array(z.object({ code: z.string(), sentence: words, isMinor: z.boolean() })),
  isComplete: z.boolean(),
  reported: z.object({ reported: z.number(), all: z.number() }),
  provenance: z.object({
    bundlesHash: z.string().nullable(),
    viewHash: z.string().nullable(),
    bundles: z.array(z.object({ unit: z.string(), seq: z.number(), hash: z.string() })),
    counting: z.string(),
    catalogue: z.string(),
  }),
});

/** The half-year report, of an office or a cluster. */
export const reportMethods = {
  /** Lists are cut at 500 rows for the screen; the files hold them whole. */
  "report.show": query(z.strictObject(asked), shownReport),
  "report.pictures": query(
    z.strictObject({ ...asked, language }),
    z.object({ pictures: z.array(shownPicture) }),
  ),
  /** A cluster's period at a glance: every picture of it, and the tables they are drawn from. */
  "dashboard.show": query(
    z.strictObject({ ...asked, language }),
    z.object({
      /** What was asked, so that no screen puts them under another head. */
      ...asked,
      units: z.array(z.string()),
      tables: z.array(table),
      pictures: z.array(shownPicture),
      reported: z.object({ reported: z.number(), all: z.number() }),
    }),
  ),
  /** Two units, or one in two periods; unit "": the whole cluster. The picture is null where nothing is known of a side. */
  "dashboard.compare": query(
    z.strictObject({ sides, unitSet: asked.unitSet, language }),
    z.object({ table, picture: shownPicture.nullable() }),
  ),
  "report.why": query(
    z.strictObject({
      ...asked,
      table: z.string().max(8),
      row: z.string().max(40),
      column: z.string().max(40),
      /** Of table D03 alone. */
      sides: sides.optional(),
      list: z.enum(["counted", "notCounted"]),
      after: z.string().max(40),
      limit: z.number().int().min(1).max(200),
    }),
    z.object({
      cases: z.array(cellCase),
      next: z.string().nullable(),
    }),
  ),
  /** The composed report that stands before the one made from the data: the final version (`n`), or the text being written. */
  "report.standsFirst": query(
    z.strictObject({ ...asked, language }),
    z.object({
      standing: z
        .object({
          kind: z.enum(["final", "draft"]),
          n: z.number().nullable(),
          layout: z.string(),
          mark: z.object({ by: z.string(), atMs: z.number() }).nullable(),
        })
        .nullable(),
    }),
  ),
  /** Writes one file of the report made from the data into a picked folder; `template` an uploaded Word template, "" for the layout's own. */
  "report.write": long(
    z.strictObject({
      ...asked,
      layout: z.string().max(20),
      language: z.enum(["vi", "en"]),
      format: z.enum(["word", "excel", "pdf"]),
      place: z.string().max(64),
      template: upload,
    }),
    z.object({ file: z.string() }),
  ),
  /** Writes the report, its slides and the proposals as one new folder; `refusedWith` says why the PDF is not in it. */
  "report.pack": long(
    z.strictObject({
      ...asked,
      layout: z.string().max(20),
      language: z.enum(["vi", "en"]),
      place: z.string().max(64),
    }),
    z.object({
      folder: z.string(),
      files: z.array(z.object({ name: z.string(), bytes: z.number(), sha256: z.string() })),
      refusedWith: z.enum(PROBLEM_CODES).nullable(),
    }),
  ),
  /** Writes the layout's template for an office to edit in Word. */
  "report.saveTemplate": command(
    z.strictObject({ layout: z.string().max(20), place: z.string().max(64) }),
    z.object({ file: z.string() }),
  ),
  "report.checkTemplate": query(
    z.strictObject({ upload }),
    z.object({ name: z.string(), findings: z.array(templateFinding) }),
  ),
};
