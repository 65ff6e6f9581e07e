import type { Database } from "better-sqlite3";

/** How many cases of a unit this workspace shows, by kind. */
export function countedCases(db: Database, unit: string): { va: number; vv: number } {
  const rows = db
    .prepare("SELECT kind, count(*) AS cases FROM case_index WHERE unit = ? GROUP BY kind")
    .all(unit) as { kind: string; cases: number }[];
  const of = (kind: string) => rows.find((row) => row.kind === kind)?.cases ?? 0;
  return { va: of("VA"), vv: of("VV") };
}

/** Number and title of those of the given cases that this workspace shows. */
export function namesOfCases(
  db: Database,
  ids: readonly string[],
): Map<string, { readonly number: string; readonly title: string }> {
  const rows = db
    .prepare("SELECT id, number, title FROM case_index WHERE id IN (SELECT value FROM json_each(?))")
    .all(JSON.stringify([...new Set(ids)])) as { id: string; number: string; title: string }[];
  return new Map(rows.map(({ id, number, title }) => [id, { number, title }]));
}
