import Sqlite from "better-sqlite3";
import { expect, it } from "vitest";
import { prepared, preparedPluck } from "../../electron/database/prepared.ts";

it("a statement is prepared once for a connection, apart for each connection and for its first column alone", () => {
  const [db, other] = [new Sqlite(":memory:"), new Sqlite(":memory:")];
  try {
    const sql = "SELECT 1 AS one, 2 AS two";
    expect(prepared(db, sql)).toBe(prepared(db, sql));
    expect(prepared(db, sql)).not.toBe(prepared(other, sql));
    expect(preparedPluck(db, sql).get()).toBe(1);
    expect(prepared(db, sql).get()).toEqual({ one: 1, two: 2 });
    // A table that changes its columns: SQLite prepares the kept statement anew by itself.
    db.exec("CREATE TABLE t (a)");
    db.exec("INSERT INTO t VALUES (7)");
    expect(prepared(db, "SELECT * FROM t").all()).toEqual([{ a: 7 }]);
    db.exec("ALTER TABLE t ADD COLUMN b DEFAULT 8");
    expect(prepared(db, "SELECT * FROM t").all()).toEqual([{ a: 7, b: 8 }]);
  } finally {
    db.close();
    other.close();
  }
});

it("keeps a bounded number of statements, and a dropped one is simply prepared again", () => {
  const db = new Sqlite(":memory:");
  try {
    let made = 0;
    const real = db.prepare.bind(db);
    db.prepare = ((sql: string) => {
      made += 1;
      return real(sql);
    }) as typeof db.prepare;
    for (let i = 0; i < 300; i += 1) expect(preparedPluck(db, `SELECT ${i}`).get()).toBe(i);
    expect(made).toBe(300);
    expect(preparedPluck(db, "SELECT 299").get()).toBe(299);
    expect(made).toBe(300);
    expect(preparedPluck(db, "SELECT 0").get()).toBe(0);
    expect(made).toBe(301);
  } finally {
    db.close();
  }
});
