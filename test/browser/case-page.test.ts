import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { examine } from "./examine.ts";
import { closeBrowser, type Program, startProgram } from "./program.ts";

let program: Program;
let page: Page;
beforeAll(async () => {
  program = await startProgram();
  page = program.page;
  await page.getByRole("button", { name: "Một đơn vị", exact: true }).click();
  await page.getByRole("navigation").waitFor();
});
afterAll(async () => {
  await program.close();
  await closeBrowser();
});

const field = (name: string) => page.locator(`[data-field="${name}"]`);
const focused = () => page.evaluate(() => (document.activeElement as HTMLElement).dataset.field ?? "");
const unfold = async (name: string) => {
  const control = page.getByRole("button", { name, exact: true });
  if ((await control.getAttribute("aria-expanded")) !== "true") await control.click();
};
const add = async (kind: "Thêm vụ án" | "Thêm vụ việc") => {
  await page
    .getByRole("navigation", { name: "Sổ theo dõi" })
    .getByRole("button", { name: "Sổ vụ án, vụ việc", exact: true })
    .click();
  await page.getByRole("button", { name: kind }).first().click();
  await field("title").waitFor();
};
const kept = (text: string) => page.getByTestId("kept").filter({ hasText: text }).waitFor();

test("the whole case stands on one page, and one choice fills in what it implies", async () => {
  await add("Thêm vụ việc");
  for (const name of ["Người liên quan", "Thiệt hại, thu hồi", "Tham mưu của Ban, kết quả"])
    await expect
      .poll(() => page.getByRole("button", { name, exact: true }).getAttribute("aria-expanded"))
      .toBe("false");
  await field("title").fill("Vụ việc mẫu tại bộ phận một cửa phường Lộc Mẫu");
  await field("detectedOn").fill("3/2020");
  await page.keyboard.press("Tab");
  await page.getByText("Tính là ngày 01/03/2020").waitFor();
  await expect.poll(() => field("period").inputValue()).toBe("2020H1");
  await expect.poll(() => field("plan").inputValue()).toBe("142-KH/BNCTW");
  await expect.poll(() => field("place.province").inputValue()).toBe("Bắc Ninh");
  await field("detectedOn").fill("23.7.20");
  await page.keyboard.press("Tab");
  await expect.poll(() => field("detectedOn").inputValue()).toBe("23/07/2020");
  await expect.poll(() => field("period").inputValue()).toBe("2020H2");

  // The petty form proposes act, reason and definition; what one writes oneself is never written over.
  await field("pettyForms").click();
  await page.getByRole("option", { name: "Vòi vĩnh" }).click();
  await page.keyboard.press("Escape");
  await page.getByText("k) Nhũng nhiễu vì vụ lợi").first().waitFor();
  await expect.poll(() => field("definition").inputValue()).toBe("Kế hoạch 142-KH/BNCTW");
  await field("definition").fill("Theo hướng dẫn của tỉnh");
  await field("detectedOn").fill("23.7.21");
  await page.keyboard.press("Tab");
  await expect.poll(() => field("definition").inputValue()).toBe("Theo hướng dẫn của tỉnh");
  await expect.poll(() => field("plan").inputValue()).toBe("15-KH/BNCTW");
  await field("detectedOn").fill("31/2/2020");
  await page.keyboard.press("Tab");
  await page.getByText("Ngày 31/2/2020 không có.", { exact: false }).waitFor();
  await field("detectedOn").fill("12032020");
  await page.keyboard.press("Tab");

  // People, with the row above copied; the acts are counted by them.
  await unfold("Người liên quan");
  await page.getByRole("button", { name: "+ Thêm người" }).click();
  await field("people.0.name").fill("Trần Văn Mẫu 01");
  await field("people.0.position").fill("Cán bộ một cửa");
  await field("people.0.partyMember").selectOption("yes");
  await field("people.0.standing").selectOption("người vi phạm");
  await page.getByRole("button", { name: "+ Thêm người" }).click();
  await expect.poll(focused).toBe("people.1.name");
  await field("people.1.name").fill("ສົມພອນ 王小明");
  await field("people.1.position").focus();
  await page.keyboard.press("Control+d");
  await expect.poll(() => field("people.1.position").inputValue()).toBe("Cán bộ một cửa");
  await field("people.1.charges").fill("353 k1");
  await page.keyboard.press("Tab");
  await page.getByText("Tham ô tài sản", { exact: true }).last().waitFor();
  await expect.poll(() => field("actCount").inputValue()).toBe("2");

  // Amounts as people write them, and read out.
  await unfold("Thiệt hại, thu hồi");
  await page.getByRole("button", { name: "+ Thêm khoản" }).click();
  await field("damage.0.taken").fill("1,25 tỷ");
  await page.keyboard.press("Tab");
  await expect.poll(() => field("damage.0.taken").inputValue()).toBe("1.250.000.000");
  await page.getByText("một tỷ hai trăm năm mươi triệu đồng").waitFor();
  await field("damage.0.found").fill("chưa xác định");
  await field("damage.0.recovered").fill("99999999999999999999");
  await page.keyboard.press("Tab");
  await page.getByText("lớn quá, không đếm chính xác được", { exact: false }).waitFor();
  await field("damage.0.recovered").fill("200 triệu");
  await page.keyboard.press("Tab");

  await field("remindOn").focus();
  await page.keyboard.press("Control+;");
  await expect.poll(() => field("remindOn").inputValue()).toMatch(/^\d\d\/\d\d\/\d{4}$/);
  await field("ownFields.1").fill("Hồ sơ lưu tủ 3");
  await page.keyboard.press("Control+s");
  await kept("Đã lưu thành bản số 1");
  await examine(page, "whole case");
  expect(program.complaints).toEqual([]);
});

