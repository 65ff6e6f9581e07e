import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Document,
  Header,
  type INumberingOptions,
  type IParagraphOptions,
  LevelFormat,
  LevelSuffix,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import { unzipSync, zipSync } from "fflate";
import type { HeadLine, Layout } from "../../../shared/report/layouts.ts";

const FONT = "Times New Roman";
const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
const NO_BORDERS = { top: NO_BORDER, bottom: NO_BORDER, left: NO_BORDER, right: NO_BORDER } as const;
const TIGHT = { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO } as const;

/**
 * The Word template of a layout: what an office finds when it opens it in Word. The same layout gives the same bytes.
 * Three sections: the text; tables upright; wide tables and lists lying. Page numbers top centre, none on page 1.
 */
export async function makeTemplate(layout: Layout): Promise<Uint8Array> {
  const { marginsMm: mm, size, line } = layout;
  const margin = {
    top: convertMillimetersToTwip(mm.top),
    bottom: convertMillimetersToTwip(mm.bottom),
    left: convertMillimetersToTwip(mm.left),
    right: convertMillimetersToTwip(mm.right),
    header: convertMillimetersToTwip(10),
    footer: convertMillimetersToTwip(10),
  };
  const upright = { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) };
  const headers = { default: pageNumber(size), first: new Header({ children: [new Paragraph("")] }) };
  const numbered = { default: pageNumber(size) };
  const document = new Document({
    creator: "Sổ Cụm",
    title: `${layout.code} ${layout.version}`,
    styles: {
      default: {
        document: {
          run: { font: FONT, size: size * 2, language: { value: "vi-VN" } },
          paragraph: {
            spacing: {
              after: layout.afterPt * 20,
              ...("exactPt" in line
                ? { line: line.exactPt * 20, lineRule: LineRuleType.EXACT }
                : { line: Math.round(line.multiple * 240), lineRule: LineRuleType.AUTO }),
            },
          },
        },
      },
    },
    numbering: numbering(layout),
    sections: [
      {
        properties: { titlePage: true, page: { margin, size: upright } },
        headers,
        children: [
          headBlock(layout),
          centred("", size),
          centred("{title}", size + 1, { bold: true }),
          centred("{subject}", size, { bold: true }),
          centred("{caution}", size - 1, { italics: true }),
          new Paragraph({
            numbering: { reference: "parts", level: 0 },
            keepNext: true,
            spacing: { before: 120 },
            children: [run(`${loop("sections")}{heading}`, size, { bold: true })],
          }),
          // A line of the text is a paragraph or a point, one after another as they were written.
          text(`${loop("lines")}${loop("paragraphs")}{text}{/paragraphs}`, layout),
          new Paragraph({
            numbering: { reference: "parts", level: 1 },
            alignment: AlignmentType.JUSTIFIED,
            children: [run(`${loop("points")}{text}{/points}{/lines}{/sections}`, size)],
          }),
          signatureBlock(layout),
        ],
      },
      {
        properties: { page: { margin, size: upright } },
        headers: numbered,
        children: [
          centred("{annex_title}", size, { bold: true }),
          centred(`${loop("pictures")}{picture}`, size, {}, { keepNext: true }),
          centred("{caption}{/pictures}", size - 2, { italics: true }),
          text("{tables}", layout),
          // The last paragraph holds the section's form: it must not be the one that the tables replace.
          centred("", 2),
        ],
      },
      {
        properties: {
          page: { margin: lying(margin), size: { ...upright, orientation: PageOrientation.LANDSCAPE } },
        },
        headers: numbered,
        children: [text("{wide_tables}", layout)],
      },
    ],
  });
  return sameBytes(await Packer.toBuffer(document));
}

const lying = <T extends { top: number; bottom: number; left: number; right: number }>(margin: T): T => ({
  ...margin,
  top: margin.left,
  bottom: margin.right,
  left: margin.bottom,
  right: margin.top,
});

/** Repeats the paragraphs from here to the loop's end, and leaves none behind. */
const loop = (name: string) => `{#${name} [loopOver: "paragraph"]}`;

