import type { Cell, CellForm, CellNote, ReportTable } from "./table.ts";
import { type Words, words } from "./words.ts";

type Language = keyof Words;

/** Why there is no number, in words: where there is room for them. */
export const NOTES: Readonly<Record<CellNote, Words>> = {
  "base-zero": words("không tính tỷ lệ vì số gốc bằng 0", "no percentage, the base is 0"),
  "no-data": words("chưa có số liệu", "no data"),
  "no-target": words("chưa có chỉ tiêu", "no target"),
  "not-added": words("–", "–"),
  "none-needed": words("–", "–"),
  "not-scored": words("chưa chấm", "not scored"),
  reached: words("Đạt", "Reached"),
  "not-reached": words("Chưa đạt", "Not reached"),
};

/**
 * The signs of statistical tables in a narrow cell, as offices read them: "…" for what is not known, "–" for what there is not. What
 * they stand for is said under the table.
 */
const SIGNS: Partial<Readonly<Record<CellNote, string>>> = {
  "base-zero": "–",
  "no-data": "…",
  "no-target": "…",
  "not-scored": "…",
};

export const MARKS: Readonly<Record<NonNullable<Cell["mark"]>, Words>> = {
  baseline: words("* Số liệu kỳ trước, nhập một lần", "* Baseline figure, entered once"),
  paper: words("* Số theo văn bản, không có hồ sơ", "* Figure by paper, without cases"),
  telephone: words("* Số báo qua điện thoại, tạm tính", "* Told by telephone, provisional"),
};

/** What a cell says, as it is printed: 1.234.567, 12,5 %, 23/07/2020; a marked figure carries "*". "" for nothing. */
export function cellText(cell: Cell, form: CellForm, language: Language): string {
  const { value } = cell;
  const mark = cell.mark ? "*" : "";
  if (value === null) return cell.note ? (SIGNS[cell.note] ?? NOTES[cell.note][language]) + mark : "";
  if (typeof value === "number")
    return (form === "percent" ? `${grouped(value, language)} %` : grouped(value, language)) + mark;
  if (typeof value === "string") return form === "date" ? value.split("-").reverse().join("/") : value;
  return value[language];
}

/** Thousands apart and at most two decimals, by the language's own signs. */
function grouped(value: number, language: Language): string {
  const [whole = "", part] = String(Math.round(Math.abs(value) * 100) / 100).split(".");
  const [thousand, decimal] = language === "vi" ? [".", ","] : [",", "."];
  const sign = value < 0 ? "−" : "";
  return `${sign}${whole.replace(/\B(?=(\d{3})+$)/g, thousand)}${part ? decimal + part : ""}`;
}

export const isNumeric = (form: CellForm): boolean =>
  form === "count" || form === "amount" || form === "percent";

/** The sentences under a table: its own notes, what signs and marks mean, and that a list was cut. */
export function tableNotes(table: ReportTable, language: Language): string[] {
  const marks = new Set(
    table.rows.flatMap((row) => row.cells.flatMap((cell) => (cell.mark ? [cell.mark] : []))),
  );
  const cut =
    table.rowsInTruth === undefined
      ? []
      : [
          words(
            `Danh sách có ${table.rowsInTruth} dòng, ở đây in ${table.rows.length} dòng đầu.`,
            `The list has ${table.rowsInTruth} rows; the first ${table.rows.length} are shown.`,
          ),
        ];
  return [
    ...table.notes.map((one) => one[language]),
    ...signNotes(table, language),
    ...[...cut, ...[...marks].map((mark) => MARKS[mark])].map((one) => one[language]),
  ];
}

/** "…: chưa có số liệu", one line a sign. */
function signNotes(table: ReportTable, language: Language): string[] {
  const used = new Set(
    table.rows.flatMap((row) =>
      row.cells.flatMap((cell) => (cell.value === null && cell.note ? [cell.note] : [])),
    ),
  );
  const meanings = new Map<string, string[]>();
  for (const note of used) {
    const sign = SIGNS[note];
    if (sign) meanings.set(sign, [...(meanings.get(sign) ?? []), NOTES[note][language]]);
  }
  return [...meanings].map(([sign, all]) => `${sign}: ${all.join("; ")}`);
}

export const NOTHING = words("Không có.", "None.");

/** "Biểu B01. Tổng hợp …"; of an annex "Phụ lục: …" */
export const tableTitle = ({ code, title, isAnnex }: ReportTable, language: Language): string => {
  const [table, annex] = language === "vi" ? ["Biểu", "Phụ lục"] : ["Table", "Annex"];
  return isAnnex ? `${annex}: ${title[language]}` : `${table} ${code}. ${title[language]}`;
};

/** The head of a table in one or two lines: groups over the columns they hold. */
export function headCells(table: ReportTable, language: Language) {
  const groups: { text: string; span: number; isGroup: boolean }[] = [];
  for (const column of table.columns) {
    const text = column.group?.[language] ?? "";
    const last = groups.at(-1);
    if (last && column.group && last.isGroup && last.text === text) last.span += 1;
    else groups.push({ text, span: 1, isGroup: column.group !== undefined });
  }
  return {
    hasGroups: groups.some((one) => one.isGroup),
    groups,
    columns: table.columns.map((column) => ({
      text: column.head[language],
      isGrouped: column.group !== undefined,
      isNumeric: isNumeric(column.form),
    })),
  };
}
