import { columnName, headRow, xmlText } from "./sheet-xml.ts";
import type { Sheet } from "./workbook.ts";

const XML = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>`;
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

export type Part = { readonly path: string; readonly xml: string };

/** Every part of the package (ECMA-376) but the sheets themselves, which are `xl/worksheets/sheet1.xml` and on. */
export function fixedParts(sheets: readonly Sheet[], names: readonly string[]): Part[] {
  return [
    { path: "[Content_Types].xml", xml: contentTypes(names.length) },
    {
      path: "_rels/.rels",
      xml: `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    { path: "xl/workbook.xml", xml: workbook(sheets, names) },
    { path: "xl/_rels/workbook.xml.rels", xml: workbookRelations(names.length) },
    { path: "xl/styles.xml", xml: STYLES_XML },
  ];
}

const contentTypes = (count: number): string =>
  `${XML}<Types xmlns="${PACKAGE}/content-types">` +
  `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
  `<Default Extension="xml" ContentType="application/xml"/>` +
  `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>` +
  `<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>` +
  numbered(
    count,
    (n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${TYPE}.worksheet+xml"/>`,
  ) +
  `</Types>`;

/** The head of each table is repeated on every printed page. */
function workbook(sheets: readonly Sheet[], names: readonly string[]): string {
  const titles = sheets.map((sheet, i) => {
    const row = headRow(sheet);
    const name = `'${(names[i] ?? "").replaceAll("'", "''")}'`;
    const last = columnName(sheet.columns.length - 1);
    return (
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${i}" hidden="1">${xmlText(name)}!$A$${row}:$${last}$${row}</definedName>` +
      `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">${xmlText(name)}!$${row}:$${row}</definedName>`
    );
  });
  return (
    `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>` +
    names
      .map((name, i) => `<sheet name="${xmlText(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
      .join("") +
    `</sheets><definedNames>${titles.join("")}</definedNames></workbook>`
  );
}

const workbookRelations = (count: number): string =>
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">` +
  numbered(
    count,
    (n) => `<Relationship Id="rId${n}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${n}.xml"/>`,
  ) +
  `<Relationship Id="rId${count + 1}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`;

const numbered = (count: number, one: (n: number) => string): string =>
  Array.from({ length: count }, (_, i) => one(i + 1)).join("");

const FONT = (more: string) =>
  `<font>${more}<sz val="11"/><name val="Times New Roman"/><family val="1"/></font>`;
const TOP = `<alignment vertical="top" wrapText="1"/>`;
const xf = (format: number, font: number, border: number, alignment: string, more = "") =>
  `<xf numFmtId="${format}" fontId="${font}" fillId="${font === 1 && border === 1 ? 2 : 0}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"${more}>${alignment}</xf>`;

/** In the order of `STYLES`. Number formats: 3 is `#,##0`, 9 is `0%`, 10 is `0.00%`. */
const STYLES_XML =
  `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts>` +
  `<fonts count="2">${FONT("")}${FONT("<b/>")}</fonts>` +
  `<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>` +
  `<fill><patternFill patternType="solid"><fgColor rgb="FFE9ECEF"/><bgColor indexed="64"/></patternFill></fill></fills>` +
  `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>` +
  ["left", "right", "top", "bottom"]
    .map((side) => `<${side} style="thin"><color auto="1"/></${side}>`)
    .join("") +
  `<diagonal/></border></borders>` +
  `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
  `<cellXfs count="9">` +
  xf(49, 0, 1, TOP) +
  xf(49, 1, 1, `<alignment horizontal="center" vertical="center" wrapText="1"/>`) +
  xf(1, 0, 1, `<alignment vertical="top"/>`) +
  xf(3, 0, 1, `<alignment vertical="top"/>`) +
  xf(164, 0, 1, `<alignment horizontal="center" vertical="top"/>`) +
  xf(10, 0, 1, `<alignment vertical="top"/>`) +
  xf(49, 0, 1, TOP, ` quotePrefix="1"`) +
  xf(49, 1, 0, `<alignment vertical="top"/>`) +
  xf(49, 0, 0, `<alignment vertical="top"/>`) +
  `</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
