import { afterAll, afterEach, expect, test } from "vitest";
import { examine } from "./examine.ts";
import { closeBrowser, type Program, startProgram } from "./program.ts";

let program: Program;
afterEach(() => program.close());
afterAll(closeBrowser);

test("a paper's numbers are entered, marked in the totals, reconciled with the file, and taken back", async () => {
  program = await startProgram();
  const { page } = program;
  const button = (name: string) => page.getByRole("button", { name, exact: true });
  const rail = (name: string) =>
    page.getByRole("navigation").getByRole("button", { name, exact: true }).click();
  await button("Đầu mối Cụm, 14 đơn vị").click();
  await rail("Số theo văn bản");
  await page.getByText("12-BC/BNCTU (BN)").waitFor();
  await button("Nhập số…").click();

  // Nothing filled in: each box says what it needs.
  await button("Lưu số này").click();
  await page.getByText("Gõ ngày/tháng/năm").waitFor();
  await page.getByText("Gõ ít nhất một con số.").waitFor();
  await page.getByLabel("Loại số").selectOption("baseline");
  await page.getByLabel("Kỳ", { exact: true }).selectOption("2018H2");
  await page.getByLabel("Số văn bản").fill("12-BC/BNCTU");
  await page.getByLabel("Ngày văn bản").fill("20122018");
  await page.getByLabel("Người ký").fill("Lê Văn Mẫu 03");
  await expect.poll(() => page.getByLabel("Ngày văn bản").inputValue()).toBe("20/12/2018");
  await page.getByLabel("Vụ án phát hiện").fill("ba");
  await button("Lưu số này").click();
  await page.getByText("Gõ số nguyên từ 0 trở lên").waitFor();
  await page.getByLabel("Vụ án phát hiện").fill("3");
  await examine(page, "entering figures");
  await button("Lưu số này").click();
  await page.getByText("Vụ án phát hiện: 3").waitFor();

  await page.getByLabel("Kỳ báo cáo").selectOption("2018H2");
  await rail("Tổng hợp số liệu");
  await page.getByText("* Số nhập không kèm hồ sơ (kỳ trước).").waitFor();
  await page.locator("tfoot button").first().click();
  await page.getByText("Bắc Ninh: 3, số nhập không kèm hồ sơ", { exact: false }).waitFor();
  await page.keyboard.press("Escape");

  // The signed paper of a unit whose file has come: difference by difference, each with its reason.
  await page.getByLabel("Kỳ báo cáo").selectOption("2020H1");
  await rail("Số theo văn bản");
  await page.getByText("Chưa nhập số theo văn bản của đơn vị này", { exact: false }).waitFor();
  await button("Nhập số…").click();
  await page.getByLabel("Số văn bản").fill("45-BC/BNCTU");
  await page.getByLabel("Ngày văn bản").fill("20/6/2020");
  await page.getByLabel("Vụ án phát hiện").fill("99");
  await button("Lưu số này").click();
  await page.getByText("Đã có tệp số liệu, không dùng số này").waitFor();
  await page.getByText("Lệch 1 con số, 1 chưa ghi lý do.", { exact: false }).waitFor();
  await button("Ghi vì sao… Vụ án phát hiện").click();
  await page.getByLabel("Vì sao lệch: Vụ án phát hiện").fill("Văn bản cộng cả năm");
  await page.keyboard.press("Enter");
  await page.getByText("Lệch 1 con số, 0 chưa ghi lý do.", { exact: false }).waitFor();
  await examine(page, "reconciling");

  await page
    .getByRole("row")
    .filter({ hasText: "45-BC/BNCTU" })
    .getByRole("button", { name: "Bỏ số này…" })
    .first()
    .click();
  await page.getByRole("dialog").getByLabel("Lý do").fill("Gõ nhầm đơn vị");
  await page.getByRole("dialog").getByRole("button", { name: "Bỏ số này" }).click();
  await page.getByText("Đã bỏ", { exact: true }).waitFor();
  expect(program.complaints).toEqual([]);
});
