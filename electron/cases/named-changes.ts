import type { Database } from "better-sqlite3";
import type { FieldChange } from "../../shared/merge/plan.ts";
import { namedCases } from "../database/relation-store.ts";

/** Changes with the numbers of related cases in the place of their ids; an id that this register does not know stays. */
export function withCaseNumbers(db: Database, changes: readonly FieldChange[]): FieldChange[] {
  const isRelated = ({ field }: FieldChange) => field.startsWith("related.") && field.endsWith(".to");
  const ids = changes.filter(isRelated).flatMap(({ before, after }) => [before, after]);
  if (ids.length === 0) return [...changes];
  const numbers = new Map(namedCases(db, ids).map((one) => [one.caseId, one.number]));
  const name = (id: string) => numbers.get(id) || id;
  return changes.map((change) =>
    isRelated(change) ? { ...change, before: name(change.before), after: name(change.after) } : change,
  );
}
