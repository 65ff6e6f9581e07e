import { Group, Stack, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { periodByCode } from "../../shared/catalogue/periods.ts";
import { planOfPeriod } from "../../shared/catalogue/plans.ts";
import { useQueryOf } from "../api/use-query-of.ts";
import { showDate } from "../cases/partial-date-text.ts";
import { daysBetween } from "../home/days.ts";
import { usePeriodName } from "../i18n/period-name.ts";
import { usePeriod } from "../shell/period.ts";
import { ProblemNote } from "../shell/problem-note.tsx";
import { useUndoCount } from "../undo/undo-count.ts";
import { ApproveStatement } from "./approve-statement.tsx";
import { CompletenessHeat } from "./completeness-heat.tsx";
import { LockPeriod } from "./lock-period.tsx";
import classes from "./period.module.css";
import { StatementForm } from "./statement-form.tsx";
import { StatementVersions } from "./statement-versions.tsx";
import { WhatWasSent } from "./what-was-sent.tsx";

/** *Kỳ báo cáo*: when it runs and is due, the unit's report on it, how complete its cases are, *Chốt số liệu*. */
export function PeriodScreen() {
  const { t } = useTranslation();
  const periodName = usePeriodName();
  const { period } = usePeriod();
  const { count: undone } = useUndoCount();
  const { value: shown, problem } = useQueryOf("period.statement", { period });
  if (problem) return <ProblemNote problem={problem} />;
  if (!shown) return null;
  return (
    <Stack gap="sm">
      <Title order={2} size="h3">
        {t("period.title")} – {periodName(period)}
      </Title>
      <PeriodFacts period={period} isLocked={shown.locked} isReportApproved={shown.approved !== null} />
      <div className={classes.halves}>
        <Stack gap="md">
          {/* Another period, the head's word on it, and a step taken back start from what is stored. */}
          <StatementForm key={`${period} ${shown.status} ${undone}`} shown={shown} period={period} />
          {shown.status === "submitted" && <ApproveStatement period={period} />}
          <StatementVersions period={period} />
        </Stack>
        <CompletenessHeat period={period} />
      </div>
    </Stack>
  );
}

type FactsProps = {
  readonly period: string;
  readonly isLocked: boolean;
  readonly isReportApproved: boolean;
};

function PeriodFacts({ period, isLocked, isReportApproved }: FactsProps) {
  const { t } = useTranslation();
  const row = periodByCode(period);
  const { value: numbers } = useQueryOf("home.numbers", { period });
  if (!row || !numbers) return null;
  const left = daysBetween(numbers.today, row.deadline);
  const plan = planOfPeriod(row);
  return (
    <Group justify="space-between" align="flex-start">
      <Text size="sm">
        {t("period.window", { from: showDate(row.from), to: showDate(row.to) })} ·{" "}
        {t("period.deadline", { day: showDate(row.deadline) })}
        {!numbers.sent?.statement && (
          <b> ({left >= 0 ? t("period.left", { count: left }) : t("period.late", { count: -left })})</b>
        )}
        {plan !== null && ` · ${t("period.plan", { plan })}`}
        {isLocked && ` · ${t("period.locked")}`}
        <br />
        <WhatWasSent sent={numbers.sent} isReportApproved={isReportApproved} />
      </Text>
      {!isLocked && <LockPeriod period={period} />}
    </Group>
  );
}
