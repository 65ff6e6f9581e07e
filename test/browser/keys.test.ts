import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { examine } from "./examine.ts";
import { closeBrowser, type Program, startProgram } from "./program.ts";

let program: Program;
beforeAll(async () => {
  program = await startProgram();
  await program.page.getByRole("button", { name: "Một đơn vị", exact: true }).click();
  await program.page.locator('nav [data-screen="cases"]').click();
  await program.page.locator('[role="rowgroup"] [role="row"]').nth(2).waitFor();
});
afterAll(async () => {
  await program.close();
  await closeBrowser();
});

const press = (keys: string) => program.page.keyboard.press(keys);
const field = (name: string) => program.page.locator(`[data-field="${name}"]`);
const heading = () => program.page.getByRole("heading", { level: 2 }).first().innerText();
const focusedField = () => program.page.evaluate(() => document.activeElement?.getAttribute("data-field"));
const cursorLine = () =>
  program.page.evaluate(() => document.querySelector('[role="grid"]')?.getAttribute("aria-activedescendant"));

test("the register is searched and walked: Ctrl+F, F3, Enter, Alt+→ and Alt+←, Esc", async () => {
  const { page } = program;
  // Nothing is searched for yet: F3 asks what.
  await press("F3");
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute("aria-label")))
    .toContain("Tìm");
  await page.locator("main").focus();
  await press("Control+f");
  await page.keyboard.type("mau");
  await page.locator("mark").first().waitFor();
  await press("F3");
  await expect.poll(cursorLine).toBe("line-0");
  await press("F3");
  await expect.poll(cursorLine).toBe("line-1");
  await press("Control+f");
  await press("Delete");
  await expect.poll(() => page.locator("mark").count()).toBe(0);
  await page.locator('[role="grid"]').focus();
  await press("Home");
  await press("Enter");
  await field("title").waitFor();
  const first = await heading();
  await press("Alt+ArrowRight");
  await expect.poll(heading).not.toBe(first);
  await press("Alt+ArrowLeft");
  await expect.poll(heading).toBe(first);
  await press("Escape");
  await expect.poll(() => field("title").count()).toBe(0);
});

test("a case: F8 to what is missing, Alt+↓ and F4 open the list of a field, Ctrl+Enter saves and begins the next, F5 reads again", async () => {
  const { page } = program;
  await press("Control+n");
  await page.getByRole("dialog").getByRole("button", { name: "Vụ việc" }).click();
  await page.keyboard.type("Vụ việc mẫu gõ bằng phím tắt ở Kim Mẫu");
  await page.getByTestId("kept").filter({ hasText: "Đã tự lưu nháp" }).waitFor();
  await press("F8");
  await expect.poll(focusedField).toBe("detectedOn");
  // A list that the browser draws cannot be seen in a window without a screen: what counts is that it is asked for.
  await page.evaluate(() => {
    HTMLSelectElement.prototype.showPicker = function () {
      this.dataset.asked = String(Number(this.dataset.asked ?? 0) + 1);
    };
  });
  for (const [at, keys] of ["Alt+ArrowDown", "F4"].entries()) {
    await field("mainSource").focus();
    await press(keys);
    await expect.poll(() => field("mainSource").getAttribute("data-asked")).toBe(String(at + 1));
    await field("otherSources").focus();
    await press(keys);
    const offered = page.getByRole("listbox", { name: "Nguồn khác kèm theo" });
    await offered.getByRole("option", { name: "Đơn nặc danh" }).waitFor();
    await press("Escape");
    await offered.waitFor({ state: "hidden" });
  }
  await field("detectedOn").fill("12032020");
  await field("title").focus();
  await press("Control+Enter");
  await expect.poll(() => field("title").inputValue()).toBe("");
  await expect.poll(heading).toBe("Vụ việc mới");
  await press("F5");
  await press("Escape");
  await page.getByText("Vụ việc mẫu gõ bằng phím tắt ở Kim Mẫu").first().waitFor();
});

test("Ctrl+O on any screen takes a file that came; one that is no receipt is refused in words", async () => {
  const { page } = program;
  const chooser = page.waitForEvent("filechooser");
  await press("Control+o");
  const file = join(program.home, "khong-phai-phieu.txt");
  writeFileSync(file, "không phải phiếu nhận");
  await (await chooser).setFiles(file);
  await page.getByRole("heading", { name: "Ý kiến của Cụm" }).waitFor();
  await page.getByRole("alert").waitFor();
  await examine(page, "a file that is no receipt");
});

test("the entry grid: Ctrl+Del puts a row in the bin and Ctrl+Z fetches it, F4 opens the list, hidden columns stay hidden", async () => {
  const { page } = program;
  await page.locator('nav [data-screen="grid"]').click();
  await page.locator("td[data-active]").waitFor();
  const rows = () => page.locator("tbody tr").count();
  const before = await rows();
  await page.keyboard.type("Vụ việc mẫu sẽ bỏ đi ở Vân Mẫu");
  await press("Tab");
  await press("Tab");
  await press("F4");
  await page.getByRole("listbox").waitFor();
  await press("Escape");
  await page.getByTestId("kept").filter({ hasText: "Đã tự lưu nháp" }).waitFor();
  await expect.poll(rows).toBe(before + 1);
  await press("Control+Delete");
  await page.getByText("Đã bỏ “Vụ việc mẫu sẽ bỏ đi ở Vân Mẫu” vào thùng rác.", { exact: false }).waitFor();
  await expect.poll(rows).toBe(before);
  await examine(page, "a row in the bin");
  await page.locator("td[data-active] textarea").focus();
  await press("Control+z");
  await page.locator("tbody").getByText("Vụ việc mẫu sẽ bỏ đi ở Vân Mẫu").waitFor();
  await page
    .getByRole("button", { name: /^Bỏ dòng \d+ vào thùng rác/ })
    .last()
    .click();
  await expect.poll(rows).toBe(before);

  await page.getByRole("button", { name: "Cột…" }).click();
  await page.getByRole("dialog").getByLabel("Vai trò của Ban").uncheck();
  await page.getByRole("dialog").getByLabel("Nhắc ngày").check();
  await examine(page, "columns of the grid");
  await press("Escape");
  await program.reload();
  await page.locator('nav [data-screen="grid"]').click();
  const heads = page.getByRole("columnheader");
  await heads.filter({ hasText: "Nhắc ngày" }).waitFor();
  await expect.poll(() => heads.filter({ hasText: "Vai trò của Ban" }).count()).toBe(0);
  // *Thiết lập* puts them back.
  await page.locator('nav [data-screen="settings"]').click();
  await page.getByRole("button", { name: "Đưa các cột về ban đầu" }).click();
  await page.getByText("Các cột đã về như ban đầu.").waitFor();
  await page.locator('nav [data-screen="grid"]').click();
  await heads.filter({ hasText: "Vai trò của Ban" }).waitFor();
  expect(program.complaints).toEqual([]);
});
