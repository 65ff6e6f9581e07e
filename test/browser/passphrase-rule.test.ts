import type { Page } from "playwright-core";
import { afterAll, afterEach, expect, test } from "vitest";
import { examine } from "./examine.ts";
import { closeBrowser, type Program, startProgram } from "./program.ts";
import { rail } from "./registers.ts";

let program: Program;
afterEach(() => program.close());
afterAll(closeBrowser);

/** A letter with a mark is refused where it is typed; the suggestion is taken. Gives what was taken. */
async function choose(page: Page, name: string): Promise<string> {
  const field = page.locator(`input[name="${name}"]`);
  await field.fill("mật khẩu mới");
  await page.getByText("Chỉ dùng chữ không dấu", { exact: false }).waitFor();
  const suggestion = await page.getByTestId(`suggestion-${name}`).innerText();
  await page.getByTestId(`use-${name}`).click();
  await expect.poll(() => field.inputValue()).toBe(suggestion);
  await page.getByText("Chỉ dùng chữ không dấu", { exact: false }).waitFor({ state: "hidden" });
  return suggestion;
}

test("wherever a passphrase is chosen, it is one that is typed alike with Unikey on or off", async () => {
  program = await startProgram();
  const { page } = program;
  await page.getByRole("button", { name: "Một đơn vị", exact: true }).click();
  const words = await page.getByText("Mật khẩu duyệt của sổ mẫu:", { exact: false }).innerText();
  const approval = words.split(": ")[1] ?? "";
  await rail(page, "Người dùng và mật khẩu");
  await page.getByLabel("Vai trò").selectOption("deputy");
  await page.getByLabel("Họ tên").fill("Phó Văn Mẫu 09");
  const opening = await choose(page, "passphrase");
  await choose(page, "ownApproval");
  await examine(page, "users");
  await page.getByLabel("Mật khẩu duyệt của lãnh đạo xác nhận").first().fill(approval);
  await page.getByRole("button", { name: "Thêm người dùng" }).click();
  await page.getByText("Đã thêm Phó Văn Mẫu 09.").waitFor();
  await choose(page, "next");
  await page.getByRole("button", { name: "Tạm khóa màn hình" }).click();
  await page.getByRole("button", { name: "Mở sổ…" }).click();
  await page.getByLabel("Người dùng").selectOption({ label: "Phó Văn Mẫu 09" });
  await page.getByLabel("Mật khẩu mở sổ").fill(opening);
  await page.getByRole("button", { name: "Mở sổ", exact: true }).click();
  await page.getByText("Phó Văn Mẫu 09 – phó lãnh đạo Ban").waitFor();
  expect(program.complaints).toEqual([]);
});

test("a cluster's beginning ends with the digits that its letter carries", async () => {
  program = await startProgram();
  const { page } = program;
  await page.getByRole("button", { name: "Lập sổ cho đầu mối Cụm…" }).click();
  await page.getByLabel("Tên Cụm").fill("Cụm mẫu");
  await page.getByLabel("Đầu mối Cụm – Họ tên").fill("Nguyễn Văn Mẫu 01");
  await page.getByLabel("Mật khẩu mở sổ").fill("dau moi mo so cum hai");
  await page.getByLabel("Mật khẩu duyệt").fill("dau moi duyet so cum hai");
  await page.getByRole("button", { name: "Lập sổ", exact: true }).click();
  await page.getByTestId("recovery-key").waitFor();
  await expect.poll(() => page.getByTestId("fingerprint").count()).toBe(0);
  await page.getByRole("button", { name: "Để sau" }).click();
  const digits = await page.getByTestId("fingerprint").innerText();
  expect(digits).toMatch(/^(\d{5} ?){6}$/);
  await examine(page, "the cluster's digits");
  await page.getByRole("button", { name: "Vào sổ" }).click();
  await page.getByText(digits).waitFor();
  // A new approval passphrase there follows the rule too.
  await rail(page, "Đơn vị và máy");
  await choose(page, "next");
  expect(program.complaints).toEqual([]);
});
