import { lookAtColumns } from "../../../electron/excel-import/look.ts";
import { openTable } from "../../../electron/excel-import/open-table.ts";
import type { OpenWorkspace } from "../../../electron/workspace/open-workspace.ts";
import { must } from "../../support/offices.ts";
import { excelPackage, textRows } from "./package.ts";
import { writeBytes } from "./read-table.ts";

/** A workbook of that many good rows, opened, its columns as they are guessed. */
export async function largeList(ws: OpenWorkspace, folder: string, rowCount: number) {
  const header = ["Loại", "Tên vụ", "Ngày phát hiện", "Nguồn", "Lĩnh vực", "Vai trò", "Tóm tắt"];
  const rows = Array.from({ length: rowCount }, (_, i) => [
    "VV",
    `Vụ việc mẫu số ${i} tại phường Tân Mẫu`,
    `${(i % 28) + 1}/${(i % 5) + 1}/2020`,
    "Báo chí",
    "L12",
    "R1",
    `Nội dung mẫu số ${i}. `.repeat(10),
  ]);
  const bytes = excelPackage({ sheets: [textRows([header, ...rows])] });
  const table = must(await openTable(writeBytes(folder, "list.xlsx", bytes), false));
  const looked = must(await lookAtColumns(ws, table, 0, 1));
  const columns = looked.columns.map(({ column, field }) => ({ column, field, scale: 1, legacy: null }));
  return { table, list: { sheet: 0, headerRow: 1, columns, defaults: looked.defaults, words: [] } };
}
