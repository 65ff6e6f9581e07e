import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, expect, test } from "vitest";
import { examine } from "./examine.ts";
import { closeBrowser, type Program, startProgram } from "./program.ts";

let program: Program;
afterEach(() => program.close());
afterAll(closeBrowser);

const RECORDER = "tam chuyen vien ghi so";

/** A real register (sample ones are not backed up by themselves), its sheet typed back. */
async function newOffice(): Promise<void> {
  const { page } = program;
  await page.getByRole("button", { name: "Bắt đầu mới…" }).click();
  await page.getByLabel("Chuyên viên ghi sổ – Họ tên").fill("Trần Thị Mẫu 02");
  await page.getByLabel("Mật khẩu mở sổ").fill(RECORDER);
  await page.getByLabel("Lãnh đạo Ban (người duyệt) – Họ tên").fill("Lê Văn Mẫu 03");
  await page.getByLabel("Mật khẩu duyệt").fill("lanh dao duyet va cho gui");
  await page.getByRole("button", { name: "Lập sổ", exact: true }).click();
  const key = await page.getByTestId("recovery-key").innerText();
  const asked = page.locator("[data-group]");
  for (let at = 0; at < (await asked.count()); at += 1) {
    const group = Number(await asked.nth(at).getAttribute("data-group"));
    await asked.nth(at).fill(key.split(" ")[group - 1] ?? "");
  }
  await page.getByRole("button", { name: "Vào sổ" }).click();
}

test("backed up by hand and on locking; a later case is lost by a restore that says so first; restored from the first screen too", async () => {
  program = await startProgram();
  const { page, home } = program;
  const rail = (id: string) => page.locator(`nav [data-screen="${id}"]`).click();
  const rows = page.locator("main tbody tr");
  await newOffice();
  await page.getByRole("button", { name: "Chưa sao lưu" }).click();
  await page.getByText("Chưa có bản sao lưu nào.").waitFor();
  await page.getByText("cùng ổ đĩa với sổ").waitFor();
  await page.getByRole("button", { name: "Sao lưu ngay" }).click();
  await page.getByRole("status").filter({ hasText: "Đã sao lưu và đọc lại đúng" }).waitFor();
  await page.getByRole("button", { name: "Sao lưu: vừa xong" }).waitFor();
  await expect.poll(() => rows.count()).toBe(1);
  await examine(page, "backup");

  await rail("cases");
  await page.getByRole("button", { name: "Thêm vụ việc" }).click();
  await page.locator('[data-field="title"]').fill("Vụ việc ghi sau bản sao lưu");
  await page.locator('[data-field="detectedOn"]').fill("12032020");
  await page.keyboard.press("Control+s");
  await page.getByText("Đã lưu thành bản số 1").waitFor();

  // What the restore would lose stands there before anything is done.
  await rail("backup");
  await rows.getByRole("button").click();
  await page.getByRole("dialog").getByRole("button", { name: "Xem bản sao lưu" }).click();
  const lost = page.getByRole("dialog").getByRole("row", { name: "Số vụ" });
  await lost.waitFor();
  expect((await lost.getByRole("cell").allInnerTexts()).slice(1)).toEqual(["0", "1", "1"]);
  await examine(page, "restore");
  await page.getByRole("dialog").getByRole("button", { name: "Hủy" }).click();

  // Locking backs up first, since something changed.
  await page.getByRole("button", { name: "Tạm khóa màn hình" }).click();
  await page.getByRole("button", { name: "Mở sổ…" }).click();
  const made = readdirSync(join(home, "SoCum-BN-A", "backup"));
  expect(made.filter((name) => name.includes("-khi-khoa-so."))).toHaveLength(1);

  // The first screen takes the file, asks for its passphrase, and puts the register beside what is there.
  await program.reload();
  const file = join(home, "SoCum-BN-A", "backup", made.find((name) => name.includes("-khi-khoa-so.")) ?? "");
  await page.getByLabel("Khôi phục từ bản sao lưu").setInputFiles(file);
  await page.getByLabel("Mật khẩu mở sổ của bản sao lưu").fill("sai mat khau roi");
  await page.getByRole("button", { name: "Xem bản sao lưu" }).click();
  await page.getByText("E_PASSPHRASE").waitFor();
  await page.getByLabel("Mật khẩu mở sổ của bản sao lưu").fill(RECORDER);
  await page.getByRole("button", { name: "Xem bản sao lưu" }).click();
  await page.getByText("Bản khôi phục sẽ thành sổ SoCum-BN-A-2.").waitFor();
  await page.getByText("Không ghi vào hai sổ của cùng một máy").waitFor();
  await examine(page, "restore from the first screen");
  await page.getByRole("dialog").getByRole("button", { name: "Khôi phục", exact: true }).click();
  await page.getByText("SoCum-BN-A-2", { exact: true }).waitFor();

  // In the open register: back to the first backup; what was replaced is kept.
  await page.getByRole("button", { name: "Mở sổ…" }).first().click();
  await page.getByLabel("Mật khẩu mở sổ").fill(RECORDER);
  await page.getByRole("button", { name: "Mở sổ", exact: true }).click();
  await rail("backup");
  await rows.getByRole("button").last().click();
  await page.getByRole("dialog").getByRole("button", { name: "Xem bản sao lưu" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Khôi phục", exact: true }).click();
  await page.getByText("SoCum-BN-A", { exact: true }).waitFor();
  expect(readdirSync(join(home, "Da-thay"))).toHaveLength(1);
  expect(program.complaints).toEqual([]);
});
