import { Button, Drawer, Stack, Table, Text, Title } from "@mantine/core";
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
import { useNavigation } from "../shell/navigation.ts";
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
        <List
          title={t(counted.hasMore ? "cluster.countedMore" : "cluster.counted", {
            count: counted.rows.length,
          })}
          {...counted}
        />
        <List
          title={t(notCounted.hasMore ? "cluster.notCountedMore" : "cluster.notCounted", {
            count: notCounted.rows.length,
          })}
          {...notCounted}
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

function List(props: { title: string; rows: readonly Row[]; hasMore: boolean; showMore: () => void }) {
  const { t } = useTranslation();
  const unitName = useUnitName();
  const { openCase } = useNavigation();
  const { title, rows, hasMore, showMore } = props;
  const withReason = rows.some((row) => row.reason !== undefined);
  return (
    <section>
      <Title order={3} size="h5" mb={4}>
        {title}
      </Title>
      {rows.length > 0 && (
        <Table withTableBorder verticalSpacing={3} fz="sm">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("cluster.number")}</Table.Th>
              <Table.Th>{t("cluster.unit")}</Table.Th>
              <Table.Th>{t("cluster.title")}</Table.Th>
              <Table.Th>{t("cluster.detectedOn")}</Table.Th>
              {withReason && <Table.Th>{t("cluster.whyNot")}</Table.Th>}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={row.id}>
                <Table.Td>
                  <Button size="compact-xs" variant="subtle" onClick={() => openCase(row.id)}>
                    {row.number}
                  </Button>
                </Table.Td>
                <Table.Td>{unitName(row.unit)}</Table.Td>
                <Table.Td>{row.title}</Table.Td>
                <Table.Td>{showDate(row.detectedOn)}</Table.Td>
                {withReason && (
                  <Table.Td>
                    {t(`reason.${row.reason}`)}
                    {row.countedAs ? `: ${row.countedAs}` : ""}
                  </Table.Td>
                )}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {hasMore && (
        <Button mt={6} size="xs" variant="default" onClick={showMore}>
          {t("cluster.more")}
        </Button>
      )}
    </section>
  );
}
