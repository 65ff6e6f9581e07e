import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, afterEach, expect, test } from "vitest";
import { examine } from "./examine.ts";
import { closeBrowser, type Program, startProgram } from "./program.ts";

let program: Program;
const folder = mkdtempSync(join(tmpdir(), "so-cum-paper-"));
afterEach(() => program.close());
afterAll(async () => {
  await closeBrowser();
  rmSync(folder, { recursive: true, force: true });
});

const bare = (text: string): string => text.normalize("NFC").replace(/\s+/g, "");

/** What the printer would get, as Chromium makes it by the page's own rules. */
async function printed(page: Page, name: string) {
  const file = join(folder, `${name}.pdf`);
  writeFileSync(file, await page.pdf({ preferCSSPageSize: true, printBackground: true }));
  const info = execFileSync("pdfinfo", [file], { encoding: "utf8" });
  return {
    file,
    pages: Number(/Pages:\s+(\d+)/.exec(info)?.[1]),
    size: /Page size:\s+([\d.]+) x ([\d.]+)/.exec(info)?.slice(1).map(Number) ?? [],
    /** Without spaces: letters of one word may come from two subsets of the typeface, and pdftotext parts them. */
    text: (page: number) =>
      bare(
        execFileSync("pdftotext", ["-layout", "-f", String(page), "-l", String(page), file, "-"], {
          encoding: "utf8",
        }),
      ),
  };
}

async function openList(language: "vi" | "en" = "vi") {
  program = await startProgram(language);
  const { page } = program;
  await page
    .getByRole("button", { name: language === "vi" ? "Một đơn vị" : "One office", exact: true })
    .click();
  await page.getByRole("navigation").getByRole("button").nth(1).click();
  await page.locator('[role="rowgroup"] [role="row"]').nth(2).waitFor();
  return page;
}

test("the register on paper: the office's own columns, A4 landscape, head on every page, numbers, signatures; the preview is the paper", async () => {
  const page = await openList();
  await page.getByRole("grid").focus();
  await page.keyboard.press("Control+p");
  const sheets = page.locator(".paper-sheet[data-page]");
  await sheets.first().waitFor();
  await page.getByText("1 trang A4 ngang").waitFor();
  await examine(page, "register on paper");
  const box = await sheets.first().boundingBox();
  expect(Math.round(((box?.width ?? 0) * 25.4) / 96)).toBe(297);
  expect(Math.round(((box?.height ?? 0) * 25.4) / 96)).toBe(210);
  const paper = await printed(page, "register");
  expect(paper.pages).toBe(1);
  expect(paper.size.map(Math.round)).toEqual([842, 595]);
  const text = paper.text(1);
  for (const words of [
    "TỈNH ỦY BẮC NINH",
    "ĐẢNG CỘNG SẢN VIỆT NAM",
    "SỔ THEO DÕI VỤ ÁN, VỤ VIỆC",
    "Gồm 3 vụ: 2 vụ án, 1 vụ việc",
    "NGƯỜI LẬP",
    "Trang 1/1",
    "BN-VV-2020-A-0001",
  ])
    expect(text).toContain(bare(words));
  // Nothing of the screen is on the paper, and approved cases alone are no provisional figure.
  for (const words of ["Tạm khóa", "Lưu thành PDF", "TẠM TÍNH"]) expect(text).not.toContain(bare(words));
  await page.keyboard.press("Escape");
  await sheets.first().waitFor({ state: "detached" });

  // Fifty cases typed in through the services' own door: several pages.
  await page.evaluate(async () => {
    const token =
      new URLSearchParams(location.hash.slice(1)).get("token") ??
      sessionStorage.getItem("so-cum-token") ??
      "";
    for (let i = 0; i < 50; i++)
      await fetch("/api/call", {
        method: "POST",
        headers: { "content-type": "application/json", "x-so-cum-token": token },
        body: JSON.stringify({
          id: `case-${i}`,
          method: "case.save",
          input: {
            caseId: null,
            record: {
              kind: "VV",
              title: `Vụ việc mẫu số ${i} về hành vi gây phiền hà, kéo dài khi giải quyết hồ sơ đất đai tại xã Mẫu`,
              detectedOn: "2020-03-12",
              sector: "L01",
              mainSource: "N03",
            },
          },
        }),
      });
  });
  await page.keyboard.press("F5");
  await page.getByRole("status").filter({ hasText: "53 vụ" }).waitFor();
  await page.getByRole("button", { name: "In", exact: true }).click();
  await sheets.nth(2).waitFor();
  const shown = await sheets.count();
  const many = await printed(page, "many");
  expect(many.pages).toBe(shown);
  for (let at = 1; at <= shown; at++) {
    expect(many.text(at)).toContain(`Trang${at}/${shown}`);
    expect(many.text(at)).toContain("Tênvụ");
    expect(many.text(at).includes("NGƯỜILẬP")).toBe(at === shown);
    // Each sheet holds what fits: nothing is cut off at its foot.
    const cut = await sheets.nth(at - 1).evaluate((sheet) => sheet.scrollHeight - sheet.clientHeight);
    expect(cut).toBeLessThanOrEqual(0);
  }
  expect(many.text(1)).toContain(bare("SỐ TẠM TÍNH: có 50 vụ chưa được duyệt"));
  const all = Array.from({ length: shown }, (_, at) => many.text(at + 1)).join("");
  expect(all.match(/BN-V[AV]-2020-A-\d{4}/g)?.length).toBe(53);
  expect(program.complaints).toEqual([]);
});

test("a case on one sheet", async () => {
  const page = await openList();
  await page.locator('[role="row"] button').first().click();
  await page.locator('[data-field="title"]').waitFor();
  await page.keyboard.press("Control+p");
  await page.locator(".paper-sheet[data-page]").waitFor();
  await page.waitForTimeout(300);
  await examine(page, "case on paper");
  const paper = await printed(page, "case");
  expect(paper.pages).toBe(1);
  expect(paper.size.map(Math.round)).toEqual([595, 842]);
  for (const words of ["PHIẾU THEO DÕI VỤ ÁN", "BN-VA-2020-A-0002", "Quá trình giải quyết", "LẬP"])
    expect(paper.text(1)).toContain(bare(words));
  await page.keyboard.press("Escape");
  await page.locator('[data-field="title"]').waitFor();
  expect(program.complaints).toEqual([]);
});

test("the register on paper in English", async () => {
  const page = await openList("en");
  await page.keyboard.press("Control+p");
  await page.locator(".paper-sheet[data-page]").waitFor();
  await examine(page, "register on paper");
  expect(program.complaints).toEqual([]);
});
