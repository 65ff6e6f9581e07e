import { isPartialDate } from "../case/partial-date.ts";
import { foldMarked } from "../text/fold.ts";
import { listWith } from "./code-lists.ts";
import { areInCodeOrder, CODE_LISTS, type CodeRow, OWN_CODE, RULED_CODES } from "./code-rows.ts";
import { type Code, nameOf } from "./codes.ts";
import type { Catalogue } from "./in-force.ts";
import { planAmong } from "./plans.ts";

export type CatalogueRows = Pick<Catalogue, "periods" | "plans" | "codes">;

/** What may be wrong with the rows of a catalogue; closed, each with its sentence (rule-sentences.ts). */
export const CATALOGUE_RULES = [
  "empty",
  "date",
  "window",
  "deadline",
  "code-twice",
  "order",
  "overlap",
  "milestone",
  "milestone-order",
  "size",
  "taken-away",
  "reported-window",
  "reported-before",
  "reported-plan",
  "code-order",
  "code-end",
  "code-changed",
  "code-new",
  "code-unknown",
  "code-ruled",
  "code-reported",
  "code-name",
] as const;
export type CatalogueRule = (typeof CATALOGUE_RULES)[number];

/** `row` is the code of a period, a plan or a list, "" where it is about all of them. */
export type RowProblem = { readonly rule: CatalogueRule; readonly row: string };

const isRealDay = (day: string): boolean => day.length === 10 && isPartialDate(day);

type Window = { readonly code: string; readonly from: string; readonly to: string };

/**
 * What is wrong with the rows by themselves; their shapes (codes, lengths) are the schema's. Days are inclusive `YYYY-MM-DD`.
 * Each list stands by its first day and no two rows share a day: a fact counts in one period and under one plan.
 */
export function checkRows({ periods, plans, codes }: CatalogueRows): RowProblem[] {
  const found: RowProblem[] = periods.length === 0 ? [{ rule: "empty", row: "" }] : [];
  for (const one of periods) {
    const days = [one.from, one.to, one.deadline];
    if (!days.every(isRealDay)) found.push({ rule: "date", row: one.code });
    else if (one.to > one.deadline) found.push({ rule: "deadline", row: one.code });
  }
  for (const plan of plans) {
    const by = plan.milestones.map((one) => one.by);
    if (![plan.from, plan.to, ...by].every(isRealDay)) found.push({ rule: "date", row: plan.code });
    else if (by.some((day) => day < plan.from || day > plan.to))
      found.push({ rule: "milestone", row: plan.code });
    else if (by.some((day, i) => i > 0 && day <= (by[i - 1] ?? "")))
      found.push({ rule: "milestone-order", row: plan.code });
  }
  return [...found, ...checkWindows(periods), ...checkWindows(plans), ...checkCodes(codes)];
}

/** What is asked of the rows alone, whatever a program has shipped by then: a version that held once holds for ever. */
function checkCodes(codes: readonly CodeRow[]): RowProblem[] {
  const found: RowProblem[] = [];
  if (!areInCodeOrder(codes)) found.push({ rule: "code-order", row: "" });
  for (const [i, { list, code, from }] of codes.entries()) {
    if (!isRealDay(from)) found.push({ rule: "date", row: code });
    const before = codes[i - 1];
    if (before && before.list === list && before.code === code && "ended" in before)
      found.push({ rule: "code-end", row: code });
  }
  return found;
}

function checkWindows(rows: readonly Window[]): RowProblem[] {
  const found: RowProblem[] = [];
  const codes = new Set<string>();
  const sorted = [...rows].sort((a, b) => (a.from < b.from ? -1 : 1));
  for (const { code, from, to } of rows) {
    if (from > to) found.push({ rule: "window", row: code });
    if (codes.has(code)) found.push({ rule: "code-twice", row: code });
    codes.add(code);
  }
  if (rows.some((row, i) => row.from < (rows[i - 1]?.from ?? ""))) found.push({ rule: "order", row: "" });
  for (const [i, { code, from }] of sorted.entries())
    if (i > 0 && from <= (sorted[i - 1]?.to ?? "")) found.push({ rule: "overlap", row: code });
  return found;
}

/** The last of the periods, by its first day, that something was reported for; null where none is known. */
export const lastReported = (rows: CatalogueRows, reported: ReadonlySet<string>): string | null =>
  rows.periods.filter((one) => reported.has(one.code)).at(-1)?.code ?? null;

/**
 * What keeps `after` from following `before`. No code is taken away: records name it. And numbers that were reported stay:
 * up to and with the last reported period no window moves, no row comes in between or before (its cumulative numbers would
 * change), and each keeps the plan it counts under. Names, deadlines and targets may change. Of the lists of codes a published row
 * stays as it is; what is new of a code stands after its published rows, and a new code, name or end begins after what was reported.
 */
