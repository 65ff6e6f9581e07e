import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
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
const kept = (text: string) => page.getByTestId("kept").filter({ hasText: text }).waitFor();
const trouble = (text: string) =>
  page.getByTestId("saving-trouble").getByText(text, { exact: false }).waitFor();
const unread = (text: string) => page.getByTestId("unread").getByText(text, { exact: false }).waitFor();
const rail = (id: string) => page.locator(`nav [data-screen="${id}"]`).click();
const tab = (name: string) =>
  page.getByRole("region", { name: "Các vụ đang mở" }).getByRole("button", { name, exact: true });
const unfoldAll = async () => {
  const folded = page.locator('main [data-accordion-control][aria-expanded="false"]');
  // Without waiting for the last one to have unfolded.
  while ((await folded.count()) > 0) await folded.first().dispatchEvent("click");
};
const add = async (kind: "Thêm vụ án" | "Thêm vụ việc") => {
  await rail("cases");
  await page.getByRole("button", { name: kind }).first().click();
  await field("title").waitFor();
};

test("every sample case with all its sections unfolded takes a note, keeps it and is saved", async () => {
  await rail("cases");
  const rows = page.getByText(/^BN-V[AV]-\d{4}-A-\d{4}$/);
  await rows.first().waitFor();
  const numbers = [...new Set(await rows.allInnerTexts())];
  expect(numbers.length).toBeGreaterThan(2);
  for (const number of numbers) {
    await page.getByText(number, { exact: true }).first().dblclick();
    await page.getByRole("heading", { name: number }).waitFor();
    await unfoldAll();
    await field("note").fill(`Ghi chú của ${number}`);
    await rail("cases");
    await tab(number).click();
    await expect.poll(() => field("note").inputValue()).toBe(`Ghi chú của ${number}`);
    await kept("Đã tự lưu nháp");
    await page.keyboard.press("Control+s");
    await kept("Đã lưu thành bản số");
    await page.keyboard.press("Escape");
    await rows.first().waitFor();
  }
  expect(program.complaints).toEqual([]);
});

test("a section that is opened and left empty is no section, a half-filled one is kept", async () => {
  await add("Thêm vụ án");
  await field("title").fill("Vụ án mẫu mở mọi mục rồi để trống");
  await field("detectedOn").fill("12032020");
  await unfoldAll();
  for (const row of ["+ Thêm người", "+ Thêm bước", "+ Thêm tham mưu", "+ Thêm khoản", "+ Thêm văn bản"])
    await page.getByRole("button", { name: row }).click();
  await page.keyboard.press("Control+s");
  await kept("Đã lưu thành bản số 1");
  await field("head.position").fill("Giám đốc Sở mẫu");
  await page.keyboard.press("Tab");
  await kept("Đã tự lưu nháp");
  const number = await page.getByRole("heading", { level: 2 }).innerText();
  await rail("home");
  await rail("cases");
  await tab(number).click();
  await field("title").waitFor();
  await unfoldAll();
  await expect.poll(() => field("head.position").inputValue()).toBe("Giám đốc Sở mẫu");
  await page.keyboard.press("Control+s");
  await kept("Đã lưu thành bản số 2");
  expect(program.complaints).toEqual([]);
});

