import { cellText, headCells, isNumeric, NOTHING, tableNotes, tableTitle } from "./cell-text.ts";
import type { ReportTable } from "./table.ts";
import { columnShares, headSize, staysWhole } from "./table-columns.ts";
import type { Words } from "./words.ts";

type Language = keyof Words;

/** Text as XML carries it; what no XML can hold is replaced. */
export const xmlText = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "\ufffd")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");

type Style = {
  readonly size: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly align?: string;
  readonly keepNext?: boolean;
  readonly before?: number;
  readonly startsPage?: boolean;
};

/** One paragraph in Times New Roman; `size` in points. */
export const paragraphXml = (text: string, style: Style): string =>
  `<w:p><w:pPr>${style.keepNext ? "<w:keepNext/>" : ""}${style.startsPage ? "<w:pageBreakBefore/>" : ""}<w:spacing w:before="${style.before ?? 20}" w:after="20" w:line="240" w:lineRule="auto"/><w:ind w:firstLine="0"/><w:jc w:val="${style.align ?? "left"}"/></w:pPr>` +
  `<w:r><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman" w:eastAsia="Times New Roman"/>${style.bold ? "<w:b/>" : ""}${style.italic ? "<w:i/>" : ""}<w:sz w:val="${style.size * 2}"/><w:szCs w:val="${style.size * 2}"/></w:rPr>` +
  `<w:t xml:space="preserve">${xmlText(text)}</w:t></w:r></w:p>`;

/**
 * A table of a report as WordprocessingML: its title, whom it holds, the table with its head repeated on every page, its
 * notes. @param widthTwips what the page leaves between its margins, in twentieths of a point
 */
export function tableXml(table: ReportTable, language: Language, widthTwips: number): string {
  const size = table.columns.length > 8 ? 9 : 11;
  const widths = columnShares(table).map((share) => Math.round(share * widthTwips));
  const total = widths.reduce((sum, one) => sum + one, 0);
  const notes = tableNotes(table, language);
  const cell = (text: string, width: number, style: Partial<Style>, more = "") =>
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${more}<w:vAlign w:val="center"/></w:tcPr>${paragraphXml(text, { size, ...style })}</w:tc>`;
  const { hasGroups, groups, columns } = headCells(table, language);
  // Each line keeps with the next: Word then moves a short table to a page that has room for all of it.
  const isWhole = staysWhole(table);
  const headStyle = { bold: true, align: "center", keepNext: true, size: headSize(table, language, size) };
  const headRow = (cells: string) => `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${cells}</w:tr>`;
  const spanWidth = (from: number, span: number) =>
    widths.slice(from + 1, from + 1 + span).reduce((sum, one) => sum + one, 0);
  const merge = (start: boolean) => `<w:vMerge${start ? ' w:val="restart"' : ""}/>`;
  let at = 0;
  const first = groups
    .map(({ text, span, isGroup }) => {
      const from = at;
      at += span;
      return isGroup
        ? cell(text, spanWidth(from, span), headStyle, `<w:gridSpan w:val="${span}"/>`)
        : cell(columns[from]?.text ?? "", spanWidth(from, 1), headStyle, merge(true));
    })
    .join("");
  const corner = table.rowHead[language];
  const second = columns
    .map((column, i) =>
      cell(
        hasGroups && !column.isGrouped ? "" : column.text,
        widths[i + 1] ?? 0,
        headStyle,
        hasGroups && !column.isGrouped ? merge(false) : "",
      ),
    )
    .join("");
  const head = hasGroups
    ? headRow(cell(corner, widths[0] ?? 0, headStyle, merge(true)) + first) +
      headRow(cell("", widths[0] ?? 0, headStyle, merge(false)) + second)
    : headRow(cell(corner, widths[0] ?? 0, headStyle) + second);
  const rows = table.rows
    .map((row, n) => {
      if (row.isHeading)
        return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cell(row.head[language], total, { bold: true, keepNext: true }, `<w:gridSpan w:val="${widths.length}"/>`)}</w:tr>`;
      const style = {
        bold: row.isSum === true,
        keepNext: isWhole && (notes.length > 0 || n < table.rows.length - 1),
      };
      const cells = row.cells.map((one, i) => {
        const form = table.columns[i]?.form ?? "text";
        const align = isNumeric(form) ? "right" : form === "date" ? "center" : "left";
        return cell(cellText(one, form, language), widths[i + 1] ?? 0, { align, ...style });
      });
      return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cell(row.head[language], widths[0] ?? 0, style)}${cells.join("")}</w:tr>`;
    })
    .join("");
  const edges = ["top", "left", "bottom", "right", "insideH", "insideV"]
    .map((edge) => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
    .join("");
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("");
  const body =
    table.rows.length === 0
      ? paragraphXml(NOTHING[language], { size: 12, italic: true })
      : `<w:tbl><w:tblPr><w:tblW w:w="${total}" w:type="dxa"/><w:tblBorders>${edges}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="50" w:type="dxa"/><w:right w:w="50" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${head}${rows}</w:tbl>`;
  return (
    titleXml(table, language) +
    body +
    notes.map((note) => paragraphXml(note, { size: 10, italic: true })).join("")
  );
}

/** A table's title and whom it holds; an annex begins a page with both in its middle. */
function titleXml(table: ReportTable, language: Language): string {
  const isAnnex = table.isAnnex === true;
  const align = isAnnex ? "center" : "left";
  const about = { size: isAnnex ? 12 : 10, italic: true, keepNext: true, align };
  return (
    paragraphXml(tableTitle(table, language), {
      size: 13,
      bold: true,
      keepNext: true,
      before: isAnnex ? 0 : 240,
      startsPage: isAnnex,
      align,
    }) + paragraphXml(table.population[language], about)
  );
}
