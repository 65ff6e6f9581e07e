import type { FigureKind } from "../figures/entry.ts";
import type { ReportContext } from "./context.ts";
import type { ReportCase, ReportRule } from "./report-case.ts";
import type { Words } from "./words.ts";

/** What a column holds; `unit` names its measure where it is not plain numbers of things. Different measures are never added. */
export type CellForm = "count" | "amount" | "percent" | "text" | "date";

export type Column = {
  readonly key: string;
  readonly head: Words;
  /** A heading over several columns. */
  readonly group?: Words;
  readonly form: CellForm;
  /** Computed from other columns of the row; "Vì sao ra số này" then opens those. */
  readonly from?: readonly string[];
  readonly derive?: (value: (column: string) => number | null) => Derived;
  /** Left out where no case stands in it. */
  readonly hideEmpty?: boolean;
  /** Kept for a derived column, never shown. */
  readonly hidden?: boolean;
};

/** Why a cell has no number; shown in its place. */
export type CellNote =
  | "base-zero"
  | "no-data"
  | "no-target"
  | "not-added"
  | "none-needed"
  | "not-scored"
  | "reached"
  | "not-reached";
export type Derived = { readonly value: number | null; readonly note?: CellNote };

export type Cell = {
  /** Text in one language stays as it was written; Words are the program's own. */
  readonly value: number | string | Words | null;
  readonly note?: CellNote;
  /** Holds a figure without cases (shared/report/figures.ts). */
  readonly mark?: FigureKind;
};

export type TableRow = {
  readonly key: string;
  readonly head: Words;
  readonly cells: readonly Cell[];
  readonly isSum?: boolean;
  /** A line across the table over the rows that follow; its cells are empty. */
  readonly isHeading?: boolean;
  /** The case a row of a list speaks of. */
  readonly caseId?: string;
};

/** B: of the report; D: of the dashboard alone. */
export type TableCode = `B${string}` | `D${string}`;

/** A finished table, ready for screen, Word, Excel and print. `cells` of a row stand as `columns` do. */
export type ReportTable = {
  readonly code: TableCode;
  readonly title: Words;
  /** Which cases it holds. */
  readonly population: Words;
  readonly kind: "numbers" | "list";
  readonly rowHead: Words;
  readonly columns: readonly Column[];
  readonly rows: readonly TableRow[];
  /** A list that was cut: how many rows there are in truth. */
  readonly rowsInTruth?: number;
  readonly notes: readonly Words[];
  /** "Vì sao ra số này" can be asked of its cells: it was counted from cases. */
  readonly explains?: boolean;
  /** An annex of its own: begins a page, and stands under its title alone. */
  readonly isAnnex?: boolean;
};

export const SUM = "sum";

/** Where one case adds to a table, and where it stands beside a number without being in it. */
export type Put = (row: string, column: string, amount: number) => void;
export type Leave = (row: string, column: string, rule: ReportRule) => void;

/** A table of numbers as a rule: rows, columns, and where a case goes. The same rule counts and explains. */
export type CountTable = {
  readonly code: TableCode;
  readonly title: Words;
  readonly population: Words;
  readonly rowHead: Words;
  readonly columns: readonly Column[];
  /** In order; rows that only cases bring are put after them, by key, and named by `nameRow`. */
  readonly rows: readonly { readonly key: string; readonly head: Words }[];
  readonly nameRow?: (key: string) => Words;
  readonly hideEmptyRows?: boolean;
  /**
   * The sum row: added up from the rows; placed by the rule itself, where a case may stand in several rows and must count
   * once; or none, where rows differ in measure. `sumOf` limits it to these columns.
   */
  readonly sum: "rows" | "placed" | "none";
  readonly sumOf?: readonly string[];
  readonly notes?: readonly Words[];
  place(one: ReportCase, context: ReportContext, put: Put, leave: Leave): void;
  /** Numbers without cases: targets, figures by paper. */
  add?(
    context: ReportContext,
    put: (row: string, column: string, amount: number, mark?: Cell["mark"]) => void,
  ): void;
  /** Columns that are not known at all in this context, with the note that stands in their cells. */
  unknown?(context: ReportContext): Readonly<Record<string, CellNote>>;
  /** The same for single cells. */
  unknownIn?(row: string, column: string): CellNote | undefined;
};

/** A list of cases. */
export type ListTable = {
  readonly code: TableCode;
  readonly title: Words;
  readonly population: Words;
  readonly rowHead: Words;
  readonly columns: readonly Column[];
  readonly notes?: readonly Words[];
  /** The row of a case, or null where it is not in the list; `order` sorts the rows. */
  row(
    one: ReportCase,
    context: ReportContext,
  ): { readonly order: string; readonly cells: readonly Cell[] } | null;
};
