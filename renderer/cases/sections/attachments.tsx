import { Button, FileButton, Group, Stack, Table, Text } from "@mantine/core";
import { useContext, useState } from "react";
import { useController } from "react-hook-form";
import { useTranslation } from "react-i18next";
import type { CaseRecord } from "../../../shared/case/record.ts";
import type { Problem } from "../../../shared/result.ts";
import { useClient } from "../../api/client-context.ts";
import { uploadFile } from "../../api/upload-file.ts";
import { ProblemNote } from "../../shell/problem-note.tsx";
import { SavingContext } from "../saving-context.ts";
import { SecretContext } from "../secret-context.ts";

type Rows = CaseRecord["attachments"];

const sizeOf = (bytes: number): string =>
  bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000))} KB`
    : `${(bytes / 1_000_000).toFixed(1).replace(".", ",")} MB`;

/** Files of the case: kept inside the register, never sent; written out again where one picks. */
export function Attachments() {
  const { t } = useTranslation();
  const client = useClient();
  const isSecret = useContext(SecretContext);
  const keep = useContext(SavingContext);
  const { field } = useController({ name: "attachments" });
  const rows = field.value as Rows;
  const [problem, setProblem] = useState<Problem | null>(null);
  const [said, setSaid] = useState("");
  if (isSecret) return <Text size="sm">{t("page.secretNothing")}</Text>;

  const add = async (files: readonly File[]) => {
    setProblem(null);
    setSaid("");
    const added: Rows = [];
    for (const file of files) {
      setSaid(t("page.attaching", { name: file.name }));
      const uploaded = await uploadFile(client, file, true);
      const kept = uploaded.ok ? await client.call("attachment.add", { upload: uploaded.value }) : uploaded;
      if (!kept.ok) {
        setProblem(kept.problem);
        break;
      }
      const { hash, size } = kept.value;
      const name = file.name
        .normalize("NFC")
        .replace(/[\u0000-\u001f\u007f-\u009f]/g, "_")
        .slice(0, 300);
      added.push({ id: crypto.randomUUID(), name, hash, size });
    }
    setSaid("");
    if (added.length > 0) field.onChange([...rows, ...added]);
  };
  const write = async (attachmentId: string) => {
    setProblem(null);
    setSaid("");
    const place = await client.call("place.choose", { purpose: "attachment" });
    if (!place.ok || place.value === null) return;
    // The service looks the file up in the case as it is kept.
    const caseId = await keep();
    if (caseId === null) return;
    const saved = await client.call("attachment.save", { caseId, attachmentId, place: place.value.place });
    if (saved.ok) setSaid(t("page.attachmentSaved", { file: saved.value.file }));
    else setProblem(saved.problem);
  };
  return (
    <Stack gap="xs" data-field="attachments" tabIndex={-1}>
      <Text size="xs" c="dimmed">
        {t("page.attachmentNote")}
      </Text>
      {rows.length > 0 && (
        <Table withTableBorder verticalSpacing={3} fz="sm">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("page.fileName")}</Table.Th>
              <Table.Th>{t("page.fileSize")}</Table.Th>
              <Table.Th>{t("page.fileDo")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={row.id}>
                <Table.Td>{row.name}</Table.Td>
                <Table.Td>{sizeOf(row.size)}</Table.Td>
                <Table.Td>
                  <Group gap="xs">
                    <Button
                      size="compact-xs"
                      variant="default"
                      aria-label={`${t("page.saveFile")}: ${row.name}`}
                      onClick={() => void write(row.id)}
                    >
                      {t("page.saveFile")}
                    </Button>
                    <Button
                      size="compact-xs"
                      variant="subtle"
                      color="red"
                      aria-label={`${t("case.removeRow")}: ${row.name}`}
                      onClick={() => field.onChange(rows.filter((one) => one.id !== row.id))}
                    >
                      {t("case.removeRow")}
                    </Button>
                  </Group>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      <Group>
        <FileButton
          multiple
          onChange={(files) => void add(files)}
          inputProps={{ "aria-label": t("page.attach"), disabled: rows.length >= 200 }}
        >
          {(props) => (
            <Button size="xs" variant="default" {...props}>
              + {t("page.attach")}
            </Button>
          )}
        </FileButton>
        <Text size="sm" role="status">
          {said}
        </Text>
      </Group>
      <ProblemNote problem={problem} />
    </Stack>
  );
}
