import { Button, Group, Stack, Text, Title } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useQueryOf } from "../api/use-query-of.ts";
import { ProblemNote } from "../shell/problem-note.tsx";
import { EnterFigures } from "./enter-figures.tsx";
import { EntriesTable } from "./entries-table.tsx";
import { Reconciliation } from "./reconciliation.tsx";

/** Numbers without cases, and a unit's signed paper beside its cases. */
export function FiguresScreen() {
  const { t } = useTranslation();
  const { value, problem } = useQueryOf("figures.list", {});
  const [isEntering, setEntering] = useState(false);
  if (problem) return <ProblemNote problem={problem} />;
  if (!value) return null;
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <Title order={2} size="h3">
          {t("figures.title")}
        </Title>
        {!isEntering && <Button onClick={() => setEntering(true)}>{t("figures.enter")}</Button>}
      </Group>
      <Text size="sm">{t("figures.hint")}</Text>
      {isEntering && <EnterFigures onClose={() => setEntering(false)} />}
      <Title order={3} size="h4">
        {t("figures.entries")}
      </Title>
      {value.entries.length === 0 ? (
        <Text>{t("figures.none")}</Text>
      ) : (
        <EntriesTable entries={value.entries} />
      )}
      <Reconciliation />
    </Stack>
  );
}
