import { Button, Drawer, Stack, Table, Text, Title } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { InputOf, OutputOf } from "../../shared/api/contract.ts";
import type { UnitSet } from "../../shared/report/context.ts";
import { useClient } from "../api/client-context.ts";
import { useLanguage } from "../i18n/language.ts";
import { useUnitName } from "../i18n/unit-name.ts";
import { useNavigation } from "../shell/navigation.ts";
import { ProblemNote } from "../shell/problem-note.tsx";
import type { ShownTable } from "./report-screen.tsx";

export type AskedCell = { readonly table: string; readonly row: string; readonly column: string };
type Asked = AskedCell & {
  readonly period: string;
  readonly unitSet: UnitSet;
  /** Of a comparison: its two sides. */
  readonly sides?: InputOf<"dashboard.compare">["sides"];
};
type Lists = "counted" | "notCounted";
type Row = OutputOf<"report.why">["cases"][number];

const PAGE = 100;

/** *Vì sao ra số này* of any cell: the cases in it with what each adds, and those beside it with the rule. */
export function WhyCellDrawer(props: {
  readonly asked: Asked;
  readonly tables: readonly ShownTable[];
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { asked, tables, onClose } = props;
  const counted = useCases(asked, "counted");
  const notCounted = useCases(asked, "notCounted");
  const table = tables.find((one) => one.code === asked.table);
  const column = table?.columns.find((one) => one.key === asked.column);
  const row = table?.rows.find((one) => one.key === asked.row);
  const isEmpty = counted.isRead && notCounted.isRead && counted.rows.length + notCounted.rows.length === 0;
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="60%"
      lockScroll={false}
      title={t("report.whyTitle")}
      closeButtonProps={{ "aria-label": t("report.close") }}
    >
      <Stack gap="sm">
        <Text fw={600}>
          {t("report.whyCell", {
            table: `${asked.table} ${table?.title[language] ?? ""}`,
            row: row?.head[language] ?? "",
            column: [column?.group?.[language], column?.head[language]].filter(Boolean).join(" – "),
          })}
        </Text>
        {table && (
          <Text size="xs">
            {t("report.rule")}: {table.population[language]}
          </Text>
        )}
        <ProblemNote problem={counted.problem ?? notCounted.problem} />
        {isEmpty ? (
          <Text size="sm">{t("report.noCases")}</Text>
        ) : (
          <>
            <CaseRows list="counted" {...counted} />
            <CaseRows list="notCounted" {...notCounted} />
          </>
        )}
      </Stack>
    </Drawer>
  );
}

function useCases(asked: Asked, list: Lists) {
  const client = useClient();
  const query = useInfiniteQuery({
    queryKey: ["report.why", list, asked],
    initialPageParam: "",
    queryFn: ({ pageParam }) => client.call("report.why", { ...asked, list, after: pageParam, limit: PAGE }),
    getNextPageParam: (last) => (last.ok ? (last.value.next ?? undefined) : undefined),
  });
  const pages = query.data?.pages ?? [];
  const failed = pages.find((page) => !page.ok);
  return {
    rows: pages.flatMap((page) => (page.ok ? page.value.cases : [])),
    problem: failed && !failed.ok ? failed.problem : null,
    isRead: query.data !== undefined,
    hasMore: query.hasNextPage,
    showMore: () => void query.fetchNextPage(),
  };
}

function CaseRows(props: {
  readonly list: Lists;
  readonly rows: readonly Row[];
  readonly isRead: boolean;
  readonly hasMore: boolean;
  readonly showMore: () => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const unitName = useUnitName();
  const { openCase } = useNavigation();
  const { list, rows, hasMore, showMore } = props;
  if (!props.isRead) return null;
  return (
    <section>
      <Title order={3} size="h5" mb={4}>
        {t(hasMore ? `report.${list}More` : `report.${list}`, { count: rows.length })}
      </Title>
      {rows.length > 0 && (
        <Table withTableBorder verticalSpacing={3} fz="sm">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("report.number")}</Table.Th>
              <Table.Th>{t("report.unit")}</Table.Th>
              <Table.Th>{t("report.caseTitle")}</Table.Th>
              <Table.Th>{t("report.detectedOn")}</Table.Th>
              <Table.Th>{t(list === "counted" ? "report.adds" : "report.reason")}</Table.Th>
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
                <Table.Td>{row.detectedOn.split("-").reverse().join("/")}</Table.Td>
                <Table.Td className={list === "counted" ? "number" : undefined}>
                  {list === "counted"
                    ? (row.amount ?? 0).toLocaleString(language === "vi" ? "vi-VN" : "en-GB")
                    : t(`reason.${row.reason}`)}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {hasMore && (
        <Button mt={6} size="xs" variant="default" onClick={showMore}>
          {t("report.more")}
        </Button>
      )}
    </section>
  );
}
