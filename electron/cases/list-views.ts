import { type ListView, listView } from "../../shared/api/list-methods.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { sortKey } from "../../shared/text/sort-key.ts";
import { deleteListView, putLastListView, putListView, readListViews } from "../database/list-view-store.ts";
import { inTransaction } from "../database/transaction.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";

/** A register holds at most so many saved views. */
const MOST_VIEWS = 100;

/** Views that today's program cannot read (a column of another version) are left out, never an error. */
export function listViews(ws: OpenWorkspace): {
  last: ListView | null;
  saved: { name: string; view: ListView }[];
} {
  const { last, saved } = readListViews(ws.db);
  return {
    last: last === null ? null : readView(last),
    saved: saved
      .map(({ name, view }) => ({ name, view: readView(view) }))
      .filter((one): one is { name: string; view: ListView } => one.view !== null)
      .sort((one, other) => (sortKey(one.name) < sortKey(other.name) ? -1 : 1)),
  };
}

function readView(text: string): ListView | null {
  const parsed = listView.safeParse(JSON.parse(text));
  return parsed.success ? parsed.data : null;
}

export const keepListView = (ws: OpenWorkspace, view: ListView): Result<null> =>
  inTransaction(ws.db, () => {
    putLastListView(ws.db, JSON.stringify(view));
    return ok(null);
  });

/** Under a name that is there already the new view takes its place. Errors: E_SIZE (too many). */
export const saveListView = (ws: OpenWorkspace, name: string, view: ListView): Result<null> =>
  inTransaction(ws.db, () => {
    const { saved } = readListViews(ws.db);
    if (saved.length >= MOST_VIEWS && !saved.some((one) => one.name === name)) return fail("E_SIZE");
    putListView(ws.db, name, JSON.stringify(view));
    return ok(null);
  });

export const removeListView = (ws: OpenWorkspace, name: string): Result<null> =>
  inTransaction(ws.db, () => (deleteListView(ws.db, name) ? ok(null) : fail("E_NOT_FOUND")));
