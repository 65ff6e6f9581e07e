import { Button, FileButton, Group, Progress, Stack, Table, Text } from "@mantine/core";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { OutputOf } from "../../shared/api/contract.ts";
import type { Problem } from "../../shared/result.ts";
import { useClient } from "../api/client-context.ts";
import { useCommand } from "../api/use-command.ts";
import { type DroppedFile, handOver, useFilesFor } from "../cluster/dropped-files.ts";
import { ProblemNote } from "../shell/problem-note.tsx";
import { showTime } from "../shell/show-time.ts";
import { ForgetList } from "./forget-list.tsx";
import { TakenFile } from "./taken-file.tsx";

type Member = OutputOf<"upward.state">["members"][number];

/** The clusters that send here, what is held of each, and the files to take in. */
export function Members({ members }: { members: readonly Member[] }) {
  const { t } = useTranslation();
  const client = useClient();
  const take = useCommand("upward.take");
  const reset = useRef<() => void>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const run = async (files: readonly DroppedFile[]) => {
    setProblem(null);
    const uploads: string[] = [];
    for (const file of files) {
      const sent = await handOver(client, file);
      if (!sent.ok) {
        setProblem(sent.problem);
        for (const upload of uploads) void client.call("upload.discard", { upload });
        return;
      }
      uploads.push(sent.value);
    }
    // So that the same file may be chosen once more.
    reset.current?.();
    if (uploads.length > 0) await take.run({ uploads, forkReason: "" });
  };
  useFilesFor("upward", (files) => void run(files));
  const { progress } = take;
  return (
    <Stack gap="sm">
      <Table withTableBorder verticalSpacing={4} fz="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("upward.member")}</Table.Th>
            <Table.Th>{t("upward.newest")}</Table.Th>
            <Table.Th>{t("upward.holds")}</Table.Th>
            <Table.Th>{t("upward.missing")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {members.map(({ cluster, name, newest, missing }) => (
            <Table.Tr key={cluster}>
              <Table.Td>{name}</Table.Td>
              <Table.Td>
                {newest ? (
                  t("upward.newestRow", { seq: newest.seq, at: showTime(newest.atMs) })
                ) : (
                  <Group gap="sm">
                    {t("upward.newestNone")}
                    <ForgetList cluster={cluster} name={name} />
                  </Group>
                )}
              </Table.Td>
              <Table.Td>{t("upward.holdsRow", { count: newest?.bundles ?? 0 })}</Table.Td>
              <Table.Td>{missing.length > 0 ? missing.join(", ") : t("upward.missingNone")}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {members.some((one) => one.missing.length > 0) && <Text size="sm">{t("upward.missingHint")}</Text>}
      <Text size="sm">{t("upward.filesHint")}</Text>
      <Group>
        <FileButton
          resetRef={reset}
          multiple
          inputProps={{ "aria-label": t("upward.files") }}
          onChange={(files) => void run(files)}
        >
          {(props) => (
            <Button {...props} loading={take.isRunning}>
              {t("upward.files")}
            </Button>
          )}
        </FileButton>
        {take.isRunning && (
          <Button variant="default" onClick={take.cancel}>
            {t("upward.cancel")}
          </Button>
        )}
      </Group>
      {take.isRunning && (
        <Progress
          aria-label={t("upward.reading")}
          value={progress && progress.total > 0 ? (100 * progress.done) / progress.total : 0}
        />
      )}
      <ProblemNote problem={problem ?? take.problem} />
      {take.value?.files.map((one) => (
        <TakenFile key={one.upload} file={one} />
      ))}
    </Stack>
  );
}
