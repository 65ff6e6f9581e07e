import type { CaseField } from "./field.ts";
import { ACT_FIELDS } from "./fields/acts.ts";
import { ADVICE_FIELDS } from "./fields/advice.ts";
import { CARE_FIELDS } from "./fields/care.ts";
import { DAMAGE_FIELDS } from "./fields/damage.ts";
import { DETECTION_FIELDS, SOURCE_DOCUMENT } from "./fields/detection.ts";
import { HEAD_FIELDS } from "./fields/head.ts";
import { IDENTITY_FIELDS } from "./fields/identity.ts";
import { OF_PEOPLE_FIELDS } from "./fields/of-people.ts";
import { PEOPLE_NAMES } from "./fields/people.ts";
import { STEP_FIELDS } from "./fields/steps.ts";

/** Every field of a case that one column of a list can carry, in the order of the case's page. */
export const CASE_FIELDS: readonly CaseField[] = [
  ...IDENTITY_FIELDS,
  ...DETECTION_FIELDS,
  ...ACT_FIELDS,
  PEOPLE_NAMES,
  ...OF_PEOPLE_FIELDS,
  ...STEP_FIELDS,
  ...ADVICE_FIELDS,
  ...DAMAGE_FIELDS,
  ...HEAD_FIELDS,
  SOURCE_DOCUMENT,
  ...CARE_FIELDS,
];

export const caseField = (id: string): CaseField | undefined => CASE_FIELDS.find((field) => field.id === id);
