import { Modal, Stack, Table, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useQueryOf } from "../api/use-query-of.ts";
import { useLanguage } from "../i18n/language.ts";
import { ProblemNote } from "../shell/problem-note.tsx";
import { showTime } from "../shell/show-time.ts";
import { describeChange } from "./describe-change.ts";
import { showDate } from "./partial-date-text.ts";

/** *Lịch sử sửa đổi*: every saved version, newest first: who saved it, who approved it, what changed. */
export function HistoryDialog({ caseId, onClose }: { caseId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { value, problem } = useQueryOf("case.history", { caseId });
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={t("case.history")}
      lockScroll={false}
      closeButtonProps={{ "aria-label": t("shell.close") }}
    >
      <ProblemNote problem={problem} />
      <Stack gap="md">
        {value?.versions.map((version) => (
          <section key={version.number}>
            <Title order={3} size="h5">
              {t("case.versionNumber", { number: version.number })}
              {version.editor === "" ? "" : ` – ${version.editor}`}
            </Title>
            {version.approvals.map((approval) => (
              <Text size="sm" key={`${approval.approver}${approval.atMs}`}>
                {t("case.approvedBy", { name: approval.approver, time: showTime(approval.atMs) })}
                {approval.paper &&
                  ` (${t("case.byPaper", { number: approval.paper.number, date: showDate(approval.paper.date) })})`}
              </Text>
            ))}
            {version.withdrawn && <Text size="sm">{t("case.status_withdrawn")}</Text>}
            {version.changes.length > 0 && (
              <Table withTableBorder verticalSpacing={3} fz="sm" mt={4}>
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th>{t("cluster.field")}</Table.Th>
                    <Table.Th>{t("cluster.before")}</Table.Th>
                    <Table.Th>{t("cluster.after")}</Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {version.changes.map((change) => {
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
            )}
          </section>
        ))}
      </Stack>
    </Modal>
  );
}
