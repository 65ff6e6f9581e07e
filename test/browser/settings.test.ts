import { afterAll, afterEach, expect, test } from "vitest";
import { examine } from "./examine.ts";
import { closeBrowser, type Program, startProgram } from "./program.ts";

let program: Program;
afterEach(() => program.close());
afterAll(closeBrowser);

test("zoom by keys and by the settings is kept, and the window still holds everything", async () => {
  program = await startProgram();
  const { page } = program;
  const zoom = () => page.evaluate(() => document.documentElement.style.getPropertyValue("zoom"));
  const fits = () =>
    page.evaluate(() => {
      const bar = document.querySelector("footer");
      const status = bar?.getBoundingClientRect();
      const isWhole =
        bar !== null && bar.scrollHeight <= bar.clientHeight && bar.scrollWidth <= bar.clientWidth;
      return isWhole && status !== undefined && Math.round(status.bottom) <= window.innerHeight + 1;
    });
  // Before a register is open too.
  await page.getByRole("button", { name: "Một đơn vị", exact: true }).waitFor();
  await page.keyboard.press("Control+=");
  await expect.poll(zoom).toBe("1.1");
  await page.getByRole("button", { name: "Một đơn vị", exact: true }).click();
  await page.locator('nav [data-screen="settings"]').click();
  await page.getByLabel("Cỡ hiển thị").selectOption("125");
  await expect.poll(zoom).toBe("1.25");
  await expect.poll(fits).toBe(true);
  await program.reload();
  await page.getByRole("navigation").waitFor();
  await expect.poll(zoom).toBe("1.25");
  await page.keyboard.press("Control+N");
  await page.getByRole("dialog").waitFor();
  const dialog = await page.getByRole("dialog").boundingBox();
  expect(dialog && dialog.x >= 0 && dialog.y >= 0 && dialog.y + dialog.height <= 768).toBe(true);
  await page.keyboard.press("Escape");
  for (let at = 0; at < 12; at += 1) await page.keyboard.press("Control++");
  await expect.poll(zoom).toBe("2");
  for (let at = 0; at < 15; at += 1) await page.keyboard.press("Control+-");
  await expect.poll(zoom).toBe("0.8");
  await expect.poll(fits).toBe(true);
  await page.keyboard.press("Control+0");
  await expect.poll(zoom).toBe("1");
  expect(program.complaints).toEqual([]);
});

test("the heading of printed papers and the days of reminders are set for the register; nonsense is refused in words", async () => {
  program = await startProgram();
  const { page } = program;
  await page.getByRole("button", { name: "Một đơn vị", exact: true }).click();
  await page.locator('nav [data-screen="settings"]').click();
  const preview = page.getByTestId("heading-preview");
  await preview.getByText("TỈNH ỦY BẮC NINH").waitFor();
  await page.getByLabel("Chức danh người ký").fill("  PHÓ TRƯỞNG BAN ");
  await page.getByLabel("Coi là chậm", { exact: false }).fill("hai");
  await page.keyboard.press("Control+s");
  await page.getByText("Gõ số ngày từ 7 đến 730.").waitFor();
  await page.getByLabel("Coi là chậm", { exact: false }).fill("30");
  await page.keyboard.press("Control+s");
  await page.getByText("Đã lưu thiết lập.").waitFor();
  await program.reload();
  await page.locator('nav [data-screen="settings"]').click();
  await preview.getByText("PHÓ TRƯỞNG BAN").waitFor();
  await expect.poll(() => page.getByLabel("Coi là chậm", { exact: false }).inputValue()).toBe("30");
  await expect.poll(() => page.getByLabel("Chức danh người ký").inputValue()).toBe("PHÓ TRƯỞNG BAN");
  await examine(page, "settings");
  expect(program.complaints).toEqual([]);
});
