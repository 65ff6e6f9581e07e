import { Button, Modal, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../api/use-command.ts";
import { ProblemNote } from "../shell/problem-note.tsx";

type Props = {
  readonly caseId: string;
  /** Ends the keeping of what is typed, before the case goes. */
  readonly onBefore: () => Promise<unknown>;
  readonly onDeleted: () => void;
};

/** *Bỏ vào thùng rác*, for a case that was never approved. */
export function DeleteCase({ caseId, onBefore, onDeleted }: Props) {
  const { t } = useTranslation();
  const remove = useCommand("case.delete");
  const [isAsking, setAsking] = useState(false);
  const run = async () => {
    await onBefore();
    if ((await remove.run({ caseId })) !== undefined) onDeleted();
  };
  return (
    <>
      <Button size="xs" variant="subtle" onClick={() => setAsking(true)}>
        {t("bin.delete")}
      </Button>
      {isAsking && (
        <Modal
          opened
          onClose={() => setAsking(false)}
          title={t("bin.delete")}
          lockScroll={false}
          closeButtonProps={{ "aria-label": t("shell.close") }}
        >
          <Stack>
            <Text>{t("bin.deleteSure")}</Text>
            <ProblemNote problem={remove.problem} />
            <Button color="red" loading={remove.isRunning} onClick={() => void run()}>
              {t("bin.delete")}
            </Button>
          </Stack>
        </Modal>
      )}
    </>
  );
}
