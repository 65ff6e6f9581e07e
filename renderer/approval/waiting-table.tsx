import { Button, Checkbox, Group, Table, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { OutputOf } from "../../shared/api/contract.ts";
import { findingSentence } from "../../shared/case/finding-sentences.ts";
import { showDate } from "../cases/partial-date-text.ts";
import { useLanguage } from "../i18n/language.ts";
import { useTicked } from "./ticked-cases.ts";

export type AwaitingCase = OutputOf<"approval.waiting">["cases"][number];

type Props = {
  readonly cases: readonly AwaitingCase[];
  /** Whose approval it would be: their own work is marked. */
  readonly approverId: string;
  readonly onShow: (one: AwaitingCase) => void;
  readonly onReturn: (one: AwaitingCase) => void;
};

/** What waits: what it is, what the rules warn of and the reason that was given. */
export function WaitingTable({ cases, approverId, onShow, onReturn }: Props) {
  const { t } = useTranslation();
  const { ids: ticked, tick } = useTicked();
  return (
    <Table withTableBorder verticalSpacing={4} fz="sm" stickyHeader>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>
            <Checkbox
              aria-label={t("office.selectAll")}
              checked={cases.length > 0 && cases.every((one) => ticked.has(one.caseId))}
              onChange={(event) =>
                tick(
                  cases.map((one) => one.caseId),
                  event.currentTarget.checked,
                )
              }
            />
          </Table.Th>
          <Table.Th>{t("case.number")}</Table.Th>
          <Table.Th>{t("case.title")}</Table.Th>
          <Table.Th>{t("case.detectedOn")}</Table.Th>
          <Table.Th>{t("approval.what")}</Table.Th>
          <Table.Th>{t("approval.warnings")}</Table.Th>
          <Table.Th />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {cases.map((one) => (
          <Table.Tr key={one.caseId}>
            <Table.Td>
              <Checkbox
                aria-label={one.number}
                checked={ticked.has(one.caseId)}
                onChange={(event) => tick([one.caseId], event.currentTarget.checked)}
              />
            </Table.Td>
            <Table.Td className="digits">{one.number}</Table.Td>
            <Table.Td>
              {one.title}
              <Text size="xs" c="dimmed">
                {t("approval.editor")}: {one.editor}
                {one.editorId === approverId && ` (${t("approval.ownWork")})`}
              </Text>
            </Table.Td>
            <Table.Td>{showDate(one.detectedOn)}</Table.Td>
            <Table.Td>
              {t(`approval.what_${one.what}`, { count: one.changed })}
              {one.why !== "" && <Text size="xs">{t("approval.reason", { reason: one.why })}</Text>}
            </Table.Td>
            <Table.Td>
              <Findings one={one} />
            </Table.Td>
            <Table.Td>
              <Group gap={4} wrap="nowrap">
                <Button size="compact-xs" variant="default" onClick={() => onShow(one)}>
                  {t("approval.seeChanges")}
                </Button>
                <Button size="compact-xs" variant="default" onClick={() => onReturn(one)}>
                  {t("office.return")}
                </Button>
              </Group>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Findings({ one }: { one: AwaitingCase }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (one.warnings.length + one.errors.length === 0)
    return (
      <Text size="xs" c="dimmed">
        {t("approval.noWarnings")}
      </Text>
    );
  return (
    <>
      {one.errors.map((rule) => (
        <Text size="xs" key={rule} c="red.9" fw={600}>
          {t("approval.blocking", { sentence: findingSentence(rule, language) })}
        </Text>
      ))}
      {one.warnings.map(({ rule, reason }) => (
        <Text size="xs" key={rule}>
          {findingSentence(rule, language)}{" "}
          <strong>{reason === "" ? t("approval.noReason") : t("approval.reason", { reason })}</strong>
        </Text>
      ))}
    </>
  );
}
