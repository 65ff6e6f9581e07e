import { keptWithDraft, type UnreadText } from "../../shared/case/unread.ts";
import type { Language } from "../../shared/problem/explain.ts";
import { type BadCell, type GridRow, typeCell } from "./edit-cell.ts";
import { OFFERED, pathOf } from "./grid-columns.ts";

/** What the row's draft is to hold beside its record: the cells' texts, and those that only the case's page can mend. */
export function unreadOf(row: GridRow): UnreadText[] {
  const ofCells = OFFERED.flatMap((field) => {
    const bad = row.bad[field.id];
    return bad ? [{ field: pathOf(field, row.record), typed: bad.text }] : [];
  });
  return keptWithDraft([...ofCells, ...row.elsewhere], row.record.secret);
}

/** The row with what its draft holds: each text in its cell again; one that no cell shows, or that is read by now, is left to the case's page. */
export function withUnread(row: GridRow, unread: readonly UnreadText[], language: Language): GridRow {
  const bad: Record<string, BadCell> = {};
  const elsewhere: UnreadText[] = [];
  for (const text of unread) {
    const field = OFFERED.find((one) => pathOf(one, row.record) === text.field);
    const cell = field && typeCell(row, field, text.typed, language).bad[field.id];
    if (field && cell) bad[field.id] = cell;
    else elsewhere.push(text);
  }
  return { ...row, bad, elsewhere };
}
