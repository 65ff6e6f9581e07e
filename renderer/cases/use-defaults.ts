import { useEffect } from "react";
import type { UseFormReturn } from "react-hook-form";
import { defaultsToFollow, type Implied, implied } from "../../shared/case/implied.ts";
import type { CaseRecord } from "../../shared/case/record.ts";
import type { FormValues } from "./form-record.ts";

/**
 * Fills in what one choice implies for another (period and plan from the day, reason and definition from the petty form,
 * acts counted by people …) while one types. A default follows what it came from until somebody types in its field.
 * @param unit the office's code, null while nothing may be changed
 * @param isNew a new case takes its first defaults at once
 */
export function useDefaults(form: UseFormReturn<FormValues>, unit: string | null, isNew: boolean): void {
  useEffect(() => {
    if (unit === null) return;
    const typed = new Set<string>();
    const recordNow = () => form.getValues() as CaseRecord;
    let before: Implied = implied(recordNow(), isNew ? "" : unit);
    const follow = () => {
      const filled = defaultsToFollow(before, recordNow(), unit, typed);
      before = implied(recordNow(), unit);
      for (const { field, value } of filled) form.setValue(field, value as never);
    };
    if (isNew) follow();
    const watching = form.watch((_values, { name, type }) => {
      if (name === undefined) return;
      // Only what a person changed says that the field is theirs; what is set by the program does not.
      if (type === "change") typed.add(name);
      follow();
    });
    return () => watching.unsubscribe();
  }, [form, unit, isNew]);
}
