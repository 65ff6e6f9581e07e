import { setImmediate as nextTurn } from "node:timers/promises";
import { findingSentence } from "../../shared/case/finding-sentences.ts";
import { CASE_FIELDS, caseField } from "../../shared/excel-import/case-fields.ts";
import { columnLetter } from "../../shared/excel-import/cell.ts";
import { cellProblemSentence } from "../../shared/excel-import/cell-problems.ts";
import { readableText } from "../../shared/excel-import/plan-row.ts";
import type { Language } from "../../shared/problem/explain.ts";
import { ok, type Result } from "../../shared/result.ts";
import { handOver } from "../reports/hand-over.ts";
import type { SheetRow } from "../reports/xlsx/workbook.ts";
import { writeWorkbook } from "../reports/xlsx/write-workbook.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";
import type { Hooks } from "./check-list.ts";
import { expectingRefusal, refuse } from "./failure.ts";
import { isTaken, type Take } from "./import-list.ts";
import { headersOf, type JudgedRow, judgeRows, type ListInput } from "./judge-rows.ts";
import { shownCell } from "./look.ts";
import type { Table } from "./workbook.ts";

const WORDS = {
  vi: {
    sheet: "Dòng chưa lấy",
    row: "Dòng trong danh sách gốc",
    reason: "Lý do chưa lấy vào sổ",
    column: "Cột {letter} “{header}”",
    known: "Đã có trong sổ: {numbers}.",
    same: "Giống dòng {row} của danh sách này.",
    likely: "Nghi trùng vụ đã có: {numbers}.",
  },
  en: {
    sheet: "Rows not taken",
    row: "Row in the list",
    reason: "Why it was not taken in",
    column: "Column {letter} “{header}”",
    known: "In the register already: {numbers}.",
    same: "As row {row} of this list.",
    likely: "Perhaps recorded already: {numbers}.",
  },
} as const;

const fill = (words: string, params: Readonly<Record<string, string | number>>): string =>
  words.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ""));

/**
 * Writes the rows of a list that are not taken in (rows that are in the register already left out) with the columns of the
 * list and the reason in words, so that they can be mended in Excel and taken in from there. Text that was in an old
 * encoding comes out in Unicode. Errors: E_CANCELLED, E_EXCEL_COLUMNS, E_MEDIUM, E_DISK_FULL, E_READ_ONLY, those of reading.
 */
export const writeRedRows = (
  ws: OpenWorkspace,
  table: Table,
  list: ListInput,
  options: {
    readonly take: Take;
    readonly language: Language;
    readonly folder: string;
    readonly name: string;
  },
  hooks: Hooks,
): Promise<Result<{ file: string; rows: number }>> =>
  expectingRefusal(async () => {
    const { language } = options;
    const words = WORDS[language];
    const headers = await headersOf(ws, table, list);
    const legacy = headers.map(
      (_, column) => list.columns.find((one) => one.column === column)?.legacy ?? null,
    );
    let written = 0;
    async function* rows(): AsyncGenerator<SheetRow> {
      let read = 0;
      for await (const one of judgeRows(ws, table, list)) {
        read += 1;
        if (read % 50 === 0) {
          hooks.progress({ done: read, total: 0, phase: "write" });
          await nextTurn();
          if (hooks.signal.aborted) refuse("E_CANCELLED");
        }
        if (one === "empty" || one.verdict === "known" || isTaken(one, options.take)) continue;
        written += 1;
        const cells = headers.map((_, column) => {
          const cell = one.source.cells[column] ?? null;
          return cell === null
            ? null
            : cell.t === "text"
              ? readableText(cell, legacy[column] ?? null)
              : shownCell(cell);
        });
        yield [...cells, reasonsOf(one, headers, language).join("\n"), one.row];
      }
    }
    const text = (title: string, width: number) => ({ title, width, kind: "text" as const });
    const columns = [
      ...headers.map((header, column) =>
        text(header === "" ? columnLetter(column) : header, widthOf(list, column)),
      ),
      text(words.reason, 60),
      { title: words.row, width: 12, kind: "integer" as const },
    ];
    const done = await handOver(options.folder, options.name, (push) =>
      writeWorkbook([{ name: words.sheet, columns, rows: rows() }], push, { signal: hooks.signal }),
    );
    return done.ok ? ok({ file: done.value.file, rows: written }) : done;
  });

const widthOf = (list: ListInput, column: number): number => {
  const field = caseField(list.columns.find((one) => one.column === column)?.field ?? "");
  return field?.kind === "text" ? 32 : 16;
};

/** Every reason in words, with the column it is about. */
export function reasonsOf(
  row: Pick<JudgedRow, "problems" | "findings" | "matches" | "sameAsRow" | "verdict">,
  headers: readonly string[],
  language: Language,
): string[] {
  const words = WORDS[language];
  const numbers = row.matches.map((match) => match.number).join(", ");
  return [
    ...row.problems.map(({ column, problem }) => {
      const sentence = cellProblemSentence(problem, language);
      return column < 0
        ? sentence
        : `${fill(words.column, { letter: columnLetter(column), header: headers[column] ?? "" })}: ${sentence}`;
    }),
    ...row.findings
      .filter((finding) => finding.level === "E")
      .map((finding) => `${fieldName(finding.field, language)}: ${findingSentence(finding.rule, language)}`),
    ...(numbers === "" ? [] : [fill(row.verdict === "known" ? words.known : words.likely, { numbers })]),
    ...(row.sameAsRow === null ? [] : [fill(words.same, { row: row.sameAsRow })]),
  ];
}

/** The label of what a rule found something about. */
const fieldName = (path: string, language: Language): string =>
  CASE_FIELDS.find((field) => field.path === path.split(".")[0])?.[language] ?? path;
