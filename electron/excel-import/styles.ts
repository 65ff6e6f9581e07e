import type { CellFont } from "../../shared/excel-import/cell.ts";
import type { Archive } from "./archive.ts";
import { readWhole } from "./xml-parts.ts";

/** What a format shows of a serial number: a whole date, a month, a year; "none" is no date. */
export type DateShown = "day" | "month" | "year" | "none";

export type CellStyle = { readonly date: DateShown; readonly font: CellFont | null };

/** Formats every program knows by number (ECMA-376 18.8.30): 14–17 and 22 are dates, 27–36 and 50–58 those of East Asia. */
const BUILT_IN: Readonly<Record<number, DateShown>> = {
  14: "day",
  15: "day",
  16: "day",
  17: "month",
  22: "day",
  ...Object.fromEntries(
    [27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58].map((id) => [id, "day"]),
  ),
};

/** Cell styles by their place in `cellXfs`; none where the workbook has no styles. */
export async function readStyles(archive: Archive, part: string | null): Promise<readonly CellStyle[]> {
  if (part === null || !archive.has(part)) return [];
  const formats = new Map<number, DateShown>();
  const fonts: (CellFont | null)[] = [];
  const styles: CellStyle[] = [];
  const path: string[] = [];
  await readWhole(archive, part, {
    open(name, attributes) {
      const inside = path.at(-1);
      path.push(name);
      if (name === "numFmt" && inside === "numFmts")
        formats.set(Number(attributes.numFmtId), dateShown(attributes.formatCode ?? ""));
      else if (name === "font" && inside === "fonts") fonts.push(null);
      else if (name === "name" && inside === "font" && path.at(-3) === "fonts")
        fonts[fonts.length - 1] = fontEncoding(attributes.val ?? "");
      else if (name === "xf" && inside === "cellXfs") {
        const id = Number(attributes.numFmtId ?? 0);
        styles.push({
          date: formats.get(id) ?? BUILT_IN[id] ?? "none",
          font: fonts[Number(attributes.fontId ?? 0)] ?? null,
        });
      }
    },
    close() {
      path.pop();
    },
  });
  return styles;
}

/** `dd/mm/yyyy` is a day, `mm/yyyy` a month, `yyyy` a year; quoted words, colours and conditions say nothing. */
export function dateShown(format: string): DateShown {
  const bare = format
    .toLowerCase()
    .replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/g, "")
    .split(";")[0];
  if (bare === undefined || /general|[#0?]/.test(bare)) return "none";
  if (/d/.test(bare)) return "day";
  if (!/y/.test(bare)) return "none";
  return /m/.test(bare) ? "month" : "year";
}

/** ".VnTime", ".VnTimeH" (capitals), "VNI-Times": the font says in which old encoding a cell is written. */
export const fontEncoding = (name: string): CellFont | null =>
  /^\.vn.*h$/i.test(name)
    ? "tcvn3-capitals"
    : /^\.vn/i.test(name)
      ? "tcvn3"
      : /^vni[- ]/i.test(name)
        ? "vni"
        : null;
