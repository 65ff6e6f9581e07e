import { afterAll, afterEach, expect, test } from "vitest";
import { examine } from "./examine.ts";
import { closeBrowser, type Program, startProgram } from "./program.ts";

let program: Program;
afterEach(() => program.close());
afterAll(closeBrowser);

test("from the first start to the first saved case by keyboard alone, within a minute and four steps", async () => {
  program = await startProgram();
  const { page } = program;
  const startedAt = Date.now();
  // Step 1: how to begin.
  await page.getByRole("button", { name: "Bắt đầu mới…" }).waitFor();
  await page.getByRole("button", { name: "Khôi phục từ bản sao lưu…" }).waitFor();
  await page.getByRole("button", { name: "Bắt đầu mới…" }).press("Enter");
  // Step 2: who, with the suggested passphrases.
  // Left empty: said in the program's language, not in the browser's, and no longer once something stands there.
  const name = page.getByLabel("Chuyên viên ghi sổ – Họ tên");
  const bubble = () => name.evaluate((field) => (field as HTMLInputElement).validationMessage);
  await name.press("Enter");
  await expect.poll(bubble).toBe("Ô này còn trống. Ghi vào rồi làm tiếp.");
  await name.press("T");
  await expect.poll(bubble).toBe("");
  await name.fill("");
  await name.pressSequentially("Trần Thị Mẫu 02");
  const open = page.getByLabel("Mật khẩu mở sổ");
  await open.pressSequentially("mật khẩu");
  await page.getByText("Chỉ dùng chữ không dấu", { exact: false }).waitFor();
  // What was typed is not rewritten, and can be seen.
  await expect.poll(() => open.inputValue()).toBe("mật khẩu");
  const suggested = page.locator('[data-testid^="suggestion-"]');
  const suggestion = await suggested.first().innerText();
  expect(suggestion).toMatch(/^[a-z]+( [a-z]+){4}$/);
  await page.getByRole("button", { name: "Dùng gợi ý này" }).first().press("Enter");
  await expect.poll(() => open.inputValue()).toBe(suggestion);
  await expect.poll(() => open.getAttribute("type")).toBe("text");
  await page.getByRole("button", { name: "Ẩn chữ" }).last().press("Enter");
  await expect.poll(() => open.getAttribute("type")).toBe("password");
  await page.getByLabel("Lãnh đạo Ban (người duyệt) – Họ tên").pressSequentially("Lê Văn Mẫu 03");
  const approval = page.getByLabel("Mật khẩu duyệt");
  await approval.pressSequentially("ngan");
  await approval.press("Enter");
  await page.getByText("Mật khẩu quá ngắn.", { exact: false }).waitFor();
  await page.getByRole("button", { name: "Dùng gợi ý này" }).last().press("Enter");
  await expect.poll(() => approval.inputValue()).not.toBe(suggestion);
  await examine(page, "new register");
  await approval.press("Enter");
  // Step 3: the sheet, put off; it stays among the to-dos.
  await page.getByTestId("recovery-key").waitFor();
  await page.getByRole("button", { name: "Để sau" }).press("Enter");
  await page.locator('[data-todo="recovery"]').waitFor();
  // Step 4: the first case.
  await page.keyboard.press("Control+n");
  await page.getByRole("dialog").getByRole("button", { name: "Thêm vụ việc" }).waitFor();
  await page.keyboard.press("Enter");
  await page.locator('[data-field="title"]').focus();
  await page.keyboard.type("Vụ việc mẫu tại bộ phận một cửa phường Tân Mẫu");
  await page.locator('[data-field="detectedOn"]').focus();
  await page.keyboard.type("12032020");
  await page.keyboard.press("Control+s");
  await page.getByText("Đã lưu thành bản số 1").waitFor();
  expect(Date.now() - startedAt).toBeLessThan(60_000);
  expect(program.complaints).toEqual([]);
});
