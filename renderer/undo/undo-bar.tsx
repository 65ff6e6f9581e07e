import { Button, CloseButton, Group, Paper, Progress, Text } from "@mantine/core";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useQueryOf } from "../api/use-query-of.ts";
import { useShortcut } from "../keys/use-shortcut.ts";
import { ProblemNote } from "../shell/problem-note.tsx";
import { StepsDialog } from "./steps-dialog.tsx";
import classes from "./undo.module.css";
import { useStepName } from "./use-step-name.ts";
import { type UndoCommands, useUndo } from "./use-undo.ts";

const SAID_FOR_MS = 8000;

/** *Hoàn tác: lưu BN-…*, *Làm lại*, and the list of steps; Ctrl+Z and Ctrl+Y outside of fields. */
export function UndoBar() {
  const { t } = useTranslation();
  const stepName = useStepName();
  const commands = useUndo();
  const { value } = useQueryOf("undo.steps", {});
  const [isList, setList] = useState(false);
  // Never what would be refused, nor what would put a new version on an approved case: that is in the list, with its words.
  const last = value?.undo.find((step) => step.refusal === null && !step.makesVersion);
  const next = value?.redo.find((step) => step.refusal === null);
  useShortcut("undo", () => last && void commands.undo(last.n), { enabled: last !== undefined });
  useShortcut("redo", () => next && void commands.redo(next.n), { enabled: next !== undefined });
  const undoLabel = last
    ? t("undo.undoStep", { step: stepName(last) })
    : t(value?.undo.length ? "undo.noneLeft" : "undo.nothing");
  const redoLabel = next ? t("undo.redoStep", { step: stepName(next) }) : t("undo.redo");
  return (
    <>
      <Button
        size="xs"
        variant="default"
        className={classes.step}
        disabled={!last || commands.isRunning}
        title={`${undoLabel} (Ctrl+Z)`}
        onClick={() => last && void commands.undo(last.n)}
      >
        ↶ {undoLabel}
      </Button>
      {next && (
        <Button
          size="xs"
          variant="default"
          disabled={commands.isRunning}
          aria-label={redoLabel}
          title={`${redoLabel} (Ctrl+Y)`}
          onClick={() => void commands.redo(next.n)}
        >
          ↷ {t("undo.redo")}
        </Button>
      )}
      <Button
        size="xs"
        variant="default"
        px={8}
        disabled={!value || value.undo.length + value.redo.length === 0}
        aria-label={t("undo.steps")}
        title={t("undo.steps")}
        onClick={() => setList(true)}
      >
        ▾
      </Button>
      {isList && value && <StepsDialog steps={value} commands={commands} onClose={() => setList(false)} />}
      <Said
        commands={commands}
        onList={() => {
          commands.dismiss();
          setList(true);
        }}
      />
    </>
  );
}

/** What came of it, over the lower edge of the screen; a refusal stays until it is closed. */
function Said({ commands, onList }: { commands: UndoCommands; onList: () => void }) {
  const { t } = useTranslation();
  const { said, problem, progress, isRunning, dismiss } = commands;
  useEffect(() => {
    if (said === null) return;
    const timer = setTimeout(dismiss, SAID_FOR_MS);
    return () => clearTimeout(timer);
  });
  const isSlow = isRunning && progress !== null;
  if (!said && !problem && !isSlow) return null;
  return (
    <Paper withBorder shadow="md" className={classes.said}>
      <Group wrap="nowrap" align="flex-start" p={8}>
        {isSlow && progress ? (
          <div className={classes.grow}>
            <Text size="sm" role="status">
              {t("undo.progress", { done: progress.done, total: progress.total })}
            </Text>
            <Progress
              aria-label={t("undo.undo")}
              value={(progress.done / Math.max(progress.total, 1)) * 100}
            />
          </div>
        ) : problem ? (
          <div className={classes.grow}>
            <ProblemNote problem={problem} />
          </div>
        ) : (
          <Text size="sm" role="status" className={classes.grow}>
            {said}
          </Text>
        )}
        {isSlow && (
          <Button size="xs" variant="default" onClick={commands.cancel}>
            {t("shell.cancel")}
          </Button>
        )}
        {problem && (
          <Button size="xs" variant="default" onClick={onList}>
            {t("undo.steps")}
          </Button>
        )}
        {!isSlow && <CloseButton aria-label={t("shell.close")} onClick={dismiss} />}
      </Group>
    </Paper>
  );
}
