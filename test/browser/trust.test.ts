import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { examine } from "./examine.ts";
import { closeBrowser, type Program, startProgram } from "./program.ts";
import { rail } from "./registers.ts";

let program: Program | null = null;
afterAll(async () => {
  await program?.close();
  await closeBrowser();
});
const SHOTS = process.env.SO_CUM_SHOTS;

test("the coordinator sees who may send and approve, ends a machine with its pin, and reads the history", async () => {
  program = await startProgram();
  const { page, complaints } = program;
  const shot = async (name: string) => {
    if (SHOTS) await page.screenshot({ path: join(SHOTS, `${name}.png`) });
  };
  await page.getByRole("button", { name: "Đầu mối Cụm, 14 đơn vị" }).click();
  await page.getByText(/Đã tổng hợp 1[34]\/14 đơn vị/).waitFor({ timeout: 60_000 });
  const approval = (await page.getByText("Mật khẩu duyệt của sổ mẫu:").innerText()).split(": ")[1] ?? "";
  await rail(page, "Đơn vị và máy");
  await page.getByText("Danh sách Cụm bản 2", { exact: false }).waitFor();
  await examine(page, "trust");
  await shot("trust");
  await page.getByLabel("Mật khẩu duyệt", { exact: false }).first().fill(approval);
  await page.getByRole("button", { name: "Cho tự duyệt" }).first().click();
  await page.getByText("Danh sách Cụm nay là bản 3.", { exact: false }).waitFor();
  await page.getByText("Một người: tự duyệt việc của mình").waitFor();
  await page.getByRole("button", { name: "Cho thôi dùng… Máy A BN" }).click();
  await page.getByLabel("Lý do").selectOption("stolen");
  await page.getByLabel("Tệp cuối cùng còn tin được", { exact: false }).selectOption("");
  await examine(page, "ending a machine");
  await shot("trust-end");
  await page.getByRole("button", { name: "Ghi vào danh sách Cụm" }).click();
  await page.getByText("1 tệp thay đổi tình trạng:").waitFor();
  await page.getByText("Máy A của Bắc Ninh: thôi dùng (mất, bị lấy); không nhận tệp nào.").waitFor();
  await examine(page, "after the end");
  await shot("trust-ended");
  if (SHOTS) {
    await page.getByRole("button", { name: "English" }).click();
    await shot("trust-en");
  }
  expect(complaints).toEqual([]);
});
