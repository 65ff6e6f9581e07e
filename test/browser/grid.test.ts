import type { Page } from "playwright-core";
import { afterAll, afterEach, expect, test } from "vitest";
import { examine } from "./examine.ts";
import { closeBrowser, type Program, startProgram } from "./program.ts";

let program: Program;
afterEach(() => program.close());
afterAll(closeBrowser);

const cell = (page: Page, row: number, field: string) => page.locator(`[data-cell="${row} ${field}"]`);
const activeCell = (page: Page) => page.locator("td[data-active]").getAttribute("data-cell");
const kept = (page: Page) => page.getByTestId("kept").filter({ hasText: "Đã tự lưu nháp" }).waitFor();
/** What Excel puts on the clipboard, pasted into the cell that has the focus. */
const paste = (page: Page, text: string) =>
  page.evaluate((block) => {
    const data = new DataTransfer();
    data.setData("text/plain", block);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, text);

async function openGrid(language: "vi" | "en" = "vi"): Promise<Page> {
  program = await startProgram(language);
  const { page } = program;
  await page
    .getByRole("button", { name: language === "vi" ? "Một đơn vị" : "One office", exact: true })
    .click();
  await page.locator('nav [data-screen="grid"]').click();
  await page.locator("td[data-active]").waitFor();
  return page;
}

test("cases are typed like rows in Excel, with the keyboard only, and keep themselves as drafts", async () => {
  const page = await openGrid();
  const first = Number((await activeCell(page))?.split(" ")[0]);
  expect(await activeCell(page)).toBe(`${first} title`);
  await page.keyboard.type("Vụ việc mẫu tại bộ phận một cửa phường Tân Mẫu");
  await page.keyboard.press("Tab");
  expect(await activeCell(page)).toBe(`${first} detectedOn`);
  await page.keyboard.type("12032020");
  await page.keyboard.press("Tab");
  await expect.poll(() => cell(page, first, "detectedOn").innerText()).toBe("12/03/2020");
  await kept(page);

  // The list of the cell: opened, narrowed by typing without marks, picked.
  await page.keyboard.press("Alt+ArrowDown");
  await page.getByRole("listbox").waitFor();
  await page.keyboard.type("bao chi");
  await page.keyboard.press("Enter");
  await expect.poll(() => cell(page, first, "mainSource").innerText()).toBe("Báo chí, truyền thông phản ánh");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.type("L12");
  // Typing over a cell: the arrow leaves it.
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => cell(page, first, "sector").innerText()).toBe("Một cửa, thủ tục hành chính");

  // Words that cannot be read stay in the cell with what to do; Esc leaves a cell as it was.
  await cell(page, first, "taken").click();
  await page.keyboard.type("nhiều");
  await page.keyboard.press("Enter");
  await cell(page, first, "taken").getByText("Không đọc được số tiền “nhiều”.", { exact: false }).waitFor();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.type("1,25 tỷ");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Shift+Tab");
  await expect.poll(() => cell(page, first, "taken").innerText()).toBe("1.250.000.000");
  await page.getByTestId("cell-line").filter({ hasText: "một tỷ hai trăm năm mươi triệu đồng" }).waitFor();
  await page.keyboard.press("F2");
  await page.keyboard.type("9");
  await page.keyboard.press("Escape");
  await expect.poll(() => cell(page, first, "taken").innerText()).toBe("1.250.000.000");

  // The next row: copied from above, today, undone and done again.
  await cell(page, first + 1, "title").click();
  await page.keyboard.type("Vụ việc mẫu thứ hai tại xã Lộc Mẫu");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Control+;");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Control+d");
  const today = new Date();
  const two = (value: number) => String(value).padStart(2, "0");
  await expect
    .poll(() => cell(page, first + 1, "detectedOn").innerText())
    .toBe(`${two(today.getDate())}/${two(today.getMonth() + 1)}/${today.getFullYear()}`);
  await expect
    .poll(() => cell(page, first + 1, "mainSource").innerText())
    .toBe("Báo chí, truyền thông phản ánh");
  await page.keyboard.press("Control+z");
  await expect.poll(() => cell(page, first + 1, "mainSource").innerText()).toBe("");
  await page.keyboard.press("Control+y");
  await expect
    .poll(() => cell(page, first + 1, "mainSource").innerText())
    .toBe("Báo chí, truyền thông phản ánh");
  await kept(page);
  await examine(page, "grid");

  // What could not be read stays in its cell when the screen is left, and stands on the case's page.
  await cell(page, first + 1, "detectedOn").click();
  await page.keyboard.type("31/2/2020");
  await page.keyboard.press("Tab");
  await cell(page, first + 1, "found").click();
  await page.keyboard.type("ba trăm tr");
  await page.keyboard.press("Enter");
  const unread = async () => {
    for (const [field, text] of [
      ["detectedOn", "31/2/2020"],
      ["found", "ba trăm tr"],
    ] as const)
      await cell(page, first + 1, field)
        .and(page.locator("[data-bad]"))
        .getByText(text, { exact: true })
        .waitFor();
  };
  await unread();
  await page.getByRole("button", { name: `Mở vụ ở dòng ${first + 2}` }).click();
  const panel = page.getByTestId("unread");
  await panel.getByText("“31/2/2020”", { exact: false }).waitFor();
  await panel.getByText("“ba trăm tr”", { exact: false }).waitFor();
  await expect.poll(() => page.locator('input[data-field="detectedOn"]').inputValue()).toBe("31/2/2020");
  await page.locator('nav [data-screen="grid"]').click();
  await unread();

  // A window that is closed loses nothing; saving gives numbers.
  await page.waitForTimeout(400);
  await program.reload();
  await page.locator('nav [data-screen="grid"]').click();
  await page.getByText("Vụ việc mẫu thứ hai tại xã Lộc Mẫu").waitFor();
  await expect.poll(() => cell(page, first, "taken").innerText()).toBe("1.250.000.000");
  await unread();
  await page.getByText("Còn 2 ô chưa đọc được", { exact: false }).waitFor();
  await cell(page, first + 1, "detectedOn").click();
  await page.keyboard.type("29/2/2020");
  await cell(page, first + 1, "found").click();
  await page.keyboard.press("Delete");
  await page.getByText("ô chưa đọc được", { exact: false }).waitFor({ state: "detached" });
  await page.keyboard.press("Control+s");
  await page.getByText("Đã lưu 2 vụ.").waitFor();
  await page.locator('nav [data-screen="cases"]').click();
  await page.getByText("Vụ việc mẫu thứ hai tại xã Lộc Mẫu").waitFor();
  expect(program.complaints).toEqual([]);
});

