import { Table } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { RowChange } from "../../shared/catalogue/changes.ts";
import { showDate } from "../../shared/text/partial-date-text.ts";

/** Days inside a change's text, as people write them. */
const shown = (text: string): string => text.replace(/\d{4}-\d\d-\d\d/g, showDate);

/** Old → new, row by row. */
export function ChangeTable({ changes }: { changes: readonly RowChange[] }) {
  const { t } = useTranslation();
  return (
    <Table withTableBorder verticalSpacing={3} fz="sm">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t("catalogue.row")}</Table.Th>
          <Table.Th>{t("catalogue.what")}</Table.Th>
          <Table.Th>{t("catalogue.before")}</Table.Th>
          <Table.Th>{t("catalogue.after")}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {changes.map(({ list, code, field, before, after }) => (
          <Table.Tr key={`${list} ${code} ${field} ${after}`}>
            <Table.Td>
              {list === "periods" || list === "plans" ? code : `${t(`catalogue.list_${list}`)}: ${code}`}
            </Table.Td>
            <Table.Td>{t(`catalogue.field_${field}`)}</Table.Td>
            <Table.Td>{before === "" ? "–" : shown(before)}</Table.Td>
            <Table.Td>{after === "" ? "–" : shown(after)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
