import { afterAll, afterEach, expect, test } from "vitest";
import { examine } from "./examine.ts";
import { closeBrowser, type Program, startProgram } from "./program.ts";

let program: Program;
afterEach(() => program.close());
afterAll(closeBrowser);

test("pictures of a period: drawn, with their numbers under them that open their cases, copied for Word", async () => {
  program = await startProgram();
  const { page } = program;
  await page.getByRole("button", { name: "Đầu mối Cụm, 14 đơn vị", exact: true }).click();
  await page.locator('nav [data-screen="report"]').click();
  await page.getByRole("tab", { name: "Biểu đồ" }).click();
  const map = page.locator('[data-picture="map"]');
  await map.waitFor();
  await expect
    .poll(() => map.locator("img").evaluate((image) => (image as HTMLImageElement).naturalWidth))
    .toBeGreaterThan(100);
  await map.getByRole("button", { name: "Chép bảng số vào Word" }).click();
  await map.getByText("Đã chép. Sang Word bấm Ctrl+V.").waitFor();
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return item ? await (await item.getType("text/html")).text() : "";
  });
  expect(copied).toContain("Bắc Ninh");
  expect(copied).toContain("<td>17</td>");
  await map.getByRole("button", { name: "Chép hình vào Word" }).click();
  // Drawing and packing a picture takes its time where other programs work too.
  const types = () => page.evaluate(async () => (await navigator.clipboard.read())[0]?.types.join(" ") ?? "");
  await expect.poll(types, { timeout: 30_000 }).toBe("image/png");
  await map.getByRole("button", { name: "Xem bảng số" }).click();
  await map.getByRole("table").waitFor();
  await examine(page, "pictures");
  await map.getByRole("table").getByRole("button").first().click();
  await page.getByRole("dialog").waitFor();
  expect(program.complaints).toEqual([]);
});
