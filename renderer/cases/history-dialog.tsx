import { Modal, Stack, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useQueryOf } from "../api/use-query-of.ts";
import { ProblemNote } from "../shell/problem-note.tsx";
import { showTime } from "../shell/show-time.ts";
import { ChangesTable } from "./changes-table.tsx";
import { CompareVersions } from "./compare-versions.tsx";
import { showDate } from "./partial-date-text.ts";

/** *Lịch sử sửa đổi*: every saved version, newest first: who saved it, who approved it, what changed. */
export function HistoryDialog({ caseId, onClose }: { caseId: string; onClose: () => void }) {
  const { t } = useTranslation();
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
        {(value?.versions.length ?? 0) > 2 && (
          <CompareVersions caseId={caseId} newest={value?.versions.length ?? 0} />
        )}
        {value?.versions.map((version) => (
          <section key={version.number}>
            <Title order={3} size="h5">
              {t("case.versionNumber", { number: version.number })}
              {version.editor === "" ? "" : ` – ${version.editor}`}
              {version.savedAtMs === null ? "" : `, ${showTime(version.savedAtMs)}`}
            </Title>
            {version.reasons.map((reason) => (
              <Text size="sm" key={reason}>
                {t("case.versionReason", { reason })}
              </Text>
            ))}
            {version.returns.map((one) => (
              <Text size="sm" key={one.atMs}>
                {t("case.versionReturned", { name: one.who, time: showTime(one.atMs), comment: one.comment })}
              </Text>
            ))}
            {version.approvals.map((approval) => (
              <Text size="sm" key={`${approval.approver}${approval.atMs}`}>
                {t("case.approvedBy", { name: approval.approver, time: showTime(approval.atMs) })}
                {approval.paper &&
                  ` (${t("case.byPaper", { number: approval.paper.number, date: showDate(approval.paper.date) })})`}
              </Text>
            ))}
            {version.withdrawn && <Text size="sm">{t("case.status_withdrawn")}</Text>}
            {version.changes.length > 0 && <ChangesTable changes={version.changes} />}
          </section>
        ))}
      </Stack>
    </Modal>
  );
}
