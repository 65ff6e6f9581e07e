import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";
import { readSheet } from "read-excel-file/node";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTable } from "../../../electron/excel-import/open-table.ts";
import { serialToDate } from "../../../electron/excel-import/sheet-rows.ts";
import { dateShown } from "../../../electron/excel-import/styles.ts";
import { explain } from "../../../shared/problem/explain.ts";
import { fail } from "../../../shared/result.ts";
import { must, tempFolder } from "../../support/offices.ts";
import { excelPackage, textRows } from "./package.ts";
import { readRows, textsOf, writeBytes } from "./read-table.ts";

const FILES = join(import.meta.dirname, "files");
let folder = "";
let remove = () => {};
beforeAll(() => {
  const made = tempFolder();
  folder = made.path;
  remove = made.remove;
});
afterAll(() => remove());

const sheetsOf = async (path: string) => must(await openTable(path, false)).sheets.map((sheet) => sheet.name);
const read = async (bytes: Uint8Array, sheet = 0) => readRows(writeBytes(folder, "list.xlsx", bytes), sheet);

/** What stands in list.fods, as any program that writes it to .xlsx must let us read it. */
const LIST = [
  [1, "DANH SÁCH VỤ ÁN, VỤ VIỆC NĂM 2020"],
  [3, "STT", "Tên vụ việc", "Ngày phát hiện", "Cơ quan xảy ra", "Số tiền (triệu đồng)", "Tình trạng"],
  [
    4,
    "1",
    "Vụ việc mẫu tại bộ phận một cửa phường Tân Mẫu",
    "2020-03-12",
    "UBND phường Tân Mẫu",
    "1.5",
    "Đã xử lý, chờ báo cáo\ndòng hai",
  ],
  [5, "2", "Vụ việc mẫu khi cấp giấy xác nhận tại xã Lộc Mẫu", "2020-04", "UBND phường Tân Mẫu", "1,25 tỷ"],
  [6, "3", "Vô viÖc nhòng nhiÔu t¹i bé phËn mét cöa", "tháng 5/2020", "#DIV/0!", "2500000"],
];

