import { Button, Table, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { showDate } from "../cases/partial-date-text.ts";
import { useUnitName } from "../i18n/unit-name.ts";
import { useNavigation } from "../shell/navigation.ts";

/** A column behind those of every list: what a case adds, why it is left out, what became of it. */
export type CaseColumn<Row> = {
  readonly head: string;
  readonly say: (row: Row) => ReactNode;
  readonly isNumber?: boolean;
};

type ShownCase = {
  readonly id: string;
  readonly unit: string;
  readonly number: string;
  readonly title: string;
  readonly detectedOn: string | null;
};

/** The cases in a number or beside it, each to be opened; with `showMore` there are more of them. */
export function CaseRows<Row extends ShownCase>(props: {
  readonly title: string;
  readonly rows: readonly Row[];
  readonly columns: readonly CaseColumn<Row>[];
  readonly showMore?: (() => void) | null;
}) {
  const { t } = useTranslation();
  const unitName = useUnitName();
  const { openCase } = useNavigation();
  const { title, rows, columns, showMore } = props;
  return (
    <section>
      <Title order={3} size="h5" mb={4}>
        {title}
      </Title>
      {rows.length > 0 && (
        <Table withTableBorder verticalSpacing={3} fz="sm">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("report.number")}</Table.Th>
              <Table.Th>{t("report.unit")}</Table.Th>
              <Table.Th>{t("report.caseTitle")}</Table.Th>
              <Table.Th>{t("report.detectedOn")}</Table.Th>
              {columns.map((column) => (
                <Table.Th key={column.head}>{column.head}</Table.Th>
              ))}
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
                {columns.map((column) => (
                  <Table.Td key={column.head} className={column.isNumber ? "number" : undefined}>
                    {column.say(row)}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {showMore && (
        <Button mt={6} size="xs" variant="default" onClick={showMore}>
          {t("report.more")}
        </Button>
      )}
    </section>
  );
}
