import { Badge, Button, Stack, Table, Text, Title } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useQueryOf } from "../api/use-query-of.ts";
import { useUnitName } from "../i18n/unit-name.ts";
import { useOpenState } from "../shell/open-state.ts";
import { ProblemNote } from "../shell/problem-note.tsx";
import { ConflictDialog } from "./conflict-dialog.tsx";
import { Exchange } from "./exchange.tsx";

const PAGE = 100;

/** *Hai máy ghi khác nhau*: what two machines of an office changed apart, one line a case, resumed wherever it was left. */
export function ConflictsScreen() {
  const { t } = useTranslation();
  const unitName = useUnitName();
  const open = useOpenState();
  const [pages, setPages] = useState<readonly (string | null)[]>([null]);
  const [caseId, setCaseId] = useState<string | null>(null);
  const after = pages.at(-1) ?? null;
  const { value, problem } = useQueryOf("conflict.list", { after, limit: PAGE });
  const isOffice = open?.kind === "office";
  if (!open) return null;
  return (
    <Stack gap="md">
      <Title order={2} size="h3">
        {t("conflict.title")}
      </Title>
      <Text size="sm">{t(isOffice ? "conflict.hintOffice" : "conflict.hintCluster")}</Text>
      {isOffice && <Exchange />}
      <ProblemNote problem={problem} />
      {value?.cases.length === 0 && <Text>{t("conflict.none")}</Text>}
      {value && value.cases.length > 0 && (
        <Table withTableBorder verticalSpacing={4} fz="sm">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("cluster.number")}</Table.Th>
              {!isOffice && <Table.Th>{t("cluster.unit")}</Table.Th>}
              <Table.Th>{t("cluster.title")}</Table.Th>
              <Table.Th>{t("conflict.state")}</Table.Th>
              <Table.Th>{t("conflict.what")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {value.cases.map((one) => (
              <Table.Tr key={one.caseId}>
                <Table.Td>{one.number}</Table.Td>
                {!isOffice && <Table.Td>{unitName(one.unit)}</Table.Td>}
                <Table.Td>{one.title}</Table.Td>
                <Table.Td>
                  <Badge color={one.open > 0 ? "yellow" : "green"} variant="outline" c="dark" tt="none">
                    {one.open > 0
                      ? t("conflict.open", { open: one.open, fields: one.fields })
                      : t("conflict.settledByItself")}
                  </Badge>
                </Table.Td>
                <Table.Td>
                  <Button size="compact-xs" variant="default" onClick={() => setCaseId(one.caseId)}>
                    {t("conflict.look", { number: one.number })}
                  </Button>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {value?.next && (
        <Button size="xs" variant="default" onClick={() => setPages([...pages, value.next])}>
          {t("cluster.more")}
        </Button>
      )}
      {caseId !== null && (
        <ConflictDialog caseId={caseId} isOffice={isOffice} onClose={() => setCaseId(null)} />
      )}
    </Stack>
  );
}
