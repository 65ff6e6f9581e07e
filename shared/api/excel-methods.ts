import { z } from "zod";
import { CHOICES_MAX, WORD_MAX } from "../excel-import/word-choices.ts";
import { long, query } from "./method.ts";
import { params } from "./problem-params.ts";

/** A list that was handed over as an upload: a workbook, or the text of a pasted block. */
const source = { upload: z.string().max(64), pasted: z.boolean() };
const table = { ...source, sheet: z.number().int().min(0).max(1000) };
const legacy = z.enum(["tcvn3", "vni"]).nullable();
const rowNumber = z.number().int().min(1).max(1_048_576);
const headerRow = rowNumber.nullable();

const list = {
  ...table,
  headerRow,
  columns: z
    .array(
      z.strictObject({
        column: z.number().int().min(0).max(199),
        field: z.string().max(40),
        scale: z.union([z.literal(1), z.literal(1000), z.literal(1_000_000), z.literal(1_000_000_000)]),
        legacy,
      }),
    )
    .max(200),
  /** What empty cells of the whole list mean; "" is nothing. */
  defaults: z.strictObject({
    kind: z.enum(["", "VA", "VV"]),
    mainSource: z.string().max(10),
    sector: z.string().max(10),
    role: z.enum(["", "R1", "R2", "R3"]),
  }),
  /** What was chosen for words of coded columns that the catalogue does not know; code "" takes a choice back. */
  words: z
    .array(
      z.strictObject({
        field: z.string().max(40),
        word: z.string().min(1).max(WORD_MAX),
        code: z.string().max(40),
      }),
    )
    .max(CHOICES_MAX),
};
/** Which rows are taken beside the good ones. */
const take = z.strictObject({ incomplete: z.boolean(), likely: z.boolean() });

const verdict = z.enum(["good", "incomplete", "likely", "known", "red"]);
const counts = z.object({
  good: z.number(),
  incomplete: z.number(),
  likely: z.number(),
  known: z.number(),
  red: z.number(),
  /** Headings between rows, sums, rows with one cell: nothing to record. */
  empty: z.number(),
});
const judgedRow = z.object({
  row: z.number(),
  verdict,
  title: z.string(),
  detectedOn: z.string(),
  /** `column` -1: of the whole row. */
  problems: z.array(
    z.object({
      column: z.number(),
      typed: z.string(),
      code: z.string(),
      params,
    }),
  ),
  /** Columns whose words cannot be held by their field and stand in the note, as they came. */
  kept: z.array(z.number()),
  findings: z.array(z.object({ rule: z.string(), level: z.enum(["E", "W"]), field: z.string() })),
  /** Cases of the register it may be, or is. */
  matches: z.array(z.object({ caseId: z.string(), number: z.string(), title: z.string() })),
  /** An earlier row of the same list that says the same; null for none. */
  sameAsRow: z.number().nullable(),
});

/** Taking a list in: look, match columns, check by the rules, take in as one step. Nothing is written before `excel.import`. */
export const excelMethods = {
  "excel.open": query(
    z.strictObject(source),
    z.object({
      sheets: z.array(
        z.object({
          name: z.string(),
          isHidden: z.boolean(),
          /** Wider than a list can be: it cannot be taken in, the other sheets can. */
          isTooLarge: z.boolean(),
          /** The first rows that hold something, as text. */
          rows: z.array(z.object({ row: z.number(), cells: z.array(z.string()) })),
          headerRow: z.number().nullable(),
        }),
      ),
    }),
  ),
  "excel.columns": query(
    z.strictObject({ ...table, headerRow }),
    z.object({
      columns: z.array(
        z.object({
          column: z.number(),
          letter: z.string(),
          header: z.string(),
          samples: z.array(z.string()),
          field: z.string(),
          scale: z.number(),
          legacy: z
            .object({
              encoding: z.enum(["tcvn3", "vni"]),
              confidence: z.number(),
              before: z.string(),
              after: z.string(),
            })
            .nullable(),
        }),
      ),
      /** The same headers were matched before; the columns are as then. */
      isRemembered: z.boolean(),
      defaults: list.defaults,
      /** Choices of lists before this one. */
      words: list.words,
    }),
  ),
  "excel.check": long(
    z.strictObject(list),
    /** At most 200 rows of each verdict; the counts are whole. */
    z.object({
      counts,
      rows: z.array(judgedRow),
      /** Words that the catalogue does not know, the most frequent first. */
      words: z.array(
        z.object({
          field: z.string(),
          word: z.string(),
          code: z.string(),
          rows: z.number(),
        }),
      ),
      hasMoreWords: z.boolean(),
    }),
  ),
  "excel.import": long(
    z.strictObject({ ...list, take, expectedRows: z.number().int().min(0) }),
    z.object({ added: z.number(), counts }),
  ),
  /** Writes the rows that were not taken as a workbook of the same columns, with the reason in words. */
  "excel.writeRed": long(
    z.strictObject({ ...list, take, language: z.enum(["vi", "en"]), place: z.string().max(64) }),
    z.object({ file: z.string(), rows: z.number() }),
  ),
};
