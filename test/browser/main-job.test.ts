import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, expect, test } from "vitest";
import { examine } from "./examine.ts";
import { closeBrowser, type Program, startProgram } from "./program.ts";

const programs: Program[] = [];
const start = async (): Promise<Program> => {
  const program = await startProgram();
  programs.push(program);
  return program;
};
afterAll(async () => {
  for (const program of programs) await program.close();
  await closeBrowser();
});

const RECORDER = "tam chuyen vien ghi so";
const HEAD = "lanh dao duyet va cho gui";
const APPROVAL = "dau moi duyet so cum hai";

/** Takes the printed sheet as kept, and gives what stands on it. */
async function keepSheet(page: Page): Promise<{ recoveryKey: string; fingerprint: string }> {
  const recoveryKey = await page.getByTestId("recovery-key").innerText();
  const asked = page.locator("[data-group]");
  for (let at = 0; at < (await asked.count()); at += 1) {
    const group = Number(await asked.nth(at).getAttribute("data-group"));
    await asked.nth(at).fill(recoveryKey.split(" ")[group - 1] ?? "");
  }
  const next = page.getByRole("button", { name: "Tiếp theo" });
  let fingerprint = "";
  if ((await next.count()) > 0) {
    await next.click();
    fingerprint = await page.getByTestId("fingerprint").innerText();
  }
  await page.getByRole("button", { name: "Vào sổ" }).click();
  return { recoveryKey, fingerprint };
}

const rail = (page: Page, name: string) =>
  page.getByRole("navigation").getByRole("button", { name, exact: true }).click();
const field = (page: Page, name: string) => page.locator(`[data-field="${name}"]`);
const fileOf = (folder: string, end: string): string =>
  join(folder, readdirSync(folder).find((name) => name.endsWith(end)) ?? "missing");

