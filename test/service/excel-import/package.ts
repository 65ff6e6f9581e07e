import { strToU8, zipSync } from "fflate";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

export type PackageOptions = {
  /** The inside of `sheetData`, one for each sheet. */
  readonly sheets?: readonly string[];
  readonly names?: readonly string[];
  readonly sharedStrings?: string;
  readonly styles?: string;
  readonly workbookPr?: string;
  /** After `sheetData`: merged cells. */
  readonly after?: string;
  readonly more?: Readonly<Record<string, Uint8Array>>;
};

/** A workbook laid out part by part as Excel 2016 lays it out: `xl/sharedStrings.xml`, `xl/styles.xml`, relations by id. */
export function excelPackage(options: PackageOptions = {}): Uint8Array {
  const {
    sheets = [""],
    names = [],
    sharedStrings,
    styles,
    workbookPr = "",
    after = "",
    more = {},
  } = options;
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const parts: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${PACKAGE}">${relation("rId1", "officeDocument", "xl/workbook.xml")}</Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${workbookPr}<sheets>${sheets
      .map((_, i) => `<sheet name="${names[i] ?? `Sheet${i + 1}`}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
      .join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PACKAGE}">${
      sheets.map((_, i) => relation(`rId${i + 1}`, "worksheet", `worksheets/sheet${i + 1}.xml`)).join("") +
      relation("rIdT", "theme", "theme/theme1.xml") +
      (styles ? relation("rIdS", "styles", "styles.xml") : "") +
      (sharedStrings ? relation("rIdX", "sharedStrings", "sharedStrings.xml") : "")
    }</Relationships>`,
    ...(styles ? { "xl/styles.xml": `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>` } : {}),
    ...(sharedStrings ? { "xl/sharedStrings.xml": `<sst xmlns="${MAIN}">${sharedStrings}</sst>` } : {}),
  };
  for (const [i, sheet] of sheets.entries())
    parts[`xl/worksheets/sheet${i + 1}.xml`] =
      `<worksheet xmlns="${MAIN}"><sheetData>${sheet}</sheetData>${after}</worksheet>`;
  return zipSync({
    ...Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])),
    ...more,
  });
}

const xmlText = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** Rows of inline texts, the first row being 1: what a list looks like. */
export const textRows = (rows: readonly (readonly string[])[]): string =>
  rows
    .map(
      (row, r) =>
        `<row r="${r + 1}">${row
          .map((text, c) =>
            text === ""
              ? ""
              : `<c r="${String.fromCharCode(65 + c)}${r + 1}" t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`,
          )
          .join("")}</row>`,
    )
    .join("");
