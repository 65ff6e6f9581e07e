import type { Cell, Row } from "./cell.ts";

/**
 * A block as Excel puts it on the clipboard: lines of cells between tabs; a cell with a tab, a line break or a quote in it
 * stands in quotes, its own quotes doubled. A quote elsewhere is itself. The last line break ends the last row.
 */
export function parseBlock(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  const endRow = () => {
    rows.push(row);
    row = [];
  };
  while (at <= text.length) {
    const quoted = text[at] === '"' ? readQuoted(text, at) : null;
    let end: number;
    if (quoted) {
      row.push(quoted.text);
      end = quoted.end;
    } else {
      end = at;
      while (end < text.length && text[end] !== "\t" && text[end] !== "\n" && text[end] !== "\r") end += 1;
      row.push(text.slice(at, end));
    }
    if (text[end] === "\t") {
      at = end + 1;
      continue;
    }
    endRow();
    if (end >= text.length) break;
    at = end + (text.startsWith("\r\n", end) ? 2 : 1);
    if (at >= text.length) break;
  }
  return rows;
}

/** A quoted cell is one only where its closing quote ends the cell: `"abc" nói` is plain text. */
function readQuoted(text: string, at: number): { text: string; end: number } | null {
  let cell = "";
  for (let i = at + 1; i < text.length; i += 1) {
    if (text[i] !== '"') cell += text[i];
    else if (text[i + 1] === '"') {
      cell += '"';
      i += 1;
    } else {
      const next = text[i + 1];
      return next === undefined || next === "\t" || next === "\n" || next === "\r"
        ? { text: cell, end: i + 1 }
        : null;
    }
  }
  return null;
}

/** What Excel would put on the clipboard. */
export const writeBlock = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((row) =>
      row.map((cell) => (/["\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join("\t"),
    )
    .map((line) => `${line}\r\n`)
    .join("");

/** Rows of a pasted block, numbered from 1; blank cells are null, blank rows left out. */
export const blockRows = (text: string): Row[] =>
  parseBlock(text)
    .map((cells, i) => ({
      row: i + 1,
      cells: cells.map((cell): Cell | null => (cell.trim() === "" ? null : { t: "text", text: cell })),
    }))
    .filter((row) => row.cells.some((cell) => cell !== null));