test("the main job through the windows: record, approve, send, receive, confirm by telephone, merge, explain", async () => {
  // The coordinator makes the register and the list for the offices.
  const cluster = await start();
  await cluster.page.getByRole("button", { name: "Lập sổ cho đầu mối Cụm…" }).click();
  await cluster.page.getByLabel("Tên Cụm").fill("Cụm mẫu");
  await cluster.page.getByLabel("Đầu mối Cụm – Họ tên").fill("Nguyễn Văn Mẫu 01");
  await cluster.page.getByLabel("Mật khẩu mở sổ").fill("dau moi mo so cum hai");
  await cluster.page.getByLabel("Mật khẩu duyệt").fill(APPROVAL);
  await cluster.page.getByRole("button", { name: "Lập sổ", exact: true }).click();
  const { fingerprint } = await keepSheet(cluster.page);
  expect(fingerprint).toMatch(/^(\d{5} ?){6}$/);
  await cluster.page.getByRole("button", { name: "Ghi danh sách Cụm ra tệp" }).click();
  await cluster.page.getByText("Đã ghi").waitFor();

  // The office: a new register, one incident typed by keyboard.
  const office = await start();
  const { page } = office;
  await page.getByRole("button", { name: "Bắt đầu mới…" }).click();
  await page.getByLabel("Chuyên viên ghi sổ – Họ tên").fill("Trần Thị Mẫu 02");
  await page.getByLabel("Mật khẩu mở sổ").fill(RECORDER);
  await page.getByLabel("Lãnh đạo Ban (người duyệt) – Họ tên").fill("Lê Văn Mẫu 03");
  await page.getByLabel("Mật khẩu duyệt").fill(HEAD);
  await page.getByRole("button", { name: "Lập sổ", exact: true }).click();
  await keepSheet(page);

  await rail(page, "Sổ vụ án, vụ việc");
  await page.getByRole("button", { name: "Thêm vụ việc" }).click();
  await field(page, "title").fill("Vụ việc mẫu tại bộ phận một cửa phường Tân Mẫu");
  await field(page, "detectedOn").fill("12032020");
  await page.keyboard.press("Tab");
  await expect.poll(() => field(page, "detectedOn").inputValue()).toBe("12/03/2020");
  await page.getByTestId("kept").filter({ hasText: "Đã tự lưu nháp" }).waitFor();

  // A window that is closed loses nothing that was typed.
  await office.reload();
  await page.getByRole("button", { name: "Gõ tiếp" }).click();
  await field(page, "title").waitFor();
  await expect
    .poll(() => field(page, "title").inputValue())
    .toBe("Vụ việc mẫu tại bộ phận một cửa phường Tân Mẫu");
  await expect.poll(() => field(page, "detectedOn").inputValue()).toBe("12/03/2020");

  // F8 goes to the first thing that is missing, in its field, and says what.
  await page.keyboard.press("F8");
  await page.waitForTimeout(300);
  await expect
    .poll(() => page.evaluate(() => (document.activeElement as HTMLElement).dataset.field))
    .toBe("mainSource");
  await field(page, "mainSource").selectOption("N06");
  await field(page, "sector").selectOption("L12");
  await field(page, "role").selectOption("R1");
  await field(page, "happenedFrom").fill("31/2/2020");
  await page.keyboard.press("Control+s");
  await page.getByText("Ngày 31/2/2020 không có.", { exact: false }).first().waitFor();
  await field(page, "happenedFrom").fill("2/2020");
  await page.keyboard.press("Control+s");
  await page.getByText("Đã lưu thành bản số 1").waitFor();
  await page.getByRole("heading", { name: "BN-VV-2020-A-0001" }).waitFor();
  await page.getByRole("button", { name: "Trình lãnh đạo" }).click();
  // No act k: a warning, which takes a reason.
  await page.getByLabel("Lý do giữ nguyên các cảnh báo").fill("Đã rà soát với quận");
  await page.getByRole("dialog").getByRole("button", { name: "Trình lãnh đạo" }).click();

  await rail(page, "Chờ duyệt");
  await page.getByLabel("BN-VV-2020-A-0001").check();
  await examine(page, "approval");
  await page.getByLabel("Mật khẩu duyệt").fill("sai mật khẩu");
  await page.getByRole("button", { name: "Duyệt 1 vụ" }).click();
  await page.getByText("E_APPROVAL_PASSPHRASE").waitFor();
  await page.getByLabel("Mật khẩu duyệt").fill(HEAD);
  await page.getByRole("button", { name: "Duyệt 1 vụ" }).click();
  await page.getByText("Đã duyệt 1 vụ.").waitFor();

  // The cluster's list, proved by the digits of its letter; then the bundle, and the card beside it.
  await rail(page, "Gửi số liệu về Cụm");
  await page
    .getByLabel("Tệp danh sách Cụm")
    .setInputFiles(fileOf(join(cluster.home, "Danh-sach-Cum"), ".socum-ds"));
  await page.getByLabel("Mã đối chiếu trong công văn của Cụm").fill("11111 ".repeat(6));
  await page.getByRole("button", { name: "Lấy danh sách vào" }).click();
  await page.getByText("Xem lại Mã đối chiếu trong công văn").waitFor();
  await page.getByLabel("Mã đối chiếu trong công văn của Cụm").fill(fingerprint.replaceAll(" ", ""));
  await page.getByRole("button", { name: "Lấy danh sách vào" }).click();
  await page.getByText("Đã có danh sách của Cụm mẫu, bản 1.").waitFor();
  await page.getByText("Toàn bộ sổ đã duyệt, của mọi kỳ: 0 vụ án, 1 vụ việc;").waitFor();
  await page.getByLabel("Mật khẩu duyệt").fill(HEAD);
  await page.getByRole("button", { name: "Duyệt và cho gửi – chép ra USB hoặc thư mục" }).click();
  await page.getByText("Đã chép và đọc lại đúng: tệp số 1").waitFor();
  await examine(page, "sent");
  const heard = await page.getByTestId("request-fingerprint").innerText();

  // The coordinator: both files in one go; held, because nobody has heard the machine's digits yet.
  const stick = join(office.home, "Gui-ve-Cum");
  await cluster.page
    .getByLabel("Chọn tệp…")
    .last()
    .setInputFiles([fileOf(stick, ".socum"), fileOf(stick, ".socum-dk")]);
  await cluster.page.getByText("Chưa có gì được ghi vào bảng tổng hợp.").waitFor();
  await examine(cluster.page, "check");
  await cluster.page.getByRole("button", { name: "Nhận 1 tệp, chờ xác nhận máy" }).click();
  await cluster.page.getByText("Giữ lại, chờ xác nhận máy").waitFor();
  await cluster.page.getByRole("dialog").getByRole("button", { name: "Đóng" }).last().click();
  await cluster.page.getByText("Đã tổng hợp 0/14 đơn vị").waitFor();
  await cluster.page.getByRole("button", { name: "Xác nhận đăng ký máy…" }).click();
  await cluster.page.getByLabel("Bắc Ninh – máy A").fill(heard);
  await examine(cluster.page, "confirm machines");
  await cluster.page.getByLabel("Mật khẩu duyệt").fill(APPROVAL);
  await cluster.page.getByRole("button", { name: "Xác nhận 1 máy" }).click();
  await cluster.page.getByText("Đã xác nhận BN-A.", { exact: false }).waitFor();
  await cluster.page.getByRole("dialog").getByRole("button", { name: "Đóng" }).last().click();
  await cluster.page.getByText("Đã tổng hợp 1/14 đơn vị").waitFor();

  await rail(cluster.page, "Tổng hợp số liệu");
  const found = cluster.page.locator("tfoot button").nth(2);
  await expect.poll(() => found.innerText()).toBe("1");
  await found.click();
  await cluster.page.getByRole("dialog").getByText("BN-VV-2020-A-0001").waitFor();
  await cluster.page.getByText("Tính: 1").waitFor();
  expect(office.complaints).toEqual([]);
  expect(cluster.complaints).toEqual([]);
});

