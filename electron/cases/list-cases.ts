import { unitsBehind } from "../../shared/catalogue/units.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import {
  type ListedRow,
  type ListFilters,
  listAnchors,
  listRows,
  listSums,
  narrow,
  ORDERS,
  type Order,
  type Position,
} from "../database/case-list-store.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";
import { todayOf } from "./unit-day.ts";

export type ListedCase = Omit<ListedRow, "secret" | "undetermined"> & {
  readonly secret: boolean;
  readonly undetermined: boolean;
};

export type ListQuery = {
  readonly search: string;
  readonly filters?: ListFilters & { readonly unitToday?: string };
  /** Left out: newest detected first. */
  readonly order?: Order;
};

export type CasePage = { readonly cases: readonly ListedCase[]; readonly next: string | null };

export const NEWEST_FIRST: Order = { by: "detectedOn", descending: true };

/**
 * One page by keyset: `after` is the `next` of the page before, `from` an anchor of `listOverview` (the page begins with
 * that case). A search with marks matches exactly those marks, one without matches all (đ included). At most 1,000 rows
 * a page. Errors: E_INPUT.
 */
export function listCases(
  ws: OpenWorkspace,
  query: ListQuery & {
    readonly after: string | null;
    readonly from?: string;
    readonly limit: number;
    /** Long texts (summary, note, names of people) too. */
    readonly texts?: boolean;
  },
): Result<CasePage> {
  const order = query.order ?? NEWEST_FIRST;
  const cursor = query.after ?? query.from ?? null;
  const at = cursor === null ? null : readPosition(cursor, order);
  if (cursor !== null && !at) return fail("E_INPUT", { field: query.after === null ? "from" : "after" });
  const limit = Math.min(Math.max(Math.trunc(query.limit), 1), 1000);
  const narrowing = narrow(ws.db, query.search, filtersOf(ws, query));
  const isAfter = query.after !== null;
  const rows = listRows(ws.db, narrowing, {
    order,
    at,
    isAfter,
    limit: limit + 1,
    texts: query.texts === true,
  });
  const last = rows[limit - 1];
  return ok({
    cases: rows.slice(0, limit).map(({ sortValue: _sortValue, ...row }) => ({
      ...row,
      secret: row.secret === 1,
      undetermined: row.undetermined === 1,
    })),
    next: rows.length > limit && last ? writePosition({ value: last.sortValue, id: last.id }) : null,
  });
}

/** A unit of today stands for itself and those it followed. */
function filtersOf(ws: OpenWorkspace, { filters = {} }: ListQuery): ListFilters {
  const { unitToday, ...rest } = filters;
  return unitToday ? { ...rest, units: unitsBehind(unitToday, todayOf(ws)) } : rest;
}

/** Cases between two anchors of an overview. */
export const ANCHOR_EVERY = 200;

export type ListOverview = {
  readonly cases: number;
  readonly va: number;
  readonly vv: number;
  /** Of them not approved: a sum that has some is a provisional one (*số tạm tính*). */
  readonly drafts: number;
  readonly people: number;
  readonly accused: number;
  readonly acts: number;
  readonly takenVnd: number;
  readonly damageVnd: number;
  readonly recoveredVnd: number;
  /** Cases with an amount "chưa xác định", which no sum holds. */
  readonly undetermined: number;
  readonly stages: readonly { readonly stage: string; readonly cases: number }[];
  readonly anchors: readonly string[];
};

/**
 * The totals row of a list, its groups by stage (folded ones too), and where each run of 200 cases begins in the order
 * given. All of it is computed by SQLite over the same narrowing; no list is loaded.
 */
export function listOverview(ws: OpenWorkspace, query: ListQuery): Result<ListOverview> {
  const asked = filtersOf(ws, query);
  const { hiddenStages = [], ...filters } = asked;
  const all = narrow(ws.db, query.search, filters);
  const sums = listSums(ws.db, all);
  const add = (read: (row: (typeof sums)[number]) => number | null) =>
    Math.min(
      sums.reduce((sum, row) => sum + (read(row) ?? 0), 0),
      Number.MAX_SAFE_INTEGER,
    );
  const shown = hiddenStages.length === 0 ? all : narrow(ws.db, query.search, asked);
  const anchors = listAnchors(ws.db, shown, query.order ?? NEWEST_FIRST, ANCHOR_EVERY);
  const stages = new Map<string, number>();
  for (const row of sums) stages.set(row.stage, (stages.get(row.stage) ?? 0) + row.cases);
  return ok({
    cases: add((row) => row.cases),
    va: add((row) => (row.kind === "VA" ? row.cases : 0)),
    vv: add((row) => (row.kind === "VV" ? row.cases : 0)),
    drafts: add((row) => row.drafts),
    people: add((row) => row.people),
    accused: add((row) => row.accused),
    acts: add((row) => row.acts),
    takenVnd: add((row) => row.takenVnd),
    damageVnd: add((row) => row.damageVnd),
    recoveredVnd: add((row) => row.recoveredVnd),
    undetermined: add((row) => row.undetermined),
    stages: [...stages]
      .map(([stage, cases]) => ({ stage, cases }))
      .sort((a, b) => (a.stage < b.stage ? -1 : 1)),
    anchors: anchors.map(writePosition),
  });
}

/** Every case of a list in its order, read by pages: what exports and prints walk. */
export function* everyCase(ws: OpenWorkspace, query: ListQuery): Generator<ListedCase> {
  for (let after: string | null = null, isFirst = true; isFirst || after !== null; isFirst = false) {
    const page: Result<CasePage> = listCases(ws, { ...query, after, limit: 1000, texts: true });
    if (!page.ok) return;
    yield* page.value.cases;
    after = page.value.next;
  }
}

const writePosition = ({ value, id }: Position): string => JSON.stringify([value, id]);

/** Null for what no page of this order ever gave. */
function readPosition(cursor: string, order: Order): Position | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(cursor);
  } catch {
    return null;
  }
  if (!Array.isArray(parsed) || parsed.length !== 2) return null;
  const [value, id] = parsed as [unknown, unknown];
  const isValue = order.by === "damageVnd" ? Number.isSafeInteger(value) : typeof value === "string";
  if (!isValue || typeof id !== "string" || !/^[A-Z]+-[0-9a-z]{26}$/.test(id)) return null;
  return { value: value as string | number, id };
}

export const isOrder = (by: string): by is keyof typeof ORDERS => Object.hasOwn(ORDERS, by);
