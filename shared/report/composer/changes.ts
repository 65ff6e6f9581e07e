import { cellNumber } from "../cross-check.ts";
import type { CellRef } from "../sections.ts";
import type { ReportTable } from "../table.ts";
import type { ComposedBody } from "./body.ts";
import { parseChips, writeChip } from "./chips.ts";

type Tables = readonly ReportTable[];

/** A number that is not what it was. null: the cell was not there, or held no number. `delta` null where either is. */
export type ChangedNumber = {
  readonly cell: CellRef;
  readonly before: number | null;
  readonly now: number | null;
  readonly delta: number | null;
};

/** Every chip of a text once, in the order of the text. */
export function chipsIn(body: ComposedBody): CellRef[] {
  const found = new Map<string, CellRef>();
  for (const section of body.sections)
    for (const { text } of section.paragraphs)
      for (const piece of parseChips(text)) if (typeof piece !== "string") found.set(writeChip(piece), piece);
  return [...found.values()];
}

/** Which of the cells hold another number than before. */
export const changedNumbers = (cells: readonly CellRef[], before: Tables, now: Tables): ChangedNumber[] =>
  cells.flatMap((cell) => {
    const [old, current] = [before, now].map((tables) =>
      cellNumber(tables, cell.table, cell.row, cell.column),
    ) as [number | null, number | null];
    if (old === current) return [];
    const delta = old === null || current === null ? null : current - old;
    return [{ cell, before: old, now: current, delta }];
  });

const has = (tables: Tables, { table: code, row, column }: CellRef): boolean => {
  const table = tables.find((one) => one.code === code);
  return Boolean(
    table?.rows.some((one) => one.key === row) && table.columns.some((one) => one.key === column),
  );
};

/**
 * Every cell of the tables of numbers that is not what it was reported as: *số điều chỉnh*. A row or column that only one of them has
 * (a code that a list got or lost) is no change where it holds nought.
 */
export function restatedNumbers(reported: Tables, today: Tables): ChangedNumber[] {
  const cells = new Map<string, CellRef>();
  for (const table of [...reported, ...today].filter((one) => one.kind === "numbers"))
    for (const row of table.rows)
      for (const column of table.columns) {
        const cell = { table: table.code, row: row.key, column: column.key };
        cells.set(writeChip(cell), cell);
      }
  return changedNumbers([...cells.values()], reported, today).filter(
    ({ cell, before, now }) => (before ?? now) !== 0 || (has(reported, cell) && has(today, cell)),
  );
}

export type ChangedParagraph = {
  readonly section: string;
  readonly id: string;
  readonly before: string | null;
  readonly now: string | null;
};

/** Two texts paragraph by paragraph; a number that moved under a chip is no change of the text. */
export function changedParagraphs(before: ComposedBody, now: ComposedBody): ChangedParagraph[] {
  const flat = (body: ComposedBody) =>
    new Map(
      body.sections.flatMap((section) =>
        section.paragraphs.map(
          (one) => [`${section.key} ${one.id}`, { section: section.key, ...one }] as const,
        ),
      ),
    );
  const [old, current] = [flat(before), flat(now)];
  return [...new Set([...old.keys(), ...current.keys()])].flatMap((key) => {
    const [a, b] = [old.get(key), current.get(key)];
    const one = b ?? a;
    if (!one || (a?.text === b?.text && a?.style === b?.style)) return [];
    return [{ section: one.section, id: one.id, before: a?.text ?? null, now: b?.text ?? null }];
  });
}
