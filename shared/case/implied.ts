import { periodOf } from "../catalogue/periods.ts";
import { pettyReason } from "../catalogue/petty-reasons.ts";
import { planOf } from "../catalogue/plans.ts";
import { unitByCode } from "../catalogue/units.ts";
import { firstDay } from "./partial-date.ts";
import type { CaseRecord } from "./record.ts";

/** Values that other choices imply, by path; "", null and [] where nothing is implied. */
export type Implied = Readonly<Record<ImpliedField, string | number | null | readonly string[]>>;
export type ImpliedField =
  | "unit"
  | "period"
  | "plan"
  | "place.province"
  | "acts"
  | "actCount"
  | "classificationReason"
  | "definition";

/** Forms that are harassment for gain (act k); V6 skims benefits, V9 is whatever its words say. */
const HARASSMENT = new Set(["V1", "V2", "V3", "V4", "V5"]);

/** @param unit the office's own code */
export function implied(record: CaseRecord, unit: string): Implied {
  const day = record.detectedOn ? firstDay(record.detectedOn) : null;
  const form = record.kind === "VV" ? (record.pettyForms[0] ?? "") : "";
  const plan = day ? planOf(day) : null;
  return {
    unit,
    period: day ? (periodOf(day)?.code ?? "") : "",
    plan,
    // A count-only line holds no words (V24).
    "place.province": record.secret ? "" : (unitByCode(unit)?.vi ?? ""),
    acts: HARASSMENT.has(form) ? ["k"] : [],
    // Plan 142 counts acts: one for each person who is dealt with.
    actCount: record.people.filter((person) => person.standing !== "không xử lý").length || null,
    classificationReason: record.secret ? "" : pettyReason(form),
    definition: form === "" || record.secret || plan === null ? "" : `Kế hoạch ${plan}`,
  };
}

const isEmpty = (value: unknown): boolean =>
  value === "" || value === null || value === undefined || (Array.isArray(value) && value.length === 0);
const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

export const valueAt = (record: object, path: string): unknown =>
  path
    .split(".")
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], record);

/**
 * What is to be filled in now that `record` implies something else than `before`: fields that are empty or still hold the
 * old default. A field somebody typed in (`typed`) is never touched.
 */
export function defaultsToFollow(
  before: Implied,
  record: CaseRecord,
  unit: string,
  typed: ReadonlySet<string>,
): { readonly field: ImpliedField; readonly value: unknown }[] {
  const now = implied(record, unit);
  return (Object.keys(now) as ImpliedField[])
    .filter((field) => !typed.has(field) && !isSame(now[field], before[field]))
    .filter((field) => {
      const held = valueAt(record, field);
      return !isSame(held, now[field]) && (isEmpty(held) || isSame(held, before[field]));
    })
    .map((field) => ({ field, value: now[field] }));
}
