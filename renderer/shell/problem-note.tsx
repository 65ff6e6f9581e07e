import { Alert, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { explain } from "../../shared/problem/explain.ts";
import type { Problem } from "../../shared/result.ts";
import { useLanguage } from "../i18n/language.ts";

/** What happened, what was not changed, what to do; the code small at the end, to be read over the telephone. */
export function ProblemNote({ problem }: { problem: Problem | null }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (!problem) return null;
  return (
    <Alert color="red" variant="outline" role="alert" p="xs">
      <Text size="sm">{explain(problem, language)}</Text>
      <Text size="xs" c="dimmed">
        {t("shell.problemCode")}: {problem.code}
      </Text>
    </Alert>
  );
}
