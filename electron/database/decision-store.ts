import type { Database } from "better-sqlite3";
import { prepared } from "./prepared.ts";

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
  /** "" for this register's own, else the cluster below that decided. */
  readonly cluster: string;
};

const COLUMNS = "n, action, subject, payload, signer, signature, cluster";

/** The next of this register's own. */
export const nextDecision = (db: Database): number =>
  ((db.prepare("SELECT max(n) FROM decisions WHERE cluster = ''").pluck().get() as number | null) ?? 0) + 1;

/** @param cluster "" for this register's own, else the cluster below that decided */
export function putDecision(db: Database, row: Omit<DecisionRow, "cluster">, cluster = ""): void {
  db.prepare(
    `INSERT INTO decisions (${COLUMNS}) VALUES (@n, @action, @subject, @payload, @signer, @signature, @cluster)`,
  ).run({ ...row, cluster });
}

/** Oldest first; of one cluster, or of all (null). */
export const decisionsOn = (db: Database, subject: string, cluster: string | null = null): DecisionRow[] =>
  prepared(
    db,
    `SELECT ${COLUMNS} FROM decisions WHERE subject = @subject AND (@cluster IS NULL OR cluster = @cluster) ORDER BY n`,
  ).all({ subject, cluster }) as DecisionRow[];

export const newestAction = (db: Database, subject: string): DecisionAction | null =>
  (db
    .prepare("SELECT action FROM decisions WHERE subject = ? ORDER BY n DESC LIMIT 1")
    .pluck()
    .get(subject) as DecisionAction | undefined) ?? null;

/** Whether a cluster below decided on this; then it is that cluster's to decide. */
export const isDecidedBelow = (db: Database, subject: string): boolean =>
  db.prepare("SELECT 1 FROM decisions WHERE subject = ? AND cluster <> '' LIMIT 1").get(subject) !==
  undefined;

/** Oldest first, whole; there are as many as people have decided. @param cluster "" for this register's own */
export const allDecisions = (db: Database, cluster = ""): IterableIterator<DecisionRow> =>
  db
    .prepare(`SELECT ${COLUMNS} FROM decisions WHERE cluster = ? ORDER BY n`)
    .iterate(cluster) as IterableIterator<DecisionRow>;

/** What a cluster below decided is a copy of its newest file; the file itself is kept. */
export function dropDecisionsOf(db: Database, cluster: string): void {
  if (cluster === "") throw new Error("own decisions are append-only");
  db.prepare("DELETE FROM decisions WHERE cluster = ?").run(cluster);
}

export const decisionByNumber = (db: Database, n: number): DecisionRow | null =>
  (db.prepare(`SELECT ${COLUMNS} FROM decisions WHERE n = ?`).get(n) as DecisionRow | undefined) ?? null;

export const bodyOf = (row: Pick<DecisionRow, "payload">): DecisionBody =>
  JSON.parse(row.payload) as DecisionBody;

/** Cases that somebody decided on, whether it is in force or asleep; sorted. Of one cluster, or of all (null). */
export const casesDecidedOn = (db: Database, cluster: string | null): string[] =>
  db
    .prepare(
      `SELECT DISTINCT subject FROM decisions WHERE action IN ('leave-out-case', 'take-back-case', 'resolve')
         AND (@cluster IS NULL OR cluster = @cluster) ORDER BY subject`,
    )
    .pluck()
    .all({ cluster }) as string[];

/** Pairs of cases whose newest decision by one cluster says that they are the same, sorted; "a b". */
export const pairsDecidedBy = (db: Database, cluster: string): string[] =>
  db
    .prepare(
      `SELECT d.subject FROM decisions d WHERE d.cluster = @cluster AND d.action = 'same-case'
         AND NOT EXISTS (SELECT 1 FROM decisions later
           WHERE later.subject = d.subject AND later.cluster = @cluster AND later.n > d.n)
       ORDER BY d.subject`,
    )
    .pluck()
    .all({ cluster }) as string[];

/** Newest first, those before number `n`. */
export const decisionsBefore = (db: Database, n: number, limit: number): DecisionRow[] =>
  db
    .prepare(`SELECT ${COLUMNS} FROM decisions WHERE n < ? ORDER BY n DESC LIMIT ?`)
    .all(n, limit) as DecisionRow[];
