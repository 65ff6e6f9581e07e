import type { Database } from "better-sqlite3";
import { fail, type Result } from "../../shared/result.ts";
import { databaseProblem } from "./database-problem.ts";

/**
 * Runs `work` between BEGIN IMMEDIATE and COMMIT; a Result that is not ok, and anything thrown, rolls all of it back.
 * A full or failing disk comes back as a value. Called inside another transaction it joins it by a savepoint, so that
 * a failure inside undoes only the inner work and the outer one decides.
 */
export function inTransaction<T>(db: Database, work: () => Result<T>): Result<T> {
  const nested = db.inTransaction;
  try {
    db.exec(nested ? "SAVEPOINT inner_work" : "BEGIN IMMEDIATE");
    const result = work();
    if (!result.ok) {
      undo(db, nested);
      return result;
    }
    db.exec(nested ? "RELEASE inner_work" : "COMMIT");
    return result;
  } catch (error) {
    undo(db, nested);
    const problem = databaseProblem(error);
    if (problem && !nested) return problem;
    throw error;
  }
}

/** How long a long transaction keeps the thread before messages (a cancel, a command to refuse) are let in. */
const STRETCH_MS = 50;

/** Called between small steps of a long transaction; lets waiting messages in when the stretch is over. */
export type Breathe = () => Promise<void>;

class Cancelled extends Error {}

const open = new WeakMap<Database, Promise<unknown>>();

/**
 * Like `inTransaction`, for work that takes longer than a blink: `work` calls `breathe` between its steps, and a signal
 * aborted at such a moment rolls all of it back. Errors: E_CANCELLED. Until it ends nobody else may use the connection:
 * commands are refused by the dispatch, queries wait for `settled`.
 */
export async function inLongTransaction<T>(
  db: Database,
  work: (breathe: Breathe) => Promise<Result<T>>,
  signal?: AbortSignal,
): Promise<Result<T>> {
  return keptOpen(db, runLong(db, work, signal, true));
}

/** Does the work and undoes all of it, whatever it answered: what it would have come to, without a trace. Errors: E_CANCELLED. */
export const rehearse = <T>(
  db: Database,
  work: (breathe: Breathe) => Promise<Result<T>>,
  signal?: AbortSignal,
): Promise<Result<T>> => keptOpen(db, runLong(db, work, signal, false));

function keptOpen<T>(db: Database, running: Promise<T>): Promise<T> {
  open.set(
    db,
    running.catch(() => {}),
  );
  return running;
}

/** Resolves when no long transaction is open: a query in the middle of one would read half of it. */
export async function settled(db: Database): Promise<void> {
  while (db.inTransaction) await open.get(db);
}

async function runLong<T>(
  db: Database,
  work: (breathe: Breathe) => Promise<Result<T>>,
  signal: AbortSignal | undefined,
  keep: boolean,
): Promise<Result<T>> {
  let since = performance.now();
  const breathe = async () => {
    if (performance.now() - since < STRETCH_MS) return;
    await new Promise((resolve) => setImmediate(resolve));
    if (signal?.aborted) throw new Cancelled();
    since = performance.now();
  };
  try {
    db.exec("BEGIN IMMEDIATE");
    const result = await work(breathe);
    if (result.ok && keep) db.exec("COMMIT");
    else undo(db, false);
    return result;
  } catch (error) {
    undo(db, false);
    if (error instanceof Cancelled) return fail("E_CANCELLED");
    const problem = databaseProblem(error);
    if (problem) return problem;
    throw error;
  }
}

function undo(db: Database, nested: boolean): void {
  // SQLite has already rolled back by itself after a full disk: then there is nothing left to undo.
  if (!db.inTransaction) return;
  db.exec(nested ? "ROLLBACK TO inner_work; RELEASE inner_work" : "ROLLBACK");
}
