import type { CaseRecord } from "../case/record.ts";

/** One field of a case before and after, as written; "" where it was or is empty. */
export type FieldChange = { readonly field: string; readonly before: string; readonly after: string };

export type CasePlan = {
  readonly what: "new" | "changed" | "withdrawn";
  readonly changes: readonly FieldChange[];
};

/**
 * What showing `after` in place of `before` does to a case, field by field (`people.p1.standing`, rows by their id).
 * A new case lists nothing: all of it is new.
 */
export function planCase(before: CaseRecord | null, after: CaseRecord): CasePlan {
  if (before === null) return { what: after.withdrawn ? "withdrawn" : "new", changes: [] };
  const what = after.withdrawn && !before.withdrawn ? "withdrawn" : "changed";
  return { what, changes: fieldChanges(before, after) };
}

export function fieldChanges(before: CaseRecord, after: CaseRecord): FieldChange[] {
  const [old, now] = [leaves(before), leaves(after)];
  const fields = [...new Set([...old.keys(), ...now.keys()])];
  return fields
    .map((field) => ({ field, before: old.get(field) ?? "", after: now.get(field) ?? "" }))
    .filter((change) => change.before !== change.after);
}

function leaves(record: CaseRecord): Map<string, string> {
  const found = new Map<string, string>();
  const walk = (path: string, value: unknown): void => {
    if (Array.isArray(value)) walkList(path, value);
    else if (typeof value === "object" && value !== null)
      for (const [key, inner] of Object.entries(value)) {
        if (key !== "id") walk(path === "" ? key : `${path}.${key}`, inner);
      }
    else if (value !== null && value !== "") found.set(path, String(value));
  };
  // A row keeps its id through every edit; a list of codes or of charges has none and is compared as a whole.
  const walkList = (path: string, list: readonly unknown[]): void => {
    if (list.length === 0) return;
    if (list.every((item) => typeof item === "object" && item !== null && "id" in item))
      for (const item of list as { id: string }[]) {
        found.set(`${path}.${item.id}`, "+");
        walk(`${path}.${item.id}`, item);
      }
    else
      found.set(
        path,
        list.map((item) => (typeof item === "object" ? JSON.stringify(item) : String(item))).join(", "),
      );
  };
  walk("", record);
  return found;
}
