import type { Database, Statement } from "better-sqlite3";

/** Statements kept for a connection; a save uses about forty, all of fixed text. */
const KEPT = 256;

type Kept = Map<string, Statement>;
const whole = new WeakMap<Database, Kept>();
const plucked = new WeakMap<Database, Kept>();

/**
 * `db.prepare(sql)`, prepared once for a connection: thousands of saves in a row spend much of their time on preparing the
 * same statements. For `run`, `get` and `all` of fixed SQL. Not for `iterate`, which keeps a statement busy, and never
 * switch its mode: what only the first column is wanted of goes through `preparedPluck`.
 */
export const prepared = (db: Database, sql: string): Statement => keep(whole, db, sql, (made) => made);

/** The same, giving the first column only. */
export const preparedPluck = (db: Database, sql: string): Statement =>
  keep(plucked, db, sql, (made) => made.pluck());

function keep(
  of: WeakMap<Database, Kept>,
  db: Database,
  sql: string,
  finish: (made: Statement) => Statement,
): Statement {
  let kept = of.get(db);
  if (!kept) {
    kept = new Map();
    of.set(db, kept);
  }
  const known = kept.get(sql);
  if (known) return known;
  const made = finish(db.prepare(sql));
  const [oldest] = kept.keys();
  if (kept.size >= KEPT && oldest !== undefined) kept.delete(oldest);
  kept.set(sql, made);
  return made;
}
