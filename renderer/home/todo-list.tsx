import { Button, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { OutputOf } from "../../shared/api/contract.ts";
import { periodByCode } from "../../shared/catalogue/periods.ts";
import { useQueryOf } from "../api/use-query-of.ts";
import { type ListFilters, useNavigation } from "../shell/navigation.ts";
import { useOpenState } from "../shell/open-state.ts";
import type { ScreenId } from "../shell/rail.ts";
import { daysBetween } from "./days.ts";
import classes from "./home.module.css";

type Todo = {
  readonly id: string;
  readonly text: string;
  /** Must not be overlooked: marked with a word, not by colour alone. */
  readonly urgent?: boolean;
  readonly open: ScreenId | ListFilters;
};

/** What waits for somebody, worked out from the register as it stands; each line opens the place where it is done. */
export function TodoList({ numbers, period }: { numbers: OutputOf<"home.numbers">; period: string }) {
  const { t } = useTranslation();
  const { go, openList } = useNavigation();
  const todos = useTodos(numbers, period);
  if (todos.length === 0) return <Text>{t("office.nothingWaiting")}</Text>;
  return (
    <ul className={classes.todos} aria-label={t("office.homeTitle")}>
      {todos.map(({ id, text, urgent, open }) => (
        <li key={id} className={classes.todo} data-todo={id}>
          <span>
            {urgent && <b className={classes.urgent}>{t("office.urgent")}</b>}
            {text}
          </span>
          <Button
            size="compact-sm"
            variant="default"
            aria-label={`${t("office.open")}: ${text}`}
            onClick={() => (typeof open === "string" ? go(open) : openList(open))}
          >
            {t("office.open")}
          </Button>
        </li>
      ))}
    </ul>
  );
}

function useTodos(numbers: OutputOf<"home.numbers">, code: string): readonly Todo[] {
  const { t } = useTranslation();
  const open = useOpenState();
  const { value: statement } = useQueryOf("period.statement", { period: code });
  const period = periodByCode(code);
  const todos: Todo[] = [];
  const add = (isDue: boolean, todo: Todo) => isDue && todos.push(todo);
  const counted = (count: number, id: string, label: string, where: Todo["open"]) =>
    add(count > 0, { id, text: `${label}: ${count}`, open: where });

  add(open?.recoveryConfirmed === false, {
    id: "recovery",
    text: t("office.todoRecovery"),
    urgent: true,
    open: "users",
  });
  counted(numbers.returned, "returned", t("office.waitingReturned"), { status: "returned" });
  counted(numbers.submitted, "submitted", t("office.waitingSubmitted"), "approval");
  counted(numbers.drafts, "drafts", t("office.waitingDrafts"), { status: "draft" });
  counted(numbers.missing, "missing", t("office.todoMissing"), { status: "draft" });
  counted(numbers.questions, "questions", t("office.todoQuestions"), "replies");
  add(statement?.status === "returned", {
    id: "statement-returned",
    text: t("office.todoStatementReturned"),
    open: "period",
  });
  add(statement?.status === "submitted", {
    id: "statement-waits",
    text: t("office.todoStatementWaits"),
    open: "period",
  });
  add(statement?.draft != null, {
    id: "statement-draft",
    text: t("office.todoStatementDraft"),
    open: "period",
  });
  add(numbers.nothingToReport && (statement?.found ?? 0) > 0, {
    id: "statement-contradicts",
    text: t("office.todoContradiction", { count: statement?.found ?? 0 }),
    urgent: true,
    open: "period",
  });
  add(open !== null && open.roster === null, { id: "roster", text: t("office.todoRoster"), open: "send" });
  add(open?.roster?.enrolled === false && numbers.lastExport !== null, {
    id: "enrolment",
    text: t("office.todoEnrolment"),
    open: "send",
  });
  if (period && !numbers.sent?.statement) {
    const left = daysBetween(numbers.today, period.deadline);
    const hasEnded = numbers.today > period.to;
    // Numbers that left without the period's report are half of what is due.
    const what = t(numbers.sent ? "office.todoSendReport" : "office.todoSendAll");
    const where = numbers.sent && statement?.approved == null ? "period" : "send";
    add(hasEnded && left < 0, {
      id: "send-late",
      text: t("office.todoSendLate", { what, count: -left }),
      urgent: true,
      open: where,
    });
    add(left >= 0 && (hasEnded || left <= 30), {
      id: "send",
      text: t("office.todoSend", { what, count: left }),
      open: where,
    });
  }
  const since = numbers.sent?.approvedSince ?? 0;
  add(since > 0, { id: "send-since", text: t("office.todoSendSince", { count: since }), open: "send" });
  return todos;
}
