import { Button, Group, Stack, Text, Title, UnstyledButton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { OutputOf } from "../../shared/api/contract.ts";
import { periodByCode } from "../../shared/catalogue/periods.ts";
import { showShare } from "../../shared/text/share-text.ts";
import { useQueryOf } from "../api/use-query-of.ts";
import { showDate } from "../cases/partial-date-text.ts";
import { useLanguage } from "../i18n/language.ts";
import { usePeriodName } from "../i18n/period-name.ts";
import { useNavigation } from "../shell/navigation.ts";
import { usePeriod } from "../shell/period.ts";
import { ProblemNote } from "../shell/problem-note.tsx";
import { showTime } from "../shell/show-time.ts";
import { daysBetween } from "./days.ts";
import classes from "./home.module.css";
import { StageStrip } from "./stage-strip.tsx";
import { TodoList } from "./todo-list.tsx";
import { Reminders, SilentCases } from "./watched-cases.tsx";

/** *Việc cần làm*: the four numbers of the period, what waits for whom, what falls silent, where the cases stand. */
export function HomeScreen() {
  const { t } = useTranslation();
  const periodName = usePeriodName();
  const { period } = usePeriod();
  const { value, problem } = useQueryOf("home.numbers", { period });
  if (problem) return <ProblemNote problem={problem} />;
  if (!value) return null;
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <Title order={2} size="h3">
          {t("office.homeTitle")} – {periodName(period)}
        </Title>
        <PeriodLine numbers={value} period={period} />
      </Group>
      <div>
        <FourNumbers numbers={value} />
        <Text size="xs" c="dimmed" mt={4}>
          {t("office.numbersCount")}
        </Text>
      </div>
      <section aria-labelledby="home-stages">
        <Title order={3} size="h6" mb={4} id="home-stages">
          {t("office.stagesTitle")}
        </Title>
        {value.stages.length === 0 ? (
          <Text size="sm">{t("office.noCases")}</Text>
        ) : (
          <StageStrip stages={value.stages} />
        )}
      </section>
      <div className={classes.halves}>
        <Stack gap="xs">
          <TodoList numbers={value} period={period} />
          <Drafts />
        </Stack>
        <Stack gap="sm">
          <Reminders numbers={value} />
          <SilentCases numbers={value} />
          <Text size="sm">
            {value.lastExport
              ? t("office.lastExport", { ...value.lastExport, period: periodName(value.lastExport.period) })
              : t("office.neverExported")}
          </Text>
        </Stack>
      </div>
    </Stack>
  );
}

/** Where the period stands: complete to what share, locked, declared empty, due when. */
function PeriodLine({ numbers, period }: { numbers: OutputOf<"home.numbers">; period: string }) {
  const { t } = useTranslation();
  const { go } = useNavigation();
  const language = useLanguage();
  const { cases, needed, filled } = numbers.completeness;
  const row = periodByCode(period);
  const left = row ? daysBetween(numbers.today, row.deadline) : 0;
  const words = [
    cases > 0 &&
      t("office.complete", { percent: showShare(filled, needed, language), filled, needed, cases }),
    numbers.locked && t("office.locked"),
    numbers.nothingToReport && t("office.nothingToReport"),
    row && t("office.deadline", { day: showDate(row.deadline) }),
    row && left >= 0 && !numbers.sent?.statement && t("office.daysLeft", { count: left }),
  ].filter((one) => typeof one === "string");
  return (
    <Group gap="xs">
      <Text size="sm">{words.join(" · ")}</Text>
      <Button size="compact-sm" variant="default" onClick={() => go("period")}>
        {t("office.openPeriod")}
      </Button>
    </Group>
  );
}

const NUMBERS = [
  ["va", "cluster.va", "cluster.found"],
  ["vaEffective", "cluster.va", "cluster.effective"],
  ["vv", "cluster.vv", "cluster.found"],
  ["vvEffective", "cluster.vv", "cluster.effective"],
] as const;

function FourNumbers({ numbers }: { numbers: OutputOf<"home.numbers"> }) {
  const { t } = useTranslation();
  const { go } = useNavigation();
  return (
    <div className={classes.numbers}>
      {NUMBERS.map(([key, kind, measure]) => {
        const count = numbers.sum[key];
        const before = numbers.yearBefore?.[key];
        return (
          <UnstyledButton key={key} className={classes.number} data-number={key} onClick={() => go("totals")}>
            <Text size="sm" fw={600}>
              {t(kind)}
            </Text>
            <Text size="xs" c="dimmed">
              {t(measure)}
            </Text>
            <span className={classes.big}>{count}</span>
            {before !== undefined && (
              <Text size="xs">
                {t("office.yearBefore", { count: before })} · {signed(count - before)}
              </Text>
            )}
          </UnstyledButton>
        );
      })}
    </div>
  );
}

const signed = (change: number): string =>
  change === 0 ? "±0" : change > 0 ? `+${change} ▲` : `−${-change} ▼`;

function Drafts() {
  const { t } = useTranslation();
  const { openCase } = useNavigation();
  const { value } = useQueryOf("case.drafts", {});
  if (!value || value.drafts.length === 0) return null;
  return (
    <section>
      <Title order={3} size="h6">
        {t("office.draftsTitle")}
      </Title>
      <ul className={classes.todos}>
        {value.drafts.map((draft) => (
          <li key={draft.caseId} className={classes.todo}>
            <span className={classes.caseTitle}>
              {t("office.draftRow", {
                title: draft.title === "" ? t("office.untitled") : draft.title,
                time: showTime(draft.atMs),
              })}
            </span>
            <Button size="compact-sm" variant="default" onClick={() => openCase(draft.caseId)}>
              {t("office.continue")}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
