import { Button, Group, List, Stack, Text, Title } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { OutputOf } from "../../shared/api/contract.ts";
import { showPoints } from "../../shared/emulation/points.ts";
import { showDate } from "../../shared/text/partial-date-text.ts";
import { useQueryOf } from "../api/use-query-of.ts";
import { useLanguage } from "../i18n/language.ts";
import { usePeriodName } from "../i18n/period-name.ts";
import { useOpenState } from "../shell/open-state.ts";
import { usePeriod } from "../shell/period.ts";
import { ProblemNote } from "../shell/problem-note.tsx";
import { CriteriaEditor } from "./criteria-editor.tsx";
import { ScoreForm } from "./score-form.tsx";
import { ScoreTable } from "./score-table.tsx";

export type Sheet = OutputOf<"emulation.sheet">;

/** *Chấm điểm thi đua*: the criteria of the period, self-scores, the cluster's appraisal and the places. */
export function EmulationScreen() {
  const { t } = useTranslation();
  const language = useLanguage();
  const periodName = usePeriodName();
  const open = useOpenState();
  const { period } = usePeriod();
  const { value: sheet, problem } = useQueryOf("emulation.sheet", { period });
  const [isEditing, setEditing] = useState(false);
  const [unit, setUnit] = useState<string | null>(null);
  if (problem) return <ProblemNote problem={problem} />;
  if (!sheet) return null;
  const isOffice = open?.kind === "office";
  const row = sheet.rows.find((one) => one.unit === unit);
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <Title order={2} size="h3">
          {t("emulation.title")} – {periodName(period)}
        </Title>
        {!isEditing && (
          <Button variant={sheet.criteriaFrom ? "default" : "filled"} onClick={() => setEditing(true)}>
            {t(sheet.criteriaFrom ? "emulation.editCriteria" : "emulation.enterCriteria")}
          </Button>
        )}
      </Group>
      <Text size="sm">{t(isOffice ? "emulation.hintOffice" : "emulation.hint")}</Text>
      {isEditing && (
        <CriteriaEditor
          key={`${period} ${sheet.criteriaFrom}`}
          sheet={sheet}
          period={period}
          onClose={() => setEditing(false)}
        />
      )}
      {sheet.criteriaFrom === null ? (
        <Text>{t("emulation.noCriteria")}</Text>
      ) : (
        <>
          <Text size="sm">{t("emulation.criteriaFrom", { date: showDate(sheet.criteriaFrom) })}</Text>
          {row && (
            <ScoreForm
              key={`${period} ${row.unit}`}
              criteria={sheet.criteria}
              row={row}
              period={period}
              isOffice={isOffice}
              onClose={() => setUnit(null)}
            />
          )}
          <ScoreTable sheet={sheet} isOffice={isOffice} onScore={setUnit} />
          <Text size="sm">{t("emulation.rule")}</Text>
          <List size="sm" listStyleType="none" aria-label={t("emulation.criteria")}>
            {sheet.criteria.map((one) => (
              <List.Item key={one.code}>
                {one.code}. {one.content} ({showPoints(one.max, language)})
              </List.Item>
            ))}
          </List>
        </>
      )}
    </Stack>
  );
}