test("what Unikey sends is not rewritten while it is typed: letters, false Backspaces, letters", async () => {
  const page = await openGrid();
  const at = Number((await activeCell(page))?.split(" ")[0]);
  // "Vụ việc" as Unikey makes it of "Vuj vieecj".
  for (const key of [
    "V",
    "u",
    "Backspace",
    "ụ",
    " ",
    "v",
    "i",
    "e",
    "Backspace",
    "ê",
    "c",
    "Backspace",
    "Backspace",
    "ệ",
    "c",
  ])
    await (key === "Backspace" ? page.keyboard.press(key) : page.keyboard.insertText(key));
  await expect.poll(() => page.locator("td[data-active] textarea").inputValue()).toBe("Vụ việc");
  await page.keyboard.press("Enter");
  await expect.poll(() => cell(page, at, "title").innerText()).toBe("Vụ việc");
});

test("a block from Excel is looked at, then appended as one step, and taken back as one", async () => {
  const page = await openGrid();
  const before = await page.locator("tbody tr").count();
  await paste(
    page,
    'Vụ việc mẫu ở chợ Yên Mẫu\t12/3/2020\tBáo chí\tThuế\r\n"Vụ việc mẫu ""một cửa"" tại xã An Mẫu"\t32/3/2020\tBáo chí\tL12\r\n',
  );
  await page.getByRole("dialog").getByText("Chưa có gì được thêm vào sổ.", { exact: false }).waitFor();
  // No header: the columns are those of the grid from the active cell on.
  const fieldOf = (letter: string) => page.locator(`select[aria-label$=" ${letter}"]`).inputValue();
  await page.locator('select[aria-label$=" D"]').waitFor();
  expect(await Promise.all([..."ABCD"].map(fieldOf))).toEqual([
    "title",
    "detectedOn",
    "mainSource",
    "sector",
  ]);
  expect(await page.getByRole("dialog").innerText()).not.toMatch(/tệp/);
  await examine(page, "pasted block");
  await page.getByRole("button", { name: "Tiếp: rà soát từng dòng" }).click();
  await page.getByText("Không đọc được ngày “32/3/2020”.", { exact: false }).waitFor();
  await page.getByRole("button", { name: "Lấy 1 vụ vào sổ" }).click();
  // A row that was not taken keeps the dialog open: it can be read and written out.
  await page.getByRole("dialog").getByText("Chưa lấy 1 dòng", { exact: false }).waitFor();
  await page.getByRole("dialog").getByText("Không đọc được, chưa lấy: 1").waitFor();
  await page.getByRole("dialog").getByRole("button", { name: "Đóng" }).last().click();
  await page.getByText("Đã thêm 1 vụ từ khối vừa dán.", { exact: false }).waitFor();
  await page.locator("tbody").getByText("Vụ việc mẫu ở chợ Yên Mẫu").waitFor();
  await expect.poll(() => page.locator("tbody tr").count()).toBe(before + 1);
  await page.locator("td[data-active] textarea").focus();
  await page.keyboard.press("Control+z");
  await expect.poll(() => page.locator("tbody tr").count()).toBe(before);

  // What would come out wrong, and what is too large, is refused in words; one cell is just typed.
  await paste(page, "hỏng \ud800\tô\r\n");
  await page.getByText("E_PASTE_TEXT").waitFor();
  await page.getByRole("dialog").getByRole("button", { name: "Đóng" }).click();
  await page.locator("td[data-active] textarea").focus();
  await paste(page, `${"x\t".repeat(3_000_000)}\n`);
  await page.getByText("E_PASTE_SIZE").waitFor();
  await page.getByRole("dialog").getByRole("button", { name: "Đóng" }).click();
  await expect.poll(() => page.locator("tbody tr").count()).toBe(before);
  expect(program.complaints).toEqual([]);
});

test("in English", async () => {
  const page = await openGrid("en");
  await page.keyboard.type("An invented case at an invented office");
  await page.keyboard.press("Tab");
  await page.keyboard.type("32/1/2020");
  await page.keyboard.press("Enter");
  await page.getByText("is no date.", { exact: false }).first().waitFor();
  await examine(page, "grid in English");
});
