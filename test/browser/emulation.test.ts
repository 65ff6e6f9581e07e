import { afterAll, afterEach, expect, test } from "vitest";
import { examine } from "./examine.ts";
import { closeBrowser, type Program, startProgram } from "./program.ts";

let program: Program;
afterEach(() => program.close());
afterAll(closeBrowser);

test("criteria are typed, a unit is scored with its reason, ranked, and B15 has it", async () => {
  program = await startProgram();
  const { page } = program;
  const button = (name: string) => page.getByRole("button", { name, exact: true });
  const box = (name: string) => page.getByLabel(name, { exact: true });
  await button("Đầu mối Cụm, 14 đơn vị").click();
  await page.locator('nav [data-screen="emulation"]').click();
  await page.getByText("Kỳ này chưa có tiêu chí.", { exact: false }).waitFor();
  await button("Nhập tiêu chí…").click();
  await button("Lưu").click();
  await page.getByText("Chưa lưu gì.", { exact: false }).waitFor();
  await box("Nội dung 1").fill("Phát hiện, tham mưu xử lý vụ án");
  await box("Điểm tối đa 1").fill("60");
  await box("Điểm đề xuất 1").selectOption("plan-va");
  await button("Thêm tiêu chí").click();
  await box("Nội dung 2").fill("Chế độ báo cáo");
  await box("Điểm tối đa 2").fill("40");
  await examine(page, "criteria");
  await button("Lưu").click();
  await page.getByText("Tiêu chí áp dụng từ", { exact: false }).waitFor();

  await button("Chấm điểm Bắc Ninh").click();
  await page.getByText(/Đề xuất 30: có kết quả 1, chỉ tiêu 2/).waitFor();
  await box("Tự chấm 1").fill("61");
  await box("Tự chấm 2").fill("40");
  await box("Thẩm định 1").fill("57,5");
  await box("Thẩm định 2").fill("40");
  await button("Lưu").click();
  await page.getByText("Từ 0 đến 60", { exact: false }).waitFor();
  await box("Tự chấm 1").fill("60");
  await page.getByText("Nêu lý do", { exact: true }).waitFor();
  await examine(page, "scoring");
  await box("Lý do chênh lệch 1").fill("Một vụ chưa có kết quả");
  await button("Lưu").click();
  await page.getByRole("row", { name: /^Bắc Ninh 60 57,5 40 40 100 97,5 1/ }).waitFor();
  await examine(page, "scores");

  await page.locator('nav [data-screen="report"]').click();
  await page.getByRole("navigation", { name: "Chọn biểu" }).getByRole("button", { name: /^B15/ }).click();
  await page.getByText("1: Một vụ chưa có kết quả").waitFor();
  expect(program.complaints).toEqual([]);
});
