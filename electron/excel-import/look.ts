import { createHash } from "node:crypto";
import { z } from "zod";
import { caseField } from "../../shared/excel-import/case-fields.ts";
import { type Cell, columnLetter, type Row } from "../../shared/excel-import/cell.ts";
import {
  convertCell,
  guessLegacy,
  type LegacyEncoding,
  type LegacyGuess,
} from "../../shared/excel-import/legacy-text.ts";
import {
  guessColumns,
  guessHeaderRow,
  headersKey,
  scaleOfHeader,
} from "../../shared/excel-import/match-columns.ts";
import type { ListDefaults } from "../../shared/excel-import/plan-row.ts";
import type { WordChoice } from "../../shared/excel-import/word-choices.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { foldPlain } from "../../shared/text/fold.ts";
import { showDate } from "../../shared/text/partial-date-text.ts";
import { getMatching, putMatching } from "../database/excel-store.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";
import { expectingRefusal, refuse } from "./failure.ts";
import { recallWords } from "./remembered-words.ts";
import type { Table } from "./workbook.ts";

const FIRST_ROWS = 30;
const SAMPLED_ROWS = 500;
const SAMPLES = 3;
const SHOWN_CHARACTERS = 200;

export const shownCell = (cell: Cell | null): string =>
  cell === null ? "" : cell.t === "date" ? showDate(cell.text) : cell.text;

