import { Table } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { OutputOf } from "../../shared/api/contract.ts";
import { useLanguage } from "../i18n/language.ts";
import { describeChange } from "./describe-change.ts";

/** What differs between two versions of a case, field by field. */
export function ChangesTable({ changes }: { changes: OutputOf<"case.compareVersions">["changes"] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Table withTableBorder verticalSpacing={3} fz="sm" mt={4}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t("cluster.field")}</Table.Th>
          <Table.Th>{t("cluster.before")}</Table.Th>
          <Table.Th>{t("cluster.after")}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {changes.map((change) => {
          const { labels, before, after } = describeChange(change, language);
          return (
            <Table.Tr key={change.field}>
              <Table.Td>{labels.map((label) => t(`case.${label}`)).join(" – ")}</Table.Td>
              <Table.Td>{before}</Table.Td>
              <Table.Td>{after}</Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}
