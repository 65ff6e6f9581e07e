import { Drawer, Stack, Text } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { OutputOf } from "../../shared/api/contract.ts";
import type { UnitSet } from "../../shared/report/context.ts";
import { B01_POPULATION } from "../../shared/report/tables/b01-totals.ts";
import { useClient } from "../api/client-context.ts";
import { showDate } from "../cases/partial-date-text.ts";
import { useLanguage } from "../i18n/language.ts";
import { usePeriodName } from "../i18n/period-name.ts";
import { useUnitName } from "../i18n/unit-name.ts";
import { CaseRows } from "../report/case-rows.tsx";
import { ProblemNote } from "../shell/problem-note.tsx";

export type AskedNumber = {
  readonly unit?: string;
  readonly kind: "VA" | "VV";
  readonly period: string;
  readonly measure: "found" | "effective";
  readonly unitSet: UnitSet;
};

const PAGE = 100;
type Why = OutputOf<"totals.why">;

/** *Vì sao ra số này*: which cases are in a number, and which stand beside it, each with the reason. */
export function WhyDrawer({
  asked,
  figures,
  onClose,
}: {
  asked: AskedNumber;
  /** Of this number, what was entered without cases. */
  figures: OutputOf<"totals.table">["figures"];
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const unitName = useUnitName();
  const periodName = usePeriodName();
  const counted = useWhyList(asked, "counted");
  const notCounted = useWhyList(asked, "notCounted");
  const whyNot = (row: Row) => `${t(`reason.${row.reason}`)}${row.countedAs ? `: ${row.countedAs}` : ""}`;
  const title = t("cluster.whyOf", {
    measure: t(`cluster.${asked.measure}`),
    kind: t(asked.kind === "VA" ? "cluster.va" : "cluster.vv"),
    unit: asked.unit === undefined ? t("cluster.allUnits") : unitName(asked.unit),
    period: periodName(asked.period),
  });
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="60%"
      lockScroll={false}
      title={t("cluster.whyTitle")}
      closeButtonProps={{ "aria-label": t("cluster.close") }}
    >
      <Stack gap="sm">
        <Text fw={600}>{title}</Text>
        <Text size="xs">
          {t("report.rule")}: {B01_POPULATION[language]}
        </Text>
        {figures.map((one) => (
          <Text key={one.unit}>
            {t("figures.inNumber", {
              unit: unitName(one.unit),
              value: one.value,
              kind: t(`figures.mark_${one.kind}`),
              number: one.document.number,
              date: showDate(one.document.date),
            })}
          </Text>
        ))}
        {counted.problem && <ProblemNote problem={counted.problem} />}
        {counted.isRead && counted.rows.length + notCounted.rows.length + figures.length === 0 && (
          <Text>{t("cluster.whyEmpty")}</Text>
        )}
        <CaseRows
          title={t(counted.hasMore ? "cluster.countedMore" : "cluster.counted", {
            count: counted.rows.length,
          })}
          rows={counted.rows}
          columns={[]}
          showMore={counted.hasMore ? counted.showMore : null}
        />
        <CaseRows
          title={t(notCounted.hasMore ? "cluster.notCountedMore" : "cluster.notCounted", {
            count: notCounted.rows.length,
          })}
          rows={notCounted.rows}
          columns={[{ head: t("cluster.whyNot"), say: whyNot }]}
          showMore={notCounted.hasMore ? notCounted.showMore : null}
        />
      </Stack>
    </Drawer>
  );
}

type Row = Why["counted"]["cases"][number] & { readonly reason?: string; readonly countedAs?: string | null };

/** One of the two lists, page by page. */
function useWhyList(asked: AskedNumber, which: "counted" | "notCounted") {
  const client = useClient();
  const cursor = which === "counted" ? "afterCounted" : "afterNotCounted";
  const query = useInfiniteQuery({
    queryKey: ["totals.why", which, asked],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      client.call("totals.why", {
        ...asked,
        limit: PAGE,
        ...(pageParam === undefined ? {} : { [cursor]: pageParam }),
      }),
    getNextPageParam: (last) => (last.ok ? (last.value[which].next ?? undefined) : undefined),
  });
  const pages = query.data?.pages ?? [];
  const failed = pages.find((page) => !page.ok);
  const rows: Row[] = pages.flatMap((page) => (page.ok ? page.value[which].cases : []));
  return {
    rows,
    isRead: query.isSuccess,
    problem: failed && !failed.ok ? failed.problem : null,
    hasMore: query.hasNextPage,
    showMore: () => void query.fetchNextPage(),
  };
}
