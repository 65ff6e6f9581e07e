import { firstDay } from "../case/partial-date.ts";
import type { CaseRecord } from "../case/record.ts";

/** Which row of a list a field stands in: its place, counted from 1, and what it is called; "" where it has no name yet. */
export type RowName = { readonly n: number; readonly name: string };

/**
 * One field of a case before and after, as `leafText` writes it; "" where it was or is empty. A row that came or went is a
 * field of its own with the value "+".
 */
export type FieldChange = {
  readonly field: string;
  readonly before: string;
  readonly after: string;
  readonly row?: RowName;
  /** YYYY-MM-DD: when the case was found, of advice when it was given; codes are called as on that day. Absent where none is known. */
  readonly day?: string;
};

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

/** The day by which a case's codes are named; null where it does not say when it was found. */
export const namingDay = ({ detectedOn }: Pick<CaseRecord, "detectedOn">): string | null =>
  detectedOn ? firstDay(detectedOn) : null;

export function fieldChanges(before: CaseRecord, after: CaseRecord): FieldChange[] {
  const day = namingDay(after) ?? namingDay(before);
  const [old, now] = [leaves(before), leaves(after)];
  const fields = [...new Set([...old.keys(), ...now.keys()])];
  return fields.flatMap((field): FieldChange[] => {
    const [was, is] = [old.get(field), now.get(field)];
    if (was?.text === is?.text) return [];
    const row = is?.row ?? was?.row;
    const own = is ?? was;
    const on = own?.ownDay === undefined ? day : own.ownDay;
    const about = { ...(row ? { row } : {}), ...(on === null ? {} : { day: on }) };
    return [{ field, before: was?.text ?? "", after: is?.text ?? "", ...about }];
  });
}

type Leaf = { readonly text: string; readonly row?: RowName; readonly ownDay?: string | null };

function leaves(record: CaseRecord): Map<string, Leaf> {
  const found = new Map<string, Leaf>();
  const walk = (path: string, value: unknown, row?: RowName, unit?: string, ownDay?: string | null): void => {
    if (isRowList(value))
      for (const [i, item] of value.entries()) {
        const named = { n: i + 1, name: rowName(path, item) };
        const day = path === "advice" ? adviceDay(item) : undefined;
        found.set(`${path}.${item.id}`, { text: "+", row: named, ...onDay(day) });
        walk(`${path}.${item.id}`, item, named, String(item.unit ?? ""), day);
      }
    else if (typeof value === "object" && value !== null && !Array.isArray(value))
      for (const [key, inner] of Object.entries(value)) {
        if (key !== "id") walk(path === "" ? key : `${path}.${key}`, inner, row, unit, ownDay);
      }
    else {
      const text = isAmount(path) ? amountText(value, unit ?? "") : leafText(value);
      if (text !== "") found.set(path, { text, ...(row ? { row } : {}), ...onDay(ownDay) });
    }
  };
  walk("", record);
  return found;
}

const onDay = (ownDay: string | null | undefined) => (ownDay === undefined ? {} : { ownDay });
/** Advice is named by its own day, as its form and the paper name it. */
const adviceDay = ({ date }: Row): string | null => (typeof date === "string" ? firstDay(date) : null);

type Row = Readonly<Record<string, unknown>> & { readonly id: string };

/** A row keeps its id through every edit; a list of codes or of charges has none and is compared as a whole. */
const isRowList = (value: unknown): value is readonly Row[] =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every((item) => typeof item === "object" && item !== null && "id" in item);

/** What tells a row from its neighbours; a code is named where it is shown. */
const NAMING: Readonly<Record<string, readonly string[]>> = {
  people: ["name", "position"],
  events: ["code"],
  advice: ["form"],
  damage: ["description"],
  sourceDocuments: ["number"],
  attachments: ["name"],
};

const rowName = (list: string, row: Row): string =>
  (NAMING[list] ?? []).map((key) => String(row[key] ?? "")).find((text) => text !== "") ?? "";

/** The row of a record that a field such as `people.p1.standing` stands in. */
export function rowOf(record: CaseRecord, field: string): RowName | undefined {
  const [list = "", id] = field.split(".");
  const rows = (record as Readonly<Record<string, unknown>>)[list];
  const at = isRowList(rows) ? rows.findIndex((row) => row.id === id) : -1;
  return isRowList(rows) && rows[at] ? { n: at + 1, name: rowName(list, rows[at]) } : undefined;
}

/**
 * A value on its way to a screen, where it is put into words: a list and a row as JSON, so that a comma in a text divides
 * nothing; "" for nothing.
 */
export function leafText(value: unknown): string {
  if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

export const AMOUNTS: readonly string[] = ["taken", "found", "judged", "seized", "recovered"];

export const isAmount = (field: string): boolean =>
  field.startsWith("damage.") && AMOUNTS.includes(field.split(".").at(-1) ?? "");

/** `184350000 VND`: the same number in another measure is another amount. */
export const amountText = (value: unknown, unit: string): string =>
  value === null || value === undefined ? "" : `${value} ${unit}`.trim();