test("what cannot be kept is refused in its field, and the rest is kept all the same", async () => {
  await add("Thêm vụ án");
  await field("title").fill("Vụ án mẫu nhận hối lộ tại huyện Sơn Mẫu");
  await field("detectedOn").fill("12032020");
  await field("summary").focus();
  await page.evaluate(() => navigator.clipboard.writeText("x".repeat(10_000_000)));
  await page.keyboard.press("Control+v");
  await page.getByText("Đoạn dán dài 10000000 ký tự", { exact: false }).waitFor();
  await expect.poll(() => field("summary").inputValue()).toBe("");
  await field("agency").focus();
  await page.evaluate(() => navigator.clipboard.writeText("Ủy ban\r\nnhân dân"));
  await page.keyboard.press("Control+v");
  await expect.poll(() => field("agency").inputValue()).toBe("Ủy ban nhân dân");
  await field("place.commune").fill("Xã\u0007Mẫu");
  await page.keyboard.press("Tab");
  await page.getByText("Có ký tự không phải chữ", { exact: false }).waitFor();
  await expect.poll(() => field("place.commune").inputValue()).toBe("Xã\u0007Mẫu");
  await field("officer").fill("Lê Thị Mẫu 07".normalize("NFD"));
  await page.keyboard.press("Tab");
  await kept("Đã tự lưu nháp");
  await page.keyboard.press("Control+s");
  await page.getByTestId("saving-trouble").getByText("Xã, phường", { exact: false }).waitFor();
  await expect.poll(focused).toBe("place.commune");
  await field("place.commune").fill("Xã Mẫu");
  await page.keyboard.press("Control+s");
  await kept("Đã lưu thành bản số 1");
  await expect.poll(() => field("officer").inputValue()).toBe("Lê Thị Mẫu 07");
  expect(program.complaints).toEqual([]);
});

test("a case with papers marked Mật becomes a line to be counted only when that is said", async () => {
  await add("Thêm vụ án");
  await field("title").fill("Vụ án mẫu có văn bản Mật ở huyện Cao Mẫu");
  await field("detectedOn").fill("12032020");
  await field("sector").selectOption("L01");
  await field("secret")
    .check({ force: true })
    .catch(() => {});
  await page.getByText("không ghi nội dung vào chương trình này", { exact: false }).waitFor();
  await expect.poll(() => field("title").inputValue()).toContain("Mật");
  await page.getByRole("button", { name: "Ghi một dòng số" }).click();
  await expect.poll(() => field("title").count()).toBe(0);
  await expect.poll(() => field("summary").count()).toBe(0);
  await expect.poll(() => field("sector").inputValue()).toBe("L01");
  await page.keyboard.press("Control+s");
  await kept("Đã lưu thành bản số 1");
  await examine(page, "count-only line");
  expect(program.complaints).toEqual([]);
});

test("a warning takes its reason beside it, loses it with its field, and the case is submitted without a further question", async () => {
  await add("Thêm vụ việc");
  await field("title").fill("Vụ việc mẫu kéo dài hồ sơ tại xã Kim Mẫu");
  await field("detectedOn").fill("12032020");
  await field("mainSource").selectOption("N03");
  await field("sector").selectOption("L12");
  await field("role").selectOption("R1");
  await kept("Đã tự lưu nháp");
  // What acts an incident usually has is not said over a form that has none yet.
  const reason = page.getByLabel(/^Lý do giữ nguyên: Vụ việc "vặt"/);
  await expect.poll(() => reason.count()).toBe(0);
  await field("acts").click();
  await page.getByRole("option", { name: "a) Tham ô tài sản", exact: true }).click();
  await page.keyboard.press("Escape");
  await page.getByText("Cảnh báo: Vụ việc", { exact: false }).waitFor();
  await reason.fill("abc");
  await page.keyboard.press("Tab");
  await page.getByText("Ghi rõ vì sao giữ nguyên", { exact: false }).first().waitFor();
  await reason.fill("Hành vi khác, không phải nhũng nhiễu");
  await page.keyboard.press("Tab");
  await expect.poll(() => reason.inputValue()).toBe("Hành vi khác, không phải nhũng nhiễu");
  await field("acts").click();
  await page.getByRole("option", { name: "b) Nhận hối lộ", exact: true }).click();
  await page.keyboard.press("Escape");
  await expect.poll(() => reason.inputValue()).toBe("");
  await reason.fill("Đã rà soát, ghi đúng theo hồ sơ");
  await page.keyboard.press("Tab");
  await examine(page, "reasons");
  await page.getByRole("button", { name: "Trình lãnh đạo" }).click();
  await page.getByText(/^Đã trình lãnh đạo BN-VV-2020-A-\d{4}\.$/).waitFor();
  await page
    .getByRole("navigation", { name: "Sổ theo dõi" })
    .getByRole("button", { name: "Chờ duyệt", exact: true })
    .click();
  await page.getByText("Vụ việc mẫu kéo dài hồ sơ tại xã Kim Mẫu").waitFor();
  expect(program.complaints).toEqual([]);
});

