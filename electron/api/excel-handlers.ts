import type { excelMethods } from "../../shared/api/excel-methods.ts";
import { ok, type Result } from "../../shared/result.ts";
import { checkList } from "../excel-import/check-list.ts";
import { importList } from "../excel-import/import-list.ts";
import type { JudgedRow } from "../excel-import/judge-rows.ts";
import { lookAtColumns, lookAtSheets } from "../excel-import/look.ts";
import { openTable } from "../excel-import/open-table.ts";
import { writeRedRows } from "../excel-import/red-rows.ts";
import type { Table } from "../excel-import/workbook.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";
import { backupBefore } from "../workspace/own-backups.ts";
import type { CallContext, HandlersOf } from "./dispatch.ts";

type Source = { readonly upload: string; readonly pasted: boolean };

/** The open office and the list that was handed over, opened anew for each call: nothing of it stays in memory. */
async function withTable<T>(
  { upload, pasted }: Source,
  { session, uploads }: CallContext,
  work: (ws: OpenWorkspace, table: Table, name: string) => Promise<Result<T>>,
): Promise<Result<T>> {
  const ws = session.office();
  if (!ws.ok) return ws;
  const file = uploads.get(upload);
  if (!file.ok) return file;
  const table = await openTable(file.value.path, pasted);
  return table.ok ? work(ws.value, table.value, file.value.name) : table;
}

export const excelHandlers: HandlersOf<keyof typeof excelMethods> = {
  "excel.open": (input, context) => withTable(input, context, (_ws, table) => lookAtSheets(table)),

  "excel.columns": (input, context) =>
    withTable(input, context, (ws, table) => lookAtColumns(ws, table, input.sheet, input.headerRow)),

  "excel.check": (input, context) =>
    withTable(input, context, async (ws, table) => {
      const checked = await checkList(ws, table, input, context);
      return checked.ok ? ok({ ...checked.value, rows: checked.value.rows.map(shownRow) }) : checked;
    }),

  "excel.import": (input, context) =>
    withTable(input, context, async (ws, table, name) => {
      const safe = await backupBefore(ws, "import");
      if (!safe.ok) return safe;
      return importList(
        ws,
        table,
        input,
        { take: input.take, about: input.pasted ? "" : name, expectedRows: input.expectedRows },
        context,
      );
    }),

  "excel.writeRed": (input, context) => {
    const folder = context.place(input.place);
    if (!folder.ok) return folder;
    return withTable(input, context, (ws, table, name) => {
      const stem = input.pasted ? "" : ` - ${name.replace(/\.xlsx$/i, "")}`;
      const file = `${input.language === "vi" ? "Dòng chưa lấy" : "Rows not taken"}${stem}.xlsx`;
      return writeRedRows(ws, table, input, { ...input, folder: folder.value, name: file }, context);
    });
  },
};

const shownRow = (row: JudgedRow) => ({
  row: row.row,
  verdict: row.verdict,
  title: row.record.title,
  detectedOn: row.record.detectedOn ?? "",
  problems: row.problems.map(({ column, typed, problem }) => ({ column, typed, ...problem })),
  kept: row.kept,
  findings: row.findings,
  matches: row.matches,
  sameAsRow: row.sameAsRow,
});
