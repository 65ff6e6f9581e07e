import type { Database } from "better-sqlite3";
import { countedMember } from "../../shared/case/counting.ts";
import { linkedGroup } from "../database/duplicate-store.ts";
import { prepared } from "../database/prepared.ts";

type Row = {
  id: string;
  unit: string;
  role: string;
  detectedOn: string;
  found: string | null;
  effective: string | null;
};

/**
 * Lets each linked group of duplicates count once. The rows of all its members must just have been written as if there
 * were no links; a member that does not count by itself keeps its own reason.
 */
export function settleGroups(db: Database, ids: Iterable<string>, hasGroups: boolean): void {
  const forget = prepared(db, "DELETE FROM duplicate_of WHERE id = ?");
  const settled = new Set<string>();
  for (const id of ids) {
    if (settled.has(id)) continue;
    const group = hasGroups ? linkedGroup(db, id) : [id];
    for (const member of group) {
      settled.add(member);
      forget.run(member);
    }
    if (group.length > 1) settleGroup(db, group);
  }
}

function settleGroup(db: Database, group: readonly string[]): void {
  const rows = prepared(
    db,
    `SELECT id, unit, role, detected_on AS detectedOn, found_period AS found, effective_period AS effective
       FROM case_index WHERE id IN (SELECT value FROM json_each(?))`,
  ).all(JSON.stringify(group)) as Row[];
  const counted = countedMember(
    rows.map((row) => ({ ...row, counts: row.found !== null || row.effective !== null })),
  );
  if (counted === null) return;
  for (const row of rows) {
    if (row.id === counted || (row.found === null && row.effective === null)) continue;
    prepared(
      db,
      `UPDATE case_index SET
         found_exclusion = CASE WHEN found_period IS NULL THEN found_exclusion ELSE 'duplicate' END, found_period = NULL,
         effective_exclusion = CASE WHEN effective_period IS NULL THEN effective_exclusion ELSE 'duplicate' END,
         effective_period = NULL
       WHERE id = ?`,
    ).run(row.id);
    prepared(db, "INSERT INTO duplicate_of (id, counted) VALUES (?, ?)").run(row.id, counted);
  }
}
