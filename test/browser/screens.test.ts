import type { Page } from "playwright-core";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import { en } from "../../renderer/i18n/en.ts";
import { vi } from "../../renderer/i18n/vi.ts";
import { examine } from "./examine.ts";
import { closeBrowser, type Program, startProgram } from "./program.ts";

let program: Program;
afterEach(() => program.close());
afterAll(closeBrowser);

const keys = (words: object): string[] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === "object" ? keys(value).map((inner) => `${key}.${inner}`) : [key],
  );

test("both languages say the same things", async () => {
  program = await startProgram();
  expect(keys(en).sort()).toEqual(keys(vi).sort());
});

/** Goes to every screen of the rail, whichever there are, and looks at each. */
async function walk(page: Page, language: "vi" | "en"): Promise<void> {
  const rail = page.locator("nav [data-screen]");
  await rail.first().waitFor();
  const ids = await rail.evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.screen ?? ""));
  expect(ids.length).toBeGreaterThan(3);
  const fits = () =>
    page
      .locator("nav")
      .first()
      .evaluate((nav) => nav.scrollHeight <= nav.clientHeight);
  await expect.poll(fits, { message: "the rail stands whole" }).toBe(true);
  for (const id of ids) {
    await goTo(page, id);
    await examine(page, id, language === "vi");
  }
}

async function goTo(page: Page, id: string): Promise<void> {
  await page.locator(`nav [data-screen="${id}"]`).click();
  await page.locator(`nav [data-screen="${id}"][aria-current="page"]`).waitFor();
}

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
    await examine(page, "first run");
    await button(words.start).click();
    await examine(page, "new register");
    await program.reload();
    await button(words.office).click();
    await walk(page, language);
    await goTo(page, "cases");
    await page.locator('[role="row"] button').first().click();
    await page.locator('[data-field="title"]').waitFor();
    await examine(page, "case");
    await page.getByRole("button", { name: language === "vi" ? "Lịch sử sửa đổi" : "History" }).click();
    await page.getByRole("dialog").waitFor();
    await examine(page, "history");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+/");
    await page.getByRole("dialog").getByText("Ctrl+PgUp").waitFor();
    await examine(page, "keys");
    await page.keyboard.press("Escape");
    await goTo(page, "cases");
    await button(words.add).click();
    await page.locator('[data-field="title"]').waitFor();
    await examine(page, "new case");
    await button(words.lock).click();
    await page.getByRole("button", { name: language === "vi" ? "Mở sổ…" : "Open…" }).click();
    await examine(page, "unlock");
    expect(program.complaints).toEqual([]);
  });

  test("of a coordinator", async () => {
    program = await startProgram(language);
    const { page } = program;
    await page.getByRole("button", { name: words.cluster, exact: true }).click();
    await walk(page, language);
    await goTo(page, "totals");
    await page.locator("tfoot button").first().click();
    await page.getByRole("dialog").waitFor();
    await examine(page, "why a number");
    await page.keyboard.press("Escape");
    await goTo(page, "board");
    await page.getByText(language === "vi" ? "Bắc Ninh" : "Bac Ninh").click();
    await page.getByRole("dialog").waitFor();
    await examine(page, "files of a unit");
    expect(program.complaints).toEqual([]);
  });
});
