import { Table } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { FieldChange } from "../../shared/merge/plan.ts";
import { describeChange } from "../cases/describe-change.ts";
import { useLanguage } from "../i18n/language.ts";

/** What changed, in the case's own labels. @param onlyAfter for a new case, which has no "before" */
export function ChangeTable(props: { changes: readonly FieldChange[]; onlyAfter?: boolean }) {
  const { changes, onlyAfter = false } = props;
  const { t, i18n } = useTranslation();
  // A field that has no label of its own yet is still listed: nothing may leave or change unseen.
  const nameOf = (label: string) =>
    i18n.exists(`case.${label}`) ? t(`case.${label}` as "case.title") : t("approval.otherField");
  const language = useLanguage();
  return (
    <Table withTableBorder verticalSpacing={3} fz="sm">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t("cluster.field")}</Table.Th>
          {!onlyAfter && <Table.Th>{t("cluster.before")}</Table.Th>}
          <Table.Th>{t(onlyAfter ? "send.value" : "cluster.after")}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {changes.map((change) => {
          const { labels, before, after } = describeChange(change, language);
          return (
            <Table.Tr key={change.field}>
              <Table.Td>{labels.map(nameOf).join(" – ")}</Table.Td>
              {!onlyAfter && <Table.Td>{before}</Table.Td>}
              <Table.Td>{after === "+" ? "" : after}</Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}
