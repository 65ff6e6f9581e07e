import { z } from "zod";
import { caseRecordSchema } from "./record.ts";

/**
 * The schema of one field of a record, by its path (`title`, `people.3.name`): what a form checks while one types is what
 * the service checks when it is saved. Null for a path that a record does not have.
 */
export function fieldSchema(path: string): z.ZodType | null {
  let schema: z.ZodType | null = caseRecordSchema;
  for (const part of path.split(".")) {
    const inner: z.ZodType | null = schema && bare(schema);
    if (inner instanceof z.ZodArray) schema = /^\d+$/.test(part) ? (inner.element as z.ZodType) : null;
    else if (inner instanceof z.ZodObject)
      schema = Object.hasOwn(inner.shape, part) ? (inner.shape[part] as z.ZodType) : null;
    else return null;
  }
  return schema;
}

/** Without its default and its null. */
function bare(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodNullable)
    return bare(schema.unwrap() as z.ZodType);
  return schema;
}

/** Why a text cannot stand in a field: more than it holds, or characters that are no text (V22). Null where it can. */
export type TextProblem =
  | { readonly kind: "too-long"; readonly most: number }
  | { readonly kind: "not-text" }
  | null;

export function textProblem(path: string, text: string): TextProblem {
  const checked = fieldSchema(path)?.safeParse(text.normalize("NFC"));
  if (!checked || checked.success) return null;
  const long = checked.error.issues.find((issue) => issue.code === "too_big");
  return long ? { kind: "too-long", most: Number(long.maximum) } : { kind: "not-text" };
}
