import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { OutputOf } from "../../shared/api/contract.ts";
import type { Progress } from "../../shared/api/reply.ts";
import type { Problem } from "../../shared/result.ts";
import { useCommand } from "../api/use-command.ts";
import { useNavigation } from "../shell/navigation.ts";
import { useUndoCount } from "./undo-count.ts";
import { useStepName } from "./use-step-name.ts";

export type UndoCommands = {
  undo(n: number | null): Promise<void>;
  redo(n: number | null): Promise<void>;
  cancel(): void;
  dismiss(): void;
  readonly isRunning: boolean;
  readonly progress: Progress | null;
  /** What was done last, or why it was not. */
  readonly said: string | null;
  readonly problem: Problem | null;
};

/** Undo and redo as the buttons, the keys and the list of steps call them. */
export function useUndo(): UndoCommands {
  const { t } = useTranslation();
  const stepName = useStepName();
  const undo = useCommand("undo.undo");
  const redo = useCommand("undo.redo");
  const { next } = useUndoCount();
  const { tabs, closeCase } = useNavigation();
  const [said, setSaid] = useState<string | null>(null);

  const tell = (done: OutputOf<"undo.undo"> | undefined, words: "undo.done" | "undo.redone") => {
    if (!done) return;
    const more = done.newVersions > 0 ? ` ${t("undo.newVersions", { count: done.newVersions })}` : "";
    setSaid(t(words, { step: stepName(done) }) + more);
    for (const tab of tabs) if (tab.caseId !== null && done.binned.includes(tab.caseId)) closeCase(tab.key);
    next();
  };
  const run = async (
    command: typeof undo | typeof redo,
    words: "undo.done" | "undo.redone",
    n: number | null,
  ) => {
    if (undo.isRunning || redo.isRunning) return;
    setSaid(null);
    undo.reset();
    redo.reset();
    tell(await command.run({ n }), words);
  };
  return {
    undo: (n) => run(undo, "undo.done", n),
    redo: (n) => run(redo, "undo.redone", n),
    cancel: () => {
      undo.cancel();
      redo.cancel();
    },
    dismiss: () => {
      setSaid(null);
      undo.reset();
      redo.reset();
    },
    isRunning: undo.isRunning || redo.isRunning,
    progress: undo.progress ?? redo.progress,
    said,
    problem: undo.problem ?? redo.problem,
  };
}
