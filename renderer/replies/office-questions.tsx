import { Alert, Button, Group, NativeSelect, PasswordInput, Stack, Text, Title } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ListedQuestion } from "../../shared/api/reply-methods.ts";
import { useCommand } from "../api/use-command.ts";
import { useNavigation } from "../shell/navigation.ts";
import { useOpenState } from "../shell/open-state.ts";
import { ProblemNote } from "../shell/problem-note.tsx";
import { OneQuestion } from "./one-question.tsx";

/** What the cluster asks, by case; the answers that wait are approved together. */
export function OfficeQuestions({ questions }: { questions: readonly ListedQuestion[] }) {
  const { t } = useTranslation();
  const { openCase } = useNavigation();
  const waiting = questions.filter((one) => one.answer?.status === "submitted").map((one) => one.id);
  return (
    <section>
      <Title order={3} size="h5">
        {t("replies.questionsTitle")}
      </Title>
      {questions.length === 0 && <Text size="sm">{t("replies.questionsNone")}</Text>}
      <Stack gap="sm" mt={4}>
        {questions.map((one) => (
          <div key={one.id}>
            <Group gap="xs">
              <Button size="compact-xs" variant="subtle" onClick={() => openCase(one.about)}>
                {one.number === "" ? one.about : one.number}
              </Button>
              <Text size="sm">{one.title}</Text>
            </Group>
            <OneQuestion question={one} kind="office" />
          </div>
        ))}
      </Stack>
      <ApproveAnswers questions={waiting} />
    </section>
  );
}

function ApproveAnswers({ questions }: { questions: readonly string[] }) {
  const { t } = useTranslation();
  const open = useOpenState();
  const approve = useCommand("question.approve");
  const [approverId, setApprover] = useState("");
  const [passphrase, setPassphrase] = useState("");
  const run = async () => {
    const by = { approverId: approverId || (open?.approvers[0]?.id ?? ""), passphrase };
    if (await approve.run({ questions: [...questions], ...by })) setPassphrase("");
  };
  return (
    <>
      {approve.value && (
        <Alert color="green" variant="outline" role="status" mt="sm">
          {t("replies.approvedAnswers", { count: approve.value.approved })}
        </Alert>
      )}
      {questions.length > 0 && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void run();
          }}
        >
          <Group align="flex-end" mt="sm">
            <NativeSelect
              label={t("office.approver")}
              data={(open?.approvers ?? []).map((one) => ({ value: one.id, label: one.name }))}
              value={approverId}
              onChange={(event) => setApprover(event.currentTarget.value)}
            />
            <PasswordInput
              label={t("office.passphrase")}
              w={240}
              autoComplete="off"
              value={passphrase}
              onChange={(event) => setPassphrase(event.currentTarget.value)}
            />
            <Button type="submit" loading={approve.isRunning} disabled={passphrase === ""}>
              {t("replies.approveAnswers", { count: questions.length })}
            </Button>
          </Group>
        </form>
      )}
      <ProblemNote problem={approve.problem} />
    </>
  );
}