test("a number is taken once the case has a name and a day; what is missing is told beside Lưu and gone to", async () => {
  await add("Thêm vụ việc");
  await field("summary").fill("Chưa có tên");
  await page.keyboard.press("Control+s");
  await trouble("Cần ghi trước: Tên vụ; Ngày phát hiện");
  await expect.poll(focused).toBe("title");
  await field("title").fill("Vụ việc mẫu có tên sau cùng");
  await page.keyboard.press("Control+s");
  await trouble("Cần ghi trước: Ngày phát hiện");
  await expect.poll(focused).toBe("detectedOn");
  // Far down the page a field that cannot be read is told where the eye is, and gone to.
  await page.keyboard.type("12032020");
  await unfoldAll();
  await page.getByRole("button", { name: "+ Thêm người" }).click();
  await field("people.0.birthYear").fill("năm kia");
  await field("head.position").focus();
  await page.keyboard.press("Control+s");
  await trouble("Người 1 – Năm sinh");
  await expect.poll(focused).toBe("people.0.birthYear");
  await expect
    .poll(() => page.getByTestId("saving-trouble").evaluate((box) => box.getBoundingClientRect().top))
    .toBeGreaterThan(0);
  // What could not be read stands there again after closing, and after the program was ended.
  await page.getByRole("button", { name: "← Về sổ" }).click();
  await rail("home");
  await page.getByRole("button", { name: "Gõ tiếp" }).click();
  await expect.poll(() => field("people.0.birthYear").inputValue()).toBe("năm kia");
  await page.getByRole("button", { name: "+ Thêm người" }).click();
  await field("people.1.charges").fill("Điều 353x");
  // A word that is no text stays where it was typed.
  await field("people.1.measures").fill("cấm\u0001 đi");
  await page.keyboard.press("Enter");
  const sent = page.waitForResponse((reply) => (reply.request().postData() ?? "").includes('"31/2/20"'));
  await field("happenedFrom").pressSequentially("31/2/20");
  await unread("Người 2 – Tội danh: “Điều 353x”");
  // Not left yet: what is half typed is kept, too.
  await sent;
  await program.reload();
  await rail("cases");
  await tab("Vụ việc mới").last().click();
  await expect.poll(() => field("happenedFrom").inputValue()).toBe("31/2/20");
  await page.getByText("Ngày 31/2/20 không có.", { exact: false }).waitFor();
  await expect.poll(() => field("people.1.charges").inputValue()).toBe("Điều 353x");
  await unread("Người 1 – Năm sinh: “năm kia”");
  // A row takes its text with it, and the rows below keep theirs; what was taken out can be put back.
  await page.getByRole("button", { name: "Bỏ dòng: Người 1" }).click();
  await unread("Người 1 – Tội danh: “Điều 353x”");
  await expect.poll(() => page.getByTestId("unread").getByText("năm kia", { exact: false }).count()).toBe(0);
  await page.getByRole("button", { name: "Lấy lại" }).click();
  await expect.poll(() => field("people.0.birthYear").inputValue()).toBe("năm kia");
  await expect.poll(() => field("people.1.charges").inputValue()).toBe("Điều 353x");
  await expect.poll(() => field("people.1.measures").inputValue()).toBe("cấm\u0001 đi");
  for (const name of ["Người 2 – Tội danh", "Người 2 – Biện pháp ngăn chặn, cưỡng chế", "Xảy ra từ"])
    await page.getByRole("button", { name: `Bỏ chữ này: ${name}` }).click();
  await expect.poll(() => field("happenedFrom").inputValue()).toBe("");
  await field("people.0.birthYear").fill("1980");
  await page.keyboard.press("Tab");
  await expect.poll(() => page.getByTestId("saving-trouble").count()).toBe(0);
  await page.keyboard.press("Control+s");
  await kept("Đã lưu thành bản số 1");
  expect(program.complaints).toEqual([]);
});

