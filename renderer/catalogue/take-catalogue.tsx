import { Alert, Button, Group, Paper, Stack, Text } from "@mantine/core";
import { useCallback, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Problem } from "../../shared/result.ts";
import { useClient } from "../api/client-context.ts";
import { uploadFile } from "../api/upload-file.ts";
import { useCommand } from "../api/use-command.ts";
import { type DroppedFile, useDroppedFiles } from "../cluster/dropped-files.ts";
import { ProblemNote } from "../shell/problem-note.tsx";
import { showTime } from "../shell/show-time.ts";
import { ChangeTable } from "./change-table.tsx";
import { Counting } from "./counting.tsx";

/** Takes the cluster's file in, after what it changes was seen; a cluster that was restored from an old backup its own. */
export function TakeCatalogue({ isCluster }: { isCluster: boolean }) {
  const { t } = useTranslation();
  const client = useClient();
  const look = useCommand("catalogue.look");
  const take = useCommand("catalogue.take");
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [upload, setUpload] = useState<string | null>(null);
  const { files, clear } = useDroppedFiles();
  const { run: lookAt, reset: forget } = look;
  const { run: takeIn, reset: forgetTaken } = take;
  const run = useCallback(
    async (file: DroppedFile | undefined) => {
      if (!file) return;
      forget();
      forgetTaken();
      const given = file instanceof File ? await uploadFile(client, file) : null;
      setProblem(given && !given.ok ? given.problem : null);
      const id = file instanceof File ? (given?.ok ? given.value : null) : file.upload;
      setUpload(id);
      if (id !== null) await lookAt({ upload: id });
      if (input.current) input.current.value = "";
    },
    [client, lookAt, forget, forgetTaken],
  );
  // Dropped on whatever screen, or opened with the program (shell.tsx).
  useEffect(() => {
    const [dropped] = files ?? [];
    if (isCluster || !dropped) return;
    clear();
    void run(dropped);
  }, [files, clear, run, isCluster]);
  const seen = look.value;
  const confirm = async () => {
    if (upload !== null) await takeIn({ upload });
    forget();
  };
  const putAway = () => {
    if (upload !== null) void client.call("upload.discard", { upload });
    forget();
  };
  return (
    <Stack gap={6}>
      <Group gap="sm">
        <Button
          loading={look.isRunning}
          variant={isCluster ? "default" : "filled"}
          size={isCluster ? "xs" : "sm"}
          onClick={() => input.current?.click()}
        >
          {t("catalogue.take")}
        </Button>
        <Text size="sm">{t(isCluster ? "catalogue.takeHintCluster" : "catalogue.takeHint")}</Text>
      </Group>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={t("catalogue.file")}
        onChange={(event) => void run(event.currentTarget.files?.[0])}
      />
      {seen && !seen.isHeld && (
        <Paper withBorder p="sm">
          <Stack gap="xs">
            <Text fw={600}>{t("catalogue.seen", { version: seen.version, at: showTime(seen.atMs) })}</Text>
            {seen.changes.length > 0 ? (
              <ChangeTable changes={seen.changes} />
            ) : (
              <Text size="sm">{t("catalogue.signedAgain")}</Text>
            )}
            <Text size="sm" role="status">
              {t("catalogue.wouldMove", { moved: seen.moved })}
            </Text>
            <Group gap="xs">
              <Button loading={take.isRunning} onClick={() => void confirm()}>
                {t("catalogue.takeSeen")}
              </Button>
              <Button variant="default" disabled={take.isRunning} onClick={putAway}>
                {t("shell.cancel")}
              </Button>
            </Group>
          </Stack>
        </Paper>
      )}
      <Counting isRunning={look.isRunning} progress={look.progress} onCancel={look.cancel} />
      <Counting isRunning={take.isRunning} progress={take.progress} onCancel={take.cancel} />
      {seen?.isHeld && (
        <Alert color="green" variant="outline" role="status">
          {t("catalogue.duplicate", { version: seen.version })}
        </Alert>
      )}
      {take.value && (
        <Alert color="green" variant="outline" role="status">
          {t(`catalogue.${take.value.outcome}`, take.value)}
        </Alert>
      )}
      <ProblemNote problem={problem ?? look.problem ?? take.problem} />
    </Stack>
  );
}
