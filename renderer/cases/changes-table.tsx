import { Table } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { FieldChange } from "../../shared/merge/plan.ts";
import { describeChanges } from "./describe-change.ts";
import { useCaseWords } from "./use-case-words.ts";

/** What changed in a case, in an office's words. @param isNew there is nothing before: only what is written is shown */
export function ChangesTable(props: { changes: readonly FieldChange[]; isNew?: boolean }) {
  const { changes, isNew = false } = props;
  const { t } = useTranslation();
  const speaker = useCaseWords();
  return (
    <Table withTableBorder verticalSpacing={3} fz="sm" mt={4}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t("cluster.field")}</Table.Th>
          {!isNew && <Table.Th>{t("cluster.before")}</Table.Th>}
          <Table.Th>{t(isNew ? "send.value" : "cluster.after")}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {describeChanges(changes, speaker, isNew).map(({ field, label, before, after }) => (
          <Table.Tr key={field}>
            <Table.Td>{label}</Table.Td>
            {!isNew && <Table.Td>{before}</Table.Td>}
            <Table.Td>{after}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
