import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";

export const HEAD = "lanh dao duyet va cho gui";
export const APPROVAL = "dau moi duyet so cum hai";

/** Takes the printed sheet as kept, and gives the check digits that stand on a cluster's. */
async function keepSheet(page: Page): Promise<string> {
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
  return fingerprint;
}

export async function newClusterRegister(page: Page): Promise<{ fingerprint: string }> {
  await page.getByRole("button", { name: "Lập sổ cho đầu mối Cụm…" }).click();
  await page.getByLabel("Tên Cụm").fill("Cụm mẫu");
  await page.getByLabel("Đầu mối Cụm – Họ tên").fill("Nguyễn Văn Mẫu 01");
  await page.getByLabel("Mật khẩu mở sổ").fill("dau moi mo so cum hai");
  await page.getByLabel("Mật khẩu duyệt").fill(APPROVAL);
  await page.getByRole("button", { name: "Lập sổ", exact: true }).click();
  const fingerprint = await keepSheet(page);
  await page.getByRole("button", { name: "Ghi danh sách Cụm ra tệp" }).click();
  await page.getByText("Đã ghi").waitFor();
  return { fingerprint };
}

export async function newOfficeRegister(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Bắt đầu mới…" }).click();
  await page.getByLabel("Chuyên viên ghi sổ – Họ tên").fill("Trần Thị Mẫu 02");
  await page.getByLabel("Mật khẩu mở sổ").fill("tam chuyen vien ghi so");
  await page.getByLabel("Lãnh đạo Ban (người duyệt) – Họ tên").fill("Lê Văn Mẫu 03");
  await page.getByLabel("Mật khẩu duyệt").fill(HEAD);
  await page.getByRole("button", { name: "Lập sổ", exact: true }).click();
  await keepSheet(page);
}

export const rail = (page: Page, name: string) =>
  page.getByRole("navigation").getByRole("button", { name, exact: true }).click();

export const field = (page: Page, name: string) => page.locator(`[data-field="${name}"]`);

export const fileOf = (folder: string, end: string): string =>
  join(folder, readdirSync(folder).find((name) => name.endsWith(end)) ?? "missing");

/** Types an incident that is complete but for one warning, answers it and puts the case before the head. */
export async function submitIncident(page: Page, title: string): Promise<void> {
  await rail(page, "Sổ vụ án, vụ việc");
  await page.getByRole("button", { name: "Thêm vụ việc" }).first().click();
  await field(page, "title").fill(title);
  await field(page, "detectedOn").fill("12032020");
  await field(page, "mainSource").selectOption("N06");
  await field(page, "sector").selectOption("L12");
  await field(page, "role").selectOption("R1");
  await page.keyboard.press("Control+s");
  await page.getByText("Đã lưu thành bản số 1").waitFor();
  await page.getByRole("button", { name: "Trình lãnh đạo" }).click();
  await page.getByLabel("Lý do giữ nguyên các cảnh báo").fill("Đã rà soát với quận");
  await page.getByRole("dialog").getByRole("button", { name: "Trình lãnh đạo" }).click();
  // The list says so once it is there; until then the page may still turn to it.
  await page.getByText(/Đã trình lãnh đạo/).waitFor();
}

/** The cluster's list file of another program's home, taken in by the digits of its letter. */
export async function takeRoster(page: Page, clusterHome: string, fingerprint: string): Promise<void> {
  await rail(page, "Gửi số liệu về Cụm");
  await page
    .getByLabel("Tệp danh sách Cụm")
    .setInputFiles(fileOf(join(clusterHome, "Danh-sach-Cum"), ".socum-ds"));
  await page.getByLabel("Mã đối chiếu trong công văn của Cụm").fill(fingerprint);
  await page.getByRole("button", { name: "Lấy danh sách vào" }).click();
  await page.getByText("Đã có danh sách của Cụm mẫu").waitFor();
}
