import { Button, Group, Stack, TextInput, Title } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../api/use-command.ts";
import { PaperFields, paperOf, usePaper } from "../approval/paper-fields.tsx";
import { ApproverFields, useApprover } from "../shell/approver-fields.tsx";
import { ProblemNote } from "../shell/problem-note.tsx";

/** The head approves the statement that waits, here or on a paper that carries the signature, or gives it back with a word. */
export function ApproveStatement({ period }: { period: string }) {
  const { t } = useTranslation();
  const by = useApprover();
  const { approverId, passphrase } = by;
  const approve = useCommand("period.approve");
  const giveBack = useCommand("period.return");
  const [choice, setChoice] = usePaper();
  const paper = paperOf(choice);
  const [comment, setComment] = useState("");
  return (
    <Stack gap="xs">
      <Title order={3} size="h5">
        {t("period.approveTitle")}
      </Title>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (paper !== undefined) void approve.run({ period, approverId, passphrase, paper });
        }}
      >
        <Group align="flex-end" gap="xs">
          <ApproverFields by={by} />
          <Button
            type="submit"
            loading={approve.isRunning}
            disabled={passphrase === "" || paper === undefined}
          >
            {t("period.approve")}
          </Button>
        </Group>
        <PaperFields
          value={choice}
          onChange={setChoice}
          words={{ label: t("period.byPaper"), note: t("period.paperNote") }}
        />
      </form>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void giveBack.run({ period, comment: comment.trim() });
        }}
      >
        <Group align="flex-end" gap="xs">
          <TextInput
            label={t("office.returnComment")}
            w={380}
            value={comment}
            onChange={(event) => setComment(event.currentTarget.value)}
          />
          <Button
            type="submit"
            variant="default"
            loading={giveBack.isRunning}
            disabled={comment.trim() === ""}
          >
            {t("office.returnDo")}
          </Button>
        </Group>
      </form>
      <ProblemNote problem={approve.problem ?? giveBack.problem} />
    </Stack>
  );
}
