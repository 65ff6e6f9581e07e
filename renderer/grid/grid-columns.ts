import type { CaseRecord } from "../../shared/case/record.ts";
import { CASE_FIELDS } from "../../shared/excel-import/case-fields.ts";
import type { CaseField } from "../../shared/excel-import/field.ts";

/** What most cases need, in the order in which a paper list has it. */
export const FIRST_IDS: readonly string[] = [
  "kind",
  "title",
  "detectedOn",
  "mainSource",
  "sector",
  "role",
  "agency",
  "acts",
  "pettyForms",
  "taken",
  "found",
  "recovered",
  "handling",
  "nature",
  "summary",
  "officer",
  "note",
];

/** Without it a row says nothing of what it is. */
export const ALWAYS_SHOWN = "title";

/**
 * Fields that one cell can both fill and empty; those of the first columns, and the kind, which is only filled. One column for
 * one field of the record: the status in words is the note under another name.
 */
export const OFFERED: readonly CaseField[] = CASE_FIELDS.filter(
  (field) => (field.clear !== undefined && field.id !== "status") || FIRST_IDS.includes(field.id),
);

const OF_HEAD: Readonly<Record<string, string>> = {
  headPosition: "head.position",
  headSeverity: "head.severity",
  headResult: "head.result",
};

/** The one field of the case's page that a column fills; an amount's is in the row of đồng, also where that is still to come. */
export function pathOf(field: CaseField, { damage }: CaseRecord): string {
  if (field.path !== "damage") return OF_HEAD[field.id] ?? field.path;
  const own = damage.findIndex((row) => row.unit === "VND");
  return `damage.${own < 0 ? damage.length : own}.${field.id}`;
}
