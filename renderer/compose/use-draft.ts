import { useCallback, useEffect, useRef, useState } from "react";
import type { InputOf, OutputOf } from "../../shared/api/contract.ts";
import type { ComposedBody } from "../../shared/report/composer/body.ts";
import type { Problem } from "../../shared/result.ts";
import { useClient } from "../api/client-context.ts";

export type Which = InputOf<"report.compose.open">;
export type Opened = OutputOf<"report.compose.open">;

/** After the last key; a killed program loses at most this much. */
const PAUSE_MS = 1_200;
/** Keys in one paragraph closer together than this are one step of undo. */
const STEP_MS = 1_500;
const MOST_STEPS = 200;

/** The last save that was begun: who opens the text again waits for it. */
let lastSave: Promise<unknown> = Promise.resolve();
export const afterLastSave = (): Promise<unknown> => lastSave;

export type Draft = {
  readonly body: ComposedBody;
  readonly layout: string;
  readonly savedAtMs: number | null;
  readonly isPending: boolean;
  readonly problem: Problem | null;
  /** Somebody saved it in another window; nothing is saved here until it is decided. */
  readonly isElsewhere: boolean;
  /** @param step changes of the same step soon after one another are undone together */
  change(body: ComposedBody, step?: string): void;
  chooseLayout(layout: string): void;
  undo(): boolean;
  redo(): boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Saves what is pending, and waits until it is saved. */
  flush(): Promise<boolean>;
  /** Saves this text over the other window's. */
  overwrite(): Promise<void>;
};

/** The text being written: it saves itself, and can be undone step by step. */
export function useDraft(opened: Opened, which: Which): Draft {
  const client = useClient();
  const [body, setBody] = useState(opened.body);
  const [layout, setLayout] = useState(opened.layout);
  const [steps, setSteps] = useState<{ past: ComposedBody[]; future: ComposedBody[] }>({
    past: [],
    future: [],
  });
  const [saving, setSaving] = useState<Pick<Draft, "savedAtMs" | "isPending" | "problem">>({
    savedAtMs: opened.saved?.atMs ?? null,
    isPending: false,
    problem: null,
  });
  const now = useRef({ body: opened.body, layout: opened.layout });
  const revision = useRef(opened.revision);
  const isDirty = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const lastStep = useRef({ step: "", atMs: 0 });
  const asked = useRef(which);

  const save = useCallback(async (): Promise<boolean> => {
    if (timer.current) clearTimeout(timer.current);
    timer.current = null;
    const run = async (): Promise<boolean> => {
      if (!isDirty.current) return true;
      isDirty.current = false;
      const reply = await client.call("report.compose.save", {
        ...asked.current,
        ...now.current,
        revision: revision.current,
      });
      if (reply.ok) {
        revision.current = reply.value.revision;
        setSaving({ savedAtMs: reply.value.atMs, isPending: isDirty.current, problem: null });
        return true;
      }
      isDirty.current = true;
      setSaving((before) => ({ ...before, isPending: true, problem: reply.problem }));
      // While something long runs no command is taken: what was typed is still here and is tried again.
      if (reply.problem.code === "E_BUSY" && !timer.current)
        timer.current = setTimeout(() => void save(), PAUSE_MS);
      return false;
    };
    const mine = lastSave.then(run, run);
    lastSave = mine;
    return mine;
  }, [client]);

  const later = useCallback(() => {
    isDirty.current = true;
    setSaving((before) => (before.isPending ? before : { ...before, isPending: true }));
    if (timer.current) clearTimeout(timer.current);
    timer.current = setTimeout(() => void save(), PAUSE_MS);
  }, [save]);

  const put = useCallback(
    (next: ComposedBody) => {
      now.current = { ...now.current, body: next };
      setBody(next);
      later();
    },
    [later],
  );

  const change = useCallback(
    (next: ComposedBody, step = "") => {
      const before = now.current.body;
      const atMs = performance.now();
      const last = lastStep.current;
      const goesOn = step !== "" && step === last.step && atMs - last.atMs < STEP_MS;
      lastStep.current = { step, atMs };
      setSteps(({ past }) => ({
        past: goesOn && past.length > 0 ? past : [...past, before].slice(-MOST_STEPS),
        future: [],
      }));
      put(next);
    },
    [put],
  );

  const { past, future } = steps;
  const undo = () => {
    const before = past.at(-1);
    if (!before) return false;
    lastStep.current = { step: "", atMs: 0 };
    setSteps({ past: past.slice(0, -1), future: [now.current.body, ...future] });
    put(before);
    return true;
  };
  const redo = () => {
    const [next, ...rest] = future;
    if (!next) return false;
    lastStep.current = { step: "", atMs: 0 };
    setSteps({ past: [...past, now.current.body], future: rest });
    put(next);
    return true;
  };
  const chooseLayout = (code: string) => {
    now.current = { ...now.current, layout: code };
    setLayout(code);
    later();
  };
  const overwrite = async () => {
    const other = await client.call("report.compose.open", asked.current);
    if (!other.ok) return setSaving((before) => ({ ...before, problem: other.problem }));
    revision.current = other.value.revision;
    isDirty.current = true;
    await save();
  };

  useEffect(
    () => () => {
      void save();
    },
    [save],
  );
  return {
    body,
    layout,
    ...saving,
    isElsewhere: saving.problem?.code === "E_REPORT_DRAFT",
    change,
    chooseLayout,
    undo,
    redo,
    canUndo: past.length > 0,
    canRedo: future.length > 0,
    flush: save,
    overwrite,
  };
}
