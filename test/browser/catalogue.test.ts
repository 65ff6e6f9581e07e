import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { examine } from "./examine.ts";
import { closeBrowser, type Program, startProgram } from "./program.ts";
import {
  APPROVAL,
  field,
  fileOf,
  newClusterRegister,
  newOfficeRegister,
  rail,
  takeRoster,
} from "./registers.ts";

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
const SHOTS = process.env.SO_CUM_SHOTS;

test("a coordinator changes a period, adds one, sees old and new, signs; an office takes the file and counts by it", async () => {
  const cluster = await start();
  const { fingerprint } = await newClusterRegister(cluster.page);
  const { page } = cluster;
  const shot = async (of: Program, name: string) => {
    if (SHOTS) await of.page.screenshot({ path: join(SHOTS, `catalogue-${name}.png`), fullPage: true });
  };
  await rail(page, "Kỳ, kế hoạch, danh mục");
  await page.getByText("Cụm chưa ban hành bản nào.", { exact: false }).waitFor();
  await page.getByRole("button", { name: "Sửa 2026H2" }).click();
  await page.getByLabel("Hạn gửi").fill("15/1/2027");
  await page.getByLabel("Từ ngày").fill("31/02/2026");
  await page.getByRole("button", { name: "Ghi vào bảng" }).click();
  await page.getByText("Gõ đủ ngày, tháng, năm", { exact: false }).waitFor();
  await shot(cluster, "dialog");
  await page.getByLabel("Từ ngày").fill("10/6/2026");
  await page.getByRole("button", { name: "Ghi vào bảng" }).click();
  await page.getByText("2026H2: có ngày trùng với dòng liền trước.").waitFor();
  await expect.poll(() => page.getByRole("button", { name: "Ký và ban hành" }).isDisabled()).toBe(true);
  await page.getByRole("button", { name: "Sửa 2026H2" }).click();
  await page.getByLabel("Từ ngày").fill("21062026");
  await page.getByRole("button", { name: "Ghi vào bảng" }).click();
  await page.getByText("Từ 15/06/2026 đến 20/06/2026 không thuộc kỳ nào", { exact: false }).waitFor();
  await page.getByRole("button", { name: "Thêm kỳ", exact: true }).click();
  await page.getByLabel("Mã kỳ").fill("2028H1");
  await page.getByLabel("Tên kỳ").fill("6 tháng đầu năm 2028");
  await page.getByLabel("Tên tiếng Anh").fill("First half of 2028");
  await page.getByLabel("Từ ngày").fill("15/12/2027");
  await page.getByLabel("Đến ngày").fill("14/6/2028");
  await page.getByLabel("Hạn gửi").fill("25/6/2028");
  await page.getByRole("button", { name: "Ghi vào bảng" }).click();
  await page.getByRole("button", { name: "Sửa 15-KH/BNCTW" }).click();
  await page.getByRole("button", { name: "Thêm chỉ tiêu" }).click();
  await page.getByLabel("Đến hết ngày").fill("31/12/2025");
  await page.getByLabel("Số vụ án").fill("2");
  await page.getByLabel("Số hành vi").fill("3");
  await shot(cluster, "plan");
  await page.getByRole("button", { name: "Ghi vào bảng" }).click();
  // A code of a list: a new one, and another whose end a rule forbids.
  await page.getByRole("button", { name: "Thêm mã" }).click();
  await page.getByLabel("Tên gọi").fill("Chuyển đổi số");
  await page.getByLabel("Tên tiếng Anh").fill("Digital government");
  await page.getByLabel("Từ ngày").fill("15/6/2026");
  await shot(cluster, "code");
  await page.getByRole("button", { name: "Ghi vào bảng" }).click();
  await page.getByRole("table", { name: "Lĩnh vực" }).getByText("chưa ban hành").waitFor();
  // What is not published yet is changed in its place.
  await page.getByRole("button", { name: "Sửa L50" }).click();
  await page.getByLabel("Tên gọi").fill("Chuyển đổi số, dữ liệu");
  await page.getByRole("button", { name: "Ghi vào bảng" }).click();
  await page.getByRole("button", { name: "Sửa L99" }).click();
  await page.getByText("không thôi dùng được", { exact: false }).waitFor();
  await page.getByRole("button", { name: "Hủy" }).click();
  const changes = page.getByRole("table").first();
  await changes.getByText("15/06/2026: Chuyển đổi số, dữ liệu / Digital government").waitFor();
  expect(await changes.getByText("Lĩnh vực: L50").count()).toBe(1);
  // Told before anybody signs.
  await page.getByText("Số vụ sẽ tính sang kỳ khác hoặc tính khác trước: 0.", { exact: false }).waitFor();
  await changes.getByText("31/12/2025: 2 + 3").waitFor();
  await expect.poll(() => changes.innerText()).toMatch(/2026H2\s+Hạn gửi\s+25\/12\/2026\s+15\/01\/2027/);
  await examine(page, "changes before signing");
  await shot(cluster, "changes");
  await page.getByLabel("Mật khẩu duyệt").fill("không phải");
  await page.getByRole("button", { name: "Ký và ban hành" }).click();
  await page.getByText("E_APPROVAL_PASSPHRASE", { exact: false }).waitFor();
  await page.getByLabel("Mật khẩu duyệt").fill(APPROVAL);
  await page.getByRole("button", { name: "Ký và ban hành" }).click();
  await page.getByText("Đã ban hành bản số 1.", { exact: false }).waitFor();
  await page.getByRole("button", { name: "Ghi ra tệp cho các đơn vị…" }).click();
  await page.getByText("Đã ghi tệp KyVaKeHoach-001.socum-dm.").waitFor();
  await shot(cluster, "published");
  // The window asks what is in force again by itself.
  await page.getByLabel("Kỳ báo cáo", { exact: true }).selectOption("2028H1");
  expect(cluster.complaints).toEqual([]);

  const office = await start();
  await newOfficeRegister(office.page);
  await takeRoster(office.page, cluster.home, fingerprint);
  await rail(office.page, "Kỳ, kế hoạch, danh mục");
  const file = office.page.getByLabel("Tệp Kỳ, kế hoạch, danh mục");
  await file.setInputFiles(fileOf(join(cluster.home, "Danh-sach-Cum"), ".socum-ds"));
  await office.page.getByText("Đây không phải tệp Kỳ, kế hoạch, danh mục", { exact: false }).waitFor();
  // Dropped on another screen, each file leads to the one that takes it.
  await rail(office.page, "Việc cần làm");
  const drop = (ending: string) =>
    office.page.evaluate(
      (base64) => {
        const bytes = Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));
        const dropped = new DataTransfer();
        dropped.items.add(new File([bytes], "ten-gi-cung-duoc.bin"));
        const options = { dataTransfer: dropped, bubbles: true, cancelable: true };
        window.dispatchEvent(new DragEvent("drop", options));
      },
      readFileSync(fileOf(join(cluster.home, "Danh-sach-Cum"), ending)).toString("base64"),
    );
  await drop(".socum-ds");
  await office.page.getByRole("button", { name: "ten-gi-cung-duoc.bin", exact: false }).waitFor();
  await drop(".socum-dm");
  await office.page.getByText("Bản số 1, ký lúc", { exact: false }).waitFor();
  await office.page.getByText("15/06/2026: Chuyển đổi số, dữ liệu / Digital government").waitFor();
  await examine(office.page, "changes before taking in");
  await shot(office, "seen");
  await office.page.getByRole("button", { name: "Lấy vào và dùng ngay" }).click();
  await office.page.getByText("Đã lấy bản số 1 vào và dùng ngay.", { exact: false }).waitFor();
  await office.page.getByText("Đang dùng bản số 1 của Cụm mẫu", { exact: false }).waitFor();
  await shot(office, "office");
  await office.page.getByLabel("Kỳ báo cáo", { exact: true }).selectOption("2026H2");
  await rail(office.page, "Việc cần làm");
  await office.page.getByText("hạn gửi 15/01/2027", { exact: false }).first().waitFor();
  // A case goes by the lists of the day it was found.
  await rail(office.page, "Sổ vụ án, vụ việc");
  await office.page.getByRole("button", { name: "Thêm vụ việc" }).first().click();
  const [day, sector] = [field(office.page, "detectedOn"), field(office.page, "sector")];
  await day.fill("14/6/2026");
  await sector.focus();
  await sector.locator('option[value="L50"]').waitFor({ state: "detached" });
  await day.fill("15/6/2026");
  await sector.focus();
  await sector.selectOption({ label: "Chuyển đổi số, dữ liệu" });
  if (SHOTS) {
    await rail(office.page, "Kỳ, kế hoạch, danh mục");
    await office.page.getByRole("button", { name: "English" }).click();
    await shot(office, "office-en");
  }
  expect(office.complaints).toEqual([]);
});
