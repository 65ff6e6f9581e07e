import { afterAll, afterEach, expect, test } from "vitest";
import { examine } from "./examine.ts";
import { closeBrowser, type Program, startProgram } from "./program.ts";

let program: Program;
afterEach(() => program.close());
afterAll(closeBrowser);

test("a case is saved, undone, redone, deleted and fetched from the bin; steps survive opening the register again", async () => {
  program = await startProgram();
  const { page } = program;
  const field = (name: string) => page.locator(`[data-field="${name}"]`);
  const said = (text: string) => page.getByRole("status").filter({ hasText: text }).first().waitFor();
  const rail = (id: string) => page.locator(`nav [data-screen="${id}"]`).click();
  await page.getByRole("button", { name: "Một đơn vị", exact: true }).click();
  await rail("cases");
  await page.getByRole("button", { name: "Thêm vụ việc" }).click();
  await field("title").fill("Tựa gõ lần đầu của vụ việc mẫu");
  await field("detectedOn").fill("12032020");
  await page.keyboard.press("Control+s");
  await said("Đã lưu thành bản số 1");
  const number = (await page.getByRole("heading", { level: 2 }).innerText()).trim();
  expect(number).toMatch(/^BN-VV-/);
  await field("title").fill("Tựa sửa lại của vụ việc mẫu");
  await page.keyboard.press("Control+s");
  await said("Đã lưu thành bản số 2");

  // The list keeps its own Ctrl+Z: in a field it is the field's, outside it takes the save back.
  await page.getByRole("button", { name: "Sổ vụ án, vụ việc", exact: true }).click();
  await page.getByRole("button", { name: `Hoàn tác: lưu ${number}` }).waitFor();
  await page.locator("main").focus();
  await page.keyboard.press("Control+z");
  await said(`Đã hoàn tác: lưu ${number}`);
  await page.getByText("Tựa gõ lần đầu của vụ việc mẫu").first().waitFor();
  await page.getByRole("button", { name: `Làm lại: lưu ${number}` }).waitFor();

  // The register is closed and opened: the step is still there.
  await page.getByRole("button", { name: "Tạm khóa màn hình" }).click();
  await page.getByRole("button", { name: "Mở sổ…" }).click();
  await page.getByLabel("Mật khẩu mở sổ").fill("mau chuyen vien ghi so");
  await page.getByRole("button", { name: "Mở sổ", exact: true }).click();
  await rail("cases");
  await page.locator("main").focus();
  await page.keyboard.press("Control+y");
  await said(`Đã làm lại: lưu ${number}`);
  await page.getByText("Tựa sửa lại của vụ việc mẫu").first().waitFor();
  await page.locator('[role="row"] button').filter({ hasText: number }).first().click();

  // The open form shows what an undo brings back; typing that is not saved stands in its way.
  await field("title").waitFor();
  await page.getByRole("button", { name: `Hoàn tác: lưu ${number}` }).click();
  await said(`Đã hoàn tác: lưu ${number}`);
  await expect.poll(() => page.getByTestId("kept").innerText()).toContain("Đã tự lưu nháp");
  await expect.poll(() => field("title").inputValue()).toBe("Tựa sửa lại của vụ việc mẫu");
  await field("title").fill("Gõ tiếp sau khi hoàn tác");
  // What would be refused is not offered; the list says why.
  await expect.poll(() => page.getByRole("button", { name: `Hoàn tác: lưu ${number}` }).count()).toBe(0);
  await page.getByRole("button", { name: "Các bước đã làm" }).last().click();
  await page.getByRole("dialog").getByText("đã có thay đổi sau bước này").first().waitFor();
  await examine(page, "steps");
  await page.keyboard.press("Escape");

  // Never approved: it may go to the bin, and comes back.
  await page.getByRole("button", { name: "Bỏ vào thùng rác" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Bỏ vào thùng rác" }).click();
  await rail("bin");
  await page.getByText("Gõ tiếp sau khi hoàn tác").waitFor();
  await examine(page, "bin");
  await page.getByRole("button", { name: `Khôi phục ${number}` }).click();
  await page.getByText("Thùng rác trống").waitFor();
  await page.getByRole("button", { name: "Hoàn tác: khôi phục từ thùng rác" }).click();
  await page.getByLabel(`Chọn ${number}`).check();
  await page.getByRole("button", { name: "Xóa hẳn 1 vụ đã chọn…" }).click();
  await examine(page, "erase");
  await page.getByRole("button", { name: "Xóa hẳn", exact: true }).click();
  await said("Đã xóa hẳn 1 vụ.");
  expect(program.complaints).toEqual([]);
});
