import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import readSheets from "read-excel-file/node";
import { afterAll, describe, expect, test } from "vitest";
import { handOver, handOverBytes, safeFileName } from "../../../electron/reports/hand-over.ts";
import { sheetNames } from "../../../electron/reports/xlsx/sheet-names.ts";
import type { Sheet } from "../../../electron/reports/xlsx/workbook.ts";
import { workbookBytes, writeWorkbook } from "../../../electron/reports/xlsx/write-workbook.ts";
import { fail, ok } from "../../../shared/result.ts";
import { must, tempFolder } from "../../support/offices.ts";

const folder = tempFolder();
afterAll(folder.remove);

const INJECTIONS = ["=1+1", "+84", "-5", "@SUM(A1)", "\t=1", "\r=2", '=HYPERLINK("http://x","y")'];

const sheet = (rows: Sheet["rows"], more: Partial<Sheet> = {}): Sheet => ({
  name: "Sổ vụ án, vụ việc",
  columns: [
    { title: "Tên vụ", width: 40, kind: "text" },
    { title: "Số người", width: 10, kind: "integer" },
    { title: "Thiệt hại", width: 18, kind: "amount" },
    { title: "Ngày phát hiện", width: 12, kind: "date" },
    { title: "Tỷ lệ", width: 8, kind: "percent" },
  ],
  rows,
  ...more,
});

/** What another program reads from the first sheet, row by row, each cell as it types it. */
async function read(bytes: Uint8Array) {
  const sheets = (await readSheets(Buffer.from(bytes))) as unknown as { sheet: string; data: unknown[][] }[];
  return sheets;
}

