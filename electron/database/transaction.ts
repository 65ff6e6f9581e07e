import type { Database } from "better-sqlite3";
import type { Result } from "../../shared/result.ts";
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

function undo(db: Database, nested: boolean): void {
  // SQLite has already rolled back by itself after a full disk: then there is nothing left to undo.
  if (!db.inTransaction) return;
  db.exec(nested ? "ROLLBACK TO inner_work; RELEASE inner_work" : "ROLLBACK");
}
