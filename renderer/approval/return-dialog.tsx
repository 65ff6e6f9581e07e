import { Button, Modal, Stack, Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../api/use-command.ts";
import { ProblemNote } from "../shell/problem-note.tsx";

/** *Trả lại để sửa*: the head says what; the recorder finds it on top of the case. */
export function ReturnDialog(props: { caseId: string; number: string; onClose: () => void }) {
  const { caseId, number, onClose } = props;
  const { t } = useTranslation();
  const giveBack = useCommand("case.return");
  const [comment, setComment] = useState("");
  const run = async () => {
    if ((await giveBack.run({ caseId, comment })) !== undefined) onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={`${t("office.return")} ${number}`}
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
