import { Button, Group, Paper, Stack, Table, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { nameOf, STAGES } from "../../shared/catalogue/codes.ts";
import { useQueryOf } from "../api/use-query-of.ts";
import { useLanguage } from "../i18n/language.ts";
import { usePeriodName } from "../i18n/period-name.ts";
import { useNavigation } from "../shell/navigation.ts";
import { usePeriod } from "../shell/period.ts";
import { ProblemNote } from "../shell/problem-note.tsx";
import { showTime } from "../shell/show-time.ts";
import classes from "./home.module.css";
import { LockPeriod } from "./lock-period.tsx";

/** *Việc cần làm*: what waits for whom, the four numbers of the period, where the cases stand. */
export function HomeScreen() {
  const { t } = useTranslation();
  const periodName = usePeriodName();
  const { period } = usePeriod();
  const { go } = useNavigation();
  const { value, problem } = useQueryOf("home.numbers", { period });
  if (problem) return <ProblemNote problem={problem} />;
  if (!value) return null;
  const numbers = [
    ["va", "cluster.va", "cluster.found"],
    ["vaEffective", "cluster.va", "cluster.effective"],
    ["vv", "cluster.vv", "cluster.found"],
    ["vvEffective", "cluster.vv", "cluster.effective"],
  ] as const;
  const waiting = [
    ["returned", "office.waitingReturned", "cases"],
    ["submitted", "office.waitingSubmitted", "approval"],
    ["drafts", "office.waitingDrafts", "cases"],
  ] as const;
  const todo = waiting.filter(([key]) => value[key] > 0);
  return (
    <Stack gap="md">
      <Title order={2} size="h3">
        {t("office.homeTitle")} – {periodName(period)}
      </Title>
      <div className={classes.numbers}>
        {numbers.map(([key, kind, measure]) => (
          <Paper withBorder p="sm" key={key}>
            <Text size="sm">{t(kind)}</Text>
            <Text size="sm" c="dimmed">
              {t(measure)}
            </Text>
            <Text className={classes.big}>{value.sum[key]}</Text>
            {value.yearBefore && (
              <Text size="xs" c="dimmed">
                {t("office.yearBefore", { count: value.yearBefore[key] })}
              </Text>
            )}
          </Paper>
        ))}
      </div>
      <Group align="flex-start" gap="lg" wrap="nowrap">
        <Stack gap="xs" className={classes.half}>
          {todo.length === 0 && <Text>{t("office.nothingWaiting")}</Text>}
          {todo.map(([key, label, screen]) => (
            <Group key={key} justify="space-between">
              <Text>
                <b>{value[key]}</b> · {t(label)}
              </Text>
              <Button size="compact-sm" variant="default" onClick={() => go(screen)}>
                {t("office.open")}
              </Button>
            </Group>
          ))}
          <Drafts />
          <Text size="sm">
            {value.lastExport
              ? t("office.lastExport", { ...value.lastExport, period: periodName(value.lastExport.period) })
              : t("office.neverExported")}
          </Text>
          {value.locked ? <Text size="sm">{t("office.locked")}</Text> : <LockPeriod period={period} />}
          {value.nothingToReport && <Text size="sm">{t("office.nothingToReport")}</Text>}
        </Stack>
        <div className={classes.half}>
          <StageTable stages={value.stages} />
        </div>
      </Group>
    </Stack>
  );
}

function Drafts() {
  const { t } = useTranslation();
  const { openCase } = useNavigation();
  const { value } = useQueryOf("case.drafts", {});
  if (!value || value.drafts.length === 0) return null;
  return (
    <Stack gap={4}>
      <Text fw={600} size="sm">
        {t("office.draftsTitle")}
      </Text>
      {value.drafts.map((draft) => (
        <Group key={draft.caseId} justify="space-between" wrap="nowrap">
          <Text size="sm" truncate>
            {t("office.draftRow", {
              title: draft.title === "" ? t("office.untitled") : draft.title,
              time: showTime(draft.atMs),
            })}
          </Text>
          <Button size="compact-sm" variant="default" onClick={() => openCase(draft.caseId)}>
            {t("office.continue")}
          </Button>
        </Group>
      ))}
    </Stack>
  );
}

function StageTable({ stages }: { stages: readonly { stage: string; cases: number }[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (stages.length === 0) return null;
  const most = Math.max(...stages.map((one) => one.cases));
  return (
    <Table withTableBorder verticalSpacing={3} fz="sm">
      <Table.Thead>
        <Table.Tr>
          <Table.Th colSpan={3}>{t("office.stagesTitle")}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {stages.map(({ stage, cases }) => (
          <Table.Tr key={stage}>
            <Table.Td>{stage === "" ? t("office.noStage") : nameOf(STAGES, stage, language)}</Table.Td>
            <Table.Td className="number">{cases}</Table.Td>
            <Table.Td w="40%">
              <div className={classes.bar} style={{ width: `${(cases / most) * 100}%` }} aria-hidden />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
