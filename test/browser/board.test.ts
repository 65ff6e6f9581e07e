import { afterAll, afterEach, expect, test } from "vitest";
import { examine } from "./examine.ts";
import { closeBrowser, type Program, startProgram } from "./program.ts";

let program: Program;
afterEach(() => program.close());
afterAll(closeBrowser);

test("whom to call is written at the unit and stands on the list to print; a file dropped on any screen is checked", async () => {
  program = await startProgram();
  const { page } = program;
  const button = (name: string) => page.getByRole("button", { name, exact: true });
  const rail = (name: string) =>
    page.getByRole("navigation").getByRole("button", { name, exact: true }).click();
  await button("Đầu mối Cụm, 14 đơn vị").click();
  await page.getByText("Đã tổng hợp 14/14 đơn vị").waitFor();
  await page.getByLabel("Kỳ báo cáo").selectOption("2020H2");
  await page.getByText("Đã tổng hợp 0/14 đơn vị").waitFor();
  await page
    .getByText(/gửi chậm \d+ ngày/)
    .first()
    .waitFor();
  await page.getByRole("button", { name: "Thanh Hóa" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Đầu mối của đơn vị").fill("Trần Thị Mẫu 02");
  await dialog.getByLabel("Điện thoại").fill("0237 000 000");
  await dialog.getByRole("button", { name: "Lưu đầu mối" }).click();
  await dialog.getByText("Đã lưu.").waitFor();
  await page.keyboard.press("Escape");
  await button("Danh sách cần nhắc (14 đơn vị)…").click();
  const sheet = page.getByRole("dialog");
  await sheet.getByText("6 tháng cuối năm 2020, hạn gửi 25/12/2020: còn 14/14 đơn vị").waitFor();
  await sheet.getByText("0237 000 000").waitFor();
  await examine(page, "reminder list");
  await page.keyboard.press("Escape");

  await rail("Tổng hợp số liệu");
  await page.evaluate(() => {
    const dropped = new DataTransfer();
    dropped.items.add(new File(["khong phai tep so lieu"], "VP-A-0009.socum"));
    dropped.items.add(new File(["cung hong"], "TH-A-0009.socum"));
    window.dispatchEvent(new DragEvent("drop", { dataTransfer: dropped, bubbles: true, cancelable: true }));
  });
  await page.getByRole("dialog").getByText("VP-A-0009.socum").first().waitFor();
  await page.getByRole("dialog").getByText("TH-A-0009.socum").first().waitFor();
  await page.getByText("E_NOT_AGE").first().waitFor();
  expect(program.complaints).toEqual([]);
});
