import type { Database } from "better-sqlite3";

export const BUNDLE_ACTIONS = ["leave-out", "reject-side", "take-back"] as const;
export const CASE_ACTIONS = ["leave-out-case", "take-back-case", "resolve"] as const;
export const PAIR_ACTIONS = ["same-case", "different-cases", "take-back-pair"] as const;
export type DecisionAction =
  | (typeof BUNDLE_ACTIONS)[number]
  | (typeof CASE_ACTIONS)[number]
  | (typeof PAIR_ACTIONS)[number];

/** What was decided on the fields of a case: by which head (null: undecided again). */
export type Choice = { readonly field: string; readonly side: string | null };

/** The signed text of a decision; `payload` keeps its exact bytes. */
export type DecisionBody = {
  readonly n: number;
  readonly action: DecisionAction;
  readonly reason: string;
  readonly at: number;
  readonly bundle?: string;
  readonly case?: string;
  /** Exactly these heads, sorted: with any others the decision sleeps. */
  readonly heads?: readonly string[];
  readonly choices?: readonly Choice[];
  readonly cases?: readonly [string, string];
};

export type DecisionRow = {
  readonly n: number;
  readonly action: DecisionAction;
  readonly subject: string;
  readonly payload: string;
  readonly signer: string;
  readonly signature: string;
};

const COLUMNS = "n, action, subject, payload, signer, signature";

export const nextDecision = (db: Database): number =>
  ((db.prepare("SELECT max(n) FROM decisions").pluck().get() as number | null) ?? 0) + 1;

export function putDecision(db: Database, row: DecisionRow): void {
  db.prepare(
    `INSERT INTO decisions (${COLUMNS}) VALUES (@n, @action, @subject, @payload, @signer, @signature)`,
  ).run(row);
}

/** Oldest first. */
export const decisionsOn = (db: Database, subject: string): DecisionRow[] =>
  db.prepare(`SELECT ${COLUMNS} FROM decisions WHERE subject = ? ORDER BY n`).all(subject) as DecisionRow[];

export const newestAction = (db: Database, subject: string): DecisionAction | null =>
  (db
    .prepare("SELECT action FROM decisions WHERE subject = ? ORDER BY n DESC LIMIT 1")
    .pluck()
    .get(subject) as DecisionAction | undefined) ?? null;

/** Oldest first, whole; there are as many as people have decided. */
export const allDecisions = (db: Database): IterableIterator<DecisionRow> =>
  db.prepare(`SELECT ${COLUMNS} FROM decisions ORDER BY n`).iterate() as IterableIterator<DecisionRow>;

export const decisionByNumber = (db: Database, n: number): DecisionRow | null =>
  (db.prepare(`SELECT ${COLUMNS} FROM decisions WHERE n = ?`).get(n) as DecisionRow | undefined) ?? null;

export const bodyOf = (row: Pick<DecisionRow, "payload">): DecisionBody =>
  JSON.parse(row.payload) as DecisionBody;

/** Cases that somebody decided on, whether it is in force or asleep; sorted. */
export const casesDecidedOn = (db: Database): string[] =>
  db
    .prepare(
      "SELECT DISTINCT subject FROM decisions WHERE action IN ('leave-out-case', 'take-back-case', 'resolve') ORDER BY subject",
    )
    .pluck()
    .all() as string[];

/** Newest first, those before number `n`. */
export const decisionsBefore = (db: Database, n: number, limit: number): DecisionRow[] =>
  db
    .prepare(`SELECT ${COLUMNS} FROM decisions WHERE n < ? ORDER BY n DESC LIMIT ?`)
    .all(n, limit) as DecisionRow[];
