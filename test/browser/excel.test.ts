import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, expect, test } from "vitest";
import { encodeLegacy } from "../../shared/excel-import/legacy-text.ts";
import { excelPackage, textRows } from "../service/excel-import/package.ts";
import { readRows, textsOf, writeBytes } from "../service/excel-import/read-table.ts";
import { examine } from "./examine.ts";
import { closeBrowser, type Program, startProgram } from "./program.ts";

let program: Program;
afterEach(() => program.close());
afterAll(closeBrowser);

const old = (text: string) => encodeLegacy(text, "tcvn3") ?? text;
const ROWS = [
  ["DANH SÁCH VỤ VIỆC 6 THÁNG ĐẦU NĂM 2020"],
  [],
  [
    "STT",
    "Tên vụ việc",
    "Ngày phát hiện",
    "Nguồn phát hiện",
    "Lĩnh vực",
    "Số tiền (triệu đồng)",
    "Tình trạng",
    "Người theo dõi",
  ],
  [
    "1",
    "Vụ việc mẫu tại bộ phận một cửa phường Tân Mẫu",
    "12/3/2020",
    "Báo chí",
    "L12",
    "1,5",
    "Đã kỷ luật; chờ văn bản",
    old("trần văn mẫu 01"),
  ],
  [
    "2",
    "Vụ việc mẫu khi cấp giấy xác nhận tại xã Lộc Mẫu",
    "tháng 4/2020",
    "",
    "Mầm non",
    "",
    "Đang xác minh",
    old("lê thị mẫu 02"),
  ],
  [
    "3",
    "Vụ việc mẫu thu phí sai quy định tại chợ Yên Mẫu",
    "32/7/2020",
    "đơn",
    "Thuế",
    "nhiều",
    "",
    old("phạm văn mẫu 03"),
  ],
  ["Tổng cộng", "", "", "", "", "1,5"],
];

test.each([
  [
    "vi",
    {
      sample: "Một đơn vị",
      choose: "Chọn tệp Excel…",
      columns: "Tiếp: ghép cột",
      check: "Tiếp: rà soát từng dòng",
      import: "Lấy 2 vụ vào sổ",
      before: "Lấy 1 vụ vào sổ",
      word: "Hiểu “Mầm non” là",
      incomplete: "Còn thiếu, sửa sau trong sổ: 1",
      taken: ["Đã lấy, đủ: 1", "Đã lấy, còn thiếu: 1", "Không đọc được, chưa lấy: 1"],
      done: "Đã lấy vào sổ 2 vụ",
      red: "Ghi 1 dòng chưa lấy ra tệp Excel",
      written: "Đã ghi 1 dòng",
      role: "Vai trò của Ban",
      another: "Chọn tệp khác",
      known: "Đã có trong sổ: 2",
      bad: "Không đọc được ngày “32/7/2020”.",
      remembered: "đang ghép như lần trước",
    },
  ],
  [
    "en",
    {
      sample: "One office",
      choose: "Choose an Excel file…",
      columns: "Next: match columns",
      check: "Next: check each row",
      import: "Take in (cases: 2)",
      before: "Take in (cases: 1)",
      word: "“Mầm non” is understood as",
      incomplete: "Incomplete: 1",
      taken: ["Taken in, complete: 1", "Taken in, incomplete: 1", "Cannot be read, left out: 1"],
      done: "Cases taken in as drafts: 2",
      red: "Write the rows not taken (1) to an Excel file",
      written: "Rows not taken (1)",
      role: "Role of the committee",
      another: "Choose another file",
      known: "In the register already: 2",
      bad: "“32/7/2020” is no date.",
      remembered: "they are matched as then",
    },
  ],
] as const)(
  "a list is taken in (%s): sheet and header found, columns matched, old text converted, red rows handed back",
  async (language, words) => {
    program = await startProgram(language);
    const { page, home } = program;
    const file = writeBytes(
      home,
      "danh-sach.xlsx",
      excelPackage({ sheets: [textRows(ROWS), ""], names: ["Danh sách", "Khác"] }),
    );
    const button = (name: string) => page.getByRole("button", { name, exact: true });
    await button(words.sample).click();
    await page.locator('[data-screen="excel"]').click();
    await button(words.choose).waitFor();
    await examine(page, "choose a file");
    await page.locator('input[type="file"][accept*=".xlsx"]').setInputFiles({
      name: "cu.xls",
      mimeType: "application/vnd.ms-excel",
      buffer: Buffer.from("d0cf11e0a1b11ae1", "hex"),
    });
    await page.getByText("E_EXCEL_OLD").waitFor();
    await page.locator('input[type="file"][accept*=".xlsx"]').setInputFiles(file);

    // The header row is found below the title, and can be changed.
    await button(words.columns).waitFor();
    await expect.poll(() => page.getByRole("button", { pressed: true }).innerText()).toMatch(/3$/);
    await examine(page, "choose the header row");
    await button(words.columns).click();

    await button(words.check).waitFor();
    const fieldOf = (letter: string) => page.locator(`select[aria-label$=" ${letter}"]`).inputValue();
    expect(await Promise.all([..."ABCDEFGH"].map(fieldOf))).toEqual([
      "",
      "title",
      "detectedOn",
      "mainSource",
      "sector",
      "taken",
      "status",
      "officer",
    ]);
    await expect.poll(() => page.getByRole("checkbox").isChecked()).toBe(true);
    await page.getByText("trần văn mẫu 01", { exact: false }).first().waitFor();
    await page.getByLabel(words.role, { exact: true }).selectOption("R1");
    await examine(page, "match columns");
    await button(words.check).click();

    // A word that the catalogue does not know is chosen for here, and its rows are checked again at once.
    await button(words.before).waitFor();
    await page.getByLabel(words.word).selectOption("L08");
    await button(words.import).waitFor();
    await page.getByText(words.incomplete, { exact: true }).waitFor();
    await page.getByText(words.bad, { exact: false }).waitFor();
    await examine(page, "checked");
    await button(words.import).click();
    await page.getByText(words.done, { exact: false }).waitFor();
    for (const taken of words.taken) await page.getByText(taken).waitFor();
    expect(await page.getByText(words.incomplete, { exact: true }).count()).toBe(0);
    await button(words.red).click();
    await page.getByText(words.written, { exact: false }).waitFor();
    await examine(page, "taken in");
    const written = join(home, "Bao-cao", readdirSync(join(home, "Bao-cao"))[0] ?? "");
    const red = textsOf(await readRows(written));
    expect(red).toHaveLength(2);
    expect(red[1]?.[2]).toBe("Vụ việc mẫu thu phí sai quy định tại chợ Yên Mẫu");
    // What was in the old encoding comes out in Unicode.
    expect(red[1]?.[8]).toBe("phạm văn mẫu 03");

    // The same file again: matched as before, and nothing of it twice.
    await button(words.another).click();
    await page.locator('input[type="file"][accept*=".xlsx"]').setInputFiles(file);
    await button(words.columns).click();
    await page.getByText(words.remembered, { exact: false }).waitFor();
    await button(words.check).click();
    await page.getByText(words.known).waitFor();
    await page.locator('[data-screen="cases"]').click();
    await page.getByText("Vụ việc mẫu tại bộ phận một cửa phường Tân Mẫu").waitFor();
    expect(program.complaints).toEqual([]);
  },
);