test("a forgotten passphrase: the sheet opens the register, and a new one is set", async () => {
  const office = await start();
  const { page } = office;
  await page.getByRole("button", { name: "Bắt đầu mới…" }).click();
  await page.getByLabel("Chuyên viên ghi sổ – Họ tên").fill("Trần Thị Mẫu 02");
  await page.getByLabel("Mật khẩu mở sổ").fill(RECORDER);
  await page.getByLabel("Lãnh đạo Ban (người duyệt) – Họ tên").fill("Lê Văn Mẫu 03");
  await page.getByLabel("Mật khẩu duyệt").fill(HEAD);
  await page.getByRole("button", { name: "Lập sổ", exact: true }).click();
  const { recoveryKey } = await keepSheet(page);
  await page.getByRole("button", { name: "Tạm khóa màn hình" }).click();
  await page.getByRole("button", { name: "Mở sổ…" }).click();
  // Which passphrase opens it is said for the person who is chosen.
  await page.getByLabel("Người dùng").selectOption({ label: "Lê Văn Mẫu 03" });
  await page.getByLabel("Mật khẩu duyệt", { exact: true }).waitFor();
  await page.getByText("Lê Văn Mẫu 03 mở sổ bằng chính Mật khẩu duyệt của mình.").waitFor();
  await page.getByLabel("Người dùng").selectOption({ label: "Trần Thị Mẫu 02" });
  await page.getByLabel("Mật khẩu mở sổ").fill("khong nho nua");
  await page.getByRole("button", { name: "Mở sổ", exact: true }).click();
  await page.getByText("E_PASSPHRASE").waitFor();
  await page.getByRole("button", { name: "Dùng Phiếu mở sổ dự phòng" }).click();
  await page.getByLabel("Mã trên Phiếu mở sổ dự phòng").fill(recoveryKey);
  await page.getByRole("button", { name: "Mở sổ", exact: true }).click();
  await page.getByText("Đặt lại mật khẩu mở sổ").waitFor();
  await examine(page, "forgotten passphrase");
  await page.getByLabel("Mật khẩu mới").fill("mot mat khau moi");
  await page.getByRole("button", { name: "Đổi mật khẩu" }).click();
  await page.getByRole("navigation").waitFor();
  await page.getByRole("button", { name: "Tạm khóa màn hình" }).click();
  await page.getByRole("button", { name: "Mở sổ…" }).click();
  await page.getByLabel("Mật khẩu mở sổ").fill("mot mat khau moi");
  await page.getByRole("button", { name: "Mở sổ", exact: true }).click();
  await page.getByRole("navigation").waitFor();
  expect(office.complaints).toEqual([]);
});

