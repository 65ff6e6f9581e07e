import { CODE_LISTS, type CodeList } from "./code-rows.ts";
import type { CatalogueRows } from "./rules.ts";

export const CHANGED_LISTS = ["periods", "plans", ...CODE_LISTS] as const;
export type ChangedList = "periods" | "plans" | CodeList;
/** `name` and `ended` are of codes, with the day from which they hold: `2026-01-01: Tên / Name`. */
export const CHANGED_FIELDS = [
  "row",
  "vi",
  "en",
  "from",
  "to",
  "deadline",
  "milestones",
  "name",
  "ended",
] as const;
export type ChangedField = (typeof CHANGED_FIELDS)[number];

/** One thing a newer catalogue says otherwise; `before` is "" for a row or a target that was not there. */
export type RowChange = {
  readonly list: ChangedList;
  readonly code: string;
  readonly field: ChangedField;
  readonly before: string;
  readonly after: string;
};

const PERIOD_FIELDS = ["vi", "en", "from", "to", "deadline"] as const;
const PLAN_FIELDS = ["from", "to"] as const;

type PlanRow = CatalogueRows["plans"][number];
/** `2020-12-31: 2 + 3; …`: criminal cases and acts by each day. */
const milestonesText = (plan: PlanRow | undefined): string =>
  (plan?.milestones ?? []).map(({ by, va, acts }) => `${by}: ${va} + ${acts}`).join("; ");

/** Old → new, row by row in the order of `after`; rows are never taken away (rules.ts). */
export function rowChanges(before: CatalogueRows, after: CatalogueRows): RowChange[] {
  const changes: RowChange[] = [];
  for (const now of after.periods) {
    const then = before.periods.find((one) => one.code === now.code);
    const at = { list: "periods", code: now.code } as const;
    if (!then) changes.push({ ...at, field: "row", before: "", after: `${now.from} – ${now.to}` });
    for (const field of then ? PERIOD_FIELDS : [])
      if (then && then[field] !== now[field])
        changes.push({ ...at, field, before: then[field], after: now[field] });
  }
  for (const now of after.plans) {
    const then = before.plans.find((one) => one.code === now.code);
    const at = { list: "plans", code: now.code } as const;
    if (!then) changes.push({ ...at, field: "row", before: "", after: `${now.from} – ${now.to}` });
    for (const field of then ? PLAN_FIELDS : [])
      if (then && then[field] !== now[field])
        changes.push({ ...at, field, before: then[field], after: now[field] });
    const [old, next] = [milestonesText(then), milestonesText(now)];
    if (old !== next) changes.push({ ...at, field: "milestones", before: old, after: next });
  }
  for (const row of after.codes) {
    const { list, code, from } = row;
    const then = before.codes.find((one) => one.list === list && one.code === code && one.from === from);
    const [old, next] = [then ? codeText(then) : "", codeText(row)];
    if (old !== next)
      changes.push({ list, code, field: "ended" in row ? "ended" : "name", before: old, after: next });
  }
  return changes;
}

const codeText = (row: CatalogueRows["codes"][number]): string =>
  "ended" in row ? row.from : `${row.from}: ${row.vi} / ${row.en}`;

const windows = ({ periods, plans }: CatalogueRows): string =>
  JSON.stringify([periods, plans].map((rows) => rows.map(({ code, from, to }) => [code, from, to])));

/** Whether a case may count in another period under `after`: names, deadlines and targets move none. */
export const movesCases = (before: CatalogueRows, after: CatalogueRows): boolean =>
  windows(before) !== windows(after);

/** Stretches between two periods that belong to neither: what is dated in them counts in no period. Inclusive days. */
export function gapsBetween(periods: CatalogueRows["periods"]): { from: string; to: string }[] {
  const gaps: { from: string; to: string }[] = [];
  for (const [i, { from }] of periods.entries()) {
    const last = periods[i - 1]?.to;
    if (last === undefined || from <= last || dayAfter(last, 1) === from) continue;
    gaps.push({ from: dayAfter(last, 1), to: dayAfter(from, -1) });
  }
  return gaps;
}

const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