describe("files as programs write them", () => {
  test("LibreOffice's: shared texts, formulas by value, dates by their format, cells merged downwards, forty blank rows", async () => {
    const rows = await readRows(join(FILES, "libreoffice.xlsx"));
    expect(textsOf(rows)).toEqual(LIST);
    if (typeof rows === "string") return;
    expect(rows[4]?.cells[0]?.t).toBe("text");
    expect(rows[4]?.cells[1]).toMatchObject({ t: "text", font: "tcvn3" });
    expect(rows[4]?.cells[3]?.t).toBe("error");
    expect(rows[3]?.cells[2]?.t).toBe("date");
  });

  test.skipIf(!existsSync("/usr/bin/soffice"))(
    "LibreOffice on this machine writes what we read",
    async () => {
      execFileSync(
        "/usr/bin/soffice",
        [
          `-env:UserInstallation=file://${folder}/profile`,
          "--headless",
          "--convert-to",
          "xlsx",
          "--outdir",
          folder,
          join(FILES, "list.fods"),
        ],
        { stdio: "ignore" },
      );
      expect(textsOf(await readRows(join(folder, "list.xlsx")))).toEqual(LIST);
    },
  );

  test("Excel 2016's on Windows: a chart beside the list, thousands and per cent as formats, one formula shared by a column", async () => {
    const path = join(FILES, "excel/excel-2016-windows.xlsx");
    expect(await sheetsOf(path)).toEqual(["ClickThroughRateSheet"]);
    const rows = await readRows(path);
    expect(textsOf(rows)).toEqual([
      [2, "", "Clicks", "Impressions", "CTR"],
      [3, "", "423", "398503", "0.00106147256105977"],
      [4, "", "757", "460983", "0.00164214298575002"],
      [5, "", "235", "342456", "0.0006862195435326"],
      [6, "", "145", "235098", "0.000616764072854724"],
      [7, "", "134", "53843", "0.00248871719629293"],
    ]);
    expect(typeof rows === "string" || rows[1]?.cells[3]?.t).toBe("number");
  });

  test("Excel 2016's on a Mac, counting days from 1904: dates, formulas by value, booleans, a quoted text", async () => {
    const path = join(FILES, "excel/excel-2016-mac-1904.xlsx");
    expect(await sheetsOf(path)).toEqual([
      "logical_coercion",
      "numeric_coercion",
      "date_coercion",
      "text_coercion",
    ]);
    const seen = async (sheet: number) => {
      const rows = await readRows(path, sheet);
      if (typeof rows === "string") throw new Error(rows);
      return rows.slice(1).map(({ cells: [first] }) => (first ? `${first.t} ${first.text}` : ""));
    };
    expect(await seen(0)).toEqual([
      "",
      "number 0",
      "number 1",
      "date 2016-01-01",
      "text TRUE",
      "text FALSE",
      "text cabbage",
      "text true",
      "text F",
      "text False",
    ]);
    expect(await seen(1)).toEqual([
      "",
      "text TRUE",
      "text FALSE",
      "date 2014-12-23",
      "text 123456",
      "number 123456",
      "text cabbage",
    ]);
    // The numbers have no format of a date: they stay numbers.
    expect(await seen(2)).toEqual([
      "",
      "date 2016-05-23",
      "date 2016-04-28",
      "text TRUE",
      "text cabbage",
      "number 4.3",
      "number 39448",
    ]);
    expect(await seen(3)).toEqual([
      "",
      "text cabbage",
      "text TRUE",
      "number 1.3",
      "date 2016-09-24",
      "number 36436153",
    ]);
  });

  test("Excel's own .xls, and an .xlsx with a passphrase, are each refused in their own words", async () => {
    expect(await readRows(join(FILES, "excel/excel-97.xls"))).toBe("E_EXCEL_OLD");
    expect(await readRows(join(FILES, "excel/encrypted.xlsx"))).toBe("E_EXCEL_ENCRYPTED");
    const inWords = (code: "E_EXCEL_OLD" | "E_EXCEL_ENCRYPTED") => explain(fail(code).problem, "vi");
    expect(inWords("E_EXCEL_OLD")).toContain(".xls");
    expect(inWords("E_EXCEL_ENCRYPTED")).toContain("mật khẩu");
  });

  test("Excel's layout: rich text in runs, inline text, formulas that give text, booleans, errors, escaped characters", async () => {
    const rows = await read(
      excelPackage({
        sharedStrings: `<si><t>Vụ việc</t></si><si><r><rPr><b/></rPr><t xml:space="preserve">một </t></r><r><t>cửa</t></r><rPh sb="0" eb="1"><t>đọc</t></rPh></si><si><t>dòng_x000D_hai _x005F_x0041_</t></si>`,
        sheets: [
          `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>` +
            `<row r="2"><c r="A2" t="inlineStr"><is><t>trong ô</t></is></c><c r="B2" t="str"><f>A1&amp;"x"</f><v>Vụ việcx</v></c><c r="C2" t="b"><v>1</v></c><c r="D2" t="e"><v>#REF!</v></c></row>` +
            `<row r="3"><c r="A3"><f>1+1</f><v>2</v></c><c r="B3"><f>NOW()</f></c><c r="C3"><v>1.2500000000000002</v></c><c r="D3"><v>1.25E9</v></c></row>` +
            // Some programs leave references out.
            `<row><c><v>4</v></c><c t="inlineStr"><is><t>không số ô</t></is></c></row><row r="9"/>`,
        ],
      }),
    );
    expect(textsOf(rows)).toEqual([
      [1, "Vụ việc", "một cửa", "dòng\rhai _x0041_"],
      [2, "trong ô", "Vụ việcx", "TRUE", "#REF!"],
      [3, "2", "", "1.25", "1250000000"],
      [4, "4", "không số ô"],
    ]);
  });

  test("serial numbers of both systems, and what their format shows of them", async () => {
    const styles = `<numFmts count="2"><numFmt numFmtId="165" formatCode="mm/yyyy"/><numFmt numFmtId="166" formatCode="[$-42A]yyyy;@"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="3"/></cellXfs>`;
    const row = `<row r="1"><c r="A1" s="1"><v>43902</v></c><c r="B1" s="2"><v>43902.7</v></c><c r="C1" s="3"><v>43902</v></c><c r="D1" s="4"><v>43902</v></c></row>`;
    expect(textsOf(await read(excelPackage({ styles, sheets: [row] })))).toEqual([
      [1, "2020-03-12", "2020-03", "2020", "43902"],
    ]);
    const of1904 = excelPackage({ styles, sheets: [row], workbookPr: `<workbookPr date1904="1"/>` });
    expect(textsOf(await read(of1904))).toEqual([[1, "2024-03-13", "2024-03", "2024", "43902"]]);
    expect(serialToDate(1, "day", false)).toBe("1900-01-01");
    expect(serialToDate(59, "day", false)).toBe("1900-02-28");
    expect(serialToDate(60, "day", false)).toBeNull();
    expect(serialToDate(61, "day", false)).toBe("1900-03-01");
    expect(serialToDate(0, "day", true)).toBe("1904-01-01");
    expect(
      ["dd/mm/yyyy", "mm/yyyy", "yyyy", "h:mm", "#,##0", "General", '"ngày" d', "[Red]0.00", "mmm-yy"].map(
        dateShown,
      ),
    ).toEqual(["day", "month", "year", "none", "none", "none", "day", "none", "month"]);
  });

  test("agrees with an independent reader, cell by cell", async () => {
    const independent = await readSheet(join(FILES, "libreoffice.xlsx"));
    const ours = await readRows(join(FILES, "libreoffice.xlsx"));
    if (typeof ours === "string") throw new Error(ours);
    for (const { row, cells } of ours)
      for (const [column, cell] of cells.entries()) {
        const other = independent[row - 1]?.[column] ?? null;
        // It drops what a formula in error and a cell below a merged one mean.
        if (other === null || cell === null) continue;
        const shown = other instanceof Date ? other.toISOString().slice(0, cell.text.length) : String(other);
        expect(shown.trim(), `${row},${column}`).toBe(cell.text.trim());
      }
  });

  test("two cells in opposite corners are two rows, not seventeen thousand million cells", async () => {
    const corner = `<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="A1048576"><v>2</v></c></row>`;
    expect(textsOf(await read(excelPackage({ sheets: [corner] })))).toEqual([
      [1, "1"],
      [1048576, "2"],
    ]);
    const wide = `<row r="1"><c r="A1"><v>1</v></c><c r="XFD1" t="inlineStr"><is><t> </t></is></c></row>`;
    expect(textsOf(await read(excelPackage({ sheets: [wide] })))).toEqual([[1, "1"]]);
    expect(await read(excelPackage({ sheets: [wide.replace("<t> </t>", "<t>x</t>")] }))).toBe(
      "E_EXCEL_TOO_LARGE",
    );
  });
});