test("a file is attached, kept, and written out again byte for byte", async () => {
  await add("Thêm vụ án");
  await field("title").fill("Vụ án mẫu có biên bản kèm theo ở Tân Mẫu");
  await unfold("Tài liệu kèm theo");
  await page
    .getByLabel("Đính kèm tệp…")
    .setInputFiles([
      { name: "Biên bản 1.pdf", mimeType: "application/pdf", buffer: Buffer.from("một hai ba") },
    ]);
  await page.getByRole("cell", { name: "Biên bản 1.pdf", exact: true }).waitFor();
  await page
    .getByLabel("Đính kèm tệp…")
    .setInputFiles([{ name: "lớn.pdf", mimeType: "application/pdf", buffer: Buffer.alloc(20_000_001) }]);
  await page.getByText("E_ATTACHMENT_SIZE").waitFor();
  await page.getByRole("button", { name: "Chép ra…: Biên bản 1.pdf" }).click();
  await page.getByText("Đã chép và đọc lại đúng", { exact: false }).waitFor();
  const out = join(program.home, "Tai-lieu-kem-theo", "Biên bản 1.pdf");
  expect(readFileSync(out, "utf8")).toBe("một hai ba");
  await examine(page, "attached files");
  expect(program.complaints).toEqual([]);
});

test("open cases are tabs that a restart brings back, each with what was typed", async () => {
  await add("Thêm vụ việc");
  await field("title").fill("Vụ việc mẫu thứ nhất đang gõ dở ở Yên Mẫu");
  await add("Thêm vụ án");
  await field("title").fill("Vụ án mẫu thứ hai đang gõ dở ở Phú Mẫu");
  await page.keyboard.press("Control+PageUp");
  await expect.poll(() => field("title").inputValue()).toBe("Vụ việc mẫu thứ nhất đang gõ dở ở Yên Mẫu");
  await field("officer").pressSequentially("Lê Thị Mẫu 07");
  await page.keyboard.press("Control+PageDown");
  await expect.poll(() => field("title").inputValue()).toBe("Vụ án mẫu thứ hai đang gõ dở ở Phú Mẫu");
  await page.keyboard.press("Control+PageUp");
  await expect.poll(() => field("officer").inputValue()).toBe("Lê Thị Mẫu 07");
  await page.waitForTimeout(300);
  await program.reload();
  await page
    .getByRole("navigation", { name: "Sổ theo dõi" })
    .getByRole("button", { name: "Sổ vụ án, vụ việc", exact: true })
    .click();
  const tabs = page.getByRole("region", { name: "Các vụ đang mở" });
  await tabs.getByRole("button", { name: "Vụ việc mới", exact: true }).last().click();
  await expect.poll(() => field("officer").inputValue()).toBe("Lê Thị Mẫu 07");
  await examine(page, "tabs");
  await page.keyboard.press("Escape");
  await expect.poll(() => field("title").count()).toBe(0);
  expect(program.complaints).toEqual([]);
});

test("an incident becomes a criminal case: told first, then done, and both know each other", async () => {
  await add("Thêm vụ việc");
  await field("title").fill("Vụ việc mẫu nhận tiền khi cấp giấy ở Hải Mẫu");
  await field("detectedOn").fill("12032020");
  await page.keyboard.press("Control+s");
  await kept("Đã lưu thành bản số 1");
  await page.getByRole("button", { name: "Chuyển, tách, nhập vụ…" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Ngày quyết định khởi tố vụ án").fill("04052020");
  await dialog.getByLabel("Số quyết định").fill("12/QĐ-CSKT");
  await page.keyboard.press("Enter");
  await dialog.getByText("Lập vụ án mới: Vụ việc mẫu nhận tiền", { exact: false }).waitFor();
  await dialog.getByText("6 tháng đầu năm 2020: số vụ án phát hiện", { exact: false }).waitFor();
  await examine(page, "linked plan");
  await dialog.getByRole("button", { name: "Thực hiện" }).click();
  await page.getByRole("heading", { name: /^BN-VA-2020-A-/ }).waitFor();
  await expect.poll(() => field("events.0.code").inputValue()).toBe("G20");
  await page.getByText("Lập từ vụ việc: BN-VV-2020-A-", { exact: false }).waitFor();
  await page.getByRole("button", { name: /^Mở: BN-VV-2020/ }).click();
  await page.getByText("Đã chuyển thành vụ án: BN-VA-2020-A-", { exact: false }).waitFor();
  await examine(page, "converted incident");
  expect(program.complaints).toEqual([]);
});
