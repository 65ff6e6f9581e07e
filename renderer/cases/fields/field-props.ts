import { get, useFormContext } from "react-hook-form";
import { useFindings } from "../findings-context.ts";

/** A path in the record, such as `title` or `people.0.name`. */
export type FieldName = string;

/**
 * What every field shows under itself: what could not be read of the typing first, else what the rules find there.
 * `data-field` is where F8 jumps to.
 */
export function useFieldProps(name: FieldName) {
  const { formState } = useFormContext();
  const finding = useFindings()(name);
  const typed = get(formState.errors, name) as { message?: string } | undefined;
  return { error: typed?.message ?? finding ?? undefined, "data-field": name, name };
}
