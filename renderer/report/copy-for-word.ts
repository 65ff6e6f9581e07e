import type { Language } from "../../shared/problem/explain.ts";
import { cellText } from "../../shared/report/cell-text.ts";
import type { ReportTable } from "../../shared/report/table.ts";

/** Twice the size on the screen: sharp on paper. */
const ZOOM = 2;

/** Puts a picture on the clipboard as PNG, which Word takes on Ctrl+V. Throws where the machine does not allow it. */
export async function copyPicture(svg: string, width: number, height: number): Promise<void> {
  const image = new Image();
  image.src = dataUri(svg);
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = width * ZOOM;
  canvas.height = height * ZOOM;
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (!png) throw new Error("the picture could not be drawn");
  await navigator.clipboard.write([new ClipboardItem({ "image/png": png })]);
}

/** Puts a table on the clipboard as Word and Excel take it: rows and cells, and plain text beside them. */
export async function copyTable(table: ReportTable, language: Language): Promise<void> {
  const head = [table.rowHead, ...table.columns.map((column) => column.head)].map((one) => one[language]);
  const rows = table.rows.map((row) => [
    row.head[language],
    ...row.cells.map((cell, at) => cellText(cell, table.columns[at]?.form ?? "text", language)),
  ]);
  const line = (cells: readonly string[], tag: "th" | "td") =>
    `<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join("")}</tr>`;
  const html = `<table border="1">${line(head, "th")}${rows.map((row) => line(row, "td")).join("")}</table>`;
  const text = [head, ...rows].map((row) => row.join("\t")).join("\n");
  await navigator.clipboard.write([
    new ClipboardItem({
      "text/html": new Blob([html], { type: "text/html" }),
      "text/plain": new Blob([text], { type: "text/plain" }),
    }),
  ]);
}

export const dataUri = (svg: string): string => `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
