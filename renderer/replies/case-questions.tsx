import { Alert, Button, Group, Stack, Text, Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../api/use-command.ts";
import { useQueryOf } from "../api/use-query-of.ts";
import { useOpenState } from "../shell/open-state.ts";
import { ProblemNote } from "../shell/problem-note.tsx";
import { OneQuestion } from "./one-question.tsx";

/** The cluster's questions about one case, on the case's own page: answered in an office, asked in a cluster. */
export function CaseQuestions({ caseId }: { caseId: string }) {
  const { t } = useTranslation();
  const kind = useOpenState()?.kind ?? "office";
  const { value } = useQueryOf("question.ofCase", { caseId });
  const questions = value?.questions ?? [];
  if (kind === "office" && questions.length === 0) return null;
  return (
    <Alert variant="outline" color={questions.some((one) => !one.closed) ? "yellow" : "gray"} mb="sm">
      <Stack gap="xs">
        <Text fw={600} size="sm">
          {t("replies.questionsTitle")}
        </Text>
        {questions.map((one) => (
          <OneQuestion key={one.id} question={one} kind={kind} />
        ))}
        {kind === "cluster" && <Ask caseId={caseId} />}
      </Stack>
    </Alert>
  );
}

function Ask({ caseId }: { caseId: string }) {
  const { t } = useTranslation();
  const ask = useCommand("question.ask");
  const [text, setText] = useState("");
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void ask.run({ caseId, text }).then((done) => {
          if (done) setText("");
        });
      }}
    >
      <Group align="flex-end" gap="xs">
        <Textarea
          label={t("replies.ask")}
          description={t("replies.askHint")}
          autosize
          minRows={1}
          maxLength={2000}
          flex={1}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" loading={ask.isRunning} disabled={text.trim() === ""}>
          {t("replies.askDo")}
        </Button>
      </Group>
      <ProblemNote problem={ask.problem} />
    </form>
  );
}
