import { afterAll, expect, test } from "vitest";
import { closeBrowser, type Program, startProgram } from "./program.ts";

let program: Program;
afterAll(async () => {
  await program.close();
  await closeBrowser();
});

/** Keys beside the letters of what is written: a practised person presses two a second. */
const MOST_KEYS = 90;

test("from the first start to the first saved case with the keyboard alone, in few keys", async () => {
  program = await startProgram();
  const { page } = program;
  const startedMs = performance.now();
  let keys = 0;
  let letters = 0;
  const press = async (key: string) => {
    keys += 1;
    await page.keyboard.press(key);
  };
  const type = async (text: string) => {
    letters += text.length;
    await page.keyboard.insertText(text);
  };
  const at = () =>
    page.evaluate(() => {
      const one = document.activeElement as HTMLElement;
      const label = (one as HTMLInputElement).labels?.[0]?.textContent ?? "";
      return `${one.dataset.field ?? ""}|${one.dataset.group ?? ""}|${label}|${one.textContent?.slice(0, 80)}`;
    });
  const tabTo = async (what: string) => {
    for (let n = 0; n < 30; n += 1) {
      if ((await at()).includes(what)) return;
      await press("Tab");
    }
    throw new Error(`Tab does not come to ${what}; the keyboard stands at ${await at()}`);
  };

  await page.getByText("Bắt đầu mới").first().waitFor();
  await tabTo("Bắt đầu mới…");
  await press("Enter");
  await tabTo("Chuyên viên ghi sổ – Họ tên");
  await type("Trần Thị Mẫu 02");
  await tabTo("Mật khẩu mở sổ");
  await type("tam chuyen vien ghi so");
  await tabTo("Lãnh đạo Ban (người duyệt) – Họ tên");
  await type("Lê Văn Mẫu 03");
  await tabTo("Mật khẩu duyệt");
  await type("lanh dao duyet va cho gui");
  await press("Enter");

  // The sheet: two of its groups are typed back from paper.
  await page.getByTestId("recovery-key").waitFor();
  const sheet = (await page.getByTestId("recovery-key").innerText()).split(" ");
  const asked = await page
    .locator("[data-group]")
    .evaluateAll((fields) => fields.map((one) => (one as HTMLElement).dataset.group ?? ""));
  for (const group of asked) {
    await tabTo(`|${group}|`);
    await type(sheet[Number(group) - 1] ?? "");
  }
  await press("Enter");
  await page.getByRole("navigation").waitFor();

  await press("Control+n");
  await page.getByRole("dialog").waitFor();
  await page.waitForTimeout(300);
  await press("Enter");
  await expect.poll(at).toContain("title|");
  await type("Vụ việc mẫu tại bộ phận một cửa phường Tân Mẫu");
  await tabTo("detectedOn|");
  await type("12032020");
  await tabTo("mainSource|");
  for (let n = 0; n < 3; n += 1) await press("ArrowDown");
  await tabTo("sector|");
  await press("ArrowDown");
  await tabTo("role|");
  await press("ArrowDown");
  await press("Control+s");
  await page.getByText("Đã lưu thành bản số 1").waitFor();
  await page.getByRole("heading", { name: "BN-VV-2020-A-0001" }).waitFor();
  console.log(
    `first case: ${keys} keys and ${letters} letters, ${Math.round((performance.now() - startedMs) / 1000)} s here`,
  );
  expect(keys).toBeLessThanOrEqual(MOST_KEYS);
  expect(program.complaints).toEqual([]);
});
