import { readFileSync } from "node:fs";
import readSheets from "read-excel-file/node";
import { afterAll, afterEach, expect, test } from "vitest";
import { examine } from "./examine.ts";
import { closeBrowser, type Program, startProgram } from "./program.ts";

let program: Program;
afterEach(() => program.close());
afterAll(closeBrowser);

/** A busy machine may take its time. */
const soon = <T>(read: () => T | Promise<T>) => expect.poll(read, { timeout: 15_000 });

async function openList(language: "vi" | "en" = "vi") {
  program = await startProgram(language);
  const { page } = program;
  await page
    .getByRole("button", { name: language === "vi" ? "Một đơn vị" : "One office", exact: true })
    .click();
  await page.getByRole("navigation").getByRole("button").nth(1).click();
  const rows = page.locator('[role="rowgroup"] [role="row"]');
  await rows.nth(2).waitFor();
  return { page, rows };
}

test("the list: narrowed under its heads, marked, ordered, arranged, grouped, chosen, and found again as it was left", async () => {
  const { page, rows } = await openList();
  const all = await rows.count();

  // Found without marks and marked with them; the totals row counts what is shown.
  await page.getByLabel("Tên vụ có chữ").fill("cho yen");
  await soon(() => rows.count()).toBe(1);
  await expect.poll(() => page.locator("mark").allInnerTexts()).toEqual(["chợ", "Yên"]);
  await page.getByRole("status").filter({ hasText: "1 vụ: 1 vụ án, 0 vụ việc" }).waitFor();
  await page.getByRole("button", { name: "Bỏ lọc" }).click();
  await soon(() => rows.count()).toBe(all);

  // By days as a clerk types them; what is no date changes nothing and says so.
  const days = page.getByLabel("Ngày phát hiện trong khoảng");
  await days.fill("1/2020 - 3/2020");
  await soon(() => rows.count()).toBeLessThan(all);
  await days.fill("32/13");
  await expect.poll(() => days.getAttribute("aria-invalid")).toBe("true");
  await days.fill("");
  await soon(() => rows.count()).toBe(all);

  // Ordered by title in Vietnamese order, then the other way round.
  const titles = async () =>
    (await page.locator('[role="row"] [role="gridcell"]:nth-child(3)').allInnerTexts()).filter(
      (one) => one !== "",
    );
  const inOrder = (await titles()).sort(new Intl.Collator("vi").compare);
  expect(inOrder.length).toBe(all);
  await page.getByRole("columnheader", { name: "Tên vụ" }).click();
  await soon(titles).toEqual(inOrder);
  await page.getByRole("columnheader", { name: "Tên vụ" }).click();
  await soon(titles).toEqual(inOrder.reverse());

  // Columns: one more, one wider by the keyboard.
  await page.getByRole("button", { name: "Cột…" }).click();
  await page.getByRole("dialog").getByRole("checkbox", { name: "Người liên quan" }).click();
  await page.keyboard.press("Escape");
  const edge = page.getByRole("separator", { name: "Độ rộng cột Số" });
  await edge.focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => edge.getAttribute("aria-valuenow")).toBe("188");

  // Grouped: heads with counts, folded and unfolded.
  await page.getByLabel("Nhóm theo giai đoạn").check();
  const group = page.locator("button[aria-expanded]");
  await group.first().waitFor();
  // One case in each of the sample's three stages.
  const before = all + (await group.count());
  await soon(() => rows.count()).toBe(before);
  await group.first().click();
  await soon(() => rows.count()).toBeLessThan(before);
  await group.first().click();
  await page.getByLabel("Nhóm theo giai đoạn").uncheck();

  // Chosen with the keyboard alone.
  await page.getByRole("grid").focus();
  await page.keyboard.press("Home");
  await page.keyboard.press(" ");
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Shift+ArrowDown");
  await page.getByText("Đã chọn 3 vụ").waitFor();
  await page.keyboard.press("Control+a");
  await page.getByText(`Đã chọn ${all} vụ`).waitFor();

  // Kept under a name, and the list is as it was left when the program is opened again.
  await page.getByRole("combobox", { name: "Lĩnh vực" }).selectOption("L01");
  await page.getByRole("button", { name: "Bộ lọc đã lưu…" }).click();
  await page.getByLabel("Lưu cách xem đang dùng với tên").fill("Đất đai");
  await page.getByRole("button", { name: "Lưu", exact: true }).click();
  await page.getByRole("button", { name: "Đất đai", exact: true }).waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Bỏ lọc" }).click();
  await page.waitForTimeout(1200);
  await program.reload();
  await page.getByRole("navigation").getByRole("button", { name: "Sổ vụ án, vụ việc", exact: true }).click();
  await page.getByRole("columnheader", { name: "Người liên quan" }).waitFor();
  await expect
    .poll(() => page.getByRole("separator", { name: "Độ rộng cột Số" }).getAttribute("aria-valuenow"))
    .toBe("188");
  await page.getByRole("button", { name: "Bộ lọc đã lưu…" }).click();
  await page.getByRole("button", { name: "Đất đai", exact: true }).click();
  await expect.poll(() => page.getByRole("combobox", { name: "Lĩnh vực" }).inputValue()).toBe("L01");
  await examine(page, "list");
  expect(program.complaints).toEqual([]);
});

