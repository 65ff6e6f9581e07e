import type { Database } from "better-sqlite3";
import { prepared, preparedPluck } from "./prepared.ts";
import { APPROVED_HEADS } from "./version-store.ts";
import type { Work } from "./work-store.ts";

/** A row of drafts without its key. */
export type DraftRow = {
  readonly record: string;
  readonly editor: string;
  readonly at: number;
  /** Away where everything typed could be read, as in steps recorded before such texts were kept. */
  readonly unread?: string;
};
export type WorkRow = Work;
export type BinRow = {
  readonly draft: DraftRow | null;
  readonly work: WorkRow | null;
  readonly deletedBy: string;
  readonly at: number;
};

/** All that can be undone of a subject, and the approved heads it stood on. */
export type SubjectState = {
  readonly draft: DraftRow | null;
  readonly work: WorkRow | null;
  readonly bin: BinRow | null;
  readonly heads: readonly string[];
};

export const NOTHING: SubjectState = { draft: null, work: null, bin: null, heads: [] };

/** Equal states have equal text: keys are always written in one order. */
export const stateText = ({ draft, work, bin, heads }: SubjectState): string =>
  JSON.stringify({ draft: draftOf(draft), work: workOf(work), bin: binOf(bin), heads });

const draftOf = (row: DraftRow | null): DraftRow | null =>
  row && {
    record: row.record,
    editor: row.editor,
    at: row.at,
    ...(row.unread !== undefined && row.unread !== "[]" && { unread: row.unread }),
  };
const workOf = (row: WorkRow | null) => row && { hash: row.hash, status: row.status, comment: row.comment };
const binOf = (row: BinRow | null) =>
  row && { draft: draftOf(row.draft), work: workOf(row.work), deletedBy: row.deletedBy, at: row.at };

export const readState = (text: string): SubjectState => JSON.parse(text) as SubjectState;

/** Reads many subjects with statements prepared once. */
export function stateReader(db: Database): (subject: string) => SubjectState {
  const draft = prepared(db, "SELECT record, editor, at, unread FROM drafts WHERE subject = ?");
  const work = prepared(db, "SELECT hash, status, comment FROM work WHERE subject = ?");
  const bin = prepared(db, "SELECT draft, work, deleted_by AS deletedBy, at FROM bin WHERE subject = ?");
  const heads = preparedPluck(db, APPROVED_HEADS);
  return (subject) => ({
    draft: (draft.get(subject) as DraftRow | undefined) ?? null,
    work: (work.get(subject) as WorkRow | undefined) ?? null,
    bin: binRow(bin.get(subject)),
    heads: heads.all(subject) as string[],
  });
}

function binRow(row: unknown): BinRow | null {
  if (!row) return null;
  const { draft, work, deletedBy, at } = row as {
    draft: string | null;
    work: string | null;
    deletedBy: string;
    at: number;
  };
  return {
    draft: draft === null ? null : (JSON.parse(draft) as DraftRow),
    work: work === null ? null : (JSON.parse(work) as WorkRow),
    deletedBy,
    at,
  };
}

/** Writes the three rows of many subjects as the state says; what is approved is not touched. */
export function stateWriter(db: Database): (subject: string, state: SubjectState) => void {
  const putDraft = prepared(
    db,
    "INSERT OR REPLACE INTO drafts (subject, record, editor, at, unread) VALUES (?, ?, ?, ?, ?)",
  );
  const dropDraft = prepared(db, "DELETE FROM drafts WHERE subject = ?");
  const putWork = prepared(
    db,
    "INSERT OR REPLACE INTO work (subject, hash, status, comment) VALUES (?, ?, ?, ?)",
  );
  const dropWork = prepared(db, "DELETE FROM work WHERE subject = ?");
  const putBin = prepared(
    db,
    "INSERT OR REPLACE INTO bin (subject, draft, work, deleted_by, at) VALUES (?, ?, ?, ?, ?)",
  );
  const dropBin = prepared(db, "DELETE FROM bin WHERE subject = ?");
  return (subject, { draft, work, bin }) => {
    if (draft) putDraft.run(subject, draft.record, draft.editor, draft.at, draft.unread ?? "[]");
    else dropDraft.run(subject);
    if (work) putWork.run(subject, work.hash, work.status, work.comment);
    else dropWork.run(subject);
    if (bin)
      putBin.run(
        subject,
        bin.draft && JSON.stringify(draftOf(bin.draft)),
        bin.work && JSON.stringify(workOf(bin.work)),
        bin.deletedBy,
        bin.at,
      );
    else dropBin.run(subject);
  };
}

