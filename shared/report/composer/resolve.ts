import { cellText, NOTES } from "../cell-text.ts";
import { cellNumber } from "../cross-check.ts";
import type { Report } from "../report.ts";
import type { CellRef, Paragraph, Run } from "../sections.ts";
import { twoDigits } from "../sentence.ts";
import type { ReportTable } from "../table.ts";
import type { Words } from "../words.ts";
import type { ComposedBody } from "./body.ts";
import { parseChips } from "./chips.ts";

type Language = keyof Words;

/** Says that a chip names no cell of the report; never a number in its place. */
const unknownChip = ({ table }: CellRef, language: Language): string =>
  language === "vi" ? `[không có số này trong biểu ${table}]` : `[no such number in table ${table}]`;

/** What a chip says by these tables: a count with its leading zero ("09"), any other cell as it is printed. */
export function resolveChip(tables: readonly ReportTable[], cell: CellRef, language: Language): Run {
  const table = tables.find((one) => one.code === cell.table);
  const at = table?.columns.findIndex((one) => one.key === cell.column) ?? -1;
  const found = table?.rows.find((one) => one.key === cell.row)?.cells[at];
  const form = table?.columns[at]?.form;
  if (!found || !form) return unknownChip(cell, language);
  const number = cellNumber(tables, cell.table, cell.row, cell.column);
  // In a sentence a missing number is said in words.
  if (number === null)
    return found.value === null && found.note ? NOTES[found.note][language] : cellText(found, form, language);
  return { number, text: form === "count" ? twoDigits(number) : cellText(found, form, language), cell };
}

export const resolveParagraph = (
  tables: readonly ReportTable[],
  { style, text }: { readonly style: "text" | "point"; readonly text: string },
  language: Language,
): Paragraph => ({
  style,
  runs: parseChips(text).map((piece) =>
    typeof piece === "string" ? piece : resolveChip(tables, piece, language),
  ),
});

/** The report with the composed text in the place of its own, for every writer of reports. */
export const withComposed = (report: Report, body: ComposedBody, language: Language): Report => ({
  ...report,
  sections: report.sections.map((section) => {
    const composed = body.sections.find((one) => one.key === section.key);
    if (!composed) return section;
    const paragraphs = composed.paragraphs.map((one) => resolveParagraph(report.tables, one, language));
    return { ...section, paragraphs: { ...section.paragraphs, [language]: paragraphs } };
  }),
});
