import { Button, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { OutputOf } from "../../shared/api/contract.ts";
import { showDate } from "../cases/partial-date-text.ts";
import { useNavigation } from "../shell/navigation.ts";
import { daysBetween } from "./days.ts";
import classes from "./home.module.css";

type Numbers = OutputOf<"home.numbers">;

/** Reminders that are due or near: the day stands before the case, and a word says when it has passed. */
export function Reminders({ numbers }: { numbers: Numbers }) {
  const { t } = useTranslation();
  return (
    <Watched title={t("office.remindersTitle")} list={numbers.reminders} none={t("office.remindersNone")}>
      {(day) => {
        const left = daysBetween(numbers.today, day);
        const word =
          left === 0
            ? t("office.dueToday")
            : left < 0
              ? t("office.duePast", { count: -left })
              : t("office.dueIn", { count: left });
        return `${showDate(day)} (${word})`;
      }}
    </Watched>
  );
}

/** Ageing: cases that have not ended and show nothing new; the bar is the silence, the number beside it says the days. */
export function SilentCases({ numbers }: { numbers: Numbers }) {
  const { t } = useTranslation();
  return (
    <Watched
      title={t("office.silentTitle", { count: numbers.overdueDays })}
      list={numbers.silent}
      none={
        numbers.stages.every((one) => one.cases === 0)
          ? t("case.noneYet")
          : t("office.silentNone", { count: numbers.overdueDays })
      }
    >
      {(day) => t("office.silentFor", { count: daysBetween(day, numbers.today) })}
    </Watched>
  );
}

function Watched({
  title,
  list,
  none,
  children,
}: {
  title: string;
  list: Numbers["silent"];
  none: string;
  children: (day: string) => string;
}) {
  const { t } = useTranslation();
  const { openCase } = useNavigation();
  return (
    <section className={classes.box}>
      <Title order={3} size="h6">
        {title}
      </Title>
      {list.cases.length === 0 && (
        <Text size="sm" c="dimmed">
          {none}
        </Text>
      )}
      <ul className={classes.watched}>
        {list.cases.map((one) => (
          <li key={one.id}>
            <Button size="compact-xs" variant="subtle" onClick={() => openCase(one.id)}>
              {one.number}
            </Button>
            <span className={classes.caseTitle} title={one.title}>
              {one.title}
            </span>
            <span className={classes.when}>{children(one.day)}</span>
          </li>
        ))}
      </ul>
      {list.count > list.cases.length && (
        <Text size="xs" c="dimmed">
          {t("office.andMore", { count: list.count - list.cases.length })}
        </Text>
      )}
    </section>
  );
}