const cut = (text: string): string =>
  text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}…` : text;

/**
 * The sheets with their first rows, and where each names its columns. A sheet that is too large (a wide table beside the
 * list) is told of and keeps none of the others from being read.
 */
export const lookAtSheets = (table: Table) =>
  expectingRefusal(async () => {
    const sheets = [];
    for (const [index, { name, isHidden }] of table.sheets.entries()) {
      const rows = await rowsUnlessTooLarge(table, index);
      if (rows === null) {
        sheets.push({ name, isHidden, isTooLarge: true, rows: [], headerRow: null });
        continue;
      }
      const legacy = guessLegacy(rows.flatMap((row) => row.cells.map(shownCell)));
      sheets.push({
        name,
        isHidden,
        isTooLarge: false,
        rows: rows.map(({ row, cells }) => ({ row, cells: cells.map((cell) => cut(shownCell(cell))) })),
        headerRow: guessHeaderRow(rows, decoder(legacy?.encoding ?? null)),
      });
    }
    return sheets.every((sheet) => sheet.isTooLarge) ? fail("E_EXCEL_TOO_LARGE") : ok({ sheets });
  });

async function rowsUnlessTooLarge(table: Table, sheet: number): Promise<Row[] | null> {
  const read = await expectingRefusal(async () => ok(await firstRows(table, sheet, 0, FIRST_ROWS)));
  if (!read.ok && read.problem.code !== "E_EXCEL_TOO_LARGE") refuse(read.problem.code, read.problem.params);
  return read.ok ? read.value : null;
}

const decoder = (legacy: LegacyEncoding | null) => (text: string) =>
  legacy ? convertCell(text, legacy) : text;

async function firstRows(table: Table, sheet: number, from: number, most: number): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const row of table.rows(sheet)) {
    if (row.row < from) continue;
    rows.push(row);
    if (rows.length === most) break;
  }
  return rows;
}

export type LookedColumn = {
  readonly column: number;
  readonly letter: string;
  readonly header: string;
  readonly samples: readonly string[];
  readonly field: string;
  readonly scale: number;
  readonly legacy: LegacyGuess | null;
};

export type LookedList = {
  readonly columns: LookedColumn[];
  readonly isRemembered: boolean;
  readonly defaults: ListDefaults;
  /** What was chosen for words in lists before. */
  readonly words: WordChoice[];
};

/**
 * The columns of a list with samples, what each is taken as and in which encoding it is; as it was matched last, where the
 * same headers were matched before. The encoding is found from the first 500 rows and the fonts of their cells.
 */
export const lookAtColumns = (ws: OpenWorkspace, table: Table, sheet: number, headerRow: number | null) =>
  expectingRefusal(async (): Promise<Result<LookedList>> => {
    const rows = await firstRows(table, sheet, headerRow ?? 1, SAMPLED_ROWS);
    const heading = headerRow === null ? null : (rows.find((row) => row.row === headerRow) ?? null);
    const body = rows.filter((row) => row !== heading);
    const width = Math.max(0, ...rows.map((row) => row.cells.length));
    const legacy = Array.from({ length: width }, (_, column) => {
      const cells = [heading, ...body]
        .flatMap((row) => row?.cells[column] ?? [])
        .filter((cell) => cell.t === "text");
      return guessLegacy(
        cells.map((cell) => cell.text),
        cells.map((cell) => cell.font),
      );
    });
    // A header is one or two words: it is in the encoding of its column, or of the list.
    const ofList = mostFrequent(legacy.flatMap((guess) => guess?.encoding ?? []));
    const headers = legacy.map((guess, column) =>
      cut(
        decoder(guess?.encoding ?? ofList)(shownCell(heading?.cells[column] ?? null))
          .replace(/\s+/g, " ")
          .trim(),
      ),
    );
    const guessed = guessColumns(headers);
    const remembered = headerRow === null ? null : recall(ws, headers);
    const columns = headers.map((header, column): LookedColumn => {
      const before = remembered?.columns.find((one) => one.column === column);
      return {
        column,
        letter: columnLetter(column),
        header,
        samples: samplesOf(body, column),
        field: before?.field ?? (remembered ? "" : (guessed[column] ?? "")),
        scale: before?.scale ?? scaleOfHeader(header),
        legacy: legacy[column] ?? null,
      };
    });
    const defaults = remembered?.defaults ?? {
      kind: kindOf(rows, body),
      mainSource: "",
      sector: "",
      role: "" as const,
    };
    return ok({ columns, isRemembered: remembered !== null, defaults, words: recallWords(ws) });
  });

/** The first values of a column that differ: three times the same says no more than once. */
const samplesOf = (rows: readonly Row[], column: number): string[] =>
  [...new Set(rows.map((row) => shownCell(row.cells[column] ?? null)))]
    .filter((text) => text.trim() !== "")
    .slice(0, SAMPLES)
    .map(cut);

/** "DANH SÁCH VỤ ÁN …" above or in the titles: which kind the list is of; "" where it says both or nothing. */
function kindOf(rows: readonly Row[], body: readonly Row[]): ListDefaults["kind"] {
  const text = foldPlain([...rows, ...body].flatMap((row) => row.cells.map(shownCell)).join(" "));
  const count = (words: RegExp) => text.match(words)?.length ?? 0;
  const [va, vv] = [count(/\bvu an\b/g), count(/\bvu viec\b/g)];
  return va > vv * 2 ? "VA" : vv > va * 2 ? "VV" : "";
}

function mostFrequent(encodings: readonly LegacyEncoding[]): LegacyEncoding | null {
  const tcvn3 = encodings.filter((one) => one === "tcvn3").length;
  return encodings.length === 0 ? null : tcvn3 * 2 >= encodings.length ? "tcvn3" : "vni";
}

const matchingSchema = z.object({
  columns: z.array(z.object({ column: z.number(), field: z.string(), scale: z.number() })),
  defaults: z.object({
    kind: z.enum(["", "VA", "VV"]),
    mainSource: z.string(),
    sector: z.string(),
    role: z.enum(["", "R1", "R2", "R3"]),
  }),
});
export type Matching = z.output<typeof matchingSchema>;

const hashOf = (headers: readonly string[]): string =>
  createHash("sha256").update(headersKey(headers)).digest("hex");

function recall(ws: OpenWorkspace, headers: readonly string[]): Matching | null {
  const stored = getMatching(ws.db, hashOf(headers));
  const parsed = stored === null ? null : matchingSchema.safeParse(JSON.parse(stored));
  // A field that a later program no longer knows makes the memory useless, not the list.
  return parsed?.success && parsed.data.columns.every((one) => one.field === "" || caseField(one.field))
    ? parsed.data
    : null;
}

/** Kept when a list was taken in: what was right once is right next time. Call it in the transaction of the import. */
export function remember(ws: OpenWorkspace, headers: readonly string[], matching: Matching): void {
  if (headers.every((header) => header.trim() === "")) return;
  putMatching(ws.db, hashOf(headers), JSON.stringify(matching), ws.deps.clock.nowMs());
}
