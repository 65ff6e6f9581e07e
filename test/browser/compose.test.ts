import { afterAll, afterEach, expect, test } from "vitest";
import { examine } from "./examine.ts";
import { closeBrowser, type Program, startProgram } from "./program.ts";

let program: Program;
afterEach(() => program.close());
afterAll(closeBrowser);

const APPROVAL = "mau lanh dao duyet so";

test("a report is written on its page: saved by itself, a number put in, kept, a number that moved marked, compared, frozen", async () => {
  program = await startProgram();
  const { page } = program;
  const button = (name: string | RegExp) => page.getByRole("button", { name, exact: true });
  const saved = page.getByTestId("saved");
  const dialog = page.getByRole("dialog");
  await button("Một đơn vị").click();
  await page.locator('nav [data-screen="report"]').click();
  await page.getByRole("main").getByRole("button", { name: "Soạn báo cáo" }).click();
  await page.getByText("ĐẢNG CỘNG SẢN VIỆT NAM").waitFor();
  await examine(page, "composer");

  // A paragraph of one's own with a number in it; Enter begins another, Backspace takes it back.
  await button("Thêm đoạn vào phần Kết quả").click();
  await page.keyboard.type("Riêng vụ án phát hiện là ");
  await page.keyboard.press("Alt+i");
  await dialog.getByLabel(/Gõ vài chữ của số/).fill("b01 cong vu an phat hien");
  await examine(page, "choosing a number", { within: '[role="dialog"]' });
  await page.keyboard.press("Enter");
  await page.keyboard.type(" vụ, đủ hồ sơ.");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Backspace");
  // A step back and forth; the register's own undo is not meant.
  await button("Gạch đầu dòng").click();
  await page.keyboard.press("Control+z");
  await button("Gạch đầu dòng").waitFor();
  await saved.getByText(/Đã tự lưu nháp \d\d:\d\d:\d\d/).waitFor({ timeout: 3_000 });
  const own = page.locator("[data-paragraph]", { hasText: "Riêng vụ án" });
  const written = await own.innerText();
  expect(written).toMatch(/^Riêng vụ án phát hiện là \d\d vụ, đủ hồ sơ\.$/);
  await own.locator("[data-chip]").click();
  await dialog.getByText("Vì sao ra số này").first().waitFor();
  await page.keyboard.press("Escape");

  // The same text in another window: neither goes silently.
  const call = (method: string, input: object) =>
    page.evaluate(
      async ([name, given]) => {
        const token = sessionStorage.getItem("so-cum-token") ?? "";
        const headers = { "x-so-cum-token": token, "content-type": "application/json" };
        const body = JSON.stringify({ id: `x-${name}`, method: name, input: given });
        return (await fetch("/api/call", { method: "POST", headers, body })).json();
      },
      [method, input] as const,
    );
  const which = { period: "2020H1", unitSet: "then", language: "vi" };
  const held = (await call("report.compose.open", which)).value;
  held.body.sections[0].paragraphs.push({ id: "other", style: "text", text: "Câu của cửa sổ kia." });
  const { layout, revision } = held;
  expect(await call("report.compose.save", { ...which, layout, body: held.body, revision })).toMatchObject({
    ok: true,
  });
  await own.focus();
  await page.keyboard.press("End");
  await page.keyboard.type(" Hết.");
  await dialog.getByText("Câu của cửa sổ kia.").waitFor();
  await examine(page, "another window", { within: '[role="dialog"]' });
  await button("Giữ bản của cửa sổ này").click();
  await dialog.waitFor({ state: "detached" });
  await saved.getByText(/Đã tự lưu nháp/).waitFor();
  await page.keyboard.press("Control+z");

  await button("Giữ thành bản…").click();
  await dialog.getByLabel("Ghi chú của bản").fill("Bản trình lần 1");
  await dialog.getByRole("button", { name: "Giữ thành bản" }).click();
  await page.getByText("Không số nào trong lời văn đổi so với bản số 1.").waitFor();

  // The data change; the words stay, and the number says what it was.
  await call("figures.enter", {
    kind: "paper",
    unit: "BN",
    period: "2020H1",
    numbers: { va: 77 },
    source: { number: "45-BC/BNCTU", date: "2020-06-20", person: "" },
    reason: "",
  });
  await program.reload();
  await page.locator('nav [data-screen="compose"]').click();
  await own.getByText("77").waitFor();
  await expect.poll(() => own.innerText()).toBe(written.replace(/là \d\d vụ/, "là 77 vụ"));
  await expect
    .poll(() => own.locator("[data-chip][data-changed]").getAttribute("title"))
    .toMatch(/bản số 1 ghi \d+, nay đã đổi/);
  await page.getByText(/số trong lời văn đã đổi so với bản số 1/).waitFor();
  await examine(page, "changed numbers", false);

  await button("Các bản đã giữ…").click();
  await page.locator('[data-version="1"]').getByRole("button", { name: "So sánh" }).click();
  await dialog.getByText("Lời văn giống nhau.").waitFor();
  await dialog.getByRole("row", { name: /^B01 .*Phát hiện \d+ 77/ }).waitFor();
  await examine(page, "comparing", { within: '[role="dialog"]' });
  await button("← Về danh sách các bản").click();
  await button("Lập từ đâu, lập lại").click();
  await button("Lập lại và so").click();
  await dialog.getByText("Lập lại ra đúng như bản đã giữ", { exact: false }).waitFor();
  await button("← Về danh sách các bản").click();
  await button("Chốt là bản chính thức…").click();
  await dialog.getByText("Không mở lại được.", { exact: false }).waitFor();
  await dialog.getByLabel("Đã xem bản này", { exact: false }).check();
  await dialog.getByLabel("Mật khẩu duyệt").fill(APPROVAL);
  await examine(page, "making final", { within: '[role="dialog"]' });
  await dialog.getByRole("button", { name: "Chốt là bản chính thức", exact: true }).click();
  await dialog.getByText("Bản chính thức", { exact: true }).waitFor();
  await dialog.getByRole("button", { name: "Số điều chỉnh" }).click();
  await dialog
    .getByRole("row", { name: /^B01 .*Phát hiện \d+ 77/ })
    .first()
    .waitFor();
  await dialog.getByLabel("Lý do (việc gì làm số thay đổi)").fill("Bổ sung theo văn bản số 45");
  await dialog.getByLabel("Mật khẩu duyệt").fill(APPROVAL);
  await examine(page, "adjusted figures", { within: '[role="dialog"]' });
  await button("Ghi số điều chỉnh").click();
  await dialog.getByText("Bổ sung theo văn bản số 45").waitFor();
  await page.keyboard.press("Escape");

  // Frozen: the page tells what was reported.
  await page.getByText(/Kỳ này đã chốt: bản số 1 là bản chính thức/).waitFor();
  await expect.poll(() => own.innerText()).toBe(written);
  await expect.poll(() => page.locator("[contenteditable]:not([data-chip])").count()).toBe(0);
  await examine(page, "frozen", false);
  await own.locator("[data-chip]").first().click();
  await dialog.getByText(/Các vụ của bản số 1, như lúc giữ bản/).waitFor();
  await examine(page, "why a reported number", { within: '[role="dialog"]' });
  await page.keyboard.press("Escape");
  await page.locator('nav [data-screen="report"]').click();
  await page.getByText("Số ở màn hình này là số hiện nay của sổ", { exact: false }).waitFor();
  const write = page.getByRole("group", { name: /^Báo cáo chính thức: bản số 1/ });
  await write.getByRole("button", { name: "Ghi ra Excel…" }).click();
  await page.getByText(/Đã ghi Bao-cao-BN-2020H1\.xlsx/).waitFor();
  await page
    .getByRole("group", { name: /lập thẳng từ số liệu/ })
    .getByRole("button", { name: "Ghi ra Excel…" })
    .click();
  await page.getByText(/Đã ghi Bao-cao-so-lieu-BN-2020H1\.xlsx/).waitFor();
  await examine(page, "final first");
  await button("Xem bản chính thức, số điều chỉnh").click();
  await button("English").click();
  await page.getByText(/This period is frozen: version 1 is final/).waitFor();
  await button("Write to a file…").click();
  await dialog.getByRole("button", { name: "Write to Word…" }).click();
  await dialog.getByText(/Bao-cao-BN-2020H1-party-36\.docx/).waitFor();
  await page.keyboard.press("Escape");
  await page
    .getByRole("navigation", { name: "Outline of the report" })
    .getByRole("button", { name: /^B01/ })
    .click();
  await page.locator("#table-B01 table").waitFor();
  expect(program.complaints).toEqual([]);
});