describe("a workbook", () => {
  test("numbers and whole dates are real ones, partial dates and unknown amounts are the words", async () => {
    const bytes = await workbookBytes([
      sheet([
        ["Vụ việc tại xã Mẫu", 3, 1_250_000_000, "2020-03-12", 0.25],
        ["Đường Uỷ", 0, "chưa xác định", "2020-03", null],
        ["", null, 9_007_199_254_740_991, "1900-01-15", 1],
      ]),
    ]);
    const [first] = await read(bytes);
    expect(first?.sheet).toBe("Sổ vụ án, vụ việc");
    expect(first?.data).toEqual([
      ["Tên vụ", "Số người", "Thiệt hại", "Ngày phát hiện", "Tỷ lệ"],
      ["Vụ việc tại xã Mẫu", 3, 1_250_000_000, new Date("2020-03-12T00:00:00Z"), 0.25],
      ["Đường Uỷ", 0, "chưa xác định", "03/2020", null],
      [null, null, "9007199254740991", "15/01/1900", 1],
    ]);
  });

  test("no text is a formula, whatever it begins with", async () => {
    const bytes = await workbookBytes([sheet(INJECTIONS.map((text) => [text, text, text, text, text]))]);
    const xml = strFromU8(unzipSync(bytes)["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
    expect(xml).not.toMatch(/<f[ >]/);
    // Each is marked as text for the day someone edits the cell.
    expect(xml.match(/s="6" t="inlineStr"/g)).toHaveLength(INJECTIONS.length * 5);
    const [first] = await read(bytes);
    for (const text of ["=1+1", "+84", "-5", "@SUM(A1)"]) expect(first?.data.flat()).toContain(text);
  });

  test("control characters, half characters and look-alike escapes make no broken file", async () => {
    const bytes = await workbookBytes([
      sheet([['a\u0000b \ud800 <&"> _x0041_ dòng\nhai', null, null, null, null]]),
    ]);
    const xml = strFromU8(unzipSync(bytes)["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
    expect(xml).toContain("a_x0000_b \ufffd &lt;&amp;&quot;&gt; _x005F_x0041_ dòng\nhai");
  });

  test("a text longer than a cell holds is cut where it shows", async () => {
    const [first] = await read(await workbookBytes([sheet([["x".repeat(40_000), null, null, null, null]])]));
    const text = String(first?.data[1]?.[0]);
    expect(text).toHaveLength(32_767);
    expect(text.endsWith("…")).toBe(true);
  });

  test("the head is bold and frozen below the heading lines, on landscape A4, repeated on paper", async () => {
    const files = unzipSync(
      await workbookBytes([sheet([["a", 1, 1, null, null]], { heading: ["Ban Nội chính", "Kỳ"] })]),
    );
    const xml = strFromU8(files["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
    expect(xml).toContain('ySplit="4"');
    expect(xml).toContain('<pageSetup paperSize="9" orientation="landscape"');
    expect(strFromU8(files["xl/workbook.xml"] ?? new Uint8Array())).toContain("'Sổ vụ án, vụ việc'!$4:$4");
    expect(xml).toContain('<c r="A4" s="1"');
  });

  test("100,000 rows come in pieces, and a cancel stops them", async () => {
    let most = 0;
    function* many() {
      for (let i = 0; i < 100_000; i++) yield [`Vụ việc mẫu ${i}`, i, i * 1000, "2020-03-12", 0.5];
    }
    const done = must(
      await writeWorkbook([sheet(many())], (bytes) => {
        most = Math.max(most, bytes.length);
      }),
    );
    expect(done.rows).toBe(100_000);
    expect(most).toBeLessThan(1 << 20);
    const stop = new AbortController();
    const stopped = await writeWorkbook([sheet(many())], () => {}, {
      signal: stop.signal,
      onRows: (rows) => {
        if (rows >= 5000) stop.abort();
      },
    });
    expect(stopped.ok ? "" : stopped.problem.code).toBe("E_CANCELLED");
  });

  test.skipIf(!existsSync("/usr/bin/soffice"))(
    "LibreOffice reads the same: text, numbers and dates",
    async () => {
      const file = join(folder.path, "so.xlsx");
      writeFileSync(
        file,
        await workbookBytes([
          sheet([
            ["=1+1", 3, 1_250_000_000, "2020-03-12", 0.25],
            ["Hoà Bình", 1, "chưa xác định", "2020", 0],
          ]),
        ]),
      );
      execFileSync(
        "soffice",
        [
          `-env:UserInstallation=file://${folder.path}/profile`,
          "--headless",
          "--convert-to",
          "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false",
          "--outdir",
          folder.path,
          file,
        ],
        { stdio: "pipe", timeout: 120_000 },
      );
      const csv = readFileSync(join(folder.path, "so.csv"), "utf8").replace(/^\ufeff/, "");
      expect(csv.trim().split("\n").slice(1)).toEqual([
        // Its own plain way to show a number, a date (month first) and a share: it took them for such.
        "=1+1,3,1250000000,03/12/2020,25%",
        "Hoà Bình,1,chưa xác định,2020,0%",
      ]);
    },
    120_000,
  );
});

describe("names of sheets", () => {
  test("are short, without forbidden signs, and distinct", () => {
    const names = sheetNames([
      "B01: tổng/hợp [1]",
      "'a'",
      "",
      "History",
      "x".repeat(40),
      "X".repeat(40),
      "💰".repeat(20),
    ]);
    expect(names.slice(0, 4)).toEqual(["B01- tổng-hợp -1-", "a", "Bảng", "Bảng (2)"]);
    expect(names[4]).toHaveLength(31);
    expect(names[5]).toBe(`${"X".repeat(27)} (2)`);
    expect(names[6]).toBe("💰".repeat(15));
  });
});

describe("a file that is handed over", () => {
  test("stands whole under its name, and an earlier one is never overwritten", async () => {
    const out = join(folder.path, "out");
    const bytes = new TextEncoder().encode("một");
    expect(must(await handOverBytes(out, "So vu an: 2020/H1.xlsx", bytes)).file).toBe(
      join(out, "So vu an- 2020-H1.xlsx"),
    );
    expect(must(await handOverBytes(out, "So vu an: 2020/H1.xlsx", bytes)).file).toBe(
      join(out, "So vu an- 2020-H1 (2).xlsx"),
    );
    expect(readFileSync(join(out, "So vu an- 2020-H1.xlsx"), "utf8")).toBe("một");
    expect(safeFileName("nul.xlsx")).toBe("tep-nul.xlsx");
    expect(safeFileName("../../a.xlsx")).toBe("-..-a.xlsx");
  });

  test("leaves nothing behind when the writing stops or the folder is gone", async () => {
    const out = join(folder.path, "half");
    mkdirSync(out);
    const stopped = await handOver(out, "a.xlsx", async (push) => {
      push(new Uint8Array(1000));
      return fail("E_CANCELLED");
    });
    expect(stopped.ok).toBe(false);
    expect(readdirSync(out)).toEqual([]);
    writeFileSync(join(folder.path, "a-file"), "");
    const gone = await handOver(join(folder.path, "a-file", "below"), "a.xlsx", async () => ok(null));
    expect(gone.ok ? "" : gone.problem.code).toBe("E_MEDIUM");
  });
});
