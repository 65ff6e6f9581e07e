import { List, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { InputOf } from "../../shared/api/contract.ts";
import { periodByCode } from "../../shared/catalogue/periods.ts";
import { useQueryOf } from "../api/use-query-of.ts";
import { useLanguage } from "../i18n/language.ts";
import { ProblemNote } from "../shell/problem-note.tsx";

/** What will happen, case by case and in the numbers, before anything does. */
export function LinkedPlan({ request }: { request: InputOf<"case.planLinked"> }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { value, problem } = useQueryOf("case.planLinked", request);
  if (problem) return <ProblemNote problem={problem} />;
  if (!value) return null;
  return (
    <Stack gap="xs" data-testid="linked-plan">
      <Text size="sm" fw={600}>
        {t("page.planCases")}
      </Text>
      <List size="sm">
        {value.changes.map((change) => (
          <List.Item key={change.caseId ?? change.title}>
            {t(`page.does_${change.does}_${change.kind}`, {
              name: [change.number, change.title].filter((part) => part !== "").join(" – "),
              people: change.people,
            })}
          </List.Item>
        ))}
      </List>
      <Text size="sm" fw={600}>
        {t("page.planCounts")}
      </Text>
      {value.counts.length === 0 ? (
        <Text size="sm">{t("page.planNoCounts")}</Text>
      ) : (
        <List size="sm">
          {value.counts.map((count) => (
            <List.Item key={`${count.period}${count.kind}${count.measure}`}>
              {t(`page.counts_${count.measure}_${count.kind}`, {
                period: periodByCode(count.period)?.[language] ?? count.period,
                by: count.by > 0 ? `+${count.by}` : `−${-count.by}`,
              })}
            </List.Item>
          ))}
        </List>
      )}
      <Text size="xs" c="dimmed">
        {t("page.planNote")}
      </Text>
    </Stack>
  );
}
