import { readdirSync, readFileSync } from "node:fs";
import readSheets from "read-excel-file/node";
import { afterAll, beforeAll, expect, test } from "vitest";
import { saveVersion } from "../../../electron/cases/save-version.ts";
import { returnCase } from "../../../electron/cases/submit.ts";
import { appendAudit } from "../../../electron/database/audit-store.ts";
import { inTransaction } from "../../../electron/database/transaction.ts";
import { exportLog } from "../../../electron/reports/log-workbook.ts";
import { ok } from "../../../shared/result.ts";
import { must, tempFolder } from "../../support/offices.ts";
import { codeOf, makeDesk, petty } from "../cases/desk.ts";

const folder = tempFolder();
let desk: Awaited<ReturnType<typeof makeDesk>>;
const HOSTILE = '=HYPERLINK("http://x.mau","bấm") +1 -1 @A1 <a>&';

beforeAll(async () => {
  desk = await makeDesk("2026-03-01T18:30:05Z");
  const { caseId } = must(saveVersion(desk.ws, null, petty(), "submitted"));
  must(returnCase(desk.ws, caseId, HOSTILE));
  const at = desk.clock.nowMs();
  appendAudit(desk.ws.db, { what: "failed-unlock", at, user: "recovery", count: 3, firstAt: at - 60_000 });
});
afterAll(() => {
  desk.close();
  folder.remove();
});

const ask = (more: object = {}, hooks: Parameters<typeof exportLog>[2] = {}) =>
  exportLog(desk.ws, { search: "", user: "", language: "vi", folder: folder.path, ...more }, hooks);
async function sheetOf(file: string): Promise<unknown[][]> {
  const [sheet] = (await readSheets(readFileSync(file))) as unknown as { data: unknown[][] }[];
  return sheet?.data ?? [];
}

test("the log goes to Excel as it is narrowed, newest first, by Vietnam's clock, nothing of it a formula", async () => {
  const { file } = must(await ask());
  expect(file).toMatch(/Nhat-ky-BN-2026-03-02\.xlsx$/);
  const rows = await sheetOf(file);
  const day = new Date("2026-03-02");
  expect(rows[0]?.[0]).toBe("Nhật ký – Bắc Ninh");
  expect(rows.slice(3, 7)).toMatchObject([
    ["Dòng số", "Ngày", "Giờ", "Người làm", "Việc", "Về", "Lý do"],
    [
      expect.any(Number),
      day,
      "01:30:05",
      "(bằng Phiếu mở sổ dự phòng)",
      "Nhập sai khi mở sổ",
      null,
      "3 lần, lần đầu lúc 01:29:05 02/03/2026; chỉ biết tên đã chọn, không biết ai gõ",
    ],
    [expect.any(Number), day, "01:30:05", "Chuyên viên", "Trả lại để sửa", "BN-VV-2020-A-0001", HOSTILE],
    [expect.any(Number), day, "01:30:05", "Chuyên viên", expect.any(String), "BN-VV-2020-A-0001", null],
  ]);
  const narrowed = must(await ask({ search: "tra lai", user: desk.ws.user.id, language: "en" }));
  const narrow = await sheetOf(narrowed.file);
  expect(narrow.flat()).toContain("Only entries with “tra lai”");
  expect(narrow.flat()).toContain("Only deeds of Chuyên viên");
  expect(narrow.slice(6).map((row) => row[4])).toEqual(["Returned for mending"]);
  expect(codeOf(await ask({ user: "nobody" }))).toBe("E_NOT_FOUND");
});

test("a long log is told step by step, and Hủy leaves no file, although nothing of it is written yet", async () => {
  must(
    inTransaction(desk.ws.db, () => {
      for (let i = 0; i < 2_000; i += 1) appendAudit(desk.ws.db, { what: "settings", at: i, user: "x" });
      return ok(null);
    }),
  );
  const before = readdirSync(folder.path);
  const steps: number[] = [];
  const stop = new AbortController();
  const cancelled = await ask(
    { search: "khong dong nao" },
    {
      signal: stop.signal,
      progress: ({ done, total }) => {
        steps.push(done);
        expect(total).toBeGreaterThan(2_000);
        if (done === 1_000) stop.abort();
      },
    },
  );
  expect(codeOf(cancelled)).toBe("E_CANCELLED");
  expect(steps).toEqual([500, 1_000]);
  expect(readdirSync(folder.path)).toEqual(before);
  expect((await sheetOf(must(await ask({ search: "settings" })).file)).length).toBeGreaterThan(2_000);
});
