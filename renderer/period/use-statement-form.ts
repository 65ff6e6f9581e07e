import { useCallback, useEffect, useRef, useState } from "react";
import type { InputOf } from "../../shared/api/contract.ts";
import type { Problem } from "../../shared/result.ts";
import { useClient } from "../api/client-context.ts";

export type Statement = InputOf<"period.saveDraft">["statement"];

const QUIET_MS = 1200;

/** Text as it may be stored: Unikey and pastes may give it decomposed or with control characters (V22). */
export const cleanStatement = (typed: Statement): Statement => {
  const clean = (text: string) =>
    text
      .replace(/\r\n?/g, "\n")
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, "")
      .toWellFormed()
      .normalize("NFC");
  return {
    ...typed,
    results: clean(typed.results),
    difficulties: clean(typed.difficulties),
    proposals: clean(typed.proposals),
    goodPractices: clean(typed.goodPractices),
  };
};

/**
 * What is typed on a period, kept as a draft at most 1.2 s after the last key or when the field is left. `flush` waits
 * until it is kept.
 */
export function useStatementForm(period: string, first: Statement, firstKeptAtMs: number | null) {
  const client = useClient();
  const [typed, setTyped] = useState(first);
  const [keptAtMs, setKept] = useState(firstKeptAtMs);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isPending, setPending] = useState(false);
  const newest = useRef(first);
  const isDirty = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const flush = useCallback(async () => {
    clearTimeout(timer.current);
    if (!isDirty.current) return;
    isDirty.current = false;
    const reply = await client.call("period.saveDraft", {
      period,
      statement: cleanStatement(newest.current),
    });
    setProblem(reply.ok ? null : reply.problem);
    if (reply.ok) setKept(reply.value.atMs);
    if (!isDirty.current) setPending(false);
  }, [client, period]);
  const change = (part: Partial<Statement>) => {
    newest.current = { ...newest.current, ...part };
    setTyped(newest.current);
    isDirty.current = true;
    setPending(true);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void flush(), QUIET_MS);
  };
  // Leaving the screen keeps what was typed.
  useEffect(() => () => void flush(), [flush]);
  /** What waits is stored elsewhere now, or dropped: then `next` is what stands. */
  const settle = (next: Statement = newest.current) => {
    clearTimeout(timer.current);
    newest.current = next;
    setTyped(next);
    isDirty.current = false;
    setPending(false);
    setKept(null);
  };
  return { typed, change, flush, settle, keptAtMs, isPending, problem };
}
