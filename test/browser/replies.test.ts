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
const SHOTS = process.env.SO_CUM_SHOTS;

test("a question goes out with a receipt; the office sees it on the case and answers; the answer comes back", async () => {
  const cluster = await start();
  const { fingerprint } = await newClusterRegister(cluster.page);
  const office = await start();
  const shot = async (program: Program, name: string) => {
    if (SHOTS) await program.page.screenshot({ path: join(SHOTS, `${name}.png`) });
  };
  await newOfficeRegister(office.page);
  await submitIncident(office.page, "Vụ việc mẫu tại phường Tân Mẫu");
  await takeRoster(office.page, cluster.home, fingerprint);
  const sendNow = async () => {
    await rail(office.page, "Gửi số liệu về Cụm");
    await office.page.getByLabel("Mật khẩu duyệt").fill(HEAD);
    await office.page.getByRole("button", { name: "Duyệt và cho gửi – chép ra USB hoặc thư mục" }).click();
    await office.page.getByText("Đã chép và đọc lại đúng").waitFor();
  };
  await office.page.getByLabel("Duyệt cùng lúc khi gửi BN-VV-2020-A-0001").check();
  await sendNow();
  const heard = await office.page.getByTestId("request-fingerprint").innerText();
  const stick = join(office.home, "Gui-ve-Cum");
  const receive = async (ends: readonly string[]) => {
    await rail(cluster.page, "Tình hình gửi số liệu");
    await cluster.page
      .getByLabel("Chọn tệp…")
      .last()
      .setInputFiles(ends.map((end) => fileOf(stick, end)));
    await cluster.page
      .getByRole("button", { name: /Đưa 1 tệp vào tổng hợp|Nhận 1 tệp, chờ xác nhận máy/ })
      .click();
    // The window stays while it works: closing waits for the outcome.
    const outcome = cluster.page.getByRole("dialog").getByText(/Giữ lại, chờ xác nhận máy|Đã tổng hợp/);
    await outcome.first().waitFor();
  };
  await receive(["0001.socum", ".socum-dk"]);
  await cluster.page.getByRole("dialog").getByRole("button", { name: "Đóng" }).last().click();
  await cluster.page.getByRole("button", { name: "Xác nhận đăng ký máy…" }).click();
  await cluster.page.getByLabel("Bắc Ninh – máy A").fill(heard);
  await cluster.page.getByLabel("Mật khẩu duyệt").fill(APPROVAL);
  await cluster.page.getByRole("button", { name: "Xác nhận 1 máy" }).click();
  await cluster.page.getByRole("dialog").getByRole("button", { name: "Đóng" }).last().click();

  // The coordinator asks on the case's own page, and writes the receipt.
  await rail(cluster.page, "Sổ vụ án, vụ việc");
  await cluster.page.getByText("BN-VV-2020-A-0001").first().click();
  await cluster.page.getByLabel("Đề nghị đơn vị kiểm tra lại").fill("Kiểm tra lại ngày phát hiện");
  await cluster.page.getByRole("button", { name: "Ghi ý kiến" }).click();
  await cluster.page.getByText("Đơn vị chưa trả lời.").waitFor();
  await shot(cluster, "cluster-case");
  // A new deadline travels with the receipt.
  await rail(cluster.page, "Kỳ, kế hoạch, danh mục");
  await cluster.page.getByRole("button", { name: "Sửa 2026H2" }).click();
  await cluster.page.getByLabel("Hạn gửi").fill("15/1/2027");
  await cluster.page.getByRole("button", { name: "Ghi vào bảng" }).click();
  await cluster.page.getByLabel("Mật khẩu duyệt").fill(APPROVAL);
  await cluster.page.getByRole("button", { name: "Ký và ban hành" }).click();
  await cluster.page.getByText("Đã ban hành bản số 1.", { exact: false }).waitFor();
  await rail(cluster.page, "Phiếu tiếp nhận, ý kiến");
  await cluster.page.getByText("Bắc Ninh – chưa lập phiếu; 1 ý kiến chưa xong").waitFor();
  await cluster.page.getByLabel("Mật khẩu duyệt").fill(APPROVAL);
  await cluster.page.getByRole("button", { name: "Lập phiếu cho 1 đơn vị" }).click();
  await cluster.page.getByText("PhieuTiepNhan-BN-0001.socum-tn").waitFor();
  await examine(cluster.page, "receipts");
  await shot(cluster, "receipts");

  // The office takes it in.
  await rail(office.page, "Ý kiến của Cụm");
  await office.page.getByText("Chưa có Phiếu tiếp nhận nào.").waitFor();
  await office.page.getByLabel("Tệp Phiếu tiếp nhận").setInputFiles(fileOf(stick, ".socum"));
  await office.page.getByText("E_NO_RECIPIENT").waitFor();
  const receipt = fileOf(join(cluster.home, "Gui-ve-Cum"), ".socum-tn");
  const give = () => office.page.getByLabel("Tệp Phiếu tiếp nhận").setInputFiles(receipt);
  await give();
  // What it brings is seen first; put away, nothing was taken in.
  await office.page.getByText("mang theo Kỳ, kế hoạch, danh mục mới", { exact: false }).waitFor();
  await office.page.getByRole("cell", { name: "15/01/2027" }).waitFor();
  await examine(office.page, "what a receipt brings");
  await shot(office, "receipt-brings");
  await office.page.getByRole("button", { name: "Hủy" }).click();
  await office.page.getByText("Chưa có Phiếu tiếp nhận nào.").waitFor();
  await give();
  await office.page.getByRole("button", { name: "Lấy Phiếu vào và dùng bản mới" }).click();
  await office.page.getByText("Đã lấy Phiếu tiếp nhận số 1 vào. Danh sách Cụm: bản 2.").waitFor();
  await office.page.getByRole("cell", { name: "Đã tổng hợp" }).waitFor();
  await office.page.getByText("Kiểm tra lại ngày phát hiện").waitFor();
  await examine(office.page, "replies");
  await shot(office, "replies");
  await office.page.getByRole("button", { name: "BN-VV-2020-A-0001", exact: true }).click();
  await office.page.getByText("Kiểm tra lại ngày phát hiện").waitFor();
  await office.page.getByLabel("Trả lời", { exact: true }).fill("Ngày 12/03/2020 là đúng");
  await office.page.getByRole("button", { name: "Ghi trả lời" }).click();
  await office.page.getByText("Chờ lãnh đạo duyệt; chưa gửi.").waitFor();
  await shot(office, "office-case");
  await rail(office.page, "Ý kiến của Cụm");
  await office.page.getByLabel("Mật khẩu duyệt").fill(HEAD);
  await office.page.getByRole("button", { name: "Duyệt 1 trả lời" }).click();
  await office.page.getByText("Đã duyệt 1 trả lời").waitFor();
  await sendNow();
  await receive(["0002.socum"]);
  await cluster.page.getByRole("dialog").getByRole("button", { name: "Đóng" }).last().click();
  await rail(cluster.page, "Phiếu tiếp nhận, ý kiến");
  await cluster.page.getByText("Trả lời của đơn vị: Ngày 12/03/2020 là đúng").waitFor();
  await cluster.page.getByRole("button", { name: "Đã xong" }).click();
  await cluster.page.getByRole("button", { name: "Hỏi tiếp" }).waitFor();
  if (SHOTS) {
    await office.page.getByRole("button", { name: "English" }).click();
    await rail(office.page, "Replies of the cluster");
    await shot(office, "replies-en");
  }
  expect(office.complaints).toEqual([]);
  expect(cluster.complaints).toEqual([]);
});
