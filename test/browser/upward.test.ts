import { cpSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { importBundles } from "../../electron/bundles/import-bundle.ts";
import { enrol } from "../../electron/cluster/enrol.ts";
import { writeRosterFile } from "../../electron/cluster/rosters.ts";
import {
  cardOf,
  HEAD,
  makeCluster,
  makeOffice,
  must,
  pettyCase,
  RECORDER,
  record,
  send,
  tempFolder,
} from "../support/offices.ts";
import { examine } from "./examine.ts";
import { closeBrowser, type Program, startProgram } from "./program.ts";
import { fileOf, rail } from "./registers.ts";

const made = tempFolder();
const programs: Program[] = [];
let levels: { clusterList: string; clusterDigits: string; aboveList: string; aboveDigits: string };
const SHOTS = process.env.SO_CUM_SHOTS;
const shot = async (program: Program, name: string) => {
  if (SHOTS) await program.page.screenshot({ path: join(SHOTS, `${name}.png`), fullPage: true });
};

async function opened(folder: string): Promise<Program> {
  const program = await startProgram();
  programs.push(program);
  cpSync(join(made.path, folder), join(program.home, "SoCum-Cum"), { recursive: true });
  await program.reload();
  const { page } = program;
  await page.getByRole("button", { name: "Mở sổ…" }).click();
  await page.getByLabel("Mật khẩu mở sổ").fill(RECORDER);
  await page.getByRole("button", { name: "Mở sổ", exact: true }).click();
  await page.locator('nav [data-screen="board"]').waitFor();
  await rail(page, "Cấp trên và các Cụm");
  return program;
}

async function confirm(program: Program, file: string, label: string, digits: string, button: string) {
  await program.page.getByLabel(label, { exact: true }).setInputFiles(file);
  await program.page.getByLabel("Mã đối chiếu trên công văn").fill(digits);
  await program.page.getByRole("button", { name: button, exact: true }).click();
}

beforeAll(async () => {
  const cluster = await makeCluster(join(made.path, "cum"));
  const above = await makeCluster(join(made.path, "tren"));
  const office = await makeOffice(join(made.path, "bn"), "BN", cluster);
  record(office, pettyCase("1"), pettyCase("2"));
  const named = await send(office, join(made.path, "usb"), "names-in");
  must(await enrol(cluster.ws, [cardOf(named)], cluster.by));
  must(await importBundles(cluster.ws, [named.file]));
  const clusterList = join(made.path, "cum-2.socum-ds");
  must(await writeRosterFile(cluster.ws, clusterList));
  for (const ws of [cluster.ws, above.ws, office]) ws.close();
  levels = {
    clusterList,
    clusterDigits: cluster.fingerprint,
    aboveList: above.rosterFile,
    aboveDigits: above.fingerprint,
  };
});
afterAll(async () => {
  for (const program of programs) await program.close();
  await closeBrowser();
  made.remove();
});

test("a cluster sees what leaves, chooses about names and sends; the level above confirms it and takes the file in", async () => {
  const cluster = await opened("cum");
  await examine(cluster.page, "neither side yet");
  await shot(cluster, "upward-neither");
  await confirm(cluster, levels.aboveList, "Tệp danh sách của cấp trên", "11111 22222", "Lấy danh sách vào");
  await cluster.page.getByText("Mã đối chiếu gõ vào không khớp.", { exact: false }).waitFor();
  await confirm(
    cluster,
    levels.aboveList,
    "Tệp danh sách của cấp trên",
    levels.aboveDigits,
    "Lấy danh sách vào",
  );
  await cluster.page
    .getByText("Kết quả của Bắc Ninh đang dựa vào tệp có danh tính", { exact: false })
    .waitFor();
  await examine(cluster.page, "names are needed");
  await shot(cluster, "upward-blocked");
  await cluster.page.getByLabel("Mật khẩu duyệt").fill(HEAD);
  const sign = cluster.page.getByRole("button", { name: "Ký và chép ra USB hoặc thư mục" });
  await expect.poll(() => sign.isDisabled()).toBe(true);
  await cluster.page.getByLabel("Gửi kèm danh tính").check();
  await cluster.page.getByText("2 vụ đi kèm danh tính", { exact: false }).waitFor();
  await shot(cluster, "upward-leaving");
  await sign.click();
  await cluster.page.getByText("Đã chép tệp số 1 và đọc lại đúng", { exact: false }).waitFor();
  await cluster.page.getByText("kèm danh tính", { exact: false }).last().waitFor();
  await examine(cluster.page, "sent upwards");
  await shot(cluster, "upward-sent");

  const above = await opened("tren");
  await confirm(above, levels.clusterList, "Tệp danh sách của Cụm", levels.clusterDigits, "Xác nhận Cụm");
  await above.page.getByText("Đã lấy danh sách của Cụm thử vào.").waitFor();
  await above.page.getByRole("button", { name: "Bỏ danh sách này – Cụm thử" }).click();
  await above.page.getByText("Sổ này gửi lên cấp trên").waitFor();
  await confirm(above, levels.clusterList, "Tệp danh sách của Cụm", levels.clusterDigits, "Xác nhận Cụm");
  await above.page.getByRole("button", { name: "Bỏ danh sách này – Cụm thử" }).waitFor();
  const files = above.page.getByLabel("Chọn tệp của các Cụm", { exact: false }).last();
  const file = fileOf(join(cluster.home, "Gui-ve-Cum"), ".socum-ct");
  await files.setInputFiles(file);
  await above.page.getByText("đã nhận tệp số 1 của Cụm thử", { exact: false }).waitFor();
  await examine(above.page, "taken in");
  await shot(above, "upward-taken");
  await files.setInputFiles(file);
  await above.page.getByText("đã nhận từ trước; không có gì thay đổi.", { exact: false }).waitFor();
  if (SHOTS) {
    await above.page.getByRole("button", { name: "English" }).click();
    await shot(above, "upward-taken-en");
    await cluster.page.getByRole("button", { name: "English" }).click();
    await shot(cluster, "upward-sent-en");
    await above.page.getByRole("button", { name: "Tiếng Việt" }).click();
  }
  await rail(above.page, "Tổng hợp số liệu");
  await above.page
    .getByRole("row", { name: /Bắc Ninh/ })
    .getByText("2", { exact: true })
    .first()
    .waitFor();
  expect([...cluster.complaints, ...above.complaints]).toEqual([]);
});
