import { z } from "zod";
import { periodByCode } from "../catalogue/periods.ts";
import { isPartialDate } from "./partial-date.ts";
import { type CaseRecord, caseRecordSchema, isCleanText } from "./record.ts";

const line = (max: number) =>
  z
    .string()
    .max(max)
    .refine((text) => isCleanText(text, false), "V22");

/**
 * What may be changed in many cases at once: who follows them and when, how the office sorts them, where they are counted.
 * Never what happened in a case. A field left out stays as it is; "" and null empty it.
 */
export const bulkChangeSchema = z
  .strictObject({
    officer: line(200),
    remindOn: z.string().refine(isPartialDate, "V22").nullable(),
    sector: z.string().regex(/^L\d\d$/),
    period: z.string().refine((code) => periodByCode(code) !== null, "V22"),
    /** Goes with a period, which needs one where it is not that of the day of detection. */
    periodReason: line(500),
    plan: line(60).nullable(),
    steeringTier: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]),
    own1: line(500),
    own2: line(500),
    own3: line(500),
  })
  .partial()
  .refine((change) => Object.keys(change).some((field) => field !== "periodReason"), "empty");

export type BulkChange = z.output<typeof bulkChangeSchema>;
export type BulkField = keyof BulkChange;

/** The record with the change; null where the result would be no valid record. */
export function changed(record: CaseRecord, change: BulkChange): CaseRecord | null {
  const { own1, own2, own3, ...fields } = change;
  const own = [own1, own2, own3].map((given, i) => given ?? record.ownFields[i] ?? "");
  const parsed = caseRecordSchema.safeParse({
    ...record,
    ...fields,
    ownFields: own.slice(0, own.findLastIndex((text) => text !== "") + 1),
  });
  return parsed.success ? parsed.data : null;
}

/** One value of a record by the name it has in a bulk change, as text; "" for none. */
export function bulkValue(record: CaseRecord, field: BulkField): string {
  if (field === "own1" || field === "own2" || field === "own3")
    return record.ownFields[Number(field.slice(3)) - 1] ?? "";
  return String(record[field] ?? "");
}
