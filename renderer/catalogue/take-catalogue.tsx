import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { useCallback, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Problem } from "../../shared/result.ts";
import { useClient } from "../api/client-context.ts";
import { uploadFile } from "../api/upload-file.ts";
import { useCommand } from "../api/use-command.ts";
import { useDroppedFiles } from "../cluster/dropped-files.ts";
import { ProblemNote } from "../shell/problem-note.tsx";
import { Counting } from "./counting.tsx";

/** An office takes the cluster's file in. */
export function TakeCatalogue() {
  const { t } = useTranslation();
  const client = useClient();
  const take = useCommand("catalogue.take");
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const { files, clear } = useDroppedFiles();
  const { run: takeUpload } = take;
  const run = useCallback(
    async (file: File | undefined) => {
      if (!file) return;
      const upload = await uploadFile(client, file);
      setProblem(upload.ok ? null : upload.problem);
      if (upload.ok) await takeUpload({ upload: upload.value });
      if (input.current) input.current.value = "";
    },
    [client, takeUpload],
  );
  // Dropped on whatever screen (shell.tsx).
  useEffect(() => {
    const [dropped] = files ?? [];
    if (!(dropped instanceof File)) return;
    clear();
    void run(dropped);
  }, [files, clear, run]);
  return (
    <Stack gap={6}>
      <Group gap="sm">
        <Button loading={take.isRunning} onClick={() => input.current?.click()}>
          {t("catalogue.take")}
        </Button>
        <Text size="sm">{t("catalogue.takeHint")}</Text>
      </Group>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={t("catalogue.file")}
        onChange={(event) => void run(event.currentTarget.files?.[0])}
      />
      <Counting isRunning={take.isRunning} progress={take.progress} onCancel={take.cancel} />
      {take.value && (
        <Alert color="green" variant="outline" role="status">
          {t(`catalogue.${take.value.outcome}`, take.value)}
        </Alert>
      )}
      <ProblemNote problem={problem ?? take.problem} />
    </Stack>
  );
}
