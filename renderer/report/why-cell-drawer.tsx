import { Drawer, Stack, Text } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { InputOf } from "../../shared/api/contract.ts";
import type { UnitSet } from "../../shared/report/context.ts";
import { useClient } from "../api/client-context.ts";
import { useLanguage } from "../i18n/language.ts";
import { ProblemNote } from "../shell/problem-note.tsx";
import { CaseRows } from "./case-rows.tsx";
import { CasesOfVersion } from "./cases-of-version.tsx";
import { usePartColumn } from "./part-column.ts";
import type { ShownTable } from "./report-screen.tsx";

export type AskedCell = { readonly table: string; readonly row: string; readonly column: string };
type Asked = AskedCell & {
  readonly period: string;
  readonly unitSet: UnitSet;
  /** Of a comparison: its two sides. */
  readonly sides?: InputOf<"dashboard.compare">["sides"];
};
type Lists = "counted" | "notCounted";

const PAGE = 100;

/** *Vì sao ra số này* of any cell: the cases in it with what each adds, and those beside it with the rule. */
export function WhyCellDrawer(props: {
  readonly asked: Asked;
  readonly tables: readonly ShownTable[];
  /** A kept report whose number it is: the cases are those of then. */
  readonly version?: number | undefined;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { asked, tables, version, onClose } = props;
  const table = tables.find((one) => one.code === asked.table);
  const column = table?.columns.find((one) => one.key === asked.column);
  const row = table?.rows.find((one) => one.key === asked.row);
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
        {version === undefined ? (
          <CasesOfToday asked={asked} />
        ) : (
          <CasesOfVersion n={version} cell={cellOf(asked)} />
        )}
      </Stack>
    </Drawer>
  );
}

const cellOf = ({ table, row, column }: AskedCell): AskedCell => ({ table, row, column });

function CasesOfToday({ asked }: { readonly asked: Asked }) {
  const { t } = useTranslation();
  const part = usePartColumn();
  const counted = useCases(asked, "counted");
  const notCounted = useCases(asked, "notCounted");
  const isEmpty = counted.isRead && notCounted.isRead && counted.rows.length + notCounted.rows.length === 0;
  return (
    <>
      <ProblemNote problem={counted.problem ?? notCounted.problem} />
      {isEmpty && <Text size="sm">{t("report.noCases")}</Text>}
      {!isEmpty &&
        [
          { list: "counted" as const, ...counted },
          { list: "notCounted" as const, ...notCounted },
        ].map(({ list, rows, isRead, hasMore, showMore }) =>
          isRead ? (
            <CaseRows
              key={list}
              title={t(hasMore ? `report.${list}More` : `report.${list}`, { count: rows.length })}
              rows={rows}
              columns={[part(list === "counted")]}
              showMore={hasMore ? showMore : null}
            />
          ) : null,
        )}
    </>
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
