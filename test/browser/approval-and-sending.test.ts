import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { examine } from "./examine.ts";
import { closeBrowser, type Program, startProgram } from "./program.ts";
import {
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
const SHOTS = process.env.SO_CUM_SHOTS;

test("the head sees what waits and why, gives back, approves by paper, approves while sending, copies again", async () => {
  const cluster = await start();
  const { fingerprint } = await newClusterRegister(cluster.page);
  const office = await start();
  const { page } = office;
  const shot = async (name: string) => {
    if (SHOTS) await page.screenshot({ path: join(SHOTS, `${name}.png`) });
  };
  await newOfficeRegister(page);
  for (const n of ["một", "hai", "ba"]) await submitIncident(page, `Vụ việc mẫu ${n} tại phường Tân Mẫu`);
  await takeRoster(page, cluster.home, fingerprint);

  await rail(page, "Chờ duyệt");
  await page.getByText("3 vụ đang chờ duyệt.").waitFor();
  await page.getByText("Lý do: Đã rà soát với quận").first().waitFor();
  await examine(page, "approval");
  await shot("approval");
  await page.getByLabel("Tìm theo số, nội dung").fill("mau ba");
  await expect.poll(() => page.locator("tbody tr").count()).toBe(1);
  await page.getByRole("button", { name: "Xem", exact: true }).click();
  await page.getByText("Vụ mới: toàn bộ nội dung đã ghi.").waitFor();
  await page.getByRole("dialog").getByText("Vụ việc mẫu ba tại phường Tân Mẫu").waitFor();
  await examine(page, "what is submitted");
  await shot("changes");
  await page.getByRole("dialog").getByRole("button", { name: "Đóng" }).last().click();

  // Given back with a comment.
  await page.getByLabel("BN-VV-2020-A-0003").check();
  await page.getByRole("button", { name: "Trả lại 1 vụ…" }).click();
  await page.getByLabel("Cần sửa gì").fill("Bổ sung văn bản");
  await page.getByRole("dialog").getByRole("button", { name: "Trả lại", exact: true }).click();
  await page.getByText("Đã trả lại 1 vụ.").waitFor();
  await page.getByLabel("Tìm theo số, nội dung").fill("");

  // The list for signature, then approval by it.
  await page.getByLabel("BN-VV-2020-A-0001").check();
  await page.getByRole("button", { name: "In danh sách để ký…" }).click();
  await page.getByRole("dialog").getByText("DANH SÁCH VỤ ÁN, VỤ VIỆC TRÌNH DUYỆT").waitFor();
  await examine(page, "list for signature");
  await shot("signature-list");
  await page.emulateMedia({ media: "print" });
  await expect.poll(() => page.locator("#root").isVisible()).toBe(false);
  await expect.poll(() => page.locator("body > div[aria-hidden] table").last().isVisible()).toBe(true);
  await page.emulateMedia({ media: "screen" });
  await page.getByRole("dialog").getByRole("button", { name: "Đóng" }).last().click();
  await page.getByLabel("Duyệt theo danh sách ký tay").check();
  await page.getByLabel("Số văn bản").fill("12-DS/BNC");
  await page.getByLabel("Ngày văn bản").fill("30/6/2020");
  await page.getByLabel("Mật khẩu duyệt").fill(HEAD);
  await page.getByRole("button", { name: "Duyệt 1 vụ" }).click();
  await page.getByText("Duyệt theo văn bản số 12-DS/BNC ngày 30/06/2020.").waitFor();

  // The next one is approved while sending.
  await page.getByLabel("BN-VV-2020-A-0002").check();
  await page.getByRole("button", { name: "Duyệt và cho gửi…" }).click();
  await page.getByText("2 vụ có nội dung chưa duyệt; nội dung ấy sẽ ở lại:").waitFor();
  await page.getByText("Chưa có báo cáo kỳ được duyệt – vẫn gửi?").waitFor();
  await expect.poll(() => page.getByLabel("Duyệt cùng lúc khi gửi BN-VV-2020-A-0002").isChecked()).toBe(true);
  await page.getByRole("button", { name: /Những nội dung rời đơn vị/ }).click();
  await page.getByText("Luôn gửi đi", { exact: true }).waitFor();
  await examine(page, "send");
  await shot("send-fields");
  const stick = join(office.home, "Gui-ve-Cum");
  await page.getByLabel("Mật khẩu duyệt").fill(HEAD);
  await page.getByRole("button", { name: "Duyệt và cho gửi – chép ra USB hoặc thư mục" }).click();
  await page.getByText("Đã chép và đọc lại đúng: tệp số 1").waitFor();
  await page.getByText("Đã duyệt 1 vụ.").waitFor();
  const code = await page.getByTestId("file-code").innerText();
  expect(code).toMatch(/^\d{5} \d{5}$/);
  await examine(page, "sent");
  await shot("sent");
  await page.getByRole("button", { name: "Chép lại…" }).first().click();
  await page.getByText("Đã chép lại và đọc lại đúng: tệp số 1.").waitFor();
  expect(readdirSync(stick).filter((name) => name.endsWith(".socum"))).toHaveLength(1);
  await page.getByRole("button", { name: "Phiếu gửi số liệu…" }).first().click();
  await expect.poll(() => page.getByRole("dialog").getByTestId("slip-code").innerText()).toBe(code);
  await examine(page, "slip");
  await shot("slip");
  await page.getByRole("dialog").getByRole("button", { name: "Đóng" }).last().click();
  // The numbers left, the period's report did not: both are said, and the work is not done.
  await rail(page, "Kỳ báo cáo");
  await page.getByText("đã gửi số liệu; báo cáo kỳ chưa được duyệt, chưa gửi.").waitFor();
  await page.getByText("1 vụ của kỳ có nội dung chưa duyệt, chưa gửi.").waitFor();
  await shot("period-sent");
  await rail(page, "Việc cần làm");
  await page.getByText(/Đã gửi số liệu, chưa gửi báo cáo kỳ: quá hạn \d+ ngày/).waitFor();
  if (SHOTS) {
    await page.getByRole("button", { name: "English" }).click();
    await shot("send-en");
    await page.getByRole("navigation").getByRole("button", { name: "Awaiting approval" }).click();
    await shot("approval-en");
  }
  expect(office.complaints).toEqual([]);
});
