import { Table } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { OutputOf } from "../../shared/api/contract.ts";
import { explain } from "../../shared/problem/explain.ts";
import { useLanguage } from "../i18n/language.ts";
import { useUnitName } from "../i18n/unit-name.ts";

type ImportedFile = OutputOf<"cluster.import">["files"][number];

/** What became of each file, one line a file, refusals in a sentence. */
export function OutcomeList({ files }: { files: readonly ImportedFile[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const unitName = useUnitName();
  return (
    <Table withTableBorder verticalSpacing={4}>
      <Table.Tbody>
        {files.map((one, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is never reordered, and two files may share a name
          <Table.Tr key={at}>
            <Table.Td>{one.file}</Table.Td>
            <Table.Td>{one.unit === null ? "" : unitName(one.unit)}</Table.Td>
            <Table.Td>
              <b>{t(`cluster.outcome_${one.outcome}`)}</b>
              {one.outcome === "refused" && one.code !== null && (
                <>
                  {": "}
                  {explain({ code: one.code as "E_SIZE", params: one.params }, language)}{" "}
                  <code>{one.code}</code>
                </>
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
