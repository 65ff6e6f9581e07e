import type { Database } from "better-sqlite3";
import { getMeta, setMeta } from "./meta-store.ts";

/** One more than is shown: the case on the screen is left out of the list. */
const KEPT = 9;

const keyOf = (user: string): string => `recentCases/${user}`;

const idsOf = (db: Database, user: string): readonly string[] =>
  JSON.parse(getMeta(db, keyOf(user)) ?? "[]") as string[];

/** A case the person opened goes to the front of their last ones. */
export function noteOpened(db: Database, user: string, caseId: string): void {
  const ids = idsOf(db, user);
  if (ids[0] === caseId) return;
  const kept = [caseId, ...ids.filter((id) => id !== caseId)].slice(0, KEPT);
  setMeta(db, keyOf(user), JSON.stringify(kept));
}

export type RecentCase = { readonly id: string; readonly number: string; readonly title: string };

/** Newest first, named as they are called now; one that is in the bin or gone is left out until it is back. */
export function recentCases(db: Database, user: string): RecentCase[] {
  const find = db.prepare("SELECT id, number, title FROM case_index WHERE id = ?");
  return idsOf(db, user).flatMap((id) => (find.get(id) as RecentCase | undefined) ?? []);
}
