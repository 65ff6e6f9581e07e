import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { examine } from "./examine.ts";
import { closeBrowser, type Program, startProgram } from "./program.ts";
import { rail, submitIncident } from "./registers.ts";

/** The sample register's, shown beside its passphrase fields. */
const HEAD = "mau lanh dao duyet so";
const TITLES = ["Vụ việc mẫu nhận tiền ở cảng", "Vụ việc mẫu ghi lần thứ hai"] as const;

let program: Program;
let page: Page;
beforeAll(async () => {
  program = await startProgram();
  page = program.page;
  await page.getByRole("button", { name: "Một đơn vị", exact: true }).click();
  for (const title of TITLES) await submitIncident(page, title);
  await approveAll();
});
afterAll(async () => {
  await program.close();
  await closeBrowser();
});

const field = (name: string) => page.locator(`[data-field="${name}"]`);
const dialog = () => page.getByRole("dialog");
const said = (text: string) => page.getByTestId("kept").filter({ hasText: text }).waitFor();

async function approveAll(): Promise<void> {
  await rail(page, "Chờ duyệt");
  await page.getByLabel("Chọn tất cả").check();
  await page.getByLabel("Mật khẩu duyệt").fill(HEAD);
  await page.getByRole("button", { name: /^Duyệt \d+ vụ$/ }).click();
  await page.getByText("Không có vụ nào chờ duyệt", { exact: false }).waitFor();
}

/** By words of its title, from the register. */
async function open(words: string): Promise<void> {
  await rail(page, "Sổ vụ án, vụ việc");
  const tab = page.getByRole("button", { name: "Danh sách", exact: true });
  if (await tab.isVisible()) await tab.click();
  await page.getByLabel("Tìm số hồ sơ", { exact: false }).fill(words);
  const row = page.locator('[role="rowgroup"] [role="row"]').filter({ hasText: words });
  await row.first().getByRole("button").first().click();
  await field("title").waitFor();
}
const link = async (what: string) => {
  await page.getByRole("button", { name: "Chuyển, tách, nhập vụ…" }).click();
  await dialog().getByText(what, { exact: true }).click();
};

test("a part of a case becomes a case of its own: told first, its person goes along, both know each other", async () => {
  await open("xác định mức thuế khoán");
  await link("Tách vụ");
  await dialog().getByLabel("Tên vụ mới").fill("Vụ việc mẫu của riêng kiểm tra viên thuế");
  await dialog().getByLabel("Đỗ Văn Mẫu 09").check();
  await dialog().getByLabel("Ngày tách").fill("01072020");
  await dialog().getByLabel("Lý do").fill("Hành vi khác, xử lý riêng");
  await page.keyboard.press("Enter");
  await dialog()
    .getByText("Lập vụ việc mới: Vụ việc mẫu của riêng kiểm tra viên thuế", { exact: false })
    .waitFor();
  await examine(page, "split plan");
  await dialog().getByRole("button", { name: "Thực hiện" }).click();
  await page.getByText("Tách từ vụ: BN-VV-2020-A-", { exact: false }).waitFor();
  await page.getByRole("button", { name: "Người liên quan", exact: true }).click();
  await expect.poll(() => field("people.0.name").inputValue()).toBe("Đỗ Văn Mẫu 09");
  await page.getByRole("button", { name: /^Mở: BN-VV-2020/ }).click();
  await page.getByText("Đã tách ra vụ: BN-VV-2020-A-", { exact: false }).waitFor();
});

test("two cases become one: the other's withdrawal is put before the head, and both are counted once", async () => {
  await open(TITLES[0]);
  await link("Nhập vụ khác vào vụ này");
  await dialog().getByLabel("Vụ được nhập vào vụ này").fill(TITLES[1]);
  await dialog().getByRole("button", { name: TITLES[1], exact: false }).click();
  await dialog().getByLabel("Lý do").fill("Một vụ, hai cán bộ cùng ghi");
  await page.keyboard.press("Enter");
  await dialog().getByText("Trình đưa ra khỏi sổ vụ việc", { exact: false }).waitFor();
  await dialog().getByText("6 tháng đầu năm 2020: số vụ việc phát hiện −1", { exact: false }).waitFor();
  await examine(page, "join plan");
  await dialog().getByRole("button", { name: "Thực hiện" }).click();
  await page.getByText("Đã nhập vụ: BN-VV-2020-A-", { exact: false }).waitFor();
  await rail(page, "Chờ duyệt");
  await page.getByText(TITLES[1]).waitFor();
});

test("a case that was approved leaves the register with a reason, once the head agrees", async () => {
  await open("Trung tâm Văn hóa huyện Cao Mẫu");
  await page.getByRole("button", { name: "Đưa ra khỏi sổ…" }).click();
  await dialog().getByLabel("Lý do đưa ra khỏi sổ").fill("Thuộc tỉnh khác");
  await dialog().getByRole("button", { name: "Trình lãnh đạo" }).click();
  await dialog().waitFor({ state: "hidden" });
  await rail(page, "Chờ duyệt");
  await page.getByText("Đưa ra khỏi sổ").first().waitFor();
  await page.getByText("Thuộc tỉnh khác", { exact: false }).first().waitFor();
  await approveAll();
  await open("Trung tâm Văn hóa huyện Cao Mẫu");
  await page.getByText("Đã đưa ra khỏi sổ").first().waitFor();
});

test("after the period is locked a change of its facts is an adjustment with a reason; the history compares any two versions", async () => {
  await rail(page, "Kỳ báo cáo");
  await page.getByRole("button", { name: "Chốt số liệu…" }).click();
  await dialog().getByLabel("Mật khẩu duyệt").fill(HEAD);
  await dialog().getByRole("button", { name: "Chốt số liệu" }).click();
  await page.getByText("Số liệu kỳ này đã chốt.", { exact: false }).waitFor();

  await open("chợ Yên Mẫu");
  await field("sector").selectOption("L01");
  await page.keyboard.press("Control+s");
  await said("Đã lưu thành bản số 2");
  await field("title").fill("Vụ tham ô tài sản tại Ban Quản lý chợ Yên Mẫu (bổ sung)");
  await page.keyboard.press("Control+s");
  await said("Đã lưu thành bản số 3");
  await page.getByRole("button", { name: "Lịch sử sửa đổi" }).click();
  const compared = dialog().getByRole("region", { name: "So hai bản bất kỳ" });
  await compared.getByLabel("So bản").selectOption("1");
  await compared.getByLabel("với bản").selectOption("3");
  await compared.getByText("Đất đai").waitFor();
  await compared.getByText("(bổ sung)", { exact: false }).waitFor();
  await dialog().getByRole("button", { name: "Đóng" }).last().click();

  await page.getByRole("button", { name: "Trình lãnh đạo" }).click();
  await dialog().getByText("E_PERIOD_LOCKED").waitFor();
  await dialog().getByLabel("Lý do điều chỉnh").fill("Ghi nhầm lĩnh vực");
  await examine(page, "adjustment");
  await dialog().getByRole("button", { name: "Ghi thành số điều chỉnh" }).click();
  await dialog().waitFor({ state: "hidden" });
  await rail(page, "Chờ duyệt");
  await page.getByText("chợ Yên Mẫu (bổ sung)", { exact: false }).waitFor();
  await approveAll();
  await open("chợ Yên Mẫu");
  await expect.poll(() => field("adjustmentReason").inputValue()).toBe("Ghi nhầm lĩnh vực");
  await page.getByText("Đã duyệt").first().waitFor();
  expect(program.complaints).toEqual([]);
});
