import { useCallback, useEffect, useRef, useState } from "react";
import type { Problem } from "../../shared/result.ts";
import { useClient } from "../api/client-context.ts";
import { useLanguage } from "../i18n/language.ts";
import { type GridRow, isBlank, newRow } from "./edit-cell.ts";
import { unreadOf, withUnread } from "./unread-cells.ts";

const PAGE = 100;
/** While a long piece of work runs, drafts wait; they are tried again after this. */
const AGAIN_MS = 1500;

export type GridRows = {
  readonly rows: readonly GridRow[];
  readonly hasMore: boolean;
  readonly keptAtMs: number | null;
  readonly isKeeping: boolean;
  readonly problem: Problem | null;
  /** Puts a changed row in its place and keeps it as a draft. */
  change(row: GridRow): void;
  /** Takes the last change back; false where there is none. */
  undo(): boolean;
  redo(): boolean;
  /** Moves a row to the bin, as a step that the register can take back; false where it stays, and why in `problem`. */
  remove(row: GridRow): Promise<boolean>;
  loadEarlier(): Promise<void>;
  reload(): Promise<void>;
  /** The rows as they are now, after what was just typed. */
  current(): readonly GridRow[];
  /** Waits until everything typed is kept. */
  flush(): Promise<void>;
};

type Change = { readonly before: GridRow; readonly after: GridRow };

/** The grid's rows and their drafts: one save after another, each row's newest state only. */
export function useGridRows(): GridRows {
  const client = useClient();
  const language = useLanguage();
  const spoken = useRef(language);
  spoken.current = language;
  const [rows, setRows] = useState<readonly GridRow[]>([]);
  const [hasMore, setMore] = useState(false);
  const [keptAtMs, setKept] = useState<number | null>(null);
  const [isKeeping, setKeeping] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const current = useRef<readonly GridRow[]>([]);
  const waiting = useRef(new Set<string>());
  const running = useRef<Promise<void>>(Promise.resolve());
  const keys = useRef(0);
  const done = useRef<Change[]>([]);
  const undone = useRef<Change[]>([]);

  const show = useCallback((next: readonly GridRow[]) => {
    const last = next.at(-1);
    const kind = next.at(-2)?.record.kind ?? last?.record.kind ?? "VV";
    keys.current += 1;
    // There is always one blank row below.
    current.current = last && isBlank(last) ? next : [...next, newRow(`new-${keys.current}`, kind)];
    setRows(current.current);
  }, []);

  const keepAll = useCallback(() => {
    running.current = running.current.then(async () => {
      for (const key of [...waiting.current]) {
        const row = current.current.find((one) => one.key === key);
        waiting.current.delete(key);
        if (!row) continue;
        setKeeping(true);
        const reply = await client.call("case.saveDraft", {
          caseId: row.caseId,
          record: row.record,
          unread: unreadOf(row),
        });
        if (!reply.ok) {
          // What was typed is still only here.
          waiting.current.add(key);
          setProblem(reply.problem);
          if (reply.problem.code === "E_BUSY") setTimeout(() => void again.current(), AGAIN_MS);
          break;
        }
        const { caseId, atMs, findings } = reply.value;
        setProblem(null);
        setKept(atMs);
        show(current.current.map((one) => (one.key === key ? { ...one, caseId, findings } : one)));
      }
      setKeeping(false);
    });
    return running.current;
  }, [client, show]);
  const again = useRef(keepAll);
  again.current = keepAll;

  const place = useCallback(
    (row: GridRow) => {
      const before = current.current.find((one) => one.key === row.key);
      // The id may have come meanwhile.
      const kept = {
        ...row,
        caseId: before?.caseId ?? row.caseId,
        findings: before?.findings ?? row.findings,
      };
      show(current.current.map((one) => (one.key === row.key ? kept : one)));
      if (before && (before.record !== row.record || before.bad !== row.bad)) {
        waiting.current.add(row.key);
        void keepAll();
      }
    },
    [keepAll, show],
  );
  const change = useCallback(
    (row: GridRow) => {
      const before = current.current.find((one) => one.key === row.key);
      if (!before || before === row) return;
      done.current.push({ before, after: row });
      undone.current = [];
      place(row);
    },
    [place],
  );
  const undo = useCallback(() => {
    const last = done.current.pop();
    if (!last) return false;
    undone.current.push(last);
    place({ ...last.before, isTyped: true });
    return true;
  }, [place]);
  const redo = useCallback(() => {
    const last = undone.current.pop();
    if (!last) return false;
    done.current.push(last);
    place(last.after);
    return true;
  }, [place]);

  const remove = useCallback(
    async (row: GridRow) => {
      await keepAll();
      const kept = current.current.find((one) => one.key === row.key);
      if (!kept) return false;
      if (kept.caseId !== null) {
        const reply = await client.call("case.delete", { caseId: kept.caseId });
        if (!reply.ok) {
          setProblem(reply.problem);
          return false;
        }
      }
      setProblem(null);
      waiting.current.delete(row.key);
      // What is taken back next is the deletion, not a change of before.
      done.current = [];
      undone.current = [];
      show(current.current.filter((one) => one.key !== row.key));
      return true;
    },
    [client, keepAll, show],
  );

  const read = useCallback(
    async (before: string | null, below: readonly GridRow[]) => {
      const reply = await client.call("grid.rows", { before, limit: PAGE });
      if (!reply.ok) return setProblem(reply.problem);
      // What could not be kept yet is nowhere else: it stays.
      const unkept = current.current.filter((row) => waiting.current.has(row.key));
      const read = reply.value.rows.map(
        ({ unread, ...row }): GridRow =>
          unkept.find((one) => one.caseId === row.caseId) ??
          withUnread({ ...row, key: row.caseId, bad: {}, elsewhere: [] }, unread, spoken.current),
      );
      setMore(reply.value.hasMore);
      show([...read, ...below]);
    },
    [client, show],
  );
  const loadEarlier = useCallback(async () => {
    const first = current.current.find((row) => row.caseId !== null);
    await read(first?.caseId ?? null, current.current);
  }, [read]);
  const reload = useCallback(async () => {
    done.current = [];
    undone.current = [];
    await running.current;
    await read(
      null,
      current.current.filter((row) => row.caseId === null && !isBlank(row)),
    );
  }, [read]);
  useEffect(() => {
    void read(null, []);
  }, [read]);
  const flush = useCallback(() => keepAll(), [keepAll]);
  return {
    rows,
    hasMore,
    keptAtMs,
    isKeeping,
    problem,
    change,
    undo,
    redo,
    remove,
    loadEarlier,
    reload,
    flush,
    current: () => current.current,
  };
}
