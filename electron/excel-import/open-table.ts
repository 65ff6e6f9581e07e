import { readFileSync, statSync } from "node:fs";
import { blockRows } from "../../shared/excel-import/tsv.ts";
import { ok, type Result } from "../../shared/result.ts";
import { ARCHIVE_LIMITS } from "./archive.ts";
import { expectingRefusal, refuse } from "./failure.ts";
import { TABLE_LIMITS } from "./sheet-rows.ts";
import { openWorkbook, type Table } from "./workbook.ts";

/** A block that was pasted: about 2,000 wide rows. Larger lists come as a file. */
export const PASTE_BYTES_MAX = 4 * 1024 * 1024;

const OLE2 = Buffer.from("d0cf11e0a1b11ae1", "hex");
const ZIP = Buffer.from("504b", "hex");

/**
 * Opens a list: a workbook by what its bytes are, never by its name, or a pasted block. Errors: E_SIZE, E_EXCEL_OLD
 * (.xls), E_EXCEL_ENCRYPTED, those of openWorkbook; E_PASTE_SIZE.
 */
export const openTable = (path: string, isPasted: boolean): Promise<Result<Table>> =>
  expectingRefusal(async () => {
    const { size } = statSync(path);
    if (isPasted && size > PASTE_BYTES_MAX) refuse("E_PASTE_SIZE");
    if (size > ARCHIVE_LIMITS.fileBytes) refuse("E_EXCEL_TOO_LARGE");
    const file = readFileSync(path);
    return ok(isPasted ? pastedTable(file.toString("utf8")) : await bookOf(file));
  });

async function bookOf(file: Buffer): Promise<Table> {
  if (file.subarray(0, 8).equals(OLE2))
    refuse(file.includes(Buffer.from("EncryptedPackage", "utf16le")) ? "E_EXCEL_ENCRYPTED" : "E_EXCEL_OLD");
  if (!file.subarray(0, 2).equals(ZIP)) refuse("E_EXCEL_NOT");
  return openWorkbook(file);
}

function pastedTable(text: string): Table {
  const rows = blockRows(text);
  if (rows.length > TABLE_LIMITS.rows || rows.some((row) => row.cells.length > TABLE_LIMITS.columns))
    refuse("E_EXCEL_TOO_LARGE");
  return {
    sheets: [{ name: "", isHidden: false }],
    async *rows() {
      yield* rows;
    },
  };
}
