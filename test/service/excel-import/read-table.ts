import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expectingRefusal } from "../../../electron/excel-import/failure.ts";
import { openTable } from "../../../electron/excel-import/open-table.ts";
import type { Row } from "../../../shared/excel-import/cell.ts";
import { ok, type Result } from "../../../shared/result.ts";

/** Every row of a sheet, or the code of why there is none. */
export async function readRows(path: string, sheet = 0, isPasted = false): Promise<Row[] | string> {
  const read = await expectingRefusal(async (): Promise<Result<Row[]>> => {
    const table = await openTable(path, isPasted);
    if (!table.ok) return table;
    const rows: Row[] = [];
    for await (const row of table.value.rows(sheet)) rows.push(row);
    return ok(rows);
  });
  return read.ok ? read.value : read.problem.code;
}

export function writeBytes(folder: string, name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

/** As a person sees the rows: the texts, "" for nothing. */
export const textsOf = (rows: Row[] | string): (string | number)[][] =>
  typeof rows === "string"
    ? [[rows]]
    : rows.map(({ row, cells }) => [row, ...cells.map((cell) => cell?.text ?? "")]);
