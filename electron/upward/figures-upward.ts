import type { Database } from "better-sqlite3";
import type { UpwardFigureRow } from "../../shared/bundle/upward.ts";
import { type FigureEntry, newestFigures, putFigures } from "../database/figure-store.ts";

/** Whose word an entry is where it came with a cluster's file: no user of this register has such an id. */
const PREFIX = "cluster:";
const ownerOf = (cluster: string): string => `${PREFIX}${cluster}`;
/** The cluster whose file an entry came with; null for one that was typed here. */
export const clusterOfEntry = ({ enteredBy }: { readonly enteredBy: string }): string | null =>
  enteredBy.startsWith(PREFIX) ? enteredBy.slice(PREFIX.length) : null;

const keyOf = ({ kind, unit, period }: Pick<FigureEntry, "kind" | "unit" | "period">): string =>
  `${kind} ${unit} ${period}`;
const isGiven = ({ numbers }: Pick<FigureEntry, "numbers">): boolean => Object.keys(numbers).length > 0;

/** What a cluster has entered and not taken back, oldest first; without who signed or spoke. */
export const leavingFigures = (db: Database): UpwardFigureRow[] =>
  newestFigures(db)
    .filter(isGiven)
    .sort((a, b) => a.atMs - b.atMs || a.n - b.n)
    .map(({ kind, unit, period, numbers, source, reason, counted, atMs }) => ({
      kind,
      unit,
      period,
      numbers,
      source: { ...source, person: "" },
      reason,
      counted,
      at: atMs,
    }));

/**
 * Puts what a cluster's newest file says in the place of what an earlier one said: entries that are new or otherwise are appended,
 * those it no longer has are taken back. What was typed here, or another cluster said first, stands. Call it in the
 * transaction that takes the file in.
 */
export function takeFigures(
  db: Database,
  cluster: string,
  rows: readonly UpwardFigureRow[],
  atMs: number,
): void {
  const owner = ownerOf(cluster);
  const held = new Map(newestFigures(db).map((one) => [keyOf(one), one]));
  for (const { at: _, ...row } of rows) {
    const old = held.get(keyOf(row));
    if (old && isGiven(old) && (old.enteredBy !== owner || isSame(old, row))) continue;
    putFigures(db, { ...row, enteredBy: owner, atMs });
  }
  const given = new Set(rows.map(keyOf));
  for (const { n: _, ...old } of held.values())
    if (old.enteredBy === owner && isGiven(old) && !given.has(keyOf(old)))
      putFigures(db, { ...old, numbers: {}, reason: "", atMs });
}

const isSame = (old: FigureEntry, row: Omit<UpwardFigureRow, "at">): boolean =>
  JSON.stringify([sorted(old.numbers), sorted(old.source), old.reason, old.counted]) ===
  JSON.stringify([sorted(row.numbers), sorted(row.source), row.reason, row.counted]);

const sorted = (value: object): [string, unknown][] =>
  Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
