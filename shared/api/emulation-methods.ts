import { z } from "zod";
import { COMPUTED, criteriaSchema } from "../emulation/criteria.ts";
import { MAX_POINTS } from "../emulation/points.ts";
import { command, query } from "./method.ts";

const period = z.string().max(10);
const points = z.number().int().min(0).max(MAX_POINTS);
const byCriterion = z.record(z.string(), z.number());

/** The emulation movement: what is scored, a unit's own score, the cluster's appraisal. Points are hundredths everywhere. */
export const emulationMethods = {
  "emulation.sheet": query(
    z.strictObject({ period }),
    z.object({
      criteriaFrom: z.string().nullable(),
      criteria: z.array(
        z.object({ code: z.string(), content: z.string(), max: z.number(), computed: z.enum(COMPUTED) }),
      ),
      rows: z.array(
        z.object({
          unit: z.string(),
          sent: z.array(z.string()),
          self: byCriterion,
          appraisal: byCriterion,
          reasons: z.record(z.string(), z.string()),
          selfTotal: z.number().nullable(),
          appraisalTotal: z.number().nullable(),
          rank: z.number().nullable(),
        }),
      ),
    }),
  ),
  /** What the plan's target would give a unit; `target` null where the plan of the period names none. */
  "emulation.proposals": query(
    z.strictObject({ period, unit: z.string().max(8) }),
    z.object({
      target: z.object({ plan: z.string(), by: z.string() }).nullable(),
      proposals: z.array(
        z.object({ criterion: z.string(), points: z.number(), done: z.number(), asked: z.number() }),
      ),
    }),
  ),
  /** Every score that was entered for a unit, newest first; `points` null where one was taken back. */
  "emulation.history": query(
    z.strictObject({ period, unit: z.string().max(8) }),
    z.object({
      entries: z
        .array(
          z.object({
            criterion: z.string(),
            side: z.enum(["self", "appraisal"]),
            points: z.number().nullable(),
            reason: z.string(),
            by: z.string(),
            atMs: z.number(),
          }),
        )
        .max(300),
    }),
  ),
  "emulation.saveCriteria": command(
    z.strictObject({ validFrom: z.string().max(10), criteria: criteriaSchema }),
    z.null(),
  ),
  "emulation.score": command(
    z.strictObject({
      period,
      unit: z.string().max(8),
      scores: z
        .array(
          z.strictObject({
            criterion: z.string().max(12),
            self: points.nullable(),
            appraisal: points.nullable(),
            reason: z.string().max(500),
          }),
        )
        .max(50),
    }),
    z.null(),
  ),
};
