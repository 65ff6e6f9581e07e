import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, expect, test } from "vitest";
import { examine } from "./examine.ts";
import { closeBrowser, type Program, startProgram } from "./program.ts";

let program: Program;
afterEach(() => program.close());
afterAll(closeBrowser);

const template = (layout: string) =>
  join(import.meta.dirname, `../../electron/reports/word/templates/${layout}.docx`);

test("the sample cluster's report: numbers open their cases, totals agree, a template is checked, files are written", async () => {
  program = await startProgram();
  const { page, home } = program;
  const button = (name: string | RegExp) => page.getByRole("button", { name, exact: true });
  await button("Đầu mối Cụm, 14 đơn vị").click();
  await page.locator('nav [data-screen="report"]').click();
  await page.getByRole("heading", { name: /^Báo cáo sơ kết – 6 tháng đầu năm 2020/ }).waitFor();
  await page.getByRole("button", { name: /^17 – Vì sao ra số này: Cộng, Vụ án, Xử lý hiệu quả/ }).click();
  const why = page.getByRole("dialog");
  await why.getByRole("heading", { name: "Tính: 17", exact: true }).waitFor();
  await why.getByText("Ban chỉ theo dõi, không tính chỉ tiêu").first().waitFor();
  await examine(page, "why a cell");
  await page.keyboard.press("Escape");

  await page.getByRole("navigation", { name: "Chọn biểu" }).getByRole("button", { name: /^B11/ }).click();
  await page.getByRole("heading", { name: "B11. Danh sách vụ án" }).waitFor();
  await examine(page, "list");

  await page.getByRole("tab", { name: "Lời văn" }).click();
  await page.getByText(/đã phát hiện và tham mưu xử lý hiệu quả/).waitFor();
  await page
    .getByRole("button", { name: /^09 – Vì sao/ })
    .first()
    .waitFor();
  await examine(page, "text");

  await page.getByRole("tab", { name: "Đối chiếu" }).click();
  await page.getByText(/đều khớp \(\d+ phép đối chiếu\)/).waitFor();
  await examine(page, "cross-check");

  await page.getByRole("tab", { name: "Mẫu Word" }).click();
  const chooser = page.locator('input[type="file"][accept=".docx"]');
  await chooser.setInputFiles({
    name: "la.docx",
    mimeType: "application/octet-stream",
    buffer: Buffer.from("x"),
  });
  await page.getByText("Không phải tệp Word (.docx)").waitFor();
  await chooser.setInputFiles(template("nd30"));
  await button("Dùng mẫu này khi ghi ra Word").click();
  await page.getByText("Tệp Word sẽ ghi theo mẫu nd30.docx.").waitFor();
  await examine(page, "template");

  for (const [name, file] of [
    ["Ghi ra Word…", "Bao-cao-2020H1-party-36.docx"],
    ["Ghi ra Excel…", "Bao-cao-2020H1.xlsx"],
  ] as const) {
    await button(name).click();
    await page.getByText(`Đã ghi ${file}`).waitFor();
  }
  expect(readdirSync(join(home, "Bao-cao")).sort()).toEqual([
    "Bao-cao-2020H1-party-36.docx",
    "Bao-cao-2020H1.xlsx",
  ]);
  await button("Ghi ra PDF…").click();
  await page.getByText(/Đã ghi Bao-cao-2020H1-party-36\.pdf/).waitFor();
  expect(existsSync(join(home, "Bao-cao/Bao-cao-2020H1-party-36.pdf"))).toBe(true);
  await button("Ghi bộ tài liệu hội nghị…").click();
  await page.getByText(/Đã ghi bộ tài liệu gồm \d tệp vào thư mục Tai-lieu-hoi-nghi-2020H1/).waitFor();
  expect(existsSync(join(home, "Bao-cao/Tai-lieu-hoi-nghi-2020H1/manifest.json"))).toBe(true);
  await examine(page, "conference pack");
  expect(program.complaints).toEqual([]);
});

test("in English, and by the units of today", async () => {
  program = await startProgram("en");
  const { page } = program;
  await page.getByRole("button", { name: "Coordinator, 14 offices", exact: true }).click();
  await page.locator('nav [data-screen="report"]').click();
  await page.getByRole("heading", { name: /^Half-year report/ }).waitFor();
  await page.getByLabel("Units", { exact: true }).selectOption("today");
  await page.getByRole("cell", { name: "Phu Tho", exact: true }).waitFor();
  await expect.poll(() => page.getByRole("cell", { name: "Nam Dinh", exact: true }).count()).toBe(0);
  await examine(page, "report");
  for (const tab of ["Text", "Cross-check", "Word template"]) {
    await page.getByRole("tab", { name: tab }).click();
    await examine(page, tab);
  }
  expect(program.complaints).toEqual([]);
});
