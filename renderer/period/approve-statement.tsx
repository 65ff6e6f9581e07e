import { Button, Group, NativeSelect, PasswordInput, Stack, TextInput, Title } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../api/use-command.ts";
import { PaperFields, paperOf, usePaper } from "../approval/paper-fields.tsx";
import { useOpenState } from "../shell/open-state.ts";
import { ProblemNote } from "../shell/problem-note.tsx";

/** The head approves the statement that waits, here or on a paper that carries the signature, or gives it back with a word. */
export function ApproveStatement({ period }: { period: string }) {
  const { t } = useTranslation();
  const approvers = useOpenState()?.approvers ?? [];
  const approve = useCommand("period.approve");
  const giveBack = useCommand("period.return");
  const [approverId, setApprover] = useState(approvers[0]?.id ?? "");
  const [passphrase, setPassphrase] = useState("");
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
          <NativeSelect
            label={t("office.approver")}
            value={approverId}
            data={approvers.map((one) => ({ value: one.id, label: one.name }))}
            onChange={(event) => setApprover(event.currentTarget.value)}
          />
          <PasswordInput
            label={t("office.passphrase")}
            w={220}
            autoComplete="off"
            value={passphrase}
            onChange={(event) => setPassphrase(event.currentTarget.value)}
          />
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
