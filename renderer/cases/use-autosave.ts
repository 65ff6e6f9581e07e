import { useCallback, useEffect, useRef, useState } from "react";
import type { UseFormReturn } from "react-hook-form";
import type { Finding } from "../../shared/case/rules.ts";
import type { Problem } from "../../shared/result.ts";
import { useClient } from "../api/client-context.ts";
import { useNavigation } from "../shell/navigation.ts";
import type { LikelyDuplicate } from "./findings-panel.tsx";
import { type FormValues, recordOf } from "./form-record.ts";
import { holdUntil } from "./pending-keeps.ts";

/** After the last key; leaving the field saves at once. A killed program loses at most this much. */
const PAUSE_MS = 1500;

export type Autosave = {
  readonly keptAtMs: number | null;
  readonly isPending: boolean;
  readonly findings: readonly Finding[] | null;
  readonly duplicates: readonly LikelyDuplicate[] | null;
  readonly problem: Problem | null;
  /** The id a new case got at its first draft. */
  readonly caseId: string | null;
  /** The same at this very moment, whatever was drawn last. */
  knownId(): string | null;
  /** Keeps what is pending, and waits until it is kept. */
  flush(): Promise<void>;
  /** Before *Bỏ thay đổi*: nothing pending may come back; gives the case whose draft is to go, null where none was kept. */
  drop(): Promise<string | null>;
  /** After *Lưu*: nothing is pending any more. */
  settle(caseId: string): void;
};

/** Keeps what is typed as the case's one draft row, one save after another. */
export function useAutosave(
  form: UseFormReturn<FormValues>,
  firstId: string | null,
  isEnabled: boolean,
  tabKey: string,
): Autosave {
  const client = useClient();
  const nameTab = useNavigation((navigation) => navigation.nameTab);
  const caseId = useRef(firstId);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const last = useRef<Promise<void>>(Promise.resolve());
  const isDirty = useRef(false);
  const [state, setState] = useState<
    Pick<Autosave, "keptAtMs" | "isPending" | "findings" | "duplicates" | "problem">
  >({
    keptAtMs: null,
    isPending: false,
    findings: null,
    duplicates: null,
    problem: null,
  });

  const keepAgain = useRef<() => Promise<void>>(async () => {});
  const keep = useCallback(() => {
    if (timer.current) clearTimeout(timer.current);
    timer.current = null;
    last.current = last.current.then(async () => {
      if (!isDirty.current) return;
      isDirty.current = false;
      const reply = await client.call("case.saveDraft", {
        caseId: caseId.current,
        record: recordOf(form.getValues()),
      });
      if (reply.ok) {
        caseId.current = reply.value.caseId;
        // Also where the page was left meanwhile: its tab must find the case again.
        nameTab(tabKey, { caseId: reply.value.caseId });
        setState({
          keptAtMs: reply.value.atMs,
          isPending: false,
          findings: reply.value.findings,
          duplicates: reply.value.duplicates,
          problem: null,
        });
      } else {
        // What was typed is still only here: the next key, leaving, or the end of a long piece of work tries again.
        isDirty.current = true;
        if (reply.problem.code === "E_BUSY" && !timer.current)
          timer.current = setTimeout(() => void keepAgain.current(), PAUSE_MS);
        setState((before) => ({ ...before, isPending: false, problem: reply.problem }));
      }
    });
    holdUntil(tabKey, last.current);
    return last.current;
  }, [client, form, nameTab, tabKey]);

  keepAgain.current = keep;
  useEffect(() => {
    if (!isEnabled) return;
    const watching = form.watch((_values, { name }) => {
      // A reset of the whole form names no field: nobody typed that.
      if (name === undefined) return;
      isDirty.current = true;
      setState((before) => (before.isPending ? before : { ...before, isPending: true }));
      if (timer.current) clearTimeout(timer.current);
      timer.current = setTimeout(() => void keep(), PAUSE_MS);
    });
    return () => {
      watching.unsubscribe();
      void keep();
    };
  }, [form, isEnabled, keep]);

  const drop = useCallback(async () => {
    if (timer.current) clearTimeout(timer.current);
    timer.current = null;
    isDirty.current = false;
    await last.current;
    isDirty.current = false;
    return caseId.current;
  }, []);
  const settle = useCallback((id: string) => {
    caseId.current = id;
    isDirty.current = false;
    if (timer.current) clearTimeout(timer.current);
    // What the rules found in what was typed holds for what was saved.
    setState((before) => ({ ...before, keptAtMs: null, isPending: false, problem: null }));
  }, []);
  const knownId = useCallback(() => caseId.current, []);
  return { ...state, caseId: caseId.current, knownId, flush: keep, drop, settle };
}
