import type { Page } from "playwright-core";
import { afterAll, afterEach, expect, test } from "vitest";
import { examine } from "./examine.ts";
import { closeBrowser, type Program, startProgram } from "./program.ts";

let program: Program;
afterEach(() => program.close());
afterAll(closeBrowser);

/** 1366×768 at 125 %, in the pixels of the page. */
const SMALL = { width: 1093, height: 614 };

/** A dialog stands inside the window as a whole; what is longer scrolls within it. */
async function fits(page: Page, name: string): Promise<void> {
  const dialog = page.getByRole("dialog");
  await dialog.waitFor();
  await page.waitForTimeout(350);
  const box = await dialog.boundingBox();
  expect(box, name).not.toBeNull();
  if (!box) return;
  expect(box.x, name).toBeGreaterThanOrEqual(0);
  expect(box.y, name).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width, name).toBeLessThanOrEqual(SMALL.width);
  expect(box.y + box.height, name).toBeLessThanOrEqual(SMALL.height);
  const close = page.getByRole("dialog").getByRole("button", { name: "Đóng" }).first();
  await expect.poll(() => close.isVisible(), { message: `${name} can be closed` }).toBe(true);
}

test("every screen and dialog of an office holds in a window of 1366×768 at 125 %", async () => {
  program = await startProgram();
  const { page } = program;
  await page.setViewportSize(SMALL);
  await page.getByRole("button", { name: "Một đơn vị", exact: true }).click();
  const rail = page.locator("nav [data-screen]");
  await rail.first().waitFor();
  const goTo = (id: string) => page.locator(`nav [data-screen="${id}"]`).click();
  for (const id of await rail.evaluateAll((all) =>
    all.map((one) => (one as HTMLElement).dataset.screen ?? ""),
  )) {
    await goTo(id);
    await page.waitForTimeout(200);
    const whole = await page.evaluate(() => {
      const frame = document.documentElement;
      const status = document.querySelector("footer")?.getBoundingClientRect();
      return {
        wide: frame.scrollWidth <= window.innerWidth,
        status: status !== undefined && status.bottom <= window.innerHeight,
      };
    });
    expect(whole, id).toEqual({ wide: true, status: true });
  }
  const dialogs: readonly (readonly [name: string, open: () => Promise<void>])[] = [
    ["keys", () => page.keyboard.press("Control+/")],
    ["new case", () => page.keyboard.press("Control+n")],
    ["palette", () => page.keyboard.press("Control+k")],
    ["help", () => page.keyboard.press("F1")],
    [
      "lock",
      async () => {
        await goTo("period");
        await page.getByRole("button", { name: "Chốt số liệu…" }).click();
      },
    ],
    ["gaps", () => page.locator("[data-heat]").first().click()],
  ];
  for (const [name, open] of dialogs) {
    await open();
    await fits(page, name);
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
  }
  expect(program.complaints).toEqual([]);
});

test("the keyboard sees where it is: the skip link first, then a visible focus; motion is off where it is not wanted", async () => {
  program = await startProgram();
  const { page } = program;
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.getByRole("button", { name: "Một đơn vị", exact: true }).click();
  await page.locator("nav [data-screen]").first().waitFor();
  await program.reload();
  await page.locator("nav [data-screen]").first().waitFor();
  await page.keyboard.press("Tab");
  const focused = () =>
    page.evaluate(() => {
      const element = document.activeElement as HTMLElement;
      const style = getComputedStyle(element);
      return {
        text: element.innerText.trim(),
        left: element.getBoundingClientRect().left,
        outline: style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) >= 2,
      };
    });
  const skip = await focused();
  expect(skip).toMatchObject({ text: "Tới nội dung chính", outline: true });
  expect(skip.left).toBeGreaterThanOrEqual(0);
  await page.keyboard.press("Enter");
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("main");
  for (let at = 0; at < 4; at += 1) {
    await page.keyboard.press("Tab");
    expect((await focused()).outline, `stop ${at}`).toBe(true);
  }
  const moving = await page.evaluate(
    () =>
      [...document.querySelectorAll("*")].filter(
        (one) => Number.parseFloat(getComputedStyle(one).transitionDuration) > 0,
      ).length,
  );
  expect(moving).toBe(0);
  await examine(page, "home with the keyboard");
  expect(program.complaints).toEqual([]);
});
