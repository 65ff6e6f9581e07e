import type { Page } from "playwright-core";
import { afterAll, afterEach, expect, test } from "vitest";
import { examine } from "./examine.ts";
import { closeBrowser, type Program, startProgram } from "./program.ts";

let program: Program;
afterEach(() => program.close());
afterAll(closeBrowser);

const todo = (page: Page, id: string) => page.locator(`[data-todo="${id}"]`);
const openTodo = (page: Page, id: string) => todo(page, id).getByRole("button").click();
const rail = (page: Page, id: string) => page.locator(`nav [data-screen="${id}"]`).click();

test("what waits is worked out from the register, and each line opens the place where it is done", async () => {
  program = await startProgram();
  const { page } = program;
  await page.getByRole("button", { name: "Một đơn vị", exact: true }).click();
  await todo(page, "recovery").waitFor();
  await openTodo(page, "recovery");
  await page.locator('nav [data-screen="users"][aria-current="page"]').waitFor();

  // A case that lacks its sector, whose reminder has passed: on the list of to-dos, until it is mended.
  await page.keyboard.press("Control+n");
  await page.getByRole("dialog").getByRole("button", { name: "Thêm vụ việc" }).click();
  const field = (name: string) => page.locator(`[data-field="${name}"]`);
  await field("title").fill("Vụ việc mẫu tại bộ phận một cửa phường Tân Mẫu");
  await field("detectedOn").fill("12/03/2020");
  await page.keyboard.press("Control+s");
  await page.getByText("Đã lưu thành bản số 1").waitFor();
  await rail(page, "home");
  await todo(page, "missing").getByText(": 1").waitFor();
  await page.getByText("BN-VV-2020-A-", { exact: false }).first().waitFor();
  await openTodo(page, "drafts");
  await expect.poll(() => page.locator('[role="rowgroup"] [role="row"]').count()).toBe(1);

  // A step of the strip opens the list of its cases; the number of the strip is the number of rows.
  await rail(page, "home");
  const step = page.locator("[data-stage]").first();
  const count = Number((await step.innerText()).trim().split("\n")[0]);
  await step.click();
  await expect.poll(() => page.locator('[role="rowgroup"] [role="row"]').count()).toBe(count);

  await rail(page, "home");
  await page.locator('[data-number="va"]').click();
  await page.locator('nav [data-screen="totals"][aria-current="page"]').waitFor();
  expect(program.complaints).toEqual([]);
});

test("the home screen in English", async () => {
  program = await startProgram("en");
  const { page } = program;
  await page.getByRole("button", { name: "One office", exact: true }).click();
  await todo(page, "recovery").waitFor();
  await examine(page, "home");
  expect(program.complaints).toEqual([]);
});
