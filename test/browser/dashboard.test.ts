import { afterAll, afterEach, expect, test } from "vitest";
import { examine } from "./examine.ts";
import { closeBrowser, type Program, startProgram } from "./program.ts";

let program: Program;
afterEach(() => program.close());
afterAll(closeBrowser);

test("a cluster's dashboard: pictures whose marks open their cases, by the units of the time or of today, and two sides compared", async () => {
  program = await startProgram();
  const { page } = program;
  await page.getByRole("button", { name: "Đầu mối Cụm, 14 đơn vị", exact: true }).click();
  await page.locator('nav [data-screen="dashboard"]').click();
  const picture = (key: string) => page.locator(`[data-picture="${key}"]`);
  await picture("map").waitFor();
  const drawn = await page
    .locator("[data-picture]")
    .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.picture));
  expect(drawn.sort()).toEqual(
    ["ageing", "comparison", "completeness", "damage", "map", "sources", "stages", "units"].sort(),
  );
  await examine(page, "dashboard");

  // A mark by the mouse, and by the keyboard from there to its neighbour.
  await picture("map").locator('[data-mark="HD/vaEffective"]').click();
  const why = page.getByRole("dialog", { name: "Vì sao ra số này" });
  await why.getByText("Tính: 2").waitFor();
  await why.getByText("Quy tắc:").waitFor();
  await page.keyboard.press("Escape");
  await why.waitFor({ state: "hidden" });
  await picture("map").locator('[data-mark="HD/vaEffective"]').focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await why.getByText("Hải Dương, Vụ việc").waitFor();
  await page.keyboard.press("Escape");
  await why.waitFor({ state: "hidden" });

  await picture("sources").getByRole("button", { name: "Xem bảng số" }).click();
  await picture("sources").getByRole("table").waitFor();
  await picture("sources").getByRole("button", { name: "Chép bảng số vào Word" }).click();
  await picture("sources").getByText("Đã chép").waitFor();
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return item ? await (await item.getType("text/html")).text() : "";
  });
  expect(copied).toContain("Đơn nặc danh");

  // By the units of today Hải Dương's cases are Hải Phòng's.
  await page.getByLabel("Đơn vị", { exact: true }).selectOption("today");
  await picture("map").locator('[data-mark="HD/vaEffective"]').waitFor({ state: "detached" });
  await picture("map").locator('[data-mark="HP/vaEffective"]').click();
  await why.getByText("Tính: 3").waitFor();
  await page.keyboard.press("Escape");
  await why.waitFor({ state: "hidden" });
  // The same choice on the totals, and in the list's filter.
  await page.locator('nav [data-screen="totals"]').click();
  await page.getByRole("button", { name: /^3 – .*Xử lý hiệu quả, Vụ án, Hải Phòng$/ }).click();
  await why.getByRole("cell", { name: "Hải Dương" }).first().waitFor();
  await page.keyboard.press("Escape");
  await why.waitFor({ state: "hidden" });
  await page.locator('nav [data-screen="cases"]').click();
  const rows = page.locator('[role="row"] [role="gridcell"]:nth-child(1) button');
  await page.getByRole("combobox", { name: "Đơn vị" }).selectOption("today:HP");
  await page.getByText("Hải Dương", { exact: true }).nth(1).waitFor();
  await expect
    .poll(() => rows.allInnerTexts())
    .toSatisfy((all: string[]) => all.every((one) => /^H[DP]-/.test(one)));
  await page.locator('nav [data-screen="dashboard"]').click();
  await page.getByLabel("Đơn vị", { exact: true }).selectOption("then");

  await page.getByRole("tab", { name: "So sánh" }).click();
  await page.getByLabel("Bên thứ nhất – Đơn vị").selectOption("HD");
  await page.getByLabel("Bên thứ hai (gốc so sánh) – Đơn vị").selectOption("HP");
  await page.getByLabel("Bên thứ hai (gốc so sánh) – Kỳ báo cáo").selectOption("2020H1");
  await page.getByRole("columnheader", { name: "Hải Phòng, 6 tháng đầu năm 2020" }).waitFor();
  await picture("sides").waitFor();
  await examine(page, "comparison");
  await page.getByRole("button", { name: /^2 – .*Vụ án xử lý hiệu quả, Hải Dương/ }).click();
  await why.getByText("Tính: 2").waitFor();
  expect(program.complaints).toEqual([]);
});
