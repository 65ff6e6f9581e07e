import { Alert, Button, Group, Stack, Table, Text } from "@mantine/core";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { OutputOf } from "../../shared/api/contract.ts";
import type { Problem } from "../../shared/result.ts";
import { useClient } from "../api/client-context.ts";
import { uploadFile } from "../api/upload-file.ts";
import { useCommand } from "../api/use-command.ts";
import { ProblemNote } from "../shell/problem-note.tsx";
import classes from "./report.module.css";

export type ChosenTemplate = { readonly upload: string; readonly name: string };
type Checked = OutputOf<"report.checkTemplate"> & { readonly upload: string };

/** *Mẫu Word*: take the shipped template, edit it in Word, have it checked, use it. */
export function TemplateCheck(props: {
  readonly layout: string;
  readonly chosen: ChosenTemplate | null;
  readonly onChoose: (template: ChosenTemplate | null) => void;
}) {
  const { t } = useTranslation();
  const client = useClient();
  const input = useRef<HTMLInputElement>(null);
  const choose = useCommand("place.choose");
  const save = useCommand("report.saveTemplate");
  const [place, setPlace] = useState("");
  const [checked, setChecked] = useState<Checked | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const take = async () => {
    const picked = await choose.run({ purpose: "report" });
    if (!picked) return;
    setPlace(picked.label);
    await save.run({ layout: props.layout, place: picked.place });
  };
  const check = async (file: File) => {
    setChecked(null);
    setProblem(null);
    const upload = await uploadFile(client, file);
    const reply = upload.ok ? await client.call("report.checkTemplate", { upload: upload.value }) : upload;
    if (reply.ok && upload.ok) setChecked({ ...reply.value, upload: upload.value });
    else if (!reply.ok) setProblem(reply.problem);
  };
  return (
    <Stack gap="sm" maw={900}>
      <Text size="sm">{t("report.templateHint")}</Text>
      <Group>
        <Button size="xs" variant="default" onClick={() => void take()}>
          {t("report.saveTemplate")}
        </Button>
        <Button size="xs" onClick={() => input.current?.click()}>
          {t("report.chooseTemplate")}
        </Button>
        {props.chosen && (
          <Button size="xs" variant="default" onClick={() => props.onChoose(null)}>
            {t("report.dropTemplate")}
          </Button>
        )}
      </Group>
      <input
        ref={input}
        type="file"
        accept=".docx"
        hidden
        aria-label={t("report.chooseTemplate")}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = "";
          if (file) void check(file);
        }}
      />
      {save.value && (
        <Text size="sm" role="status">
          {t("report.written", { file: save.value.file, place })}
        </Text>
      )}
      <ProblemNote problem={problem ?? choose.problem ?? save.problem} />
      {checked && checked.findings.length === 0 && (
        <Alert color="green" variant="outline" p="xs" role="status">
          <Group>
            <Text size="sm">{t("report.templateGood", { name: checked.name })}</Text>
            <Button size="compact-xs" variant="default" onClick={() => props.onChoose(checked)}>
              {t("report.useTemplate")}
            </Button>
          </Group>
        </Alert>
      )}
      {checked && checked.findings.length > 0 && (
        <Alert color="red" variant="outline" p="xs" role="status">
          <Text size="sm">
            {t("report.templateBad", { name: checked.name, count: checked.findings.length })}
          </Text>
          <Table verticalSpacing={2} className={classes.table}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t("report.finding")}</Table.Th>
                <Table.Th>{t("report.findingWhat")}</Table.Th>
                <Table.Th>{t("report.findingWhere")}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {checked.findings.map((one, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the list is replaced as a whole
                <Table.Tr key={at}>
                  <Table.Td>{t(`report.finding_${one.code}`)}</Table.Td>
                  <Table.Td>{one.what}</Table.Td>
                  <Table.Td>{one.where}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Alert>
      )}
    </Stack>
  );
}
