import { Badge, Button, Group, Stack, Text, Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { OutputOf } from "../../shared/api/contract.ts";
import { useCommand } from "../api/use-command.ts";
import { ProblemNote } from "../shell/problem-note.tsx";
import { showTime } from "../shell/show-time.ts";

type Question = OutputOf<"question.ofCase">["questions"][number];

/** One question with its answer: an office answers, a coordinator settles it or asks on. */
export function OneQuestion({ question, kind }: { question: Question; kind: "office" | "cluster" }) {
  const { t } = useTranslation();
  const { answer } = question;
  return (
    <Stack gap={4} pl="md">
      <Text size="sm">
        <strong>{t("replies.asked", { at: showTime(question.atMs) })}:</strong> {question.text}{" "}
        {question.closed && <Badge color="gray">{t("replies.closed")}</Badge>}
      </Text>
      {answer ? (
        <Text size="sm">
          {t("replies.answerOf", { text: answer.text })}
          {kind === "office" && (
            <Text span size="xs" c="dimmed">
              {" "}
              {t(answer.status === "submitted" ? "replies.answerSubmitted" : "replies.answerApproved")}
            </Text>
          )}
        </Text>
      ) : (
        <Text size="xs" c="dimmed">
          {t("replies.answerNone")}
        </Text>
      )}
      {kind === "office" && !question.closed && <WriteAnswer question={question} />}
      {kind === "cluster" && <Settle question={question} />}
    </Stack>
  );
}

function WriteAnswer({ question }: { question: Question }) {
  const { t } = useTranslation();
  const save = useCommand("question.answer");
  const [text, setText] = useState("");
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save.run({ question: question.id, text }).then((done) => {
          if (done) setText("");
        });
      }}
    >
      <Group align="flex-end" gap="xs">
        <Textarea
          label={t("replies.answer")}
          autosize
          minRows={1}
          maxLength={4000}
          flex={1}
          maw={600}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" loading={save.isRunning} disabled={text.trim() === ""}>
          {t("replies.saveAnswer")}
        </Button>
      </Group>
      <ProblemNote problem={save.problem} />
    </form>
  );
}

function Settle({ question }: { question: Question }) {
  const { t } = useTranslation();
  const close = useCommand("question.close");
  return (
    <Group gap="xs">
      <Button
        size="compact-xs"
        variant="default"
        loading={close.isRunning}
        onClick={() => void close.run({ question: question.id, closed: !question.closed })}
      >
        {t(question.closed ? "replies.reopen" : "replies.close")}
      </Button>
      <ProblemNote problem={close.problem} />
    </Group>
  );
}