test("many cases are changed at once after a look at old and new, taken back with one Ctrl+Z, and the list goes to Excel", async () => {
  const { page, rows } = await openList();
  await page.getByRole("grid").focus();
  await page.keyboard.press("Home");
  await page.keyboard.press("Control+a");
  await page.getByRole("button", { name: "Sửa nhiều vụ…" }).click();
  const dialog = page.getByRole("dialog");
  // Why nothing can be looked at yet is said beside the button.
  await dialog.getByText("Tích ít nhất một ô cần sửa.").waitFor();
  await dialog.getByLabel("Kỳ báo cáo", { exact: true }).check();
  await dialog.getByText("Chọn Kỳ báo cáo rồi mới xem được thay đổi.").waitFor();
  await dialog.getByLabel("Kỳ báo cáo", { exact: true }).uncheck();
  await dialog.getByLabel("Cán bộ theo dõi", { exact: true }).check();
  await dialog.getByLabel("Sửa Cán bộ theo dõi").fill("Đ/c Mẫu 05");
  await dialog.getByLabel("Nhắc ngày", { exact: true }).check();
  await dialog.getByLabel("Sửa Nhắc ngày").fill("32/13/2020");
  await dialog.getByText("Ngày ở ô Nhắc ngày chưa đọc được.").waitFor();
  await expect
    .poll(() => dialog.getByRole("button", { name: "Xem thay đổi trước khi sửa" }).isDisabled())
    .toBe(true);
  await dialog.getByLabel("Sửa Nhắc ngày").fill("1/9/2020");
  await dialog.getByRole("button", { name: "Xem thay đổi trước khi sửa" }).click();
  await dialog.getByText("Sẽ sửa 3 vụ").waitFor();
  await examine(page, "bulk edit");
  await dialog.getByRole("button", { name: "Sửa 3 vụ" }).click();
  await dialog.getByText("Đã sửa 3 vụ.").waitFor();
  await dialog.getByRole("button", { name: "Đóng" }).last().click();
  const drafts = rows.filter({ hasText: "Đang nhập" });
  await soon(() => drafts.count()).toBe(3);
  await page.getByText("Số tạm tính: 3 vụ chưa duyệt").waitFor();
  await page.getByRole("grid").focus();
  await page.keyboard.press("Control+z");
  await soon(() => drafts.count()).toBe(0);
  await page.keyboard.press("Control+e");
  const said = await page.getByText("Đã ghi và đọc lại đúng").innerText();
  const file = said.replace(/^[^:]*: /, "");
  const [sheet] = (await readSheets(readFileSync(file))) as unknown as { data: unknown[][] }[];
  expect(sheet?.data.filter((row) => typeof row[0] === "number")).toHaveLength(3);
  expect(program.complaints).toEqual([]);
});

test("totals between any two days: a number opens its cases and those left out", async () => {
  const { page } = await openList();
  await page.getByRole("navigation").getByRole("button", { name: "Tổng hợp số liệu", exact: true }).click();
  await page.getByLabel("Từ ngày").fill("1/2020");
  await page.getByLabel("Đến hết ngày").fill("2/2020");
  await page.getByRole("button", { name: "1 – Vụ việc phát hiện: Vì sao ra số này" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText("Tính: 1 vụ").waitFor();
  await examine(page, "totals between two days");
  await dialog.getByRole("button", { name: "BN-VV-2020-A-0001" }).click();
  await page.locator('[data-field="title"]').waitFor();
  expect(program.complaints).toEqual([]);
});

test("the list in English", async () => {
  const { page } = await openList("en");
  await examine(page, "list");
  expect(program.complaints).toEqual([]);
});
