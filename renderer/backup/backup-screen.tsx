import { Alert, Button, Group, Stack, Table, Text, Title } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../api/use-command.ts";
import { useQueryOf } from "../api/use-query-of.ts";
import { ProblemNote } from "../shell/problem-note.tsx";
import { showTime } from "../shell/show-time.ts";
import { RestoreDialog } from "./restore-dialog.tsx";
import { RestoreFile } from "./restore-file.tsx";

const MEGABYTE = 1024 * 1024;

/** *Sao lưu và khôi phục*: where backups go, which there are, and going back to one of them. */
export function BackupScreen() {
  const { t } = useTranslation();
  const { value } = useQueryOf("backup.state", {});
  const make = useCommand("backup.make");
  const copy = useCommand("workspace.backup");
  const pick = useCommand("place.choose");
  const choose = useCommand("backup.chooseFolder");
  const [restoring, setRestoring] = useState<string | null>(null);
  if (!value) return null;
  const chooseFolder = async () => {
    const place = await pick.run({ purpose: "backup" });
    if (place) await choose.run({ place: place.place });
  };
  const copyElsewhere = async () => {
    const place = await pick.run({ purpose: "backup" });
    if (place) await copy.run({ place: place.place });
  };
  const said = make.value
    ? t(make.value.inChosenFolder ? "backup.done" : "backup.doneBeside", { file: make.value.file })
    : copy.value
      ? t("backup.done", { file: copy.value.file })
      : "";
  return (
    <Stack gap="sm" maw={960}>
      <Group justify="space-between">
        <Title order={2} size="h3">
          {t("backup.title")}
        </Title>
        <Group gap="xs">
          <Button variant="default" loading={copy.isRunning} onClick={() => void copyElsewhere()}>
            {t("backup.elsewhere")}
          </Button>
          <Button loading={make.isRunning} onClick={() => void make.run({ reason: "manual" })}>
            {t("backup.now")}
          </Button>
        </Group>
      </Group>
      <Text size="sm" c="dimmed">
        {t("backup.hint")}
      </Text>
      <ProblemNote problem={make.problem ?? copy.problem ?? choose.problem ?? pick.problem} />
      <Text size="sm" role="status">
        {make.isRunning && make.progress
          ? t(`backup.phase_${make.progress.phase}` as "backup.phase_copy")
          : said}
      </Text>
      <Stack gap={6}>
        <Title order={3} size="h5">
          {t("backup.folder")}
        </Title>
        <Group gap="xs">
          <Text size="sm">
            {value.isDefault ? t("backup.beside", { folder: value.folder }) : value.folder}
          </Text>
          <Button size="xs" variant="default" onClick={() => void chooseFolder()}>
            {t("backup.choose")}
          </Button>
          {!value.isDefault && (
            <Button size="xs" variant="default" onClick={() => void choose.run({ place: null })}>
              {t("backup.useDefault")}
            </Button>
          )}
        </Group>
        {!value.isThere && (
          <Alert color="yellow" variant="outline" p="xs">
            {t("backup.gone")}
          </Alert>
        )}
        {value.isThere && value.sameDisk && (
          <Alert color="yellow" variant="outline" p="xs">
            {t("backup.sameDisk")}
          </Alert>
        )}
      </Stack>
      <Group justify="space-between">
        <Title order={3} size="h5">
          {t("backup.list")}
        </Title>
        <RestoreFile label={t("backup.restoreFile")} />
      </Group>
      {value.backups.length === 0 ? (
        <Text>{t("backup.none")}</Text>
      ) : (
        <Table withTableBorder verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("backup.at")}</Table.Th>
              <Table.Th>{t("backup.reason")}</Table.Th>
              <Table.Th>{t("backup.size")}</Table.Th>
              <Table.Th w={120} />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {value.backups.map((one) => (
              <Table.Tr key={one.file}>
                <Table.Td>{showTime(one.atMs)}</Table.Td>
                <Table.Td>{t(`backup.reason_${one.reason}` as "backup.reason_auto")}</Table.Td>
                <Table.Td>{(one.bytes / MEGABYTE).toFixed(1).replace(".", ",")} MB</Table.Td>
                <Table.Td>
                  <Button
                    size="compact-xs"
                    variant="default"
                    aria-label={t("backup.restoreOf", { time: showTime(one.atMs) })}
                    onClick={() => setRestoring(one.file)}
                  >
                    {t("backup.restore")}
                  </Button>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {restoring !== null && (
        <RestoreDialog from={{ file: restoring }} isOwn onClose={() => setRestoring(null)} />
      )}
    </Stack>
  );
}