export function checkChange(
  before: CatalogueRows,
  after: CatalogueRows,
  reportedUpTo: string | null,
): RowProblem[] {
  const found: RowProblem[] = [];
  for (const list of ["periods", "plans"] as const)
    for (const { code } of before[list])
      if (!after[list].some((one) => one.code === code)) found.push({ rule: "taken-away", row: code });
  const last = before.periods.find((one) => one.code === reportedUpTo);
  found.push(...checkCodeChange(before.codes, after.codes, last?.to ?? ""));
  if (!last) return found;
  const fixed = before.periods.filter((one) => one.from <= last.from);
  for (const { code, from, to } of fixed) {
    const now = after.periods.find((one) => one.code === code);
    if (now && (now.from !== from || now.to !== to)) found.push({ rule: "reported-window", row: code });
    if (planAmong(after.plans, to) !== planAmong(before.plans, to))
      found.push({ rule: "reported-plan", row: code });
  }
  for (const one of after.periods)
    if (!fixed.some(({ code }) => code === one.code) && one.from <= last.to)
      found.push({ rule: "reported-before", row: one.code });
  return found;
}

/** @param reportedTo the last day of what was reported; "" where nothing was */
function checkCodeChange(
  before: readonly CodeRow[],
  after: readonly CodeRow[],
  reportedTo: string,
): RowProblem[] {
  const found: RowProblem[] = [];
  const keyOf = ({ list, code, from }: CodeRow) => `${list} ${code} ${from}`;
  const held = new Map(before.map((row) => [keyOf(row), JSON.stringify(row)]));
  const now = new Set(after.map(keyOf));
  for (const row of before) if (!now.has(keyOf(row))) found.push({ rule: "taken-away", row: row.code });
  const known = new Set(
    CODE_LISTS.flatMap((list) => listWith(list, before).map((one) => `${list} ${one.code}`)),
  );
  const newest = new Map(before.map(({ list, code, from }) => [`${list} ${code}`, from]));
  for (const row of after) {
    const { list, code, from } = row;
    const old = held.get(keyOf(row));
    if (old !== undefined) {
      if (old !== JSON.stringify(row)) found.push({ rule: "code-changed", row: code });
      continue;
    }
    const isKnown = known.has(`${list} ${code}`);
    if (!isKnown && "ended" in row) found.push({ rule: "code-unknown", row: code });
    else if (!isKnown && !OWN_CODE[list].test(code)) found.push({ rule: "code-new", row: code });
    else if (from <= reportedTo) found.push({ rule: "code-reported", row: code });
    else if (from < (newest.get(`${list} ${code}`) ?? "")) found.push({ rule: "code-changed", row: code });
    if ("ended" in row && RULED_CODES[list]?.includes(code)) found.push({ rule: "code-ruled", row: code });
    known.add(`${list} ${code}`);
  }
  return found;
}

/**
 * New names that another code of the list has on one and the same day: nobody could tell the two apart, in a list to choose from or in
 * one that is read. Asked of who publishes alone: names that a later program brings refuse nobody's published version. The two Criminal
 * Codes call articles alike.
 */
export function checkNames(before: CatalogueRows, after: CatalogueRows): RowProblem[] {
  const held = new Set(before.codes.map((row) => JSON.stringify(row)));
  const found: RowProblem[] = [];
  for (const list of CODE_LISTS) {
    const codes = listWith(list, after.codes);
    const days = after.codes.filter((row) => row.list === list).map((row) => row.from);
    for (const row of after.codes) {
      if (row.list !== list || "ended" in row || held.has(JSON.stringify(row))) continue;
      const mine = codes.find((one) => one.code === row.code);
      const others = codes.filter(
        (one) => one !== mine && (list !== "charges" || one.code.slice(0, 5) === row.code.slice(0, 5)),
      );
      // Names and ends begin on these days alone.
      const isTwice = days.some(
        (day) =>
          day >= row.from &&
          mine !== undefined &&
          isOn(mine, day) &&
          nameOf([mine], row.code, "vi", day) === row.vi &&
          others.some((one) => isOn(one, day) && sharesName(one, row, day)),
      );
      if (isTwice) found.push({ rule: "code-name", row: row.code });
    }
  }
  return found;
}

const isOn = ({ from, until }: Code, day: string): boolean =>
  (from === undefined || from <= day) && (until === undefined || day < until);

const folded = (name: string): string => foldMarked(name.replace(/\s+/g, " ").trim());

function sharesName(
  one: Code,
  { vi, en }: { readonly vi: string; readonly en: string },
  day: string,
): boolean {
  const of = (language: "vi" | "en") => folded(nameOf([one], one.code, language, day));
  return [of("vi"), ...(one.also ?? []).map(folded)].includes(folded(vi)) || of("en") === folded(en);
}
