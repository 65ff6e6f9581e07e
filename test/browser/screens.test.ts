import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import { en } from "../../renderer/i18n/en.ts";
import { vi } from "../../renderer/i18n/vi.ts";
import { closeBrowser, type Program, startProgram } from "./program.ts";

let program: Program;
afterEach(() => program.close());
afterAll(closeBrowser);

const keys = (words: object): string[] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === "object" ? keys(value).map((inner) => `${key}.${inner}`) : [key],
  );

/** What every screen must be: whole on a 1366×768 screen, without a key for a text, without a serious barrier. */
async function examine(screen: string): Promise<void> {
  const { page } = program;
  await page.waitForTimeout(350);
  const found = await page.evaluate(() => ({
    tooWide: document.documentElement.scrollWidth > window.innerWidth,
    text: document.body.innerText,
  }));
  expect(found.tooWide, `${screen} is wider than the window`).toBe(false);
  expect(found.text.match(/\b(shell|first|office|case|cluster|reason)\.[a-zA-Z_-]+/g), screen).toBeNull();
  expect(found.text, screen).not.toMatch(/undefined|\[object|NaN|\{\{/);
  const axe = await new AxeBuilder({ page: page as never }).analyze();
  const serious = axe.violations.filter((one) => one.impact === "serious" || one.impact === "critical");
  expect(
    serious.map((one) => `${one.id}: ${one.nodes[0]?.html.slice(0, 160)}`),
    screen,
  ).toEqual([]);
}

test("both languages say the same things", async () => {
  program = await startProgram();
  expect(keys(en).sort()).toEqual(keys(vi).sort());
});

describe.each([
  [
    "vi",
    {
      office: "Một đơn vị",
      cluster: "Đầu mối Cụm, 14 đơn vị",
      add: "Thêm vụ án",
      lock: "Tạm khóa màn hình",
      start: "Bắt đầu mới…",
    },
  ],
  [
    "en",
    {
      office: "One office",
      cluster: "Coordinator, 14 offices",
      add: "New criminal case",
      lock: "Lock the screen",
      start: "Start new…",
    },
  ],
] as const)("every screen in %s", (language, words) => {
  test("of an office: whole, translated, without a barrier, and nothing the policy forbids", async () => {
    program = await startProgram(language);
    const { page } = program;
    const button = (name: string) => page.getByRole("button", { name, exact: true });
    await examine("first run");
    await button(words.start).click();
    await examine("new register");
    await program.reload();
    await button(words.office).click();
    const rail = page.getByRole("navigation").getByRole("button");
    await rail.first().waitFor();
    for (let at = 0; at < (await rail.count()); at += 1) {
      await rail.nth(at).click();
      await examine(`screen ${at}`);
    }
    await rail.nth(1).click();
    await page.locator('[role="row"] button').first().click();
    await page.locator('[data-field="title"]').waitFor();
    await examine("case");
    await rail.nth(1).click();
    await button(words.add).click();
    await page.locator('[data-field="title"]').waitFor();
    await examine("new case");
    await button(words.lock).click();
    await page.getByRole("button", { name: language === "vi" ? "Mở sổ…" : "Open…" }).click();
    await examine("unlock");
    expect(program.complaints).toEqual([]);
  });

  test("of a coordinator", async () => {
    program = await startProgram(language);
    const { page } = program;
    await page.getByRole("button", { name: words.cluster, exact: true }).click();
    const rail = page.getByRole("navigation").getByRole("button");
    await rail.first().waitFor();
    for (let at = 0; at < (await rail.count()); at += 1) {
      await rail.nth(at).click();
      await examine(`screen ${at}`);
    }
    await page.locator("tfoot button").first().click();
    await page.getByRole("dialog").waitFor();
    await examine("why a number");
    await page.keyboard.press("Escape");
    await rail.nth(0).click();
    await page.getByText(language === "vi" ? "Bắc Ninh" : "Bac Ninh").click();
    await page.getByRole("dialog").waitFor();
    await examine("files of a unit");
    expect(program.complaints).toEqual([]);
  });
});
