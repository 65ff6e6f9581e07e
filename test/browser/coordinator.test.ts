import { cpSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeFork, makeMergedCluster } from "../support/merged-cluster.ts";
import { HEAD, RECORDER, tempFolder } from "../support/offices.ts";
import { examine } from "./examine.ts";
import { closeBrowser, type Program, startProgram } from "./program.ts";
import { rail } from "./registers.ts";

const made = tempFolder();
let program: Program;
let files: readonly string[];
let forked: readonly string[];
const [REAL, COPY] = ["Vụ việc của máy thật tại xã An Mẫu", "Vụ việc của bản chép tại xã Cẩm Mẫu"] as const;
beforeAll(async () => {
  const cluster = await makeMergedCluster(made.path);
  files = cluster.files;
  forked = await makeFork(made.path, [REAL, COPY]);
  program = await startProgram();
  cpSync(join(made.path, cluster.name), join(program.home, "SoCum-Cum-mau"), { recursive: true });
  await program.reload();
  const { page } = program;
  await page.getByRole("button", { name: "Mở sổ…" }).click();
  await page.getByLabel("Mật khẩu mở sổ").fill(RECORDER);
  await page.getByRole("button", { name: "Mở sổ", exact: true }).click();
  await page.locator('nav [data-screen="board"]').waitFor();
});
afterAll(async () => {
  await program.close();
  await closeBrowser();
  made.remove();
});
const SHOTS = process.env.SO_CUM_SHOTS;
const shot = async (name: string) => {
  if (SHOTS) await program.page.screenshot({ path: join(SHOTS, `${name}.png`) });
};
/** Reason, passphrase, and the button of the decision. */
async function decide(choice: string, reason: string) {
  const dialog = program.page.getByRole("dialog");
  await dialog.getByLabel("Lý do").fill(reason);
  await dialog.getByLabel("Mật khẩu duyệt").fill(HEAD);
  await dialog.getByRole("button", { name: choice, exact: true }).click();
}

test("two units' one case: found, compared with its reasons, linked, seen decided, taken back", async () => {
  const { page } = program;
  await rail(page, "Vụ nghi trùng");
  await page.getByRole("button", { name: "Rà vụ nghi trùng" }).click();
  await page.getByText("Đã rà 4 vụ: 1 cặp nghi trùng.").waitFor();
  await page.getByText("cùng số văn bản 15/QĐ-MAU").first().waitFor();
  await examine(page, "a pair in the queue");
  await shot("pair-queue");
  await page.getByRole("button", { name: /^So sánh / }).click();
  await page.getByText("Nếu là một vụ thì tính ở Quảng Ninh: QN-VV-2020-A-0001.").waitFor();
  await examine(page, "a pair compared");
  await shot("pair-compared");
  await decide("Đúng là một vụ", "Cùng một quyết định kỷ luật");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await page.getByText("Không còn cặp nào chờ trả lời.").waitFor();
  await page.getByText("Đã trả lời", { exact: true }).click();
  await page.getByRole("button", { name: /^So sánh / }).click();
  await page.getByText("Cùng một quyết định kỷ luật").first().waitFor();
  await decide("Bỏ câu trả lời này", "Hỏi lại đơn vị");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await page.getByText("Chờ trả lời", { exact: true }).click();
  await page.getByRole("button", { name: /^So sánh / }).waitFor();
});

test("what two machines wrote differently is chosen by field with a reason", async () => {
  const { page } = program;
  await rail(page, "Hai máy ghi khác nhau");
  await page.getByText("Còn 1/1 ô chờ chọn").waitFor();
  await examine(page, "a conflict in the queue");
  await page.getByRole("button", { name: "Xem BN-VV-2020-A-0001" }).click();
  await page.getByText("Chờ chọn", { exact: true }).waitFor();
  await page.getByLabel("Tên vụ theo máy B (Lấy theo máy B)").check();
  await examine(page, "a conflict looked at");
  await shot("conflict");
  await decide("Ghi lựa chọn cho 1 ô", "Theo văn bản gốc");
  await page.getByText(/Theo máy B – Đầu mối, .*: Theo văn bản gốc/).waitFor();
  await page.keyboard.press("Escape");
  await page.getByText("Đã ghép đủ, chờ đơn vị duyệt").waitFor();
  await page.getByText("Tên vụ theo máy B").waitFor();
});

test("a file left out and dropped again is offered back; everything is read again from the files", async () => {
  const { page } = program;
  await rail(page, "Lịch sử tổng hợp");
  await page.getByRole("button", { name: "Bỏ khỏi tổng hợp Hải Phòng 1" }).click();
  await decide("Bỏ khỏi tổng hợp", "Đơn vị báo gửi nhầm");
  await page.getByRole("button", { name: "Đưa trở lại Hải Phòng 1" }).waitFor();
  await page.locator('nav [data-screen="board"]').click();
  await page
    .getByLabel("Chọn tệp…")
    .last()
    .setInputFiles(files[3] ?? "");
  await page.getByText("Không có tệp nào đưa vào tổng hợp được.").waitFor();
  const line = page.getByRole("button", { name: /Bấm vào dòng này để đưa trở lại/ });
  await line.click();
  await examine(page, "a file that was left out");
  await shot("put-back");
  await decide("Đưa trở lại", "Đúng tệp");
  await page.getByText("Đã đưa tệp trở lại tổng hợp.").waitFor();
  await page.keyboard.press("Escape");
  await rail(page, "Lịch sử tổng hợp");
  await page.getByRole("button", { name: "Bỏ khỏi tổng hợp Hải Phòng 1" }).waitFor();
  await page.getByRole("button", { name: "Kiểm lại từ tệp gốc" }).click();
  await page.getByText("Đã đọc lại 6 tệp, ").waitFor();
  await page.getByText("giống hệt bảng đang xem").waitFor();
  await examine(page, "checked again from the files");
  await shot("reverified");
});

test("two files of one machine with one number: both are kept, shown side by side, and a person chooses with a reason", async () => {
  const { page } = program;
  await page.locator('nav [data-screen="board"]').click();
  await page
    .getByLabel("Chọn tệp…")
    .last()
    .setInputFiles([...forked]);
  await page.getByRole("button", { name: "Đưa 2 tệp vào tổng hợp" }).click();
  // Neither is called merged, though the first was until the second came.
  await expect
    .poll(() => page.getByText("Hai tệp cùng số, khác nội dung; chưa tính tệp nào mới").count())
    .toBe(2);
  await shot("fork-outcome");
  await page.getByRole("dialog").getByRole("button", { name: "Đóng" }).last().click();
  await rail(page, "Lịch sử tổng hợp");
  await page.getByRole("button", { name: "Chọn tệp đúng Hải Phòng 2" }).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText(REAL).waitFor();
  const copy = dialog.getByRole("row").filter({ hasText: COPY });
  await copy.getByRole("radio").check();
  await examine(page, "a fork looked at");
  await shot("fork");
  await decide("Chọn tệp đúng", "Đơn vị báo máy thật đã hỏng");
  await dialog.waitFor({ state: "detached" });
  await page.getByText("Đơn vị báo máy thật đã hỏng").first().waitFor();
  await shot("fork-chosen");
  // The chosen side's case is in the register now, the other's is not.
  await rail(page, "Sổ vụ án, vụ việc");
  await page.getByText(COPY).first().waitFor();
  await page.getByText(REAL).waitFor({ state: "detached" });
  expect(program.complaints).toEqual([]);
});
