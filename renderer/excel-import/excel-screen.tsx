import { Button, Group, Stack, Text, Title } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { OutputOf } from "../../shared/api/contract.ts";
import { fail, type Problem } from "../../shared/result.ts";
import { useClient } from "../api/client-context.ts";
import { uploadFile } from "../api/upload-file.ts";
import { ProblemNote } from "../shell/problem-note.tsx";
import { ChooseSheet } from "./choose-sheet.tsx";
import classes from "./excel-import.module.css";
import { ListSteps } from "./list-steps.tsx";

/** Larger files are refused by the services; a clerk need not wait for the upload to hear it. */
const FILE_BYTES_MAX = 64 * 1024 * 1024;

type Opened = {
  readonly name: string;
  readonly upload: string;
  readonly sheets: OutputOf<"excel.open">["sheets"];
};
type Place = { readonly sheet: number; readonly headerRow: number | null };

/** *Lấy từ tệp Excel vào*: a file, its sheet and header row, its columns, its rows checked; only then taken in. */
export function ExcelScreen() {
  const { t } = useTranslation();
  const client = useClient();
  const [opened, setOpened] = useState<Opened | null>(null);
  const [place, setPlace] = useState<Place | null>(null);
  const [isReading, setReading] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const held = useRef<string | null>(null);

  // The services keep a copy of the file while it is looked at, and no longer.
  useEffect(
    () => () => {
      if (held.current) void client.call("upload.discard", { upload: held.current });
    },
    [client],
  );
  const drop = () => {
    if (held.current) void client.call("upload.discard", { upload: held.current });
    held.current = null;
    setOpened(null);
    setPlace(null);
  };
  const take = async (file: File) => {
    drop();
    setProblem(null);
    if (file.size > FILE_BYTES_MAX) return setProblem(fail("E_EXCEL_TOO_LARGE").problem);
    setReading(true);
    const sent = await uploadFile(client, file);
    const looked = sent.ok ? await client.call("excel.open", { upload: sent.value, pasted: false }) : sent;
    setReading(false);
    if (sent.ok) held.current = sent.value;
    if (!looked.ok) return setProblem(looked.problem);
    if (sent.ok) setOpened({ name: file.name, upload: sent.value, sheets: looked.value.sheets });
  };

  return (
    <Stack gap="xs" className={classes.page}>
      <Group justify="space-between">
        <Title order={2} size="h3">
          {t("excel.title")}
        </Title>
        {opened && (
          <Group gap="sm">
            <Text size="sm">{t("excel.file", { name: opened.name })}</Text>
            <Button size="xs" variant="default" onClick={drop}>
              {t("excel.another")}
            </Button>
          </Group>
        )}
      </Group>
      <ProblemNote problem={problem} />
      {isReading && <Text role="status">{t("excel.reading")}</Text>}
      {!opened && !isReading && <ChooseFile onFile={(file) => void take(file)} />}
      {opened && !place && <ChooseSheet sheets={opened.sheets} onChosen={setPlace} />}
      {opened && place && (
        <ListSteps
          key={`${opened.upload} ${place.sheet} ${place.headerRow}`}
          source={{ upload: opened.upload, pasted: false, ...place }}
          onBack={() => setPlace(null)}
        />
      )}
    </Stack>
  );
}

function ChooseFile({ onFile }: { onFile: (file: File) => void }) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button inside does the same by keyboard
    <div
      className={classes.zone}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const file = event.dataTransfer.files[0];
        if (file) onFile(file);
      }}
    >
      <Stack align="center" gap="sm">
        <Text>{t("excel.hint")}</Text>
        <Button onClick={() => input.current?.click()}>{t("excel.choose")}</Button>
        <Text size="sm" className={classes.howTo}>
          {t("excel.howTo")}
        </Text>
        <Text size="sm" className={classes.howTo}>
          {t("excel.howToOld")}
        </Text>
      </Stack>
      <input
        ref={input}
        type="file"
        accept=".xlsx,.xls,.xlsb,.ods"
        hidden
        aria-label={t("excel.choose")}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file) onFile(file);
          event.currentTarget.value = "";
        }}
      />
    </div>
  );
}
