import { Alert, Button, Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { PROBLEM_CODES } from "../../shared/problem/codes.ts";
import { explain } from "../../shared/problem/explain.ts";
import { fail } from "../../shared/result.ts";
import { useCommand } from "../api/use-command.ts";
import { useQueryOf } from "../api/use-query-of.ts";
import { useLanguage } from "../i18n/language.ts";
import { ProblemNote } from "../shell/problem-note.tsx";
import { showTime } from "../shell/show-time.ts";

/** The last quit left changes in no backup, when nobody was there to be told; said until there is one. */
export function MissedBackup() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { value } = useQueryOf("backup.state", {});
  const make = useCommand("backup.make");
  const missed = value?.missedOnQuit;
  if (!missed) return null;
  const code = PROBLEM_CODES.find((one) => one === missed.code);
  const why = code ? `${explain(fail(code).problem, language)} (${code})` : t("backup.missedTime");
  return (
    <Alert color="yellow" variant="light" role="status" mb="sm" p="xs" className="no-print">
      <Group gap="xs" justify="space-between">
        <Text size="sm" flex={1} miw={300}>
          {t("backup.missed", { time: showTime(missed.atMs), why })}
        </Text>
        <Button
          size="compact-sm"
          variant="default"
          loading={make.isRunning}
          onClick={() => void make.run({ reason: "manual" })}
        >
          {t("backup.now")}
        </Button>
      </Group>
      <ProblemNote problem={make.problem} />
    </Alert>
  );
}
