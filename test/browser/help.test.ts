import { afterAll, afterEach, expect, test } from "vitest";
import { examine } from "./examine.ts";
import { closeBrowser, type Program, startProgram } from "./program.ts";

let program: Program;
afterEach(() => program.close());
afterAll(closeBrowser);

test("F1 opens this screen's page beside it; all pages are searched without marks", async () => {
  program = await startProgram();
  const { page } = program;
  await page.getByRole("button", { name: "Một đơn vị", exact: true }).click();
  await page.locator('nav [data-screen="period"]').click();
  await page.getByLabel("Kết quả").fill("Đang viết");
  await page.keyboard.press("F1");
  await page.locator('[role="dialog"] [data-help="period"]').waitFor();
  await examine(page, "help beside a screen");
  await page.keyboard.press("F1");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  // What was being typed is where it was.
  await expect.poll(() => page.getByLabel("Kết quả").inputValue()).toBe("Đang viết");
  await page.keyboard.press("F1");
  await page.getByRole("button", { name: "Tất cả các trang" }).click();
  await page.getByLabel("Tìm trong trợ giúp").fill("quen mat khau");
  await page.locator('[data-page="passphrase"]').click();
  await page.locator('[data-help="passphrase"]').getByText("Hiện chữ", { exact: false }).waitFor();
  await page.getByLabel("Tìm trong trợ giúp").fill("xyzzy");
  await page.getByText("Không có trang nào có các chữ này.", { exact: false }).waitFor();
  await page.getByLabel("Tìm trong trợ giúp").fill("phim tat");
  await page.locator('[data-page="shortcuts"]').click();
  await page.locator('[data-help="shortcuts"]').getByText("Ctrl+PgUp").waitFor();
  expect(program.complaints).toEqual([]);
});

test("Ctrl+K leads by keyboard alone to a screen, a case by its words, a command and a help page", async () => {
  program = await startProgram();
  const { page } = program;
  await page.getByRole("button", { name: "Một đơn vị", exact: true }).click();
  await page.getByRole("navigation").first().waitFor();
  const find = async (typed: string, first: string) => {
    await page.keyboard.press("Control+k");
    await page.locator('[role="dialog"] [role="combobox"]:focus').waitFor();
    await page.keyboard.type(typed);
    await page.locator('[role="option"][aria-selected="true"]').filter({ hasText: first }).waitFor();
  };
  await find("thiet lap", "Thiết lập");
  await page.keyboard.press("Enter");
  await page.locator('nav [data-screen="settings"][aria-current="page"]').waitFor();
  await find("cho yen mau", "BN-VA-2020-A-0001");
  await examine(page, "palette");
  await page.keyboard.press("Enter");
  await page.locator('[data-field="title"]').waitFor();
  await page.locator('nav [data-screen="home"]').click();
  // Nothing typed: the case that was opened last comes first.
  await find("", "BN-VA-2020-A-0001");
  await page.getByRole("dialog").getByRole("option").first().getByText("Vụ mới mở").waitFor();
  await page.keyboard.press("Enter");
  await page.locator('[data-field="title"]').waitFor();
  // The one on the screen is no place to go to.
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").getByRole("option").first().waitFor();
  await expect.poll(() => page.getByRole("dialog").getByText("BN-VA-2020-A-0001").count()).toBe(0);
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await page.locator('nav [data-screen="home"]').click();
  await find("0001", "BN-V");
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  // Down to the second kind of new case.
  await find("them vu", "Thêm vụ án");
  await page.keyboard.press("ArrowDown");
  await page.locator('[role="option"][aria-selected="true"]').filter({ hasText: "Thêm vụ việc" }).waitFor();
  await page.keyboard.press("Enter");
  await page.locator('[data-field="title"]').waitFor();
  await page.locator('nav [data-screen="home"]').click();
  await find("quen mat khau", "Quên mật khẩu");
  await page.keyboard.press("Enter");
  await page.locator('[data-help="passphrase"]').waitFor();
  expect(program.complaints).toEqual([]);
});

test("the state of the machine is copied for IT staff without anything of a case, a person or a path", async () => {
  program = await startProgram();
  const { page } = program;
  await page.getByRole("button", { name: "Một đơn vị", exact: true }).click();
  await page.locator('nav [data-screen="about"]').click();
  await page.getByTestId("diagnostics").getByText("Số dòng nhật ký").waitFor();
  await page.getByRole("button", { name: "Chép để gửi" }).click();
  await page.getByText("Đã chép.", { exact: false }).waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/Phiên bản chương trình: \d/);
  expect(copied).toMatch(/Số vụ: [1-9]/);
  expect(copied).not.toContain(program.home);
  expect(copied).not.toMatch(/Mẫu|BN-V|Chuyên viên|Lãnh đạo Ban|[/\\][a-z]+[/\\]/);
  expect(program.complaints).toEqual([]);
});
