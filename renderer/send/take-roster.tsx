import { Button, Group, Stack, Text, TextInput, Title } from "@mantine/core";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Problem } from "../../shared/result.ts";
import { useClient } from "../api/client-context.ts";
import { useCommand } from "../api/use-command.ts";
import { type DroppedFile, handOver, useFilesFor } from "../cluster/dropped-files.ts";
import { ProblemNote } from "../shell/problem-note.tsx";
import type { OpenState } from "../shell/shell.tsx";

/** The first list needs the digits of the cluster's letter, typed; later ones must continue the one that is here. */
export function TakeRoster({ roster }: { roster: OpenState["roster"] }) {
  const { t } = useTranslation();
  const client = useClient();
  const take = useCommand("roster.take");
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<DroppedFile | null>(null);
  const [fingerprint, setFingerprint] = useState("");
  const [problem, setProblem] = useState<Problem | null>(null);
  useFilesFor("send", ([dropped]) => setFile(dropped ?? null));
  const run = async () => {
    if (!file) return;
    const upload = await handOver(client, file);
    setProblem(upload.ok ? null : upload.problem);
    if (upload.ok && (await take.run({ upload: upload.value, fingerprint }))) setFile(null);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void run();
      }}
    >
      <Stack gap={6}>
        <Title order={3} size="h5">
          {t("office.step1")}
        </Title>
        <Text>
          {roster
            ? t("office.step1Have", { name: roster.cluster, version: roster.version })
            : t("office.step1Missing")}
        </Text>
        <Group align="flex-end">
          <Button variant="default" onClick={() => input.current?.click()}>
            {file
              ? t("office.chosen", { name: file.name })
              : t(roster ? "office.newerRoster" : "office.chooseFile")}
          </Button>
          <input
            ref={input}
            type="file"
            hidden
            aria-label={t("office.rosterFile")}
            onChange={(event) => setFile(event.currentTarget.files?.[0] ?? null)}
          />
          {!roster && (
            <TextInput
              label={t("office.fingerprint")}
              placeholder="00000 00000 00000 00000 00000 00000"
              w={340}
              inputMode="numeric"
              autoComplete="off"
              value={fingerprint}
              onChange={(event) => setFingerprint(event.currentTarget.value)}
            />
          )}
          {file && (
            <Button type="submit" loading={take.isRunning} disabled={!roster && fingerprint.trim() === ""}>
              {t("office.takeRoster")}
            </Button>
          )}
        </Group>
        <ProblemNote problem={problem ?? take.problem} />
      </Stack>
    </form>
  );
}
