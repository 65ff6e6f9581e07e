import type { CellFont } from "../../shared/excel-import/cell.ts";
import type { Archive } from "./archive.ts";
import { refuse } from "./failure.ts";
import { fontEncoding } from "./styles.ts";
import { readWhole } from "./xml-parts.ts";

/** Texts that cells refer to by number; `fonts` only where a text in runs names an old font of its own. */
export type SharedStrings = {
  readonly texts: readonly string[];
  readonly fonts: ReadonlyMap<number, CellFont>;
};

/** Of all texts together: a list of 50,000 rows has about 20 million. */
const CHARACTERS_MAX = 64 * 1024 * 1024;

export async function readSharedStrings(archive: Archive, part: string | null): Promise<SharedStrings> {
  const texts: string[] = [];
  const fonts = new Map<number, CellFont>();
  if (part === null || !archive.has(part)) return { texts, fonts };
  const reader = textReader();
  let all = 0;
  await readWhole(archive, part, {
    open(name, attributes) {
      if (name === "si") reader.start();
      else reader.open(name, attributes.val);
    },
    close(name) {
      reader.close(name);
      if (name !== "si") return;
      const text = reader.text();
      all += text.length;
      if (all > CHARACTERS_MAX) refuse("E_EXCEL_TOO_LARGE");
      const font = reader.font();
      if (font) fonts.set(texts.length, font);
      texts.push(text);
    },
    text: reader.add,
  });
  return { texts, fonts };
}

/** Joins the runs of one rich text (`si`, `is`); readings for East Asian names (`rPh`) are no part of it. */
export function textReader() {
  let text = "";
  let font: CellFont | null = null;
  let isText = false;
  let reading = 0;
  return {
    start() {
      text = "";
      font = null;
      isText = false;
      reading = 0;
    },
    open(name: string, value: string | undefined) {
      if (name === "rPh") reading += 1;
      else if (name === "t") isText = reading === 0;
      else if (name === "rFont" && font === null) font = fontEncoding(value ?? "");
    },
    close(name: string) {
      if (name === "rPh") reading -= 1;
      else if (name === "t") isText = false;
    },
    add(piece: string) {
      if (isText) text += piece;
    },
    text: () => unescapeText(text),
    font: () => font,
  };
}

/** `_x000D_` is how a workbook writes a character that XML cannot hold, `_x005F_` the underscore of such a word itself. */
export const unescapeText = (text: string): string =>
  text.includes("_x")
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;