test("charges and terms are read as they are typed, nothing stays under another text, and a slip is a warning", async () => {
  await page.keyboard.press("Control+n");
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Thêm vụ việc" }).waitFor();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Vụ án mới" }).waitFor();
  await field("title").fill("Vụ án");
  await field("detectedOn").fill("12032020");
  await page.getByRole("button", { name: "+ Thêm người" }).click();
  const charges = field("people.0.charges");
  await charges.fill("tham ô, Điều 354");
  await page.keyboard.press("Tab");
  await page.getByText("Tham ô tài sản; Nhận hối lộ").waitFor();
  await expect.poll(() => charges.inputValue()).toBe("353, 354");
  await charges.fill("Điều 999");
  await expect.poll(() => page.getByText("Tham ô tài sản; Nhận hối lộ").count()).toBe(0);
  await page.keyboard.press("Tab");
  await page.getByText("Bộ luật Hình sự 2015 không có tội danh nào ở Điều 999", { exact: false }).waitFor();
  await charges.fill("Điều 353 khoản 2");
  await field("people.0.sentence.months").fill("75 năm");
  await page.keyboard.press("Tab");
  await field("people.0.birthYear").fill("2019");
  await page.keyboard.press("Tab");
  await page.getByText("Cảnh báo: Theo năm sinh này", { exact: false }).waitFor();
  await page.getByText("Cảnh báo: Tù có thời hạn: từ 03 tháng", { exact: false }).waitFor();
  await page.getByText("Tên vụ quá ngắn", { exact: false }).first().waitFor();
  await field("people.0.sentence.months").fill("7 năm 6 tháng");
  await page.keyboard.press("Tab");
  await expect.poll(() => field("people.0.sentence.months").inputValue()).toBe("90");
  await page.getByText("7 năm 6 tháng", { exact: true }).waitFor();
  await field("people.0.sentence.months").fill("chung thân");
  await page.keyboard.press("Tab");
  await expect.poll(() => field("people.0.sentence.kind").inputValue()).toBe("tù chung thân");
  await expect.poll(() => field("people.0.sentence.months").inputValue()).toBe("");
  await expect.poll(() => charges.inputValue()).toBe("353 k2");

  // Lưu keeps its place, the panel stays below the head; what is in the way of submitting is named and gone to.
  const at = async () => Math.round((await page.getByTitle("Ctrl+S").boundingBox())?.x ?? 0);
  const before = await at();
  await page.keyboard.press("Control+s");
  await kept("Đã lưu thành bản số 1");
  await expect.poll(at).toBe(before);
  await page.keyboard.press("F9");
  await dialog.getByText("chỗ phải sửa. Vụ chưa được trình.", { exact: false }).waitFor();
  await dialog.getByText("Tên vụ: Tên vụ quá ngắn", { exact: false }).waitFor();
  await dialog.getByRole("button", { name: "Tới chỗ cần sửa" }).click();
  await expect.poll(focused).toBe("title");
  await page.locator("main").evaluate((main) => main.scrollTo(0, 400));
  const headBottom = await page.getByTitle("Ctrl+S").evaluate((button) => {
    const head = button.closest("div[class*=head]")?.getBoundingClientRect();
    const panel = document.querySelector("aside[aria-label='Cần xem lại']")?.getBoundingClientRect();
    return (panel?.top ?? 0) - (head?.bottom ?? 0);
  });
  expect(headBottom).toBeGreaterThanOrEqual(0);
  await page.getByRole("button", { name: "Bỏ vào thùng rác" }).click();
  await dialog.getByRole("button", { name: "Bỏ vào thùng rác" }).click();
  await page.getByText(/^Đã bỏ BN-VA-2020-A-\d{4} vào thùng rác\.$/).waitFor();
  expect(program.complaints).toEqual([]);
});

test("what the register would not take waits on the page: leaving keeps it, closing does not lose it", async () => {
  await add("Thêm vụ việc");
  let isRefusing = true;
  await page.route("**/api/call", async (route) => {
    if (isRefusing && (route.request().postData() ?? "").includes('"case.saveDraft"'))
      await route.fulfill({
        contentType: "application/json",
        body: JSON.stringify({ ok: false, problem: { code: "E_DISK_FULL", params: {} } }),
      });
    else await route.continue();
  });
  await field("title").fill("Vụ việc mẫu gõ khi ổ đĩa đầy");
  await page.keyboard.press("Tab");
  await page.getByText("E_DISK_FULL", { exact: false }).waitFor();
  await rail("home");
  await rail("cases");
  await tab("Vụ việc mới").last().click();
  await expect.poll(() => field("title").inputValue()).toBe("Vụ việc mẫu gõ khi ổ đĩa đầy");
  await page.getByRole("button", { name: "← Về sổ" }).click();
  await page.getByText("E_DISK_FULL", { exact: false }).waitFor();
  await expect.poll(() => field("title").inputValue()).toBe("Vụ việc mẫu gõ khi ổ đĩa đầy");
  isRefusing = false;
  await field("officer").fill("Lê Thị Mẫu 07");
  await kept("Đã tự lưu nháp");
  await page.unroute("**/api/call");
  await page.getByRole("button", { name: "← Về sổ" }).click();
  await expect.poll(() => field("title").count()).toBe(0);
  expect(program.complaints).toEqual([]);
});
