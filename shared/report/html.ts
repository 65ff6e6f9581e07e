import { cellText, headCells, isNumeric, NOTHING, tableNotes, tableTitle } from "./cell-text.ts";
import type { HeadLine, Layout } from "./layouts.ts";
import { isWide, type Letterhead } from "./letterhead.ts";
import type { Report } from "./report.ts";
import type { Paragraph, Section } from "./sections.ts";
import type { ReportTable } from "./table.ts";
import { columnShares, headSize, staysWhole } from "./table-columns.ts";
import { xmlText } from "./wordml.ts";
import type { Words } from "./words.ts";

type Language = keyof Words;

/** A picture as SVG text, with the line under it. */
export type PagePicture = { readonly svg: string; readonly caption: string };

export type PageGiven = {
  readonly report: Report;
  readonly head: Letterhead;
  readonly layout: Layout;
  readonly language: Language;
  readonly pictures: readonly PagePicture[];
  /** `@font-face` rules of the family "Tinos". */
  readonly fontFaces: string;
};

/**
 * The report as one page of HTML that prints as the Word file does: A4, the layout's margins, page number top centre and
 * none on page 1, table heads repeated, wide tables lying. It needs nothing from outside and holds no script.
 */
export function reportHtml(given: PageGiven): string {
  const { report, head, layout, language } = given;
  const upright = report.tables.filter((table) => !isWide(table));
  const lying = report.tables.filter(isWide);
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:">
<title>${xmlText(`${head.title} – ${report.period[language]}`)}</title>
<style>${given.fontFaces}${pageCss(layout)}</style></head><body>
<section class="text">
${headHtml(head, layout)}
${report.sections.map((section, at) => sectionHtml(section, at, layout, language)).join("\n")}
${signHtml(head, layout)}
</section>
<section class="annex"><h2>${xmlText(head.annexTitle)}</h2>
${given.pictures.map(figureHtml).join("\n")}
${upright.map((table) => tableHtml(table, language)).join("\n")}</section>
<section class="wide">${lying.map((table) => tableHtml(table, language)).join("\n")}</section>
</body></html>`;
}

/** What stands over the text: the two blocks, the title, and what the report lacks. */
export const headHtml = (head: Letterhead, layout: Layout): string =>
  `<div class="head"><div>${block(layout.left, head)}</div><div>${block(layout.right, head)}</div></div>
<h1>${xmlText(head.title)}</h1><p class="subject">${xmlText(head.subject)}</p>
${head.caution ? `<p class="caution">${xmlText(head.caution)}</p>` : ""}`;

/** What stands under it: to whom it goes, and who signs. */
export const signHtml = (head: Letterhead, layout: Layout): string =>
  `<div class="sign"><div><p class="to-${layout.recipients.labelStyle}">${xmlText(head.recipientsLabel)}</p>${head.recipients
    .map((one) => `<p>- ${xmlText(one)}</p>`)
    .join("")}</div><div><p class="signer">${xmlText(head.signer)}</p></div></div>`;

export const figureHtml = ({ svg, caption }: PagePicture): string =>
  `<figure>${svg}<figcaption>${xmlText(caption)}</figcaption></figure>`;

function pageCss(layout: Layout): string {
  const { top, bottom, left, right } = layout.marginsMm;
  const number = `@top-center { content: counter(page); font: ${layout.size}pt Tinos, "Times New Roman", serif; }`;
  return `
@page { size: A4 portrait; margin: ${top}mm ${right}mm ${bottom}mm ${left}mm; ${number} }
@page :first { @top-center { content: none; } }
@page wide { size: A4 landscape; margin: ${left}mm ${bottom}mm ${right}mm ${top}mm; ${number} }
html { font: ${fontOf(layout)}; color: #000; background: #fff; }
body { margin: 0; }
.annex { break-before: page; }
.wide { page: wide; }
${sheetCss(layout)}`;
}

const fontOf = ({ size, line }: Layout): string =>
  `${size}pt/${"exactPt" in line ? `${line.exactPt}pt` : line.multiple} Tinos, "Times New Roman", serif`;

/** The same for a sheet on the screen: what stands in an element of this selector looks as it will be printed. */
export const screenCss = (layout: Layout, selector: string): string =>
  `@scope (${selector}) { :scope { font: ${fontOf(layout)}; color: #000; background: #fff; } ${sheetCss(layout)} }`;

/** The looks of what stands on a sheet, whatever it is shown on. */
function sheetCss(layout: Layout): string {
  const sizes = [...new Set([...layout.left, ...layout.right].map((one) => one.size))];
  return `
p, h1, h2, h3, figure { margin: 0; }
.head, .sign { display: flex; text-align: center; line-height: 1.15; }
.head > div:first-child { flex: 0 0 44%; } .head > div:last-child { flex: 1; } .head p { white-space: pre-wrap; }
${sizes.map((size) => `.size-${size} { font-size: ${size}pt; }`).join(" ")} .bold { font-weight: 700; } .italic { font-style: italic; }
.rule { text-decoration: underline; text-underline-offset: 3px; }
.short { width: 18mm; border-bottom: 0.75pt solid #000; margin: 1mm auto; }
h1 { font-size: ${layout.size + 1}pt; text-align: center; margin-top: 8mm; }
.subject { font-weight: 700; text-align: center; } .caution { font-style: italic; text-align: center; }
h2 { font-size: ${layout.size}pt; break-after: avoid; }
.text h2 { margin-top: 3mm; text-indent: ${layout.firstLineMm}mm; }
.text > p.line { text-align: justify; text-indent: ${layout.firstLineMm}mm; margin-bottom: ${layout.afterPt}pt; }
.sign { margin-top: 8mm; break-inside: avoid; } .sign > div { flex: 1; }
.sign > div:first-child { text-align: left; font-size: ${layout.recipients.size}pt; }
.to-underlined { text-decoration: underline; font-size: ${layout.recipients.labelSize}pt; }
.to-bold-italic { font-weight: 700; font-style: italic; font-size: ${layout.recipients.labelSize}pt; }
.signer { font-weight: 700; margin-bottom: 25mm; }
.annex > h2 { text-align: center; }
figure { break-inside: avoid; text-align: center; margin: 4mm 0; } figure svg { max-width: 100%; }
figcaption { font-style: italic; font-size: 12pt; }
.table { margin-top: 5mm; line-height: 1.15; }
.table h3 { font-size: 13pt; break-after: avoid; } .about { font-size: 10pt; font-style: italic; }
h3 + .about { break-after: avoid; } table + .about { break-before: avoid; }
.whole { break-inside: avoid; } .own-page { break-before: page; } .own-page h3, .own-page h3 + .about { text-align: center; } .own-page h3 + .about { font-size: 12pt; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; font-size: 11pt; }
table.dense { font-size: 9.5pt; }
${[7, 8, 9, 10, 11].map((points) => `.head-${points} th { font-size: ${points}pt; }`).join(" ")}
thead { display: table-header-group; } tr { break-inside: avoid; }
th, td { border: 0.5pt solid #000; padding: 0.6mm 1mm; overflow-wrap: anywhere; }
.n { text-align: right; } .d { text-align: center; overflow-wrap: normal; } tr.sum { font-weight: 700; }
`;
}

const FIELDS: Readonly<Record<string, (head: Letterhead) => string>> = {
  "{parent_body}": (head) => head.parentBody,
  "{issuing_body}": (head) => head.issuingBody,
  "{top_line}": (head) => head.topLine,
  "{motto}": (head) => head.motto,
  "{number}": (head) => head.number,
  "{place_date}": (head) => head.placeDate,
};

const block = (lines: readonly HeadLine[], head: Letterhead): string =>
  lines
    .map((line) => {
      const text = xmlText(FIELDS[line.text]?.(head) ?? line.text);
      const inner = line.rule === "full" ? `<span class="rule">${text}</span>` : text;
      const look = `size-${line.size}${line.bold ? " bold" : ""}${line.italic ? " italic" : ""}`;
      return `<p class="${look}">${inner}</p>${line.rule === "third" ? '<div class="short"></div>' : ""}`;
    })
    .join("");

const ROMAN = ["I", "II", "III", "IV", "V"];

/** "II-": how a part of the text is numbered. */
export const partNumber = (at: number, layout: Layout): string =>
  layout.numbering.part.replace("%1", ROMAN[at] ?? String(at + 1));

function sectionHtml(section: Section, at: number, layout: Layout, language: Language): string {
  return `<h2>${partNumber(at, layout)} ${xmlText(section.title[language])}</h2>${section.paragraphs[language].map(paragraphHtml).join("")}`;
}

/** A number of the text carries the cell it comes from, for a preview that opens it. */
const paragraphHtml = (paragraph: Paragraph): string =>
  `<p class="line">${paragraph.style === "point" ? "- " : ""}${paragraph.runs
    .map((run) =>
      typeof run === "string"
        ? xmlText(run)
        : `<span data-cell="${xmlText(`${run.cell.table} ${run.cell.row} ${run.cell.column}`)}">${run.text}</span>`,
    )
    .join("")}</p>`;

export function tableHtml(table: ReportTable, language: Language): string {
  const { hasGroups, groups, columns } = headCells(table, language);
  const corner = `<th${hasGroups ? ' rowspan="2"' : ""}>${xmlText(table.rowHead[language])}</th>`;
  let at = 0;
  const first = groups
    .map(({ text, span, isGroup }) => {
      const from = at;
      at += span;
      return isGroup
        ? `<th colspan="${span}">${xmlText(text)}</th>`
        : `<th rowspan="2">${xmlText(columns[from]?.text ?? "")}</th>`;
    })
    .join("");
  const second = columns
    .filter((column) => !hasGroups || column.isGrouped)
    .map((column) => `<th>${xmlText(column.text)}</th>`)
    .join("");
  const head = hasGroups ? `<tr>${corner}${first}</tr><tr>${second}</tr>` : `<tr>${corner}${second}</tr>`;
  const rows = table.rows
    .map((row) => {
      if (row.isHeading)
        return `<tr class="sum"><td colspan="${table.columns.length + 1}">${xmlText(row.head[language])}</td></tr>`;
      const cells = row.cells.map((cell, i) => {
        const form = table.columns[i]?.form ?? "text";
        const kind = isNumeric(form) ? ' class="n"' : form === "date" ? ' class="d"' : "";
        return `<td${kind}>${xmlText(cellText(cell, form, language))}</td>`;
      });
      return `<tr${row.isSum ? ' class="sum"' : ""}><td>${xmlText(row.head[language])}</td>${cells.join("")}</tr>`;
    })
    .join("");
  const widths = columnShares(table)
    .map((share) => `<col width="${(share * 100).toFixed(2)}%">`)
    .join("");
  const dense = table.columns.length > 8;
  const points = headSize(table, language, dense ? 9 : 11);
  const body =
    table.rows.length === 0
      ? `<p class="about">${NOTHING[language]}</p>`
      : `<table class="${dense ? "dense " : ""}head-${points}"><colgroup>${widths}</colgroup><thead>${head}</thead><tbody>${rows}</tbody></table>`;
  const notes = tableNotes(table, language).map((note) => `<p class="about">${xmlText(note)}</p>`);
  return `<div class="table${table.isAnnex ? " own-page" : staysWhole(table) ? " whole" : ""}"><h3>${xmlText(tableTitle(table, language))}</h3><p class="about">${xmlText(table.population[language])}</p>${body}${notes.join("")}</div>`;
}
