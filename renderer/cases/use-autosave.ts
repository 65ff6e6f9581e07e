import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { UseFormReturn } from "react-hook-form";
import { useTranslation } from "react-i18next";
import type { Finding } from "../../shared/case/rules.ts";
import { keptWithDraft, type UnreadText } from "../../shared/case/unread.ts";
import type { Problem } from "../../shared/result.ts";
import { useClient } from "../api/client-context.ts";
import { useNavigation } from "../shell/navigation.ts";
import type { LikelyDuplicate } from "./findings-panel.tsx";
import { type FormValues, readForm } from "./form-record.ts";
import { forgetLeft, leave, leftOf } from "./left-typing.ts";
import { holdUntil } from "./pending-keeps.ts";
import type { Typing } from "./typing-context.ts";
import { unreadTexts } from "./unread-texts.ts";

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
  /** Keeps what is pending, and waits until it is kept; false where it could not be. */
  flush(): Promise<boolean>;
  /** Before *Bỏ thay đổi*: nothing pending may come back; gives the case whose draft is to go, null where none was kept. */
  drop(): Promise<string | null>;
  /** What is not in the register is not to wait for this tab to come back. */
  giveUp(): void;
  /** The form's fields say here what is being typed and not read yet. */
  readonly typing: Typing;
  /** After *Lưu*: nothing is pending any more. */
  settle(caseId: string): void;
};

/** Keeps what is typed, read or not, as the case's one draft row, one save after another. */
export function useAutosave(
  form: UseFormReturn<FormValues>,
  firstId: string | null,
  isEnabled: boolean,
  tabKey: string,
): Autosave {
  const client = useClient();
  const { t } = useTranslation();
  const nameTab = useNavigation((navigation) => navigation.nameTab);
  const caseId = useRef(firstId);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const last = useRef<Promise<void>>(Promise.resolve());
  // What could not be kept when this page was left is still to be kept.
  const isDirty = useRef(leftOf(tabKey) !== null);
  const isGivenUp = useRef(false);
  const errors = useRef(form.formState.errors);
  errors.current = form.formState.errors;
  /** The field being typed in, and its text where that is not read. */
  const typed = useRef<{ readonly field: string; readonly unread: string | null } | null>(null);
  const [state, setState] = useState<
    Pick<Autosave, "keptAtMs" | "isPending" | "findings" | "duplicates" | "problem">
  >({
    keptAtMs: null,
    isPending: false,
    findings: null,
    duplicates: null,
    problem: null,
  });

  const unreadNow = useCallback((): UnreadText[] => {
    const at = typed.current;
    const left = unreadTexts(errors.current).filter(({ field }) => field !== at?.field);
    return at?.unread ? [...left, { field: at.field, typed: at.unread }] : left;
  }, []);

  const keepAgain = useRef<() => Promise<unknown>>(async () => {});
  const keep = useCallback(() => {
    if (timer.current) clearTimeout(timer.current);
    timer.current = null;
    last.current = last.current.then(async () => {
      if (!isDirty.current) return;
      isDirty.current = false;
      const values = form.getValues();
      const { record, refused } = readForm(values);
      for (const field of refused) form.setError(field as "title", { message: t("page.notHeld") });
      const unread = unreadNow();
      const kept = keptWithDraft(unread, record.secret);
      const reply = await client.call("case.saveDraft", { caseId: caseId.current, record, unread: kept });
      if (reply.ok) {
        if (refused.length > 0 || kept.length < unread.length)
          leave(tabKey, { values: refused.length > 0 ? values : null, unread });
        else forgetLeft(tabKey);
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
        leave(tabKey, { values: form.getValues(), unread: unreadNow() });
        if (reply.problem.code === "E_BUSY" && !timer.current)
          timer.current = setTimeout(() => void keepAgain.current(), PAUSE_MS);
        setState((before) => ({ ...before, isPending: false, problem: reply.problem }));
      }
      if (isGivenUp.current) forgetLeft(tabKey);
    });
    holdUntil(tabKey, last.current);
    return last.current.then(() => !isDirty.current);
  }, [client, form, nameTab, t, tabKey, unreadNow]);

  keepAgain.current = keep;
  const touch = useCallback(() => {
    if (!isEnabled) return;
    isDirty.current = true;
    setState((before) => (before.isPending ? before : { ...before, isPending: true }));
    if (timer.current) clearTimeout(timer.current);
    timer.current = setTimeout(() => void keep(), PAUSE_MS);
  }, [isEnabled, keep]);
  useEffect(() => {
    if (!isEnabled) return;
    if (isDirty.current) void keep();
    const watching = form.watch((_values, { name }) => {
      // A reset of the whole form names no field: nobody typed that.
      if (name !== undefined) touch();
    });
    return () => {
      watching.unsubscribe();
      void keep();
    };
  }, [form, isEnabled, keep, touch]);
  const typing = useMemo<Typing>(
    () => ({
      now(field, unread) {
        typed.current = { field, unread };
        touch();
      },
      over(field) {
        if (typed.current?.field === field) typed.current = null;
        touch();
      },
    }),
    [touch],
  );

  const giveUp = useCallback(() => {
    isGivenUp.current = true;
    forgetLeft(tabKey);
  }, [tabKey]);
  const drop = useCallback(async () => {
    if (timer.current) clearTimeout(timer.current);
    timer.current = null;
    isDirty.current = false;
    await last.current;
    isDirty.current = false;
    typed.current = null;
    giveUp();
    return caseId.current;
  }, [giveUp]);
  const settle = useCallback(
    (id: string) => {
      caseId.current = id;
      isDirty.current = false;
      forgetLeft(tabKey);
      if (timer.current) clearTimeout(timer.current);
      // What the rules found in what was typed holds for what was saved.
      setState((before) => ({ ...before, keptAtMs: null, isPending: false, problem: null }));
    },
    [tabKey],
  );
  const knownId = useCallback(() => caseId.current, []);
  return { ...state, caseId: caseId.current, knownId, flush: keep, drop, giveUp, settle, typing };
}
