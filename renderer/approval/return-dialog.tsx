import { Button, Modal, Stack, Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../api/use-command.ts";
import { ProblemNote } from "../shell/problem-note.tsx";

type Props = {
  readonly caseIds: readonly string[];
  /** What the dialog is about: a case's number, or how many. */
  readonly title: string;
  readonly onClose: () => void;
  readonly onDone: (outcome: { returned: number; missed: number }) => void;
};

/** *Trả lại để sửa*: the head says what; the recorder finds it on top of the case. One comment for all that were ticked. */
export function ReturnDialog({ caseIds, title, onClose, onDone }: Props) {
  const { t } = useTranslation();
  const giveBack = useCommand("approval.return");
  const [comment, setComment] = useState("");
  const run = async () => {
    const done = await giveBack.run({ caseIds: [...caseIds], comment });
    if (!done) return;
    onDone({ returned: done.returned.length, missed: done.missed.length });
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      lockScroll={false}
      closeButtonProps={{ "aria-label": t("shell.close") }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void run();
        }}
      >
        <Stack>
          <Textarea
            label={t("office.returnComment")}
            value={comment}
            data-autofocus
            minRows={3}
            onChange={(event) => setComment(event.currentTarget.value)}
          />
          <ProblemNote problem={giveBack.problem} />
          <Button type="submit" loading={giveBack.isRunning} disabled={comment.trim() === ""}>
            {t("office.returnDo")}
          </Button>
        </Stack>
      </form>
    </Modal>
  );
}
