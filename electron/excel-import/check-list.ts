import { setImmediate as nextTurn } from "node:timers/promises";
import type { Progress } from "../../shared/api/reply.ts";
import { type CountedWord, WordCounts } from "../../shared/excel-import/word-choices.ts";
import { ok, type Result } from "../../shared/result.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";
import { expectingRefusal, refuse } from "./failure.ts";
import { type Counts, type JudgedRow, judgeRows, type ListInput, type Verdict } from "./judge-rows.ts";
import type { Table } from "./workbook.ts";

export type Hooks = { readonly signal: AbortSignal; readonly progress: (step: Progress) => void };

/** Rows of each verdict that are shown; the counts are whole. */
const SHOWN_EACH = 200;
/** Rows between two chances for a cancel and for other work. */
const STRETCH = 50;

export const noCounts = (): Counts => ({ good: 0, incomplete: 0, likely: 0, known: 0, red: 0, empty: 0 });

export type CheckedList = {
  readonly counts: Counts;
  readonly rows: readonly JudgedRow[];
  /** Words that the catalogue does not know, of the rows that are not in the register yet. */
  readonly words: readonly CountedWord[];
  readonly hasMoreWords: boolean;
};

/** What taking a list in would do. Writes nothing. Errors: E_CANCELLED, E_EXCEL_COLUMNS, those of reading. */
export const checkList = (
  ws: OpenWorkspace,
  table: Table,
  list: ListInput,
  hooks: Hooks,
): Promise<Result<CheckedList>> =>
  expectingRefusal(async () => {
    const counts = noCounts();
    const shown = new Map<Verdict, JudgedRow[]>();
    const words = new WordCounts();
    let read = 0;
    for await (const one of judgeRows(ws, table, list)) {
      read += 1;
      if (read % STRETCH === 0) {
        hooks.progress({ done: read, total: 0, phase: "check" });
        await nextTurn();
        if (hooks.signal.aborted) refuse("E_CANCELLED");
      }
      if (one === "empty") {
        counts.empty += 1;
        continue;
      }
      counts[one.verdict] += 1;
      if (one.verdict !== "known") words.add(one.asked);
      const same = shown.get(one.verdict) ?? [];
      if (same.length < SHOWN_EACH) shown.set(one.verdict, [...same, one]);
    }
    const rows = [...shown.values()].flat().sort((a, b) => a.row - b.row);
    return ok({ counts, rows, words: words.list(), hasMoreWords: words.hasMore });
  });
