import { type FieldErrors, set } from "react-hook-form";
import type { FormValues } from "./form-record.ts";
import type { Unread } from "./left-typing.ts";

/** Paths of the fields whose typing could not be read, as react-hook-form nests its errors. */
export function mistypedFields(errors: object, path = ""): string[] {
  return Object.entries(errors).flatMap(([key, value]) => {
    const here = path === "" ? key : `${path}.${key}`;
    if (typeof value !== "object" || value === null) return [];
    return typeof value.message === "string" ? [here] : mistypedFields(value, here);
  });
}

/** Those of them whose text stands in the field and nowhere else. */
export function unreadFields(errors: object, path = ""): Unread[] {
  return Object.entries(errors).flatMap(([key, value]) => {
    const field = path === "" ? key : `${path}.${key}`;
    if (typeof value !== "object" || value === null) return [];
    if (typeof value.message !== "string") return unreadFields(value, field);
    const typed: unknown = value.types?.typed;
    return typeof typed === "string" ? [{ field, message: value.message, typed }] : [];
  });
}

/** The errors that a form starts with for such texts, the same object as long as the form stands; null for none. */
export function errorsOf(unread: readonly Unread[]): FieldErrors<FormValues> | null {
  if (unread.length === 0) return null;
  const errors: FieldErrors<FormValues> = {};
  for (const { field, message, typed } of unread)
    set(errors, field, { type: "custom", message, types: { typed } });
  return errors;
}
