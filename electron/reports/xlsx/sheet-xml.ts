import { isPartialDate } from "../../../shared/case/partial-date.ts";
import {
  CELL_TEXT_MAX,
  type CellValue,
  type ColumnKind,
  type Sheet,
  type SheetColumn,
  type SheetRow,
} from "./workbook.ts";

/** Places in `cellXfs` of styles.xml. `literal` marks a text that Excel would otherwise take for a formula when edited. */
export const STYLES = {
  text: 0,
  head: 1,
  integer: 2,
  amount: 3,
  date: 4,
  percent: 5,
  literal: 6,
  title: 7,
  line: 8,
} as const;

/** Everything before the first row: one page wide on paper, the head frozen. */
export function sheetStart(sheet: Sheet): string {
  const above = sheet.heading?.length ?? 0;
  const head = above === 0 ? 1 : above + 2;
  const columns = sheet.columns
    .map(({ width }, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`)
    .join("");
  const heading = (sheet.heading ?? []).map((line, i) =>
    rowXml(i + 1, [textCell(0, i + 1, line, i === 0 ? STYLES.title : STYLES.line)]),
  );
  const titles = sheet.columns.map((column, i) => textCell(i, head, column.title, STYLES.head));
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` +
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
    `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
    `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${head}" topLeftCell="A${head + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="15"/><cols>${columns}</cols><sheetData>` +
    heading.join("") +
    rowXml(head, titles)
  );
}

/** The number of the table's head row, 1-based. */
export const headRow = (sheet: Sheet): number => (sheet.heading?.length ? sheet.heading.length + 2 : 1);

/** @param number 1-based */
export function sheetRow(columns: readonly SheetColumn[], row: SheetRow, number: number): string {
  const cells = columns.map(({ kind }, i) => cell(i, number, kind, row[i] ?? null));
  return rowXml(number, cells);
}

/** @param last the number of the last row written */
export const sheetEnd = (sheet: Sheet, last: number): string =>
  `</sheetData><autoFilter ref="A${headRow(sheet)}:${columnName(sheet.columns.length - 1)}${last}"/>` +
  `<pageMargins left="0.6" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>` +
  `<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>` +
  `<headerFooter><oddFooter>&amp;C&amp;P/&amp;N</oddFooter></headerFooter></worksheet>`;

const rowXml = (number: number, cells: readonly string[]): string =>
  `<row r="${number}">${cells.join("")}</row>`;

function cell(column: number, row: number, kind: ColumnKind, value: CellValue): string {
  if (value === null || value === "") return "";
  if (kind !== "text" && kind !== "date" && typeof value === "number" && isExact(value))
    return `<c r="${columnName(column)}${row}" s="${STYLES[kind]}"><v>${value}</v></c>`;
  if (kind === "date" && typeof value === "string" && isPartialDate(value)) {
    const serial = dateSerial(value);
    return serial === null
      ? textCell(column, row, shownDate(value), STYLES.text)
      : `<c r="${columnName(column)}${row}" s="${STYLES.date}"><v>${serial}</v></c>`;
  }
  const text = String(value);
  return textCell(column, row, text, /^[=+\-@\t\r]/.test(text) ? STYLES.literal : STYLES.text);
}

/** Excel keeps fifteen digits of a number; a longer one is written as text, so that no đồng is lost. */
const isExact = (value: number): boolean => Number.isFinite(value) && Math.abs(value) < 1e15;

/** Days since 30/12/1899 for a whole date from 01/03/1900 on (Excel believes in a 29/02/1900); else null. */
function dateSerial(date: string): number | null {
  if (date.length !== 10) return null;
  const serial = Math.round((Date.parse(`${date}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000);
  return serial >= 61 ? serial : null;
}

const shownDate = (date: string): string => date.split("-").reverse().join("/");

/** An inline string is never computed, whatever it begins with. */
function textCell(column: number, row: number, text: string, style: number): string {
  return `<c r="${columnName(column)}${row}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`;
}

/** 0 → A, 26 → AA. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

/**
 * Text as XML can carry it: what is no character becomes U+FFFD; control characters, and a text that looks like an
 * escaped one, by the format's own `_xHHHH_`. Longer than a cell holds: cut, with "…" at the end.
 */
export function xmlText(text: string): string {
  const whole = text.length > CELL_TEXT_MAX ? `${text.slice(0, CELL_TEXT_MAX - 1)}…` : text;
  return whole
    .toWellFormed()
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(
      /[\u0000-\u0008\u000b-\u001f]/g,
      (control) => `_x${control.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
    )
    .replace(/[\ufffe\uffff]/g, "\ufffd")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
