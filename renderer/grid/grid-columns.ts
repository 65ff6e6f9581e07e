import { caseField } from "../../shared/excel-import/case-fields.ts";
import type { CaseField } from "../../shared/excel-import/field.ts";

/** The columns of the entry grid: what most cases need, in the order in which a paper list has it. */
const IDS = [
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
] as const;

export const GRID_FIELDS: readonly CaseField[] = IDS.flatMap((id) => caseField(id) ?? []);