type RunStyle = { readonly bold?: boolean; readonly italics?: boolean; readonly underline?: object };

const run = (text: string, size: number, style: RunStyle = {}) =>
  new TextRun({ text, font: FONT, size: size * 2, ...style });

const centred = (text: string, size: number, style: RunStyle = {}, more: Partial<IParagraphOptions> = {}) =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: TIGHT,
    ...more,
    children: [run(text, size, style)],
  });

const text = (tag: string, layout: Layout) =>
  new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: convertMillimetersToTwip(layout.firstLineMm) },
    children: [run(tag, layout.size)],
  });

const pageNumber = (size: number) =>
  new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT], font: FONT, size: size * 2 })],
      }),
    ],
  });

function numbering(layout: Layout): INumberingOptions {
  return {
    config: [
      {
        reference: "parts",
        levels: [
          {
            level: 0,
            format: LevelFormat.UPPER_ROMAN,
            text: layout.numbering.part,
            suffix: LevelSuffix.SPACE,
            style: {
              paragraph: { indent: { left: 0, firstLine: convertMillimetersToTwip(layout.firstLineMm) } },
              run: { bold: true },
            },
          },
          {
            level: 1,
            format: LevelFormat.BULLET,
            text: layout.numbering.point,
            suffix: LevelSuffix.SPACE,
            style: {
              paragraph: { indent: { left: 0, firstLine: convertMillimetersToTwip(layout.firstLineMm) } },
            },
          },
        ],
      },
    ],
  };
}

/** Two columns without borders. */
const columns = (left: Paragraph[], right: Paragraph[], shares: readonly [number, number]) => {
  const cell = (children: Paragraph[], width: number) =>
    new TableCell({ children, borders: NO_BORDERS, width: { size: width, type: WidthType.DXA } });
  return new Table({
    layout: TableLayoutType.FIXED,
    margins: { left: 0, right: 0 },
    columnWidths: [...shares],
    width: { size: shares[0] + shares[1], type: WidthType.DXA },
    rows: [new TableRow({ cantSplit: true, children: [cell(left, shares[0]), cell(right, shares[1])] })],
  });
};

function headBlock(layout: Layout): Table {
  const lines = (block: readonly HeadLine[]) =>
    block.flatMap((line) => [
      centred(line.text, line.size, {
        ...(line.bold ? { bold: true } : {}),
        ...(line.italic ? { italics: true } : {}),
        // A rule of the line's own length is an underline; a shorter one a line of its own.
        ...(line.rule === "full" ? { underline: {} } : {}),
      }),
      ...(line.rule === "third" ? [centred("_______", 8)] : []),
    ]);
  return columns(lines(layout.left), lines(layout.right), [4150, 5200]);
}

function signatureBlock(layout: Layout): Table {
  const { labelStyle, labelSize, size } = layout.recipients;
  const label = labelStyle === "underlined" ? { underline: {} } : { bold: true, italics: true };
  const left = (tag: string, points: number, style: RunStyle = {}) =>
    new Paragraph({ spacing: TIGHT, children: [run(tag, points, style)] });
  return columns(
    [
      left("{recipients_label}", labelSize, label),
      left(`${loop("recipients")}- {recipient}{/recipients}`, size),
    ],
    [
      centred("{signer}", layout.size, { bold: true }),
      ...[1, 2, 3].map(() => centred("", layout.size)),
      centred("{signer_name}", layout.size, { bold: true }),
    ],
    [4700, 4650],
  );
}

/** docx writes the time and random ids; a template that is shipped says neither. */
function sameBytes(file: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(file)).sort(([a], [b]) => (a < b ? -1 : 1));
  // [Content_Types].xml sorts first, as the format wants it.
  return zipSync(
    Object.fromEntries(
      parts.map(([name, bytes]) => [
        name,
        /^(docProps\/core|word\/comments)/.test(name)
          ? new TextEncoder().encode(
              new TextDecoder().decode(bytes).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "2020-01-01T00:00:00Z"),
            )
          : bytes,
      ]),
    ),
    { level: 9, mtime: "2020-01-01T00:00:00" },
  );
}
