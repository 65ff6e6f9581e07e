import { setImmediate as nextTurn } from "node:timers/promises";
import { Zip, ZipDeflate } from "fflate";
import { fail, ok, type Result } from "../../../shared/result.ts";
import { fixedParts } from "./parts.ts";
import { sheetNames } from "./sheet-names.ts";
import { headRow, sheetEnd, sheetRow, sheetStart } from "./sheet-xml.ts";
import { ROWS_MAX, type Sheet } from "./workbook.ts";

export type WriteOptions = {
  readonly signal?: AbortSignal;
  /** After every batch of rows: how many of all sheets are written. */
  readonly onRows?: (written: number) => void;
};

/** Rows between two looks at `signal`, and two chances for other work. */
const BATCH = 500;
const encoder = new TextEncoder();

/**
 * Writes an .xlsx workbook in pieces to `push`: bounded memory whatever the number of rows. Numbers and whole dates are
 * real ones; every text is an inline string, so none is ever a formula.
 * Errors: E_CANCELLED, E_SIZE (more rows than a sheet of Excel holds); what was pushed until then is no workbook.
 */
export async function writeWorkbook(
  sheets: readonly Sheet[],
  push: (bytes: Uint8Array) => void,
  options: WriteOptions = {},
): Promise<Result<{ rows: number }>> {
  let failed: Error | null = null;
  const zip = new Zip((error, bytes) => {
    if (error) failed = error;
    else push(bytes);
  });
  const names = sheetNames(sheets.map((sheet) => sheet.name));
  for (const { path, xml } of fixedParts(sheets, names)) begin(zip, path).push(encoder.encode(xml), true);
  let written = 0;
  for (const [i, sheet] of sheets.entries()) {
    const file = begin(zip, `xl/worksheets/sheet${i + 1}.xml`);
    let text = sheetStart(sheet);
    let number = headRow(sheet);
    for await (const row of sheet.rows) {
      number++;
      if (number > ROWS_MAX) return fail("E_SIZE");
      text += sheetRow(sheet.columns, row, number);
      written++;
      if (written % BATCH !== 0) continue;
      file.push(encoder.encode(text));
      text = "";
      options.onRows?.(written);
      await nextTurn();
      if (options.signal?.aborted) return fail("E_CANCELLED");
    }
    file.push(encoder.encode(text + sheetEnd(sheet, number)), true);
  }
  if (options.signal?.aborted) return fail("E_CANCELLED");
  zip.end();
  if (failed) throw failed;
  return ok({ rows: written });
}

function begin(zip: Zip, path: string): ZipDeflate {
  // One date for every file: the same rows give the same bytes.
  const file = new ZipDeflate(path, { level: 3 });
  file.mtime = "2020-01-01T00:00:00";
  zip.add(file);
  return file;
}

/** The same, whole in memory: for a table that is known to be small. */
export async function workbookBytes(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  const written = await writeWorkbook(sheets, (bytes) => parts.push(bytes));
  if (!written.ok) throw new RangeError(`a workbook that is too large: ${written.problem.code}`);
  return Buffer.concat(parts);
}
