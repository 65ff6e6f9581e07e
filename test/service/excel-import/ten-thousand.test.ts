import { afterAll, beforeAll, expect, test } from "vitest";
import { listCases } from "../../../electron/cases/list-cases.ts";
import { checkList } from "../../../electron/excel-import/check-list.ts";
import { importList } from "../../../electron/excel-import/import-list.ts";
import { lookAtColumns } from "../../../electron/excel-import/look.ts";
import { openTable } from "../../../electron/excel-import/open-table.ts";
import { undoStep } from "../../../electron/undo/undo.ts";
import type { Progress } from "../../../shared/api/reply.ts";
import { must, tempFolder } from "../../support/offices.ts";
import { codeOf, makeDesk } from "../cases/desk.ts";
import { excelPackage, textRows } from "./package.ts";
import { writeBytes } from "./read-table.ts";

const ROWS = 10_000;
let desk: Awaited<ReturnType<typeof makeDesk>>;
let folder: ReturnType<typeof tempFolder>;
beforeAll(async () => {
  desk = await makeDesk();
  folder = tempFolder();
});
afterAll(() => {
  desk.close();
  folder.remove();
});

test("ten thousand rows: progress, a cancel in the middle, then all of them as one step, in bounded memory", async () => {
  const header = ["Loại", "Tên vụ", "Ngày phát hiện", "Nguồn", "Lĩnh vực", "Vai trò", "Tóm tắt"];
  const rows = Array.from({ length: ROWS }, (_, i) => [
    "VV",
    `Vụ việc mẫu số ${i} tại phường Tân Mẫu`,
    `${(i % 28) + 1}/${(i % 5) + 1}/2020`,
    "Báo chí",
    "L12",
    "R1",
    `Nội dung mẫu số ${i}. `.repeat(10),
  ]);
  const path = writeBytes(folder.path, "list.xlsx", excelPackage({ sheets: [textRows([header, ...rows])] }));
  const table = must(await openTable(path, false));
  const looked = must(await lookAtColumns(desk.ws, table, 0, 1));
  const list = {
    sheet: 0,
    headerRow: 1,
    columns: looked.columns.map(({ column, field }) => ({ column, field, scale: 1, legacy: null })),
    defaults: looked.defaults,
  };
  const steps: Progress[] = [];
  const stop = new AbortController();
  const hooks = { signal: stop.signal, progress: (step: Progress) => steps.push(step) };
  const used = () => {
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  const before = used();
  let most = 0;
  const watched = {
    signal: hooks.signal,
    progress: (step: Progress) => {
      steps.push(step);
      most = Math.max(most, used());
    },
  };
  const checked = must(await checkList(desk.ws, table, list, watched));
  expect(checked.counts).toEqual({ good: ROWS, incomplete: 0, likely: 0, known: 0, red: 0, empty: 0 });
  expect(checked.rows).toHaveLength(200);
  expect(steps.length).toBeGreaterThan(100);
  // The rows themselves are about 25 MB as text; garbage is not collected at once.
  expect(most - before).toBeLessThan(160 * 1024 * 1024);

  const options = { take: { incomplete: false, likely: false }, about: "list.xlsx", expectedRows: ROWS };
  const cancelled = await importList(desk.ws, table, list, options, {
    signal: stop.signal,
    progress: ({ done }) => {
      if (done > ROWS / 10) stop.abort();
    },
  });
  expect(codeOf(cancelled)).toBe("E_CANCELLED");
  const count = () => desk.ws.db.prepare("SELECT count(*) FROM case_index").pluck().get();
  expect(count()).toBe(0);

  const fresh = { signal: new AbortController().signal, progress: hooks.progress };
  expect(must(await importList(desk.ws, table, list, options, fresh)).added).toBe(ROWS);
  expect(steps.at(-1)).toMatchObject({ total: ROWS, phase: "import" });
  expect(count()).toBe(ROWS);
  expect(must(listCases(desk.ws, { search: "mẫu số 9999", after: null, limit: 2 })).cases).toHaveLength(1);
  expect(must(undoStep(desk.ws, null)).subjects).toHaveLength(ROWS);
  expect(count()).toBe(0);
}, 240_000);
