import type { UnreadText } from "../../shared/case/unread.ts";

/** Paths of the fields that stand in red because of what was typed in them, as react-hook-form nests its errors. */
export function mistypedFields(errors: object, path = ""): string[] {
  return messages(errors, path).map(({ field }) => field);
}

/** Those of them whose text stands in the field and nowhere else. */
export function unreadTexts(errors: object): UnreadText[] {
  return messages(errors, "").flatMap(({ field, typed }) => (typed === undefined ? [] : [{ field, typed }]));
}

type Mistyped = { readonly field: string; readonly typed: string | undefined };

function messages(errors: object, path: string): Mistyped[] {
  return Object.entries(errors).flatMap(([key, value]) => {
    const field = path === "" ? key : `${path}.${key}`;
    if (typeof value !== "object" || value === null) return [];
    if (typeof value.message !== "string") return messages(value, field);
    return [{ field, typed: typedOf(value) }];
  });
}

/** The text that could not be read, of one field's error. */
export function typedOf(error: { readonly types?: object | undefined } | undefined): string | undefined {
  const { typed } = (error?.types ?? {}) as { typed?: unknown };
  return typeof typed === "string" ? typed : undefined;
}

/** One field's error for such a text. */
export const unreadError = (message: string, typed: string) => ({
  type: "unread",
  message,
  types: { typed },
});
