import type { ReportContext } from "./context.ts";
import type { ReportCase, ReportRule } from "./report-case.ts";
import {
  type Cell,
  type Column,
  type CountTable,
  type ListTable,
  type ReportTable,
  SUM,
  type TableRow,
} from "./table.ts";
import { type Words, words } from "./words.ts";

/** Counts one table over any number of cases, holding only its sums. */
export function tallyOf(table: CountTable, context: ReportContext) {
  const sums = new Map<string, Map<string, { amount: number; mark?: Cell["mark"] }>>();
  const put = (row: string, column: string, amount: number, mark?: Cell["mark"]) => {
    const cells = sums.get(row) ?? new Map();
    sums.set(row, cells);
    const held = cells.get(column) ?? { amount: 0 };
    cells.set(column, {
      amount: held.amount + amount,
      ...((mark ?? held.mark) ? { mark: mark ?? held.mark } : {}),
    });
  };
  const ignore = () => {};
  return {
    add: (one: ReportCase) => table.place(one, context, put, ignore),
    finish(): ReportTable {
      table.add?.(context, put);
      return finished(table, context, sums);
    },
  };
}

type Sums = ReadonlyMap<string, ReadonlyMap<string, { amount: number; mark?: Cell["mark"] }>>;

function finished(given: CountTable, context: ReportContext, sums: Sums): ReportTable {
  const stands = (column: Column) => [...sums.values()].some((cells) => cells.has(column.key));
  const columns = given.columns.filter((column) => !column.hideEmpty || stands(column));
  const table = { ...given, columns };
  const known = new Set(table.rows.map((row) => row.key));
  const brought = [...sums.keys()].filter((key) => key !== SUM && !known.has(key)).sort();
  const nameRow = table.nameRow ?? ((key: string) => words(key, key));
  const rows = [...table.rows, ...brought.map((key) => ({ key, head: nameRow(key) }))].filter(
    (row) => !table.hideEmptyRows || sums.has(row.key),
  );
  const unknown = table.unknown?.(context) ?? {};
  const cellsOf = (read: (column: string) => { amount: number; mark?: Cell["mark"] }, row: string): Cell[] =>
    table.columns.map((column) => {
      const noteOf = (key: string) => unknown[key] ?? table.unknownIn?.(row, key);
      const note = noteOf(column.key);
      if (note) return { value: null, note };
      if (row === SUM && table.sumOf && !table.sumOf.includes(column.key))
        return { value: null, note: "not-added" };
      const parts = column.from ?? [column.key];
      const missing = parts.map(noteOf).find((one) => one !== undefined);
      if (missing) return { value: null, note: missing };
      const mark = parts.map((part) => read(part).mark).find((one) => one !== undefined);
      const marked = mark ? { mark } : {};
      if (column.derive) return { ...column.derive((key) => read(key).amount), ...marked };
      return { value: read(column.key).amount, ...marked };
    });
  const reader = (row: string) => (column: string) => sums.get(row)?.get(column) ?? { amount: 0 };
  const out: TableRow[] = rows.map((row) => ({ ...row, cells: cellsOf(reader(row.key), row.key) }));
  if (table.sum !== "none") {
    const read =
      table.sum === "placed"
        ? reader(SUM)
        : (column: string) => {
            let amount = 0;
            let mark: Cell["mark"];
            for (const row of rows) {
              const cell = reader(row.key)(column);
              amount += cell.amount;
              mark ??= cell.mark;
            }
            return mark ? { amount, mark } : { amount };
          };
    out.push({ key: SUM, head: words("Cộng", "Total"), cells: cellsOf(read, SUM), isSum: true });
  }
  return shown({
    code: table.code,
    title: table.title,
    population: table.population,
    kind: "numbers",
    rowHead: table.rowHead,
    columns: table.columns,
    rows: out,
    notes: table.notes ?? [],
    explains: true,
  });
}