test("what was typed last is what is kept, submitted and dropped", async () => {
  const office = await start();
  const { page } = office;
  await page.getByRole("button", { name: "Một đơn vị", exact: true }).click();
  const add = async () => {
    await rail(page, "Sổ vụ án, vụ việc");
    await page.getByRole("button", { name: "Thêm vụ việc" }).click();
    await field(page, "title").waitFor();
  };

  // The register: searched without marks, filtered by codes, all of them taken off again.
  await rail(page, "Sổ vụ án, vụ việc");
  const listed = page.locator('[role="rowgroup"] [role="row"]');
  await listed.nth(2).waitFor();
  await page.getByRole("combobox", { name: "Lĩnh vực" }).selectOption("L03");
  await expect.poll(() => listed.count()).toBeLessThan(3);
  await page.getByRole("button", { name: "Bỏ lọc" }).click();
  await page.getByLabel("Tìm số hồ sơ", { exact: false }).fill("cho yen mau");
  await expect.poll(() => listed.allInnerTexts().then((rows) => rows.length)).toBe(1);
  await expect.poll(() => listed.first().innerText()).toContain("Ban Quản lý chợ Yên Mẫu");
  await page.getByLabel("Tìm số hồ sơ", { exact: false }).fill("chờ Yên Mẫu");
  await page.getByText("Không có vụ nào khớp", { exact: false }).waitFor();

  // Nothing was checked yet: an empty form is not called complete.
  await add();
  await page.getByText("Gõ đến đâu, chương trình rà soát đến đó.").waitFor();

  // A whole date is kept although its field was never left.
  await field(page, "detectedOn").pressSequentially("12/03/2020");
  await page.getByTestId("kept").filter({ hasText: "Đã tự lưu nháp" }).waitFor();
  await office.reload();
  await page.getByRole("button", { name: "Gõ tiếp" }).click();
  await expect.poll(() => field(page, "detectedOn").inputValue()).toBe("12/03/2020");

  // Dropping a case that was only typed takes it away.
  await page.getByRole("button", { name: "Bỏ thay đổi" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Bỏ thay đổi" }).click();
  await rail(page, "Việc cần làm");
  await page.getByRole("heading", { name: "Việc cần làm" }).waitFor();
  await expect.poll(() => page.getByRole("button", { name: "Gõ tiếp" }).count()).toBe(0);

  // Submitted at once after the last key: the last key is in it, and the keyboard stayed where it was.
  await add();
  await field(page, "title").fill("Vụ việc mẫu tại bộ phận một cửa phường Sơn Mẫu");
  await field(page, "detectedOn").fill("12032020");
  await field(page, "mainSource").selectOption("N03");
  await field(page, "sector").selectOption("L12");
  await field(page, "role").selectOption("R1");
  await field(page, "title").focus();
  await page.keyboard.press("Control+s");
  await page.getByText("Đã lưu thành bản số 1").waitFor();
  await expect
    .poll(() => page.evaluate(() => (document.activeElement as HTMLElement).dataset.field))
    .toBe("title");
  await page.keyboard.press("End");
  await page.keyboard.type(" lần hai");
  await page.getByRole("button", { name: "Trình lãnh đạo" }).click();
  await page.getByLabel("Lý do giữ nguyên các cảnh báo").fill("Đã rà soát");
  await page.getByRole("dialog").getByRole("button", { name: "Trình lãnh đạo" }).click();
  await rail(page, "Chờ duyệt");
  await page.getByText("Vụ việc mẫu tại bộ phận một cửa phường Sơn Mẫu lần hai").waitFor();
  expect(office.complaints).toEqual([]);
});
