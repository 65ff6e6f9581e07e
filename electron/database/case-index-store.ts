import type { Database } from "better-sqlite3";
import { prepared, preparedPluck } from "./prepared.ts";

/** One row a case, as lists and counting need it. Days are first days `YYYY-MM-DD`, "" for none; amounts whole đồng. */
export type CaseIndexRow = {
  readonly id: string;
  readonly unit: string;
  readonly number: string;
  readonly kind: string;
  readonly title: string;
  readonly titleKey: string;
  readonly titleWords: string;
  readonly detectedOn: string;
  readonly detectedAs: string;
  readonly period: string;
  readonly plan: string;
  readonly sector: string;
  readonly source: string;
  readonly role: string;
  readonly handling: string;
  readonly nature: string;
  readonly stage: string;
  readonly stageOn: string;
  readonly status: string;
  readonly agency: string;
  readonly place: string;
  readonly officer: string;
  readonly remindOn: string;
  readonly steeringTier: number;
  readonly secret: number;
  readonly people: number;
  readonly accused: number;
  readonly actCount: number | null;
  readonly takenVnd: number | null;
  readonly damageVnd: number | null;
  readonly recoveredVnd: number | null;
  readonly undetermined: number;
  readonly own1: string;
  readonly own2: string;
  readonly own3: string;
  readonly firstG20: string | null;
  readonly unfoundedOn: string | null;
  readonly outcomeOn: string | null;
  readonly countingPeriod: string | null;
  readonly foundPeriod: string | null;
  readonly foundExclusion: string | null;
  readonly effectivePeriod: string | null;
  readonly effectiveExclusion: string | null;
};

/** Field of a row → its column. */
export const INDEX_COLUMNS = {
  id: "id",
  unit: "unit",
  number: "number",
  kind: "kind",
  title: "title",
  titleKey: "title_key",
  titleWords: "title_words",
  detectedOn: "detected_on",
  detectedAs: "detected_as",
  period: "period",
  plan: "plan",
  sector: "sector",
  source: "source",
  role: "role",
  handling: "handling",
  nature: "nature",
  stage: "stage",
  stageOn: "stage_on",
  status: "status",
  agency: "agency",
  place: "place",
  officer: "officer",
  remindOn: "remind_on",
  steeringTier: "steering_tier",
  secret: "secret",
  people: "people",
  accused: "accused",
  actCount: "act_count",
  takenVnd: "taken_vnd",
  damageVnd: "damage_vnd",
  recoveredVnd: "recovered_vnd",
  undetermined: "undetermined",
  own1: "own_1",
  own2: "own_2",
  own3: "own_3",
  firstG20: "first_g20",
  unfoundedOn: "unfounded_on",
  outcomeOn: "outcome_on",
  countingPeriod: "counting_period",
  foundPeriod: "found_period",
  foundExclusion: "found_exclusion",
  effectivePeriod: "effective_period",
  effectiveExclusion: "effective_exclusion",
} as const satisfies Record<keyof CaseIndexRow, string>;

const FIELDS = Object.keys(INDEX_COLUMNS) as (keyof CaseIndexRow)[];
const INSERT = `INSERT INTO case_index (${FIELDS.map((field) => INDEX_COLUMNS[field]).join(", ")})
  VALUES (${FIELDS.map((field) => `@${field}`).join(", ")})`;

/** Long texts of a case, shown where a list asks for them. */
export type CaseTexts = { readonly summary: string; readonly note: string; readonly names: string };

/** What a search finds a case by, folded and with marks (shared/text/fold.ts). */
export type SearchWords = {
  readonly title: string;
  readonly agency: string;
  readonly rest: string;
  readonly titleMarked: string;
  readonly agencyMarked: string;
  readonly restMarked: string;
};

/** Takes a case out of the index, the search and the texts; nothing where it was not in. */
export function deleteIndexRow(db: Database, id: string): void {
  const row = preparedPluck(db, "DELETE FROM case_index WHERE id = ? RETURNING row").get(id) as
    | number
    | undefined;
  if (row === undefined) return;
  prepared(db, "DELETE FROM case_search WHERE rowid = ?").run(row);
  prepared(db, "DELETE FROM case_texts WHERE row = ?").run(row);
}

export function insertIndexRow(
  db: Database,
  values: CaseIndexRow,
  texts: CaseTexts,
  words: SearchWords,
): void {
  const row = prepared(db, INSERT).run(values).lastInsertRowid;
  prepared(db, "INSERT INTO case_texts (row, summary, note, names) VALUES (?, ?, ?, ?)").run(
    row,
    texts.summary,
    texts.note,
    texts.names,
  );
  prepared(
    db,
    `INSERT INTO case_search (rowid, title, agency, rest, title_marked, agency_marked, rest_marked)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  ).run(row, words.title, words.agency, words.rest, words.titleMarked, words.agencyMarked, words.restMarked);
}

/** Where a case counts: what of its row depends on periods and plans. */
export type Settled = Pick<
  CaseIndexRow,
  "countingPeriod" | "foundPeriod" | "foundExclusion" | "effectivePeriod" | "effectiveExclusion"
>;
/** With what that follows from, of the version that lists show. */
export type SettledRow = Settled &
  Pick<
    CaseIndexRow,
    "id" | "role" | "status" | "period" | "plan" | "firstG20" | "unfoundedOn" | "outcomeOn"
  > & {
    readonly kind: "VA" | "VV";
    readonly convertedOn: string | null;
  };

const SETTLED = `counting_period AS countingPeriod, found_period AS foundPeriod, found_exclusion AS foundExclusion,
  effective_period AS effectivePeriod, effective_exclusion AS effectiveExclusion`;

/** The next `limit` cases behind `after`, by id. */
export const settledPage = (db: Database, after: string, limit: number): SettledRow[] =>
  prepared(
    db,
    `SELECT id, kind, role, status, period, plan, first_g20 AS firstG20, unfounded_on AS unfoundedOn, outcome_on AS outcomeOn,
         (SELECT min(l.first_g20) FROM case_links l WHERE l.target = case_index.id) AS convertedOn, ${SETTLED}
       FROM case_index WHERE id > ? ORDER BY id LIMIT ?`,
  ).all(after, limit) as SettledRow[];

export const settledOf = (db: Database, id: string): Settled | null =>
  (prepared(db, `SELECT ${SETTLED} FROM case_index WHERE id = ?`).get(id) as Settled | undefined) ?? null;

export const countIndexRows = (db: Database): number =>
  preparedPluck(db, "SELECT count(*) FROM case_index").get() as number;

/** Gives what rewrites only where a case counts; the summary follows by its trigger. */
export function settledWriter(db: Database): (id: string, settled: Settled) => void {
  const write = prepared(
    db,
    `UPDATE case_index SET counting_period = @countingPeriod, found_period = @foundPeriod,
       found_exclusion = @foundExclusion, effective_period = @effectivePeriod, effective_exclusion = @effectiveExclusion
     WHERE id = @id`,
  );
  return (id, settled) => {
    write.run({ id, ...settled });
  };
}

/** The first G20 of the criminal cases that this incident became; null where it became none. */
export const convertedOn = (db: Database, id: string): string | null =>
  preparedPluck(db, "SELECT min(first_g20) FROM case_links WHERE target = ?").get(id) as string | null;