/** Without the columns that only helped to compute. */
function shown(table: ReportTable): ReportTable {
  if (!table.columns.some((column) => column.hidden)) return table;
  const keep = (_: unknown, at: number) => table.columns[at]?.hidden !== true;
  return {
    ...table,
    columns: table.columns.filter(keep),
    rows: table.rows.map((row) => ({ ...row, cells: row.cells.filter(keep) })),
  };
}

/** Rows a report holds of one list; a longer one says how many there are. */
export const LIST_LIMIT = 5_000;

/** Collects one list. The first `LIST_LIMIT` rows in its order are kept, however many cases come by. */
export function collectList(table: ListTable, context: ReportContext) {
  const collator = new Intl.Collator("vi");
  const inOrder = (a: Kept, b: Kept) => collator.compare(a.order, b.order) || (a.id < b.id ? -1 : 1);
  type Kept = { order: string; id: string; number: string; cells: readonly Cell[] };
  let kept: Kept[] = [];
  let count = 0;
  return {
    add(one: ReportCase): void {
      const row = table.row(one, context);
      if (!row) return;
      count += 1;
      kept.push({ ...row, id: one.id, number: one.number });
      if (kept.length >= 2 * LIST_LIMIT) kept = kept.sort(inOrder).slice(0, LIST_LIMIT);
    },
    finish(): ReportTable {
      const rows = kept.sort(inOrder).slice(0, LIST_LIMIT);
      return {
        code: table.code,
        title: table.title,
        population: table.population,
        kind: "list",
        rowHead: table.rowHead,
        columns: table.columns,
        rows: rows.map(({ id, number, cells }) => ({
          key: id,
          head: words(number, number),
          cells,
          caseId: id,
        })),
        ...(count > rows.length ? { rowsInTruth: count } : {}),
        notes: table.notes ?? [],
      };
    },
  };
}

/** One case's part in a cell: what it adds, or the rule that keeps it out; null where it has nothing to do with it. */
export type Part = { readonly amount: number } | { readonly rule: ReportRule };

/**
 * "Vì sao ra số này" for one case: its part in any cell of a table. A sum row asks of every row, a derived column of those
 * it comes from.
 */
export function partsOf(
  table: CountTable,
  context: ReportContext,
  one: ReportCase,
): (cell: { readonly row: string; readonly column: string }) => Part | null {
  const added: { row: string; key: string; amount: number }[] = [];
  const left: { row: string; key: string; rule: ReportRule }[] = [];
  table.place(
    one,
    context,
    (row, key, amount) => added.push({ row, key, amount }),
    (row, key, rule) => left.push({ row, key, rule }),
  );
  return (cell) => {
    const columns = table.columns.find((each) => each.key === cell.column)?.from ?? [cell.column];
    const isAsked = ({ row, key }: { row: string; key: string }) =>
      columns.includes(key) &&
      (cell.row === SUM ? (table.sum === "placed" ? row === SUM : row !== SUM) : row === cell.row);
    const amounts = added.filter(isAsked);
    if (amounts.length > 0) return { amount: amounts.reduce((sum, each) => sum + each.amount, 0) };
    const rule = left.find(isAsked)?.rule;
    return rule === undefined ? null : { rule };
  };
}

/** The same for one cell. */
export const partOf = (
  table: CountTable,
  context: ReportContext,
  one: ReportCase,
  cell: { readonly row: string; readonly column: string },
): Part | null => partsOf(table, context, one)(cell);

/** ± and ±% of a number against its base; with base 0 there is no percentage, and the cell says so. */
export const difference = (now: number | null, before: number | null): { value: number | null } => ({
  value: now === null || before === null ? null : now - before,
});

export function percent(
  part: number | null,
  whole: number | null,
): { value: number | null; note?: "base-zero" } {
  if (part === null || whole === null) return { value: null };
  if (whole === 0) return { value: null, note: "base-zero" };
  return { value: Math.round((part / whole) * 1000) / 10 };
}

export type UnitRow = { readonly key: string; readonly head: Words };
export const columnOf = (key: string, head: Words, group?: Words): Column => ({
  key,
  head,
  form: "count",
  ...(group ? { group } : {}),
});