describe("what is no workbook gets its own sentence", () => {
  const bytes = (hex: string, more = "") =>
    Buffer.concat([Buffer.from(hex, "hex"), Buffer.alloc(600), Buffer.from(more, "utf16le")]);
  const ok = () => excelPackage({ sheets: [textRows([["a"]])] });

  test.each([
    ["an .xls", () => bytes("d0cf11e0a1b11ae1", "Workbook"), "E_EXCEL_OLD"],
    ["an encrypted .xlsx", () => bytes("d0cf11e0a1b11ae1", "EncryptedPackage"), "E_EXCEL_ENCRYPTED"],
    ["a text", () => Buffer.from("Tên vụ;Ngày\n"), "E_EXCEL_NOT"],
    ["nothing", () => new Uint8Array(), "E_EXCEL_NOT"],
    ["a zip of something else", () => zipSync({ "word/document.xml": strToU8("<x/>") }), "E_EXCEL_NOT"],
    ["a zip's beginning", () => ok().slice(0, 200), "E_EXCEL_DAMAGED"],
    [
      "an .ods",
      () =>
        zipSync({
          mimetype: strToU8("application/vnd.oasis.opendocument.spreadsheet"),
          "content.xml": strToU8("<x/>"),
        }),
      "E_EXCEL_ODS",
    ],
    [
      "an .xlsb",
      () => zipSync({ "xl/workbook.bin": strToU8("x"), "_rels/.rels": strToU8("<Relationships/>") }),
      "E_EXCEL_XLSB",
    ],
    ["a workbook without sheets", () => excelPackage({ sheets: [] }), "E_EXCEL_NO_SHEETS"],
    [
      "a document type",
      () =>
        excelPackage({ more: { "xl/workbook.xml": strToU8(`<!DOCTYPE x [<!ENTITY a "b">]><workbook/>`) } }),
      "E_EXCEL_UNSAFE",
    ],
    [
      "XML that ends too early",
      () => excelPackage({ more: { "xl/workbook.xml": strToU8("<workbook><sheets>") } }),
      "E_EXCEL_DAMAGED",
    ],
    [
      "bytes that are no text",
      () => excelPackage({ more: { "xl/workbook.xml": new Uint8Array([0x3c, 0x61, 0xff, 0xfe, 0x3e]) } }),
      "E_EXCEL_DAMAGED",
    ],
    [
      "two thousand and one files",
      () => zipSync(Object.fromEntries(Array.from({ length: 2001 }, (_, i) => [`${i}`, new Uint8Array()]))),
      "E_EXCEL_BOMB",
    ],
  ])("%s", async (_name, make, code) => expect(await read(make())).toBe(code));

  test("a bomb that says what it is, and one that lies", async () => {
    // 300 MB of blanks in 300 kB.
    const zeros = Buffer.alloc(300 * 1024 * 1024, 0x20);
    const packed = deflateRawSync(zeros);
    expect(await read(storedAs(packed, zeros.length))).toBe("E_EXCEL_BOMB");
    const before = process.memoryUsage().arrayBuffers;
    expect(await read(storedAs(packed, 1000))).toBe("E_EXCEL_BOMB");
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(32 * 1024 * 1024);
  });

  test("every cut and a flipped byte in the middle are refused, never read as something else", async () => {
    const whole = readFileSync(join(FILES, "libreoffice.xlsx"));
    for (let cut = 0; cut < whole.length; cut += 97)
      expect(await read(whole.subarray(0, cut)), `cut at ${cut}`).toMatch(/^E_EXCEL_/);
    for (let at = 60; at < whole.length; at += 211) {
      const flipped = Buffer.from(whole);
      flipped[at] = (flipped[at] ?? 0) ^ 0x10;
      const rows = await read(flipped);
      // A byte of a part that holds no cells changes nothing; any other is noticed.
      if (typeof rows === "string") expect(rows).toMatch(/^E_EXCEL_/);
      else expect(textsOf(rows).length, `flipped at ${at}`).toBeLessThanOrEqual(LIST.length);
    }
  });
});

/** A zip with one workbook part whose packed bytes and declared size are given. */
function storedAs(packed: Buffer, size: number): Uint8Array {
  const name = Buffer.from("xl/workbook.xml");
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(size, 22);
  local.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(packed.length, 20);
  central.writeUInt32LE(size, 24);
  central.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + name.length, 12);
  end.writeUInt32LE(30 + name.length + packed.length, 16);
  return Buffer.concat([local, name, packed, central, name, end]);
}
