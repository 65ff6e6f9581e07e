import { Alert, Button, Checkbox, Group, Stack, Text } from "@mantine/core";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Problem } from "../../shared/result.ts";
import { useClient } from "../api/client-context.ts";
import { useCommand } from "../api/use-command.ts";
import { type DroppedFile, handOver, useFilesFor } from "../cluster/dropped-files.ts";
import { ProblemNote } from "../shell/problem-note.tsx";
import { Counting } from "./counting.tsx";
import { SeenCatalogue } from "./seen-catalogue.tsx";

/** Takes the cluster's file in, after what it changes was seen; a cluster that was restored from an old backup its own. */
export function TakeCatalogue({ isCluster }: { isCluster: boolean }) {
  const { t } = useTranslation();
  const client = useClient();
  const look = useCommand("catalogue.look");
  const take = useCommand("catalogue.take");
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  /** That final reports may come out otherwise. */
  const [isConfirmed, setConfirmed] = useState(false);
  const [upload, setUpload] = useState<string | null>(null);
  const run = async (file: DroppedFile | undefined) => {
    if (!file) return;
    look.reset();
    take.reset();
    const given = await handOver(client, file);
    setConfirmed(false);
    setProblem(given.ok ? null : given.problem);
    setUpload(given.ok ? given.value : null);
    if (given.ok) await look.run({ upload: given.value });
    if (input.current) input.current.value = "";
  };
  useFilesFor("catalogue", ([file]) => void run(file));
  const seen = look.value;
  const isAgainst = (seen?.against.length ?? 0) > 0;
  const confirm = async () => {
    if (upload !== null) await take.run({ upload, isConfirmed });
    look.reset();
  };
  const putAway = () => {
    if (upload !== null) void client.call("upload.discard", { upload });
    look.reset();
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
        <SeenCatalogue
          seen={seen}
          label={t("catalogue.takeSeen")}
          isReady={!isAgainst || isConfirmed}
          isRunning={take.isRunning}
          onTake={() => void confirm()}
          onPutAway={putAway}
        >
          {isAgainst && (
            <>
              <Text size="sm" c="red" role="alert">
                {t("catalogue.againstFinals", {
                  rows: [...new Set(seen.against.map((one) => one.row))].join(", "),
                })}
              </Text>
              <Checkbox
                size="sm"
                label={t("catalogue.takeAgainst")}
                checked={isConfirmed}
                onChange={(event) => setConfirmed(event.currentTarget.checked)}
              />
            </>
          )}
        </SeenCatalogue>
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
