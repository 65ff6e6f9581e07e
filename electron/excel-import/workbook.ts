import { posix } from "node:path";
import type { Row } from "../../shared/excel-import/cell.ts";
import { type Archive, openArchive } from "./archive.ts";
import { refuse } from "./failure.ts";
import { readSharedStrings, type SharedStrings } from "./shared-strings.ts";
import { sheetRows } from "./sheet-rows.ts";
import { type CellStyle, readStyles } from "./styles.ts";
import { readWhole } from "./xml-parts.ts";

export type SheetInfo = { readonly name: string; readonly isHidden: boolean };

/** A list to import from, whatever it came in. Rows are drawn as they are needed, never all at once. */
export type Table = {
  readonly sheets: readonly SheetInfo[];
  rows(sheet: number): AsyncGenerator<Row>;
};

export type BookContext = {
  readonly archive: Archive;
  readonly strings: SharedStrings;
  readonly styles: readonly CellStyle[];
  readonly is1904: boolean;
};

type Relations = ReadonlyMap<string, { readonly type: string; readonly target: string }>;

/**
 * A workbook as Excel and LibreOffice write it (ECMA-376), read by our own reader: a library that builds the whole sheet in
 * memory dies of two cells in opposite corners, drops cells with an error, and knows neither the format that makes a date a
 * month nor the font that says in which old encoding a text is. Tests compare the two.
 * Refuses E_EXCEL_NOT, E_EXCEL_XLSB, E_EXCEL_ODS, E_EXCEL_NO_SHEETS, E_EXCEL_ENCRYPTED, E_EXCEL_BOMB, E_EXCEL_UNSAFE, E_EXCEL_DAMAGED.
 */
export async function openWorkbook(file: Buffer): Promise<Table> {
  const archive = openArchive(file);
  if (archive.has("mimetype") && archive.has("content.xml")) refuse("E_EXCEL_ODS");
  if (archive.has("xl/workbook.bin")) refuse("E_EXCEL_XLSB");
  const top = await relationsOf(archive, "");
  const book =
    [...top.values()].find((one) => one.type.endsWith("/officeDocument"))?.target ?? "xl/workbook.xml";
  if (!archive.has(book)) refuse("E_EXCEL_NOT");
  const relations = await relationsOf(archive, book);
  const { sheets, is1904 } = await readBook(archive, book, relations);
  if (sheets.length === 0) refuse("E_EXCEL_NO_SHEETS");
  const partOf = (type: string) =>
    [...relations.values()].find((one) => one.type.endsWith(type))?.target ?? null;
  const styles = await readStyles(archive, partOf("/styles"));
  let strings: SharedStrings | null = null;
  return {
    sheets: sheets.map(({ name, isHidden }) => ({ name, isHidden })),
    async *rows(index) {
      const sheet = sheets[index] ?? refuse("E_NOT_FOUND");
      strings ??= await readSharedStrings(archive, partOf("/sharedStrings"));
      yield* sheetRows({ archive, strings, styles, is1904 }, sheet.part);
    },
  };
}

async function readBook(archive: Archive, book: string, relations: Relations) {
  const sheets: (SheetInfo & { readonly part: string })[] = [];
  let is1904 = false;
  let isBook = false;
  await readWhole(archive, book, {
    open(name, attributes) {
      if (name === "workbook") isBook = true;
      if (name === "workbookPr") is1904 = ["1", "true"].includes(attributes.date1904 ?? "");
      if (name !== "sheet") return;
      const id = Object.entries(attributes).find(([key]) => key === "id" || key.endsWith(":id"))?.[1] ?? "";
      const relation = relations.get(id);
      // Sheets of charts hold no cells.
      if (!relation?.type.endsWith("/worksheet") || !archive.has(relation.target)) return;
      sheets.push({
        name: (attributes.name ?? "").slice(0, 100),
        isHidden: attributes.state === "hidden" || attributes.state === "veryHidden",
        part: relation.target,
      });
    },
  });
  if (!isBook) refuse("E_EXCEL_NOT");
  return { sheets, is1904 };
}

/** What a part refers to, by id; targets as names within the archive. */
async function relationsOf(archive: Archive, part: string): Promise<Relations> {
  const folder = posix.dirname(part);
  const file = posix.join(folder, "_rels", `${posix.basename(part)}.rels`);
  const relations = new Map<string, { type: string; target: string }>();
  if (!archive.has(file)) return relations;
  await readWhole(archive, file, {
    open(name, { Id, Type = "", Target = "", TargetMode }) {
      if (name !== "Relationship" || Id === undefined || TargetMode === "External") return;
      const target = Target.startsWith("/") ? Target.slice(1) : posix.normalize(posix.join(folder, Target));
      relations.set(Id, { type: Type, target });
    },
  });
  return relations;
}
