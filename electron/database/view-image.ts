import { createHash } from "node:crypto";
import type { Database } from "better-sqlite3";

/** What every number and list is read from; `row` differs from one writing to the next and says nothing. */
const TABLES = [
  { table: "case_index", order: "id" },
  { table: "count_summary", order: "period, unit, kind" },
] as const;

/** SHA-256 over the rows that lists and totals are read from, so that a view written afresh can be told from the one shown. */
export function viewImage(db: Database): string {
  const hash = createHash("sha256");
  for (const { table, order } of TABLES) {
    const columns = (db.pragma(`table_info(${table})`) as { name: string }[])
      .map(({ name }) => name)
      .filter((name) => name !== "row");
    // A sum of nothing may stay as a row of noughts or not be there: both say the same.
    const where = table === "count_summary" ? "WHERE found <> 0 OR effective <> 0" : "";
    const rows = db.prepare(`SELECT ${columns.join(", ")} FROM ${table} ${where} ORDER BY ${order}`).raw();
    for (const row of rows.iterate()) hash.update(`${JSON.stringify(row)}\n`, "utf8");
  }
  return hash.digest("hex");
}

/** Empties what is written from the bundles, so that it can be written afresh; only for a rehearsal. */
export const emptyView = (db: Database): void => {
  db.exec(
    "DELETE FROM case_index; DELETE FROM case_search; DELETE FROM case_texts; DELETE FROM count_summary",
  );
};
