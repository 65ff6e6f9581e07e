import { afterAll, afterEach, expect, test } from "vitest";
import { examine } from "./examine.ts";
import { closeBrowser, type Program, startProgram } from "./program.ts";

let program: Program;
afterEach(() => program.close());
afterAll(closeBrowser);

test("a passphrase typed wrong is told at the next opening, and leads to its line in the log", async () => {
  program = await startProgram();
  const { page } = program;
  await page.getByRole("button", { name: "Một đơn vị", exact: true }).click();
  await page.getByRole("button", { name: "Tạm khóa màn hình" }).click();
  await page.getByRole("button", { name: "Mở sổ…" }).click();
  const passphrase = page.getByLabel("Mật khẩu mở sổ", { exact: true });
  const right = /Mật khẩu của sổ mẫu: (.+)/.exec(await page.locator("form").innerText())?.[1] ?? "";
  await passphrase.fill("go nham mot lan");
  await page.getByRole("button", { name: "Mở sổ", exact: true }).click();
  await page.getByText("Mật khẩu chưa đúng", { exact: false }).waitFor();
  await passphrase.fill(right.trim());
  await page.getByRole("button", { name: "Mở sổ", exact: true }).click();
  const told = page.getByText("Từ lần mở trước có 1 lần nhập sai", { exact: false });
  await told.waitFor();
  await examine(page, "home after a failed unlock");
  await page.getByRole("button", { name: "Xem nhật ký" }).click();
  await page.getByRole("cell", { name: "Nhập sai khi mở sổ" }).waitFor();
  await page.getByRole("cell", { name: "1 lần, lần đầu lúc", exact: false }).waitFor();
  await page.getByRole("button", { name: "Đã biết" }).click();
  await expect.poll(() => told.count()).toBe(0);
  expect(program.complaints).toEqual([]);
});
