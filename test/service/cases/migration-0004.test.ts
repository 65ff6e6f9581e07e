import Sqlite from "better-sqlite3";
import { expect, it } from "vitest";
import { applyMigrations, storedVersion } from "../../../electron/database/migrate.ts";
import { must } from "../../support/offices.ts";

it("migration 4 keeps the rows of a version 3 file, and its sums then follow a row changed in place", () => {
  const db = new Sqlite(":memory:");
  must(applyMigrations(db, 3));
  expect(storedVersion(db)).toBe(3);
  db.prepare(
    `INSERT INTO case_index VALUES (1, 'BN-1', 'BN', 'n', 'VV', 't', '2020-03-12', '2020H1', 'L12', 'N03', 'R1', '', 'approved',
     '2020H1', '2020H1', NULL, '2020H1', NULL)`,
  ).run();
  must(applyMigrations(db, 4));
  expect(storedVersion(db)).toBe(4);
  const sums = () =>
    db.prepare("SELECT period, found, effective FROM count_summary ORDER BY period").raw().all();
  expect(sums()).toEqual([["2020H1", 1, 1]]);
  db.exec("UPDATE case_index SET found_period = '2020H2'");
  expect(sums()).toEqual([
    ["2020H1", 0, 1],
    ["2020H2", 1, 0],
  ]);
  db.close();
});
