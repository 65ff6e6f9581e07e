import { type CaseRecord, emptyRecord } from "../../shared/case/record.ts";
import type { Finding } from "../../shared/case/rules.ts";
import type { UnreadText } from "../../shared/case/unread.ts";
import { type CellProblem, cellProblem } from "../../shared/excel-import/cell-problems.ts";
import type { CaseField } from "../../shared/excel-import/field.ts";
import type { Language } from "../../shared/problem/explain.ts";
import { pathOf } from "./grid-columns.ts";

/** A cell whose words cannot be read yet: they are in no record, and kept beside it in the draft. */
export type BadCell = { readonly text: string; readonly problem: CellProblem };

/** One row of the grid. `key` is steady while the row is on the screen; the case gets its id with the first draft. */
export type GridRow = {
  readonly key: string;
  readonly caseId: string | null;
  readonly number: string;
  readonly record: CaseRecord;
  readonly isTyped: boolean;
  readonly bad: Readonly<Record<string, BadCell>>;
  /** Texts of the draft that no cell shows: of fields that only the case's page has. */
  readonly elsewhere: readonly UnreadText[];
  readonly findings: readonly Finding[] | null;
};

export const newRow = (key: string, kind: "VA" | "VV"): GridRow => ({
  key,
  caseId: null,
  number: "",
  record: emptyRecord(kind),
  isTyped: false,
  bad: {},
  elsewhere: [],
  findings: null,
});

/** What a cell shows: what was typed where it cannot be read, else the record's value. A row nobody typed in is blank. */
export function shownText(row: GridRow, field: CaseField, language: Language): string {
  const bad = row.bad[field.id];
  if (bad) return bad.text;
  return isBlank(row) && field.id === "kind" ? "" : field.show(row.record, language);
}

/** The last row, which nobody has typed in yet. */
export const isBlank = (row: GridRow): boolean =>
  row.caseId === null && !row.isTyped && Object.keys(row.bad).length === 0;

/** The row after a cell was left with `text`; the same row where nothing changed. */
export function typeCell(row: GridRow, field: CaseField, text: string, language: Language): GridRow {
  if (text === shownText(row, field, language)) return row;
  const { [field.id]: _before, ...bad } = row.bad;
  const elsewhere = row.elsewhere.filter((one) => one.field !== pathOf(field, row.record));
  const next = { ...row, bad, elsewhere, isTyped: true };
  const refuse = (problem: CellProblem) => ({ ...next, bad: { ...bad, [field.id]: { text, problem } } });
  const cleared = field.clear?.(row.record) ?? row.record;
  if (text.trim() === "")
    return field.id === "kind" ? { ...next, isTyped: row.isTyped } : { ...next, record: cleared };
  const put = field.put(cleared, { t: "text", text });
  if (!put.ok) return refuse(put.problem);
  if (row.number !== "" && put.record.kind !== row.record.kind) return refuse(cellProblem("kindFixed"));
  return { ...next, record: put.record };
}
