import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { OpenWorkspace } from "../../electron/workspace/open-workspace.ts";

/** Everything a workspace holds: a digest of every row of every table, and of the bytes of the database's files. */
export function databaseImage(ws: OpenWorkspace): { rows: string; bytes: string } {
  const tables = ws.db
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%' ORDER BY name")
    .pluck()
    .all() as string[];
  const rows = createHash("sha256");
  for (const table of tables) {
    rows.update(`\n${table}\n`);
    const lines = (ws.db.prepare(`SELECT * FROM "${table}"`).raw().all() as unknown[][]).map((row) =>
      JSON.stringify(row, (_key, value) => (typeof value === "bigint" ? String(value) : value)),
    );
    for (const line of lines.sort()) rows.update(`${line}\n`);
  }
  const bytes = createHash("sha256");
  for (const end of ["", "-wal"]) {
    const file = join(ws.folder, `so.socumdb${end}`);
    bytes.update(existsSync(file) ? readFileSync(file) : "none");
  }
  return { rows: rows.digest("hex"), bytes: bytes.digest("hex") };
}
