import type { Database } from "better-sqlite3";

/** The name under which a list is kept as it was left. */
const LAST = "";

export const putListView = (db: Database, name: string, view: string): void => {
  db.prepare("INSERT OR REPLACE INTO list_views (name, view) VALUES (?, ?)").run(name, view);
};

export const putLastListView = (db: Database, view: string): void => putListView(db, LAST, view);

export const deleteListView = (db: Database, name: string): boolean =>
  db.prepare("DELETE FROM list_views WHERE name = ?").run(name).changes > 0;

export function readListViews(db: Database): {
  last: string | null;
  saved: { name: string; view: string }[];
} {
  const rows = db.prepare("SELECT name, view FROM list_views").all() as { name: string; view: string }[];
  return {
    last: rows.find((row) => row.name === LAST)?.view ?? null,
    saved: rows.filter((row) => row.name !== LAST),
  };
}
