import { afterAll, afterEach, expect, test } from "vitest";
import { examine } from "./examine.ts";
import { closeBrowser, type Program, startProgram } from "./program.ts";

let program: Program;
afterEach(() => program.close());
afterAll(closeBrowser);

test("an import is undone from the history with a reason, and taken back: the codes say so", async () => {
  program = await startProgram();
  const { page } = program;
  const goTo = (id: string) => page.locator(`nav [data-screen="${id}"]`).click();
  await page.getByRole("button", { name: "Đầu mối Cụm, 14 đơn vị", exact: true }).click();
  await page.locator('nav [data-screen="history"]').waitFor({ timeout: 60_000 });
  await goTo("history");
  const codes = () => page.locator("main code").allInnerTexts();
  await page.getByText("Mã kiểm bảng tổng hợp").first().waitFor();
  await expect.poll(async () => (await codes()).join(" ")).toMatch(/^[0-9a-f]{64}( |$)/);
  const before = await codes();
  await page.getByRole("button", { name: "Bỏ khỏi tổng hợp Bắc Ninh 1" }).click();
  const dialog = page.getByRole("dialog");
  const decide = async (name: string) => {
    await dialog.getByLabel("Lý do").fill("Đơn vị báo gửi nhầm");
    await dialog.getByLabel("Mật khẩu duyệt").fill("mau lanh dao duyet so");
    await dialog.getByRole("button", { name, exact: true }).click();
    await dialog.waitFor({ state: "detached" });
  };
  await decide("Bỏ khỏi tổng hợp");
  await page.getByText("Bỏ tệp khỏi tổng hợp").waitFor();
  await page.getByText("Đơn vị báo gửi nhầm").first().waitFor();
  await examine(page, "history after an undo");
  await expect.poll(async () => (await codes())[0]).not.toBe(before[0]);
  await page.getByRole("button", { name: "Đưa trở lại Bắc Ninh 1" }).click();
  await decide("Đưa trở lại");
  await page.getByText("Đưa tệp trở lại").waitFor();
  await expect.poll(codes).toEqual(before);

  await goTo("duplicates");
  await page.getByRole("button", { name: "Rà vụ nghi trùng" }).click();
  await page.getByText("Đã rà").waitFor();
  await examine(page, "duplicates");
  await goTo("conflicts");
  await page.getByText("Không có vụ nào hai máy ghi khác nhau.").waitFor();
  await examine(page, "conflicts");
  expect(program.complaints).toEqual([]);
}, 240_000);
