import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import readSheets from "read-excel-file/node";
import { afterAll, expect, test } from "vitest";
import { saveVersion } from "../../../electron/cases/save-version.ts";
import { exportList } from "../../../electron/reports/list-workbook.ts";
import { must, tempFolder } from "../../support/offices.ts";
import { codeOf, makeDesk, petty } from "../cases/desk.ts";

const folder = tempFolder();
afterAll(folder.remove);

test("the list goes to Excel as it is narrowed and ordered, in the columns shown", async () => {
  const desk = await makeDesk();
  const money = {
    id: "d",
    unit: "VND",
    description: "",
    taken: null,
    judged: null,
    seized: null,
    recovered: null,
    onDate: null,
  };
  must(
    saveVersion(
      desk.ws,
      null,
      petty({ title: "=Vụ việc Đông Mẫu", damage: [{ ...money, found: 12_500_000 }] }),
      "draft",
    ),
  );
  must(
    saveVersion(
      desk.ws,
      null,
      petty({
        title: "Vụ việc An Mẫu",
        detectedOn: "2020-03",
        damage: [{ ...money, found: "undetermined" }],
      }),
      "draft",
    ),
  );
  must(saveVersion(desk.ws, null, petty({ title: "Việc khác", sector: "L01" }), "draft"));
  const wanted = {
    search: "vu viec",
    filters: { sector: "L12" },
    order: { by: "title", descending: false } as const,
    columns: ["number", "title", "detectedOn", "sector", "damageVnd", "status", "names"],
    language: "vi" as const,
    folder: folder.path,
  };
  const { file } = must(await exportList(desk.ws, wanted));
  expect(file).toMatch(/So-vu-an-vu-viec-BN-2026-03-02\.xlsx$/);
  const [sheet] = (await readSheets(readFileSync(file))) as unknown as { sheet: string; data: unknown[][] }[];
  expect(sheet?.data.slice(4)).toEqual([
    ["TT", "Số", "Tên vụ", "Ngày phát hiện", "Lĩnh vực", "Thiệt hại (đ)", "Tình trạng", "Người liên quan"],
    [
      1,
      "BN-VV-2020-A-0001",
      "=Vụ việc Đông Mẫu",
      new Date("2020-03-12"),
      "Một cửa, thủ tục hành chính",
      12_500_000,
      "Đang nhập",
      "Bùi Thị Mẫu 08",
    ],
    [
      2,
      "BN-VV-2020-A-0002",
      "Vụ việc An Mẫu",
      "03/2020",
      "Một cửa, thủ tục hành chính",
      "chưa xác định",
      "Đang nhập",
      "Bùi Thị Mẫu 08",
    ],
  ]);
  expect(sheet?.data.flat()).toContain("Số tạm tính: còn vụ chưa được duyệt");

  // Stopped or refused: no file, whole or half.
  const elsewhere = join(folder.path, "khac");
  const stopped = await exportList(
    desk.ws,
    { ...wanted, folder: elsewhere },
    { signal: AbortSignal.abort() },
  );
  expect(codeOf(stopped)).toBe("E_CANCELLED");
  expect(existsSync(elsewhere) ? readdirSync(elsewhere) : []).toEqual([]);
  expect(codeOf(await exportList(desk.ws, { ...wanted, columns: ["khong-co"] }))).toBe("E_INPUT");
  desk.close();
});
