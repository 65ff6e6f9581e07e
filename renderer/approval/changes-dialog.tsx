import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useQueryOf } from "../api/use-query-of.ts";
import { ChangesTable } from "../cases/changes-table.tsx";
import { useNavigation } from "../shell/navigation.ts";
import { ProblemNote } from "../shell/problem-note.tsx";

/** What the head would approve, field by field against what was approved last. */
export function ChangesDialog(props: { caseId: string; number: string; onClose: () => void }) {
  const { caseId, number, onClose } = props;
  const { t } = useTranslation();
  const { openCase } = useNavigation();
  const { value, problem } = useQueryOf("approval.changes", { caseId });
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={t("approval.changesTitle", { number })}
      lockScroll={false}
      closeButtonProps={{ "aria-label": t("approval.close") }}
    >
      <ProblemNote problem={problem} />
      {value && (
        <Stack gap="sm">
          <Text size="sm">
            {t(
              value.changes.length === 0
                ? "approval.changesNone"
                : value.isNew
                  ? "approval.changesNew"
                  : "approval.changesOld",
            )}
          </Text>
          {value.changes.length > 0 && <ChangesTable changes={value.changes} isNew={value.isNew} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={() => openCase(caseId)}>
              {t("approval.openCase")}
            </Button>
            <Button onClick={onClose}>{t("approval.close")}</Button>
          </Group>
        </Stack>
      )}
    </Modal>
  );
}
