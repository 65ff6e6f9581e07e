import { useMemo } from "react";
import { type Control, useWatch } from "react-hook-form";
import type { Finding } from "../../shared/case/rules.ts";
import type { FormValues } from "./form-record.ts";

/**
 * The findings that one who is still typing can use: what an incident's acts usually are (V13) is said once there are acts or
 * the case has its number, not over an empty new form.
 */
export function useFindingsInSight(
  findings: readonly Finding[],
  control: Control<FormValues>,
  isNew: boolean,
): readonly Finding[] {
  const [acts, forms] = useWatch({ control, name: ["acts", "pettyForms"] });
  const isBegun = !isNew || acts.length > 0 || forms.length > 0;
  return useMemo(
    () => (isBegun ? findings : findings.filter((one) => one.rule !== "V13")),
    [findings, isBegun],
  );
}
