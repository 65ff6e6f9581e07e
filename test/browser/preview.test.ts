import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { examine } from "./examine.ts";
import { closeBrowser, type Program, startProgram } from "./program.ts";
import {
  APPROVAL,
  fileOf,
  HEAD,
  newClusterRegister,
  newOfficeRegister,
  rail,
  submitIncident,
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

test("cases are filtered and ticked off before merging; the page of a case takes it back", async () => {
  const cluster = await start();
  const { fingerprint } = await newClusterRegister(cluster.page);
  const office = await start();
  await newOfficeRegister(office.page);
  await submitIncident(office.page, "Vụ việc mẫu tại phường Tân Mẫu");
  await takeRoster(office.page, cluster.home, fingerprint);
  await rail(office.page, "Gửi số liệu về Cụm");
  await office.page.getByLabel("Duyệt cùng lúc khi gửi BN-VV-2020-A-0001").check();
  await office.page.getByLabel("Mật khẩu duyệt").fill(HEAD);
  await office.page.getByRole("button", { name: "Duyệt và cho gửi – chép ra USB hoặc thư mục" }).click();
  await office.page.getByText("Đã chép và đọc lại đúng").waitFor();
  const heard = await office.page.getByTestId("request-fingerprint").innerText();
  const stick = join(office.home, "Gui-ve-Cum");

  const { page } = cluster;
  const dialog = page.getByRole("dialog");
  const drop = async (end: string) => {
    await rail(page, "Tình hình gửi số liệu");
    await page.getByLabel("Chọn tệp…").last().setInputFiles(fileOf(stick, end));
  };
  await drop(".socum-dk");
  await dialog.getByText("Phiếu đăng ký máy A").waitFor();
  await dialog.getByRole("button", { name: "Đóng" }).last().click();
  await page.getByRole("button", { name: "Xác nhận đăng ký máy…" }).click();
  await page.getByLabel("Bắc Ninh – máy A").fill(heard);
  await page.getByLabel("Mật khẩu duyệt").fill(APPROVAL);
  await page.getByRole("button", { name: "Xác nhận 1 máy" }).click();
  await page.getByText("nhớ gửi lại cho các đơn vị").waitFor();
  await page.keyboard.press("Escape");

  await drop("0001.socum");
  await dialog.getByText("Đúng đơn vị gửi, tệp còn nguyên vẹn").click();
  const tick = dialog.getByLabel("Đưa vụ BN-VV-2020-A-0001 vào tổng hợp");
  await tick.waitFor();
  await dialog.getByLabel("Hiện những vụ nào").selectOption("withdrawn");
  await dialog.getByText("Không có vụ nào khớp điều kiện lọc.").waitFor();
  await dialog.getByLabel("Hiện những vụ nào").selectOption("all");
  await tick.uncheck();
  await dialog.getByRole("button", { name: "Tính thử số liệu" }).click();
  await dialog.getByRole("table", { name: "Số liệu trước và sau khi tổng hợp" }).waitFor();
  await examine(page, "preview");
  if (process.env.SO_CUM_SHOTS)
    await page.screenshot({ path: join(process.env.SO_CUM_SHOTS, "preview.png") });
  const merge = dialog.getByRole("button", { name: "Đưa 1 tệp vào tổng hợp" });
  await expect.poll(() => merge.isDisabled()).toBe(true);
  await dialog.getByLabel("Lý do").fill("Chờ xác minh");
  await dialog.getByLabel("Mật khẩu duyệt").fill(APPROVAL);
  await merge.click();
  await dialog.getByText("Đã tổng hợp").first().waitFor();
  await dialog.getByRole("button", { name: "Đóng" }).last().click();

  await page.locator('nav [data-screen="history"]').click();
  await page.getByText("Chờ xác minh").first().waitFor();
  await rail(page, "Sổ vụ án, vụ việc");
  await page.getByText("BN-VV-2020-A-0001").first().click();
  await page.getByText("Bỏ khỏi tổng hợp", { exact: true }).first().waitFor();
  await page.getByRole("button", { name: "Đưa trở lại", exact: true }).click();
  if (process.env.SO_CUM_SHOTS) await page.screenshot({ path: join(process.env.SO_CUM_SHOTS, "case.png") });
  await dialog.getByLabel("Lý do").fill("Đã xác minh");
  await dialog.getByLabel("Mật khẩu duyệt").fill(APPROVAL);
  await dialog.getByRole("button", { name: "Đưa trở lại", exact: true }).click();
  await dialog.waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Bỏ khỏi tổng hợp", exact: true }).waitFor();
  expect(cluster.complaints).toEqual([]);
}, 240_000);
