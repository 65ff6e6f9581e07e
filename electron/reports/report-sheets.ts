import { cellText, NOTES, tableNotes, tableTitle } from "../../shared/report/cell-text.ts";
import { TOLD_AS } from "../../shared/report/letterhead.ts";
import type { Report } from "../../shared/report/report.ts";
import { plainText } from "../../shared/report/sections.ts";
import type { Cell, CellForm, Column, ReportTable } from "../../shared/report/table.ts";
import type { Words } from "../../shared/report/words.ts";
import type { CellValue, ColumnKind, Sheet, SheetRow } from "./xlsx/workbook.ts";

type Language = keyof Words;

const ANNEX: Words = { vi: "Số điều chỉnh", en: "Adjusted figures" };

/** One workbook, a sheet a table, the text first and the cross-check last; numbers and whole dates are real ones. */
export function reportSheets(report: Report, language: Language): Sheet[] {
  const say = (vi: string, en: string) => (language === "vi" ? vi : en);
  const text: Sheet = {
    name: say("Lời văn", "Text"),
    heading: [report.period[language]],
    columns: [
      { title: say("Mục", "Part"), width: 34, kind: "text" },
      { title: say("Nội dung", "Text"), width: 120, kind: "text" },
    ],
    rows: [
      ...(report.toldAs ? [[say("Lưu ý", "Note"), TOLD_AS[report.toldAs][language]]] : []),
      ...report.missing.map((one): SheetRow => [say("Lưu ý", "Note"), one.sentence[language]]),
      ...report.sections.flatMap((section) =>
        section.paragraphs[language].map((one): SheetRow => [section.title[language], plainText(one)]),
      ),
    ],
  };
  const checks: Sheet = {
    name: say("Đối chiếu", "Cross-check"),
    columns: [
      { title: say("Nội dung", "What"), width: 56, kind: "text" },
      { title: say("Nơi thứ nhất", "First place"), width: 30, kind: "text" },
      { title: say("Số", "Number"), width: 16, kind: "amount" },
      { title: say("Nơi thứ hai", "Second place"), width: 30, kind: "text" },
      { title: say("Số", "Number"), width: 16, kind: "amount" },
      { title: say("Kết quả", "Result"), width: 14, kind: "text" },
    ],
    rows: report.checks.map((one) => [
      one.what[language],
      one.left.name[language],
      one.left.value,
      one.right.name[language],
      one.right.value,
      one.agrees ? say("Khớp", "Agrees") : say("KHÔNG KHỚP", "DISAGREES"),
    ]),
  };
  return [text, ...report.tables.map((table) => tableSheet(report, table, language)), checks];
}

const KINDS: Readonly<Record<CellForm, ColumnKind>> = {
  count: "integer",
  amount: "amount",
  percent: "percent",
  text: "text",
  date: "date",
};
const WIDTHS: Readonly<Record<CellForm, number>> = { count: 12, amount: 18, percent: 10, text: 34, date: 13 };

function tableSheet(report: Report, table: ReportTable, language: Language): Sheet {
  const marked = table.rows.some((row) => row.cells.some((cell) => cell.mark));
  const title = (column: Column) =>
    column.group ? `${column.group[language]} – ${column.head[language]}` : column.head[language];
  return {
    name: table.isAnnex ? ANNEX[language] : `${table.code} ${table.title[language]}`,
    heading: [
      tableTitle(table, language),
      report.period[language],
      table.population[language],
      ...tableNotes(table, language),
    ],
    columns: [
      { title: table.rowHead[language], width: table.kind === "list" ? 22 : 40, kind: "text" },
      ...table.columns.map((column) => ({
        title: title(column),
        width: WIDTHS[column.form],
        kind: KINDS[column.form],
      })),
      ...(marked
        ? [{ title: language === "vi" ? "Ghi chú" : "Note", width: 40, kind: "text" as const }]
        : []),
    ],
    rows: table.rows.map((row) => {
      const cells = row.cells.map((cell, at) =>
        excelValue(cell, table.columns[at]?.form ?? "text", language),
      );
      return [row.head[language], ...cells, ...(marked ? [marksOf(row.cells, table, language)] : [])];
    }),
  };
}

function excelValue(cell: Cell, form: CellForm, language: Language): CellValue {
  const { value } = cell;
  if (value === null) return cell.note ? NOTES[cell.note][language] : null;
  if (typeof value === "number") return form === "percent" ? value / 100 : value;
  if (typeof value === "string") return value;
  return cellText(cell, form, language);
}

/** Which numbers of a row have no cases behind them: the number itself stays a number. */
const marksOf = (cells: readonly Cell[], table: ReportTable, language: Language): string =>
  cells
    .flatMap((cell, at) => {
      const column = table.columns[at];
      if (!cell.mark || !column) return [];
      const kind = {
        paper: language === "vi" ? "số theo văn bản" : "by paper",
        telephone: language === "vi" ? "báo qua điện thoại, tạm tính" : "by telephone, provisional",
        baseline: language === "vi" ? "số liệu kỳ trước" : "baseline",
      }[cell.mark];
      return [`${column.head[language]}: ${kind}`];
    })
    .join("; ");
