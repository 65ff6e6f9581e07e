import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, expect, test } from "vitest";
import { examine } from "./examine.ts";
import { closeBrowser, type Program, startProgram } from "./program.ts";

let program: Program;
afterEach(() => program.close());
afterAll(closeBrowser);

test("the change log is read, searched without marks, leads to the case, and is checked", async () => {
  program = await startProgram();
  const { page } = program;
  await page.getByRole("button", { name: "Một đơn vị", exact: true }).click();
  await page.locator('nav [data-screen="log"]').click();
  const rows = page.locator("tbody tr");
  await rows.first().waitFor();
  const all = await rows.count();
  await page.getByLabel("Tìm (không cần dấu)", { exact: false }).fill("duyet BN-VA");
  await expect.poll(() => rows.count()).toBeLessThan(all);
  await expect.poll(() => rows.first().innerText()).toContain("Duyệt");
  await examine(page, "log");
  await page.getByLabel("Tìm (không cần dấu)", { exact: false }).fill("khong co dong nao nhu vay");
  await page.getByText("Không có dòng nào như vậy.").waitFor();
  await page.getByLabel("Tìm (không cần dấu)", { exact: false }).fill("");
  await page.getByRole("button", { name: "Kiểm tra nhật ký" }).click();
  await page.getByText("Sổ còn nguyên vẹn;", { exact: false }).first().waitFor();
  await page.getByRole("button", { name: "Ghi ra Excel" }).click();
  await page.getByText("Đã ghi và đọc lại đúng:", { exact: false }).waitFor();
  expect(readdirSync(join(program.home, "Bao-cao")).join()).toMatch(/^Nhat-ky-BN-.*\.xlsx$/);
  await rows.getByRole("button").first().click();
  await page.locator('[data-field="title"]').waitFor();
  expect(program.complaints).toEqual([]);
});
