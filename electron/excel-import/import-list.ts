import { fail, ok, type Result } from "../../shared/result.ts";
import { takeOutOfBin } from "../bin/bin.ts";
import { momentOfChange } from "../cases/moment.ts";
import { saveVersion } from "../cases/save-version.ts";
import { appendAudit } from "../database/audit-store.ts";
import { noteSubject, undoableLong } from "../undo/undoable.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";
import { type Hooks, noCounts } from "./check-list.ts";
import { expectingRefusal } from "./failure.ts";
import { type Counts, headersOf, type JudgedRow, judgeRows, type ListInput } from "./judge-rows.ts";
import { remember } from "./look.ts";
import { rememberWords } from "./remembered-words.ts";
import type { Table } from "./workbook.ts";

/** Which rows are taken beside the good ones. */
export type Take = { readonly incomplete: boolean; readonly likely: boolean };

export const isTaken = (row: JudgedRow, take: Take): boolean =>
  row.verdict === "good" ||
  (row.verdict === "incomplete" && take.incomplete) ||
  (row.verdict === "likely" && take.likely);

/**
 * Takes a list in: every row that is taken becomes a saved case (*Đang nhập*) with its number, all in one step that can be
 * undone; a cancel or a failure leaves the register as it was. How the columns were matched is remembered.
 * Errors: E_CANCELLED, E_EXCEL_COLUMNS, those of reading and of saveVersion (E_CLOCK, E_DISK_FULL).
 * @param about the file's name, for the step's line on screen; @param expectedRows for the progress only
 */
export const importList = (
  ws: OpenWorkspace,
  table: Table,
  list: ListInput,
  options: { readonly take: Take; readonly about: string; readonly expectedRows: number },
  hooks: Hooks,
): Promise<Result<{ added: number; counts: Counts }>> =>
  expectingRefusal(async () => {
    if (ws.kind !== "office") return fail("E_NOT_ALLOWED");
    const headers = await headersOf(ws, table, list);
    const step = { what: "import" as const, about: { file: options.about } };
    return undoableLong(
      ws,
      step,
      [],
      async (breathe) => {
        const counts = noCounts();
        let added = 0;
        let read = 0;
        for await (const one of judgeRows(ws, table, list)) {
          read += 1;
          if (read % 20 === 0) hooks.progress({ done: read, total: options.expectedRows, phase: "import" });
          await breathe();
          if (one === "empty") {
            counts.empty += 1;
            continue;
          }
          counts[one.verdict] += 1;
          if (!isTaken(one, options.take)) continue;
          const saved = saveRow(ws, one);
          if (!saved.ok) return saved;
          added += 1;
        }
        if (added > 0) {
          const moment = momentOfChange(ws);
          if (!moment.ok) return moment;
          appendAudit(ws.db, { what: "excel-import", at: moment.value, user: ws.user.id, count: added });
          const columns = list.columns.map(({ column, field, scale }) => ({ column, field, scale }));
          remember(ws, headers, { columns, defaults: list.defaults });
          rememberWords(ws, list);
        }
        return ok({ added, counts });
      },
      hooks.signal,
    );
  });

function saveRow(ws: OpenWorkspace, { record, key, binned }: JudgedRow): Result<unknown> {
  if (binned === null) return saveVersion(ws, null, record, "draft", key);
  noteSubject(ws, binned);
  takeOutOfBin(ws, binned);
  return saveVersion(ws, binned, record, "draft");
}
