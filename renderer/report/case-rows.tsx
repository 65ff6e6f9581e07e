import { Button, Table, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { OutputOf } from "../../shared/api/contract.ts";
import { useLanguage } from "../i18n/language.ts";
import { useUnitName } from "../i18n/unit-name.ts";
import { useNavigation } from "../shell/navigation.ts";

export type CaseRow = OutputOf<"report.why">["cases"][number];

/** Cases in a number with what each adds, or beside it with the rule that keeps it out; `since` says what became of one later. */
export function CaseRows<Row extends CaseRow>(props: {
  readonly title: string;
  readonly isCounted: boolean;
  readonly rows: readonly Row[];
  readonly since?: { readonly head: string; readonly say: (row: Row) => ReactNode };
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const unitName = useUnitName();
  const { openCase } = useNavigation();
  const { title, isCounted, rows, since } = props;
  return (
    <>
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
              <Table.Th>{t(isCounted ? "report.adds" : "report.reason")}</Table.Th>
              {since && <Table.Th>{since.head}</Table.Th>}
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
                <Table.Td className={isCounted ? "number" : undefined}>
                  {isCounted
                    ? (row.amount ?? 0).toLocaleString(language === "vi" ? "vi-VN" : "en-GB")
                    : t(`reason.${row.reason}`)}
                </Table.Td>
                {since && <Table.Td>{since.say(row)}</Table.Td>}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </>
  );
}
