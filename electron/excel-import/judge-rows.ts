import { createHash } from "node:crypto";
import { withDefaults } from "../../shared/case/defaults.ts";
import type { CaseRecord } from "../../shared/case/record.ts";
import { checkCase, type Finding } from "../../shared/case/rules.ts";
import { caseField } from "../../shared/excel-import/case-fields.ts";
import { columnLetter, type Row } from "../../shared/excel-import/cell.ts";
import { type ColumnMatch, foldHeader } from "../../shared/excel-import/match-columns.ts";
import {
  type ListDefaults,
  type PlannedRow,
  planRow,
  takenColumns,
} from "../../shared/excel-import/plan-row.ts";
import { type WordChoice, wordChoices } from "../../shared/excel-import/word-choices.ts";
import { likable } from "../../shared/merge/likely-same.ts";
import { SeenRows } from "../../shared/merge/seen-rows.ts";
import { titleWords } from "../../shared/text/title-words.ts";
import { type LikelyDuplicate, likelyDuplicates } from "../cases/likely-duplicates.ts";
import { ruleContext } from "../cases/rule-context.ts";
import { isInBin } from "../database/bin-store.ts";
import { caseOfSourceKey } from "../database/excel-store.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";
import { refuse } from "./failure.ts";
import { lookAtColumns, shownCell } from "./look.ts";
import type { Table } from "./workbook.ts";

export type ListInput = {
  readonly sheet: number;
  readonly headerRow: number | null;
  readonly columns: readonly Omit<ColumnMatch, "header">[];
  readonly defaults: ListDefaults;
  /** What was chosen for words that the catalogue does not know. */
  readonly words: readonly WordChoice[];
};

/**
 * good: every rule is content. incomplete: it can be taken in and lacks something for the approval. likely: perhaps a case
 * that is recorded already. known: this very row was taken in before, or stands twice in the list. red: a cell cannot be read.
 */
export type Verdict = "good" | "incomplete" | "likely" | "known" | "red";

export type JudgedRow = {
  readonly row: number;
  readonly verdict: Verdict;
  readonly record: CaseRecord;
  readonly problems: PlannedRow["problems"];
  /** Columns whose words went into the note. */
  readonly kept: readonly number[];
  readonly asked: readonly WordChoice[];
  readonly findings: readonly Finding[];
  readonly matches: readonly LikelyDuplicate[];
  readonly sameAsRow: number | null;
  /** What the register remembers the row by (`source_key`). */
  readonly key: string;
  /** The case of the same row that was deleted and waits in the bin; null for none. */
  readonly binned: string | null;
  /** The row as it came. */
  readonly source: Row;
};

export type Counts = Record<Verdict | "empty", number>;

/** Not what a row says: only its place in the list. */
const PLACE_HEADERS = new Set(["stt", "tt", "so tt", "so thu tu", "no"]);

/**
 * Judges the rows of a list one after another; nothing is written. Refuses E_EXCEL_COLUMNS where two columns go into one
 * field or none is taken, and what reading refuses.
 */
export async function* judgeRows(
  ws: OpenWorkspace,
  table: Table,
  list: ListInput,
): AsyncGenerator<JudgedRow | "empty"> {
  const headers = await headersOf(ws, table, list);
  const columns = takenColumns(list.columns.map((one) => ({ ...one, header: headers[one.column] ?? "" })));
  refuseDoubled(list.columns);
  const places = new Set(headers.flatMap((header, i) => (PLACE_HEADERS.has(foldHeader(header)) ? [i] : [])));
  const choices = wordChoices(list.words);
  const seen = new Map<string, number>();
  const rows = new SeenRows();
  for await (const row of table.rows(list.sheet)) {
    if (list.headerRow !== null && row.row <= list.headerRow) continue;
    const planned = planRow(row, columns, list.defaults, choices);
    if (planned.record === null) {
      yield "empty";
      continue;
    }
    yield judge(ws, row, planned, planned.record, { places, seen, rows });
  }
}

export async function headersOf(ws: OpenWorkspace, table: Table, list: ListInput): Promise<string[]> {
  const looked = await lookAtColumns(ws, table, list.sheet, list.headerRow);
  if (!looked.ok) return refuse(looked.problem.code, looked.problem.params);
  return looked.value.columns.map((column) => column.header);
}

function refuseDoubled(columns: ListInput["columns"]): void {
  const taken = columns.filter((one) => one.field !== "");
  if (taken.length === 0) refuse("E_EXCEL_COLUMNS", { what: "–" });
  for (const one of taken) {
    const known = caseField(one.field) ?? refuse("E_INPUT", { field: "columns" });
    const same = taken.filter((other) => other.field === one.field);
    if (same.length > 1 && !known.many)
      refuse("E_EXCEL_COLUMNS", { what: same.map((other) => columnLetter(other.column)).join(", ") });
  }
}

type Seen = {
  readonly places: ReadonlySet<number>;
  readonly seen: Map<string, number>;
  readonly rows: SeenRows;
};

function judge(
  ws: OpenWorkspace,
  source: Row,
  { row, kept, problems, asked }: PlannedRow,
  planned: CaseRecord,
  { places, seen, rows }: Seen,
): JudgedRow {
  const record = withDefaults(ws.unit, planned);
  const key = keyOf(source, places);
  const base = {
    row,
    record,
    kept,
    problems,
    asked,
    key,
    source,
    binned: null,
    findings: [],
    matches: [],
    sameAsRow: null,
  };
  if (problems.length > 0) return { ...base, verdict: "red" };
  const earlier = seen.get(key);
  if (earlier !== undefined) return { ...base, verdict: "known", sameAsRow: earlier };
  seen.set(key, row);
  const known = caseOfSourceKey(ws.db, key);
  const isBinned = known !== undefined && isInBin(ws.db, known.caseId);
  if (known && !isBinned)
    return {
      ...base,
      verdict: "known",
      matches: [{ caseId: known.caseId, number: known.number, title: "", evidence: [] }],
    };
  const matches = likelyDuplicates(ws, null, record);
  const findings = checkCase(record, ruleContext(ws, null, record, matches));
  const sameAsRow = rows.likestBefore(row, likable(record), titleWords(record.title));
  const verdict: Verdict =
    matches.length > 0 || sameAsRow !== null
      ? "likely"
      : findings.some((finding) => finding.level === "E")
        ? "incomplete"
        : "good";
  // A binned case is brought back only as what it was: its kind never changes.
  const binned = isBinned && known.kind === record.kind ? known.caseId : null;
  return { ...base, verdict, findings, matches, sameAsRow, binned };
}

/** The same row, whatever its number in the list and however its columns are matched. */
function keyOf(source: Row, places: ReadonlySet<number>): string {
  const cells = source.cells.map((cell, column) =>
    places.has(column) ? "" : shownCell(cell).normalize("NFC").trim(),
  );
  while (cells.at(-1) === "") cells.pop();
  return `excel:${createHash("sha256").update(JSON.stringify(cells)).digest("hex").slice(0, 40)}`;
}
