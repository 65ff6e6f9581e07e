import type { Database } from "better-sqlite3";
import { NO_STAGE } from "../../shared/list/columns.ts";
import { foldMarked, foldPlain, hasMarks } from "../../shared/text/fold.ts";
import { type CaseIndexRow, INDEX_COLUMNS } from "./case-index-store.ts";

/** Orders that a list can be walked in, each by an index of its own: its column and the index. */
export const ORDERS = {
  detectedOn: { column: "c.detected_on", index: "list_detected" },
  number: { column: "c.number", index: "list_number" },
  title: { column: "c.title_key", index: "list_title" },
  stage: { column: "c.stage", index: "list_stage" },
  remindOn: { column: "c.remind_on", index: "list_remind" },
  damageVnd: { column: "coalesce(c.damage_vnd, -1)", index: "list_damage" },
} as const;
export type OrderBy = keyof typeof ORDERS;
export type Order = { readonly by: OrderBy; readonly descending: boolean };

/** Exact codes; several filters must all hold. */
export const CODE_FILTERS = {
  unit: "unit",
  kind: "kind",
  period: "period",
  sector: "sector",
  source: "source",
  role: "role",
  stage: "stage",
  status: "status",
} as const;
export type CodeFilter = keyof typeof CODE_FILTERS;

/** What a list is narrowed by; a filter left out or "" holds for every case. Days are inclusive, `YYYY-MM-DD`. */
export type ListFilters = { readonly [Code in CodeFilter]?: string } & {
  /** Of any of these. */
  readonly units?: readonly string[];
  /** A part of the number, as it stands. */
  readonly number?: string;
  /** Words of the title, of the agency: each must occur, the last as a beginning; marks as in a search. */
  readonly title?: string;
  readonly agency?: string;
  readonly officer?: string;
  readonly from?: string;
  readonly to?: string;
  /** Stages that are folded away in a grouped list. */
  readonly hiddenStages?: readonly string[];
};

/** Where a page begins: the value of the order's column, and the id. */
export type Position = { readonly value: string | number; readonly id: string };

/** Narrowing as SQL over `case_index c`, with its parameters. */
export type Narrowing = {
  readonly where: readonly string[];
  readonly params: Readonly<Record<string, unknown>>;
  /** Few cases are left, and they are fetched by their row instead of walking an index. */
  readonly fetchesRows: boolean;
};

/**
 * Fewer matches than this are fetched one by one; of more the set is made and the order's index walked past it: each
 * way is slow where the other is quick (measured at 100,000 cases: 0.1 against 20 ms for one match, 350 against 40 ms
 * for all).
 */
const FEW_MATCHES = 2000;

export function narrow(db: Database, search: string, filters: ListFilters): Narrowing {
  const where: string[] = [];
  const params: Record<string, unknown> = {};
  let fetchesRows = false;
  for (const [filter, column] of Object.entries(CODE_FILTERS)) {
    const value = filters[filter as CodeFilter];
    if (value === undefined || value === "") continue;
    where.push(`c.${column} = @${filter}`);
    params[filter] = filter === "stage" && value === NO_STAGE ? "" : value;
  }
  if (filters.units) {
    where.push("c.unit IN (SELECT value FROM json_each(@units))");
    params.units = JSON.stringify(filters.units);
  }
  if (filters.from) {
    where.push("c.detected_on >= @from");
    params.from = filters.from;
  }
  if (filters.to) {
    // A case without a day of detection is before none.
    where.push("c.detected_on <= @to AND c.detected_on <> ''");
    params.to = filters.to;
  }
  if (filters.hiddenStages && filters.hiddenStages.length > 0) {
    where.push("c.stage NOT IN (SELECT value FROM json_each(@hiddenStages))");
    params.hiddenStages = JSON.stringify(filters.hiddenStages);
  }
  if (filters.number) {
    where.push(
      "+c.row IN (SELECT row FROM case_index INDEXED BY list_number WHERE instr(number, @number) > 0)",
    );
    params.number = filters.number.trim().toUpperCase();
  }
  if (filters.officer) {
    where.push("instr(lower(c.officer), @officer) > 0");
    params.officer = filters.officer.trim().toLowerCase();
  }
  const words = [
    wordsIn(search, "title agency rest", "title_marked agency_marked rest_marked"),
    wordsIn(filters.title ?? "", "title", "title_marked"),
    wordsIn(filters.agency ?? "", "agency", "agency_marked"),
  ].filter((part) => part !== null);
  if (words.length > 0) {
    const match = words.map((part) => `(${part})`).join(" AND ");
    const found = db
      .prepare(
        `SELECT count(*) FROM (SELECT 1 FROM case_search WHERE case_search MATCH ? LIMIT ${FEW_MATCHES})`,
      )
      .pluck()
      .get(match) as number;
    fetchesRows = found < FEW_MATCHES;
    where.push(
      `${fetchesRows ? "" : "+"}c.row IN (SELECT rowid FROM case_search WHERE case_search MATCH @match)`,
    );
    params.match = match;
  }
  return { where, params, fetchesRows };
}

/** Every word must occur in one of the columns, the last as a beginning; quotes keep FTS5's own syntax out. Null for none. */
function wordsIn(text: string, plain: string, marked: string): string | null {
  const isMarked = hasMarks(text);
  const words = (isMarked ? foldMarked(text) : foldPlain(text)).match(/[\p{L}\p{N}]+/gu);
  if (!words) return null;
  const all = words.map((word, i) => `"${word}"${i === words.length - 1 ? "*" : ""}`).join(" AND ");
  return `{${isMarked ? marked : plain}} : (${all})`;
}

