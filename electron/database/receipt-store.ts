import type { Database } from "better-sqlite3";
import type { ReceiptManifest, ReceiptRow } from "../../shared/bundle/receipt.ts";

/** What an office keeps of a receipt beside its file. */
export type ReceiptContent = {
  readonly manifest: ReceiptManifest;
  readonly rows: readonly Exclude<ReceiptRow, { t: "roster" | "catalogue" | "question" }>[];
};

export type StoredReceipt = {
  readonly number: number;
  readonly hash: string;
  readonly takenAtMs: number;
  readonly content: ReceiptContent;
};

export function putReceipt(
  db: Database,
  receipt: StoredReceipt & {
    readonly last: { readonly seq: number; readonly hash: string } | null;
    readonly file: Uint8Array;
  },
): void {
  db.prepare(
    "INSERT INTO receipts (number, hash, last_seq, last_hash, content, taken_at, file) VALUES (?, ?, ?, ?, ?, ?, ?)",
  ).run(
    receipt.number,
    receipt.hash,
    receipt.last?.seq ?? null,
    receipt.last?.hash ?? null,
    JSON.stringify(receipt.content),
    receipt.takenAtMs,
    receipt.file,
  );
}

/** The one with the highest number: it tells the newest state whole. */
export function newestReceipt(db: Database): StoredReceipt | null {
  const row = db
    .prepare("SELECT number, hash, taken_at AS takenAtMs, content FROM receipts ORDER BY number DESC LIMIT 1")
    .get() as (Omit<StoredReceipt, "content"> & { content: string }) | undefined;
  return row ? { ...row, content: JSON.parse(row.content) as ReceiptContent } : null;
}

/** The highest number of this machine that any receipt named; 0 before the first. */
export const highestAcknowledged = (db: Database): number =>
  (db.prepare("SELECT max(last_seq) FROM receipts").pluck().get() as number | null) ?? 0;

/** A new number of the cluster's, given out for ever. */
export function reserveReceipt(db: Database, unit: string, atMs: number): number {
  const number =
    ((db.prepare("SELECT max(number) FROM receipts_made").pluck().get() as number | null) ?? 0) + 1;
  db.prepare("INSERT INTO receipts_made (number, unit, hash, at) VALUES (?, ?, NULL, ?)").run(
    number,
    unit,
    atMs,
  );
  return number;
}

export const sealReceipt = (db: Database, number: number, hash: string): void => {
  db.prepare("UPDATE receipts_made SET hash = ? WHERE number = ?").run(hash, number);
};

/** The newest receipt written for each unit. */
export const newestMade = (db: Database): { unit: string; number: number; atMs: number }[] =>
  db
    .prepare(
      "SELECT unit, max(number) AS number, at AS atMs FROM receipts_made WHERE hash IS NOT NULL GROUP BY unit",
    )
    .all() as { unit: string; number: number; atMs: number }[];

export type Question = {
  readonly id: string;
  /** The case it is about. */
  readonly about: string;
  readonly text: string;
  readonly atMs: number;
  readonly closed: boolean;
};

type QuestionRow = Omit<Question, "closed"> & { readonly closed: number };
const QUESTION = "id, about, text, at AS atMs, closed";
const fromRow = (row: QuestionRow): Question => ({ ...row, closed: row.closed === 1 });

/** A question once asked keeps its words; only whether it is closed changes. */
export function putQuestion(db: Database, one: Question): void {
  db.prepare(
    `INSERT INTO questions (id, about, text, at, closed) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET closed = excluded.closed`,
  ).run(one.id, one.about, one.text, one.atMs, one.closed ? 1 : 0);
}

export const getQuestion = (db: Database, id: string): Question | null => {
  const row = db.prepare(`SELECT ${QUESTION} FROM questions WHERE id = ?`).get(id) as QuestionRow | undefined;
  return row ? fromRow(row) : null;
};

/** Newest first. */
export const questionsAbout = (db: Database, caseId: string): Question[] =>
  (
    db
      .prepare(`SELECT ${QUESTION} FROM questions WHERE about = ? ORDER BY at DESC, id DESC`)
      .all(caseId) as QuestionRow[]
  ).map(fromRow);

/** Open ones first, then newest first. @param unit "" for every unit */
export const listQuestions = (db: Database, unit: string, limit: number): Question[] =>
  (
    db
      .prepare(
        `SELECT ${QUESTION} FROM questions WHERE @unit = '' OR id LIKE @unit || '/%' ORDER BY closed, at DESC, id DESC LIMIT @limit`,
      )
      .all({ unit, limit }) as QuestionRow[]
  ).map(fromRow);

/** How many of the cluster's questions are not closed yet. */
export const openQuestionCount = (db: Database): number =>
  db.prepare("SELECT count(*) FROM questions WHERE closed = 0").pluck().get() as number;
