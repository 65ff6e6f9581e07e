import { Alert, Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { OutputOf } from "../../shared/api/contract.ts";
import type { Problem } from "../../shared/result.ts";
import { useCommand } from "../api/use-command.ts";
import { ProblemNote } from "../shell/problem-note.tsx";

type Taken = OutputOf<"upward.take">["files"][number];

/** What became of one file; a fork waits here for a person's choice with its reason. */
export function TakenFile({ file: first }: { file: Taken }) {
  const { t } = useTranslation();
  const again = useCommand("upward.take");
  const [reason, setReason] = useState("");
  const file = again.value?.files[0] ?? first;
  if (file.outcome !== "refused")
    return (
      <Alert color="green" variant="outline" role="status" p="xs">
        <Text size="sm">{t(`upward.${file.outcome}`, { ...file })}</Text>
      </Alert>
    );
  return (
    <Stack gap={4}>
      <Text size="sm" fw={600}>
        {t("upward.refused", { file: file.file })}
      </Text>
      <ProblemNote problem={file.problem as Problem | null} />
      {file.problem?.code === "E_UPWARD_FORK" && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void again.run({ uploads: [file.upload], forkReason: reason.trim() });
          }}
        >
          <Group align="flex-end">
            <TextInput
              label={t("upward.forkReason")}
              description={t("upward.forkHint")}
              w={460}
              maxLength={1000}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
            <Button type="submit" loading={again.isRunning} disabled={reason.trim() === ""}>
              {t("upward.chooseFork")}
            </Button>
          </Group>
          <ProblemNote problem={again.problem} />
        </form>
      )}
    </Stack>
  );
}