/** Texts and codes of a row as lists show them; `texts` adds the long ones. */
const SHOWN: readonly (keyof CaseIndexRow)[] = [
  "id",
  "unit",
  "number",
  "kind",
  "title",
  "detectedOn",
  "detectedAs",
  "period",
  "plan",
  "sector",
  "source",
  "role",
  "handling",
  "nature",
  "stage",
  "stageOn",
  "status",
  "agency",
  "place",
  "officer",
  "remindOn",
  "steeringTier",
  "people",
  "accused",
  "actCount",
  "takenVnd",
  "damageVnd",
  "recoveredVnd",
  "own1",
  "own2",
  "own3",
  "outcomeOn",
];
const COLUMNS = [
  ...SHOWN.map((field) => `c.${INDEX_COLUMNS[field]} AS ${field}`),
  "c.secret = 1 AS secret",
  "c.undetermined = 1 AS undetermined",
].join(", ");

export type ListedRow = Omit<
  Pick<CaseIndexRow, (typeof SHOWN)[number]>,
  "secret" | "undetermined" | "kind" | "detectedOn"
> & {
  readonly kind: "VA" | "VV";
  readonly detectedOn: string;
  readonly secret: number;
  readonly undetermined: number;
  /** Only where asked for. */
  readonly summary?: string;
  readonly note?: string;
  readonly names?: string;
};

export type Walk = {
  readonly order: Order;
  /** The page begins with this case, or right after it; null: at the beginning. */
  readonly at: Position | null;
  readonly isAfter: boolean;
  readonly limit: number;
  readonly texts: boolean;
};

/** A page of a list. The rows are found in an index and only those of the page are read. */
export function listRows(
  db: Database,
  narrowing: Narrowing,
  walk: Walk,
): (ListedRow & { sortValue: string | number })[] {
  const { column, direction, from } = walkOf(narrowing, walk.order);
  const where = [...narrowing.where];
  if (walk.at)
    where.push(
      `(${column}, c.id) ${walk.order.descending ? "<" : ">"}${walk.isAfter ? "" : "="} (@value, @id)`,
    );
  const texts = walk.texts ? ", t.summary, t.note, t.names" : "";
  return db
    .prepare(
      `SELECT ${COLUMNS}, p.v AS sortValue${texts} FROM (
         SELECT c.row, ${column} AS v FROM ${from} ${whereOf(where)}
         ORDER BY ${column} ${direction}, c.id ${direction} LIMIT @limit
       ) p JOIN case_index c ON c.row = p.row ${walk.texts ? "JOIN case_texts t ON t.row = p.row" : ""}
       ORDER BY p.v ${direction}, c.id ${direction}`,
    )
    .all({
      ...narrowing.params,
      ...(walk.at ? { value: walk.at.value, id: walk.at.id } : {}),
      limit: walk.limit,
    }) as (ListedRow & { sortValue: string | number })[];
}

/** Where each run of so many cases begins, so that any part of a long list can be shown without walking to it. */
export function listAnchors(db: Database, narrowing: Narrowing, order: Order, every: number): Position[] {
  const { column, direction, from } = walkOf(narrowing, order);
  return db
    .prepare(
      `SELECT v AS value, id FROM (
         SELECT ${column} AS v, c.id, row_number() OVER (ORDER BY ${column} ${direction}, c.id ${direction}) AS n
         FROM ${from} ${whereOf(narrowing.where)}
       ) WHERE n % @every = 1 ORDER BY n`,
    )
    .all({ ...narrowing.params, every }) as Position[];
}

export type ListSums = {
  readonly kind: "VA" | "VV";
  readonly stage: string;
  readonly cases: number;
  readonly drafts: number;
  readonly people: number;
  readonly accused: number;
  readonly acts: number;
  readonly takenVnd: number | null;
  readonly damageVnd: number | null;
  readonly recoveredVnd: number | null;
  readonly undetermined: number;
};

/** Counts and sums of a list by kind and stage; amounts that are undetermined are in no sum and counted apart. */
export function listSums(db: Database, narrowing: Narrowing): ListSums[] {
  // The index that also holds the amounts; a walk of it reads no row.
  const from = narrowing.fetchesRows ? "case_index c" : "case_index c INDEXED BY list_detected";
  return db
    .prepare(
      `SELECT c.kind, c.stage, count(*) AS cases, sum(c.status IN ('draft', 'submitted', 'returned')) AS drafts,
         sum(c.people) AS people, sum(c.accused) AS accused, coalesce(sum(c.act_count), 0) AS acts,
         sum(c.taken_vnd) AS takenVnd, sum(c.damage_vnd) AS damageVnd, sum(c.recovered_vnd) AS recoveredVnd,
         sum(c.undetermined) AS undetermined
       FROM ${from} ${whereOf(narrowing.where)} GROUP BY c.kind, c.stage`,
    )
    .all(narrowing.params) as ListSums[];
}

const whereOf = (conditions: readonly string[]): string =>
  conditions.length === 0 ? "" : `WHERE ${conditions.join(" AND ")}`;

function walkOf(narrowing: Narrowing, order: Order) {
  const { column, index } = ORDERS[order.by];
  return {
    column,
    direction: order.descending ? "DESC" : "ASC",
    from: narrowing.fetchesRows ? "case_index c" : `case_index c INDEXED BY ${index}`,
  };
}
