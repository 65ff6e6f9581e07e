import { afterAll, afterEach, expect, test } from "vitest";
import { examine } from "./examine.ts";
import { closeBrowser, type Program, startProgram } from "./program.ts";

let program: Program;
afterEach(() => program.close());
afterAll(closeBrowser);

test("the report of a period is kept while it is typed, submitted, given back, mended and approved", async () => {
  program = await startProgram();
  const { page } = program;
  await page.getByRole("button", { name: "Một đơn vị", exact: true }).click();
  await page.locator('nav [data-screen="period"]').click();
  await page.getByText("Từ 16/12/2019 đến 15/06/2020").waitFor();
  const passphrase = (await page.locator("footer").innerText()).match(/sổ mẫu: ([a-z ]+)/)?.[1]?.trim() ?? "";

  // Nothing to report is refused as soon as it is ticked, with the cases that speak against it.
  await page.getByLabel("Không phát sinh trong kỳ").check();
  await page.getByText("nên không báo không phát sinh được", { exact: false }).waitFor();
  await expect.poll(() => page.getByRole("button", { name: "Trình lãnh đạo" }).isDisabled()).toBe(true);
  await page.getByLabel("Không phát sinh trong kỳ").uncheck();

  await page.getByLabel("Kết quả").fill("Đã phát hiện, tham mưu xử lý 01 vụ án.");
  await page.getByLabel("Cách làm hay").fill("Giao ban hằng tháng.");
  await page.getByTestId("kept").filter({ hasText: "Đã tự lưu nháp" }).waitFor();
  await program.reload();
  await page.locator('nav [data-screen="period"]').click();
  await expect
    .poll(() => page.getByLabel("Kết quả").inputValue())
    .toBe("Đã phát hiện, tham mưu xử lý 01 vụ án.");
  await page.getByRole("button", { name: "Trình lãnh đạo" }).click();
  await page.getByText("Báo cáo kỳ – Chờ duyệt").waitFor();
  // The sample has an approved report; submitting another is a step: taken back, the text is being typed again; done again, it waits again.
  await page
    .getByRole("button", { name: "Hoàn tác: trình lãnh đạo báo cáo kỳ 6 tháng đầu năm 2020" })
    .click();
  await page.getByText("Đã hoàn tác: trình lãnh đạo báo cáo kỳ", { exact: false }).waitFor();
  await page.getByText("Báo cáo kỳ – Đã duyệt").waitFor();
  await expect
    .poll(() => page.getByLabel("Kết quả").inputValue())
    .toBe("Đã phát hiện, tham mưu xử lý 01 vụ án.");
  await page.getByRole("button", { name: "Làm lại: trình lãnh đạo báo cáo kỳ", exact: false }).click();
  await page.getByText("Báo cáo kỳ – Chờ duyệt").waitFor();
  await page.getByLabel("Cần sửa gì").fill("Ghi thêm số bị can");
  await page.getByRole("button", { name: "Trả lại", exact: true }).click();
  await page.getByText("Lãnh đạo trả lại: Ghi thêm số bị can").waitFor();
  await page.getByLabel("Kết quả").fill("Đã phát hiện, tham mưu xử lý 01 vụ án, 03 bị can.");
  await page.getByRole("button", { name: "Trình lãnh đạo" }).click();
  await page.getByText("Báo cáo kỳ – Chờ duyệt").waitFor();
  await examine(page, "period");
  // By the paper the head signed: its number and a whole day are asked for, and stand with the version.
  await page.getByLabel("Mật khẩu duyệt").fill(passphrase);
  await page.getByLabel("Duyệt theo văn bản đã ký tay").check();
  await page.getByLabel("Số văn bản").fill("45-BC/BNCTU");
  await page.getByLabel("Ngày văn bản").fill("32062020");
  await expect.poll(() => page.getByRole("button", { name: "Duyệt báo cáo kỳ" }).isDisabled()).toBe(true);
  await page.getByLabel("Ngày văn bản").fill("18062020");
  await page.getByRole("button", { name: "Duyệt báo cáo kỳ" }).click();
  await page.getByText("Báo cáo kỳ – Đã duyệt").waitFor();
  await page.getByText("duyệt theo văn bản số 45-BC/BNCTU ngày 18/06/2020", { exact: false }).waitFor();
  await page.getByRole("button", { name: "Bản 3", exact: false }).click();
  await page.getByRole("region").getByText("03 bị can").waitFor();

  // A gap of the period's data opens the cases behind it, and one of those the case.
  await page.locator("[data-heat]").first().click();
  const drawer = page.getByRole("dialog");
  await drawer.getByRole("button", { name: /^BN-/ }).first().waitFor();
  await examine(page, "gaps");
  await drawer.getByRole("button", { name: /^BN-/ }).first().click();
  await page.locator('[data-field="title"]').waitFor();
  expect(program.complaints).toEqual([]);
});

test("a period without cases: nothing to report is submitted and approved, and the home screen says so", async () => {
  program = await startProgram("en");
  const { page } = program;
  await page.getByRole("button", { name: "One office", exact: true }).click();
  await page.getByLabel("Reporting period", { exact: true }).selectOption("2018H1");
  await page.locator('nav [data-screen="period"]').click();
  const passphrase =
    (await page.locator("footer").innerText()).match(/passphrase: ([a-z ]+)/)?.[1]?.trim() ?? "";
  await page.getByLabel("Nothing to report in the period").check();
  await page.getByRole("button", { name: "Submit to the head" }).click();
  await page.getByLabel("Approval passphrase").fill(passphrase);
  await page.getByRole("button", { name: "Approve the report" }).click();
  await page.getByText("Report of the period – Approved").waitFor();
  await page.locator('nav [data-screen="home"]').click();
  await page.getByText("Nothing to report was declared for this period.", { exact: false }).waitFor();
  expect(program.complaints).toEqual([]);
});
