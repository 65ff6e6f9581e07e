import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { OutputOf } from "../../shared/api/contract.ts";
import type { Problem } from "../../shared/result.ts";
import { useClient } from "../api/client-context.ts";
import { uploadFile } from "../api/upload-file.ts";
import { useCommand } from "../api/use-command.ts";
import { useQueryOf } from "../api/use-query-of.ts";
import { ProblemNote } from "../shell/problem-note.tsx";
import { WholeCheck } from "./whole-check.tsx";

type Compared = OutputOf<"cluster.compareDecisions">;

/** The two codes that two coordinators read to one another, and what to do where they differ. */
export function Hashes() {
  const { t } = useTranslation();
  const client = useClient();
  const { value } = useQueryOf("cluster.hashes", {});
  const choose = useCommand("place.choose");
  const write = useCommand("cluster.writeDecisions");
  const compare = useCommand("cluster.compareDecisions");
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const run = async () => {
    const place = await choose.run({ purpose: "export" });
    if (place) await write.run({ place: place.place });
  };
  const take = async (file: File | undefined) => {
    if (!file) return;
    const upload = await uploadFile(client, file);
    setProblem(upload.ok ? null : upload.problem);
    if (upload.ok) await compare.run({ upload: upload.value });
  };
  return (
    <Stack gap={4}>
      {value && (
        <>
          <Text size="sm">
            {t("cluster.bundlesHash")}: <code>{value.bundlesHash}</code>
          </Text>
          <Text size="sm">
            {t("history.viewHash")}: <code>{value.viewHash}</code>
          </Text>
        </>
      )}
      <Text size="xs" c="dimmed">
        {t("history.hashHint")}
      </Text>
      <Group>
        <Button size="xs" variant="default" loading={write.isRunning} onClick={() => void run()}>
          {t("history.writeDecisions")}
        </Button>
        <Button
          size="xs"
          variant="default"
          loading={compare.isRunning}
          onClick={() => input.current?.click()}
        >
          {t("history.compare")}
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          aria-label={t("history.compare")}
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            event.currentTarget.value = "";
            void take(file);
          }}
        />
      </Group>
      <WholeCheck />
      {write.value && <Text role="status">{t("history.written", write.value)}</Text>}
      {compare.value && <Differences compared={compare.value} />}
      <ProblemNote problem={problem ?? choose.problem ?? write.problem ?? compare.problem} />
    </Stack>
  );
}

function Differences({ compared }: { compared: Compared }) {
  const { t } = useTranslation();
  return (
    <Alert color={compared.sameView ? "green" : "yellow"} variant="outline" role="status" p="xs">
      <Text size="sm">{t(compared.sameBundles ? "history.sameBundles" : "history.otherBundles")}</Text>
      <Text size="sm">
        {compared.differences.length === 0
          ? t("history.sameDecisions")
          : t("history.differ", { count: compared.differences.length })}
      </Text>
      {compared.differences.map((one) => (
        <Text
          size="sm"
          key={`${one.what} ${one.names.join()} ${one.ours?.fields.join()} ${one.theirs?.fields.join()}`}
        >
          {one.names.join(" – ")}: {t("history.here")}{" "}
          {one.ours
            ? `${t(`history.what_${one.ours.action as "resolve"}`)} (${one.ours.reason})`
            : t("history.nothing")}
          ; {t("history.there")}{" "}
          {one.theirs
            ? `${t(`history.what_${one.theirs.action as "resolve"}`)} (${one.theirs.reason})`
            : t("history.nothing")}
        </Text>
      ))}
    </Alert>
  );
}
