import { z } from "zod";
import { FIGURE_KINDS, FIGURE_MEASURES, figureNumbersSchema, figureSourceSchema } from "../figures/entry.ts";
import { command, query } from "./method.ts";

const unit = z.string().max(8);
const period = z.string().max(10);
const measure = z.enum(FIGURE_MEASURES);
const source = z.object({ number: z.string(), date: z.string(), person: z.string() });
const numbers = z.partialRecord(measure, z.number());

/** Numbers without cases: of earlier periods, by paper, by telephone; and a signed paper beside a unit's cases. */
export const figureMethods = {
  "figures.list": query(
    z.strictObject({}),
    z.object({
      entries: z.array(
        z.object({
          n: z.number(),
          kind: z.enum(FIGURE_KINDS),
          unit: z.string(),
          period: z.string(),
          numbers,
          source,
          reason: z.string(),
          enteredBy: z.string(),
          atMs: z.number(),
          standing: z.enum(["standing", "taken-back", "replaced-by-bundle", "replaced-by-later"]),
        }),
      ),
    }),
  ),
  "figures.enter": command(
    z.strictObject({
      kind: z.enum(FIGURE_KINDS),
      unit,
      period,
      numbers: figureNumbersSchema,
      source: figureSourceSchema,
      reason: z.string().max(1000),
    }),
    z.null(),
  ),
  "figures.reconcile": query(
    z.strictObject({ unit, period }),
    z.object({
      source: source.nullable(),
      rows: z.array(
        z.object({
          measure,
          paper: z.number().nullable(),
          counted: z.number(),
          note: z.object({ note: z.string(), writtenBy: z.string(), atMs: z.number() }).nullable(),
        }),
      ),
    }),
  ),
  "figures.explain": command(z.strictObject({ unit, period, measure, note: z.string().max(1000) }), z.null()),
};
