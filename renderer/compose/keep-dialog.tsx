import { Button, Group, Modal, Stack, Text, Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../api/use-command.ts";
import { ProblemNote } from "../shell/problem-note.tsx";
import type { Draft, Which } from "./use-draft.ts";

/** *Giữ thành bản*: the text with its numbers as they are now, for ever, with a word on it. */
export function KeepDialog(props: {
  readonly which: Which;
  readonly draft: Draft;
  readonly onClose: () => void;
  readonly onKept: (n: number) => void;
}) {
  const { t } = useTranslation();
  const { which, draft, onClose, onKept } = props;
  const keep = useCommand("report.compose.keep");
  const [note, setNote] = useState("");
  const run = async () => {
    if (!(await draft.flush())) return;
    const { layout, body } = draft;
    const kept = await keep.run({ ...which, layout, body, note });
    if (kept) onKept(kept.n);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("compose.keep")}
      closeButtonProps={{ "aria-label": t("shell.close") }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void run();
        }}
      >
        <Stack gap="sm">
          <Text size="sm">{t("compose.keepHint")}</Text>
          <Textarea
            data-autofocus
            label={t("compose.note")}
            placeholder={t("compose.noteExample")}
            value={note}
            maxLength={500}
            autosize
            minRows={2}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <ProblemNote problem={draft.problem ?? keep.problem} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t("shell.cancel")}
            </Button>
            <Button type="submit" loading={keep.isRunning}>
              {t("compose.keepDo")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