export type StoredStep = {
  readonly n: number;
  readonly what: string;
  readonly about: string;
  readonly user: string;
  readonly atMs: number;
  readonly undoneOrder: number | null;
};

const COLUMNS = "n, what, about, user, at AS atMs, undone_order AS undoneOrder";

export function putStep(
  db: Database,
  step: Pick<StoredStep, "what" | "about" | "user" | "atMs">,
  states: Iterable<readonly [subject: string, before: string, after: string]>,
): number {
  const n = Number(
    prepared(db, "INSERT INTO undo_steps (what, about, user, at) VALUES (?, ?, ?, ?)").run(
      step.what,
      step.about,
      step.user,
      step.atMs,
    ).lastInsertRowid,
  );
  const insert = prepared(db, "INSERT INTO undo_states (n, subject, before, after) VALUES (?, ?, ?, ?)");
  for (const [subject, before, after] of states) insert.run(n, subject, before, after);
  return n;
}

export const getStep = (db: Database, n: number): StoredStep | null =>
  (prepared(db, `SELECT ${COLUMNS} FROM undo_steps WHERE n = ?`).get(n) as StoredStep | undefined) ?? null;

/** A person's steps that stand, newest first. */
export const standingSteps = (db: Database, user: string, limit: number): StoredStep[] =>
  prepared(
    db,
    `SELECT ${COLUMNS} FROM undo_steps WHERE user = ? AND undone_order IS NULL ORDER BY n DESC LIMIT ?`,
  ).all(user, limit) as StoredStep[];

/** A person's undone steps, the one undone last first. */
export const undoneSteps = (db: Database, user: string, limit: number): StoredStep[] =>
  prepared(
    db,
    `SELECT ${COLUMNS} FROM undo_steps WHERE user = ? AND undone_order IS NOT NULL
       ORDER BY undone_order DESC LIMIT ?`,
  ).all(user, limit) as StoredStep[];

export type StoredState = { readonly subject: string; readonly before: string; readonly after: string };

export const statesOf = (db: Database, n: number): StoredState[] =>
  prepared(db, "SELECT subject, before, after FROM undo_states WHERE n = ? ORDER BY subject").all(
    n,
  ) as StoredState[];

/** How many subjects a step changed, and the first of them. */
export const stepExtent = (db: Database, n: number): { count: number; first: string } =>
  prepared(db, "SELECT count(*) AS count, min(subject) AS first FROM undo_states WHERE n = ?").get(n) as {
    count: number;
    first: string;
  };

export function setStates(db: Database, n: number, states: readonly StoredState[]): void {
  const update = prepared(db, "UPDATE undo_states SET before = ?, after = ? WHERE n = ? AND subject = ?");
  for (const { subject, before, after } of states) update.run(before, after, n, subject);
}

export function markUndone(db: Database, { n, user }: Pick<StoredStep, "n" | "user">): void {
  prepared(
    db,
    `UPDATE undo_steps SET undone_order = 1 + coalesce((SELECT max(undone_order) FROM undo_steps WHERE user = ?), 0)
     WHERE n = ?`,
  ).run(user, n);
}

export function markStanding(db: Database, n: number): void {
  prepared(db, "UPDATE undo_steps SET undone_order = NULL WHERE n = ?").run(n);
}

/** A new step ends what could be done again. */
export function dropUndone(db: Database, user: string): void {
  prepared(db, "DELETE FROM undo_steps WHERE user = ? AND undone_order IS NOT NULL").run(user);
}

/** Keeps a person's newest `keep` steps. */
export function dropOldSteps(db: Database, user: string, keep: number): void {
  prepared(
    db,
    `DELETE FROM undo_steps WHERE user = @user AND n <=
       (SELECT n FROM undo_steps WHERE user = @user ORDER BY n DESC LIMIT 1 OFFSET @keep)`,
  ).run({ user, keep });
}

/** Forgets every step that knows one of these subjects: a case that is gone for good cannot be brought back. */
export function dropStepsOf(db: Database, subjects: readonly string[]): void {
  const drop = prepared(
    db,
    "DELETE FROM undo_steps WHERE n IN (SELECT n FROM undo_states WHERE subject = ?)",
  );
  for (const subject of subjects) drop.run(subject);
}
