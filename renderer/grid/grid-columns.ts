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

/** Fields that one cell can both fill and empty; those of the first columns, and the kind, which is only filled. */
export const OFFERED: readonly CaseField[] = CASE_FIELDS.filter(
  (field) => field.clear !== undefined || FIRST_IDS.includes(field.id),
);
