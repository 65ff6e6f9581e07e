import type { Database } from "better-sqlite3";
import type { NotCountedReason } from "../../shared/case/counting.ts";

/** A case's place in the numbers, as the index holds it. */
export type IndexRow = {
  readonly id: string;
  readonly number: string;
  readonly countingPeriod: string | null;
  readonly foundPeriod: string | null;
  readonly foundExclusion: NotCountedReason | null;
  readonly effectivePeriod: string | null;
  readonly effectiveExclusion: NotCountedReason | null;
  readonly convertedOn: string | null;
};

/** The next cases behind `after`, by id. */
export const indexPage = (db: Database, after: string, limit: number): IndexRow[] =>
  db
    .prepare(
      `SELECT c.id, c.number, c.counting_period AS countingPeriod, c.found_period AS foundPeriod,
         c.found_exclusion AS foundExclusion, c.effective_period AS effectivePeriod,
         c.effective_exclusion AS effectiveExclusion,
         (SELECT min(l.first_g20) FROM case_links l WHERE l.target = c.id) AS convertedOn
       FROM case_index c WHERE c.id > ? ORDER BY c.id LIMIT ?`,
    )
    .all(after, limit) as IndexRow[];

/** Periods that a counted case, a bundle or a sent file speaks of. */
export const knownPeriods = (db: Database): string[] =>
  db
    .prepare(
      `SELECT period FROM count_summary WHERE found > 0 OR effective > 0
       UNION SELECT period FROM bundles WHERE standing = 'shown'
       UNION SELECT period FROM exports WHERE hash IS NOT NULL`,
    )
    .pluck()
    .all() as string[];

/** The bundles whose contents count, by unit and number. */
export const shownBundles = (db: Database): { unit: string; seq: number; hash: string; period: string }[] =>
  db
    .prepare("SELECT unit, seq, hash, period FROM bundles WHERE standing = 'shown' ORDER BY unit, seq, hash")
    .all() as { unit: string; seq: number; hash: string; period: string }[];

/** Grows with every change that is acknowledged: each leaves an entry in the audit chain. */
export const changeCount = (db: Database): number =>
  (db.prepare("SELECT max(n) FROM audit").pluck().get() as number | null) ?? 0;
