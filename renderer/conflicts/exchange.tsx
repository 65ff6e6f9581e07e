import { Alert, Button, Group, PasswordInput, Stack, Text, Title } from "@mantine/core";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Problem } from "../../shared/result.ts";
import { useClient } from "../api/client-context.ts";
import { useCommand } from "../api/use-command.ts";
import { useQueryOf } from "../api/use-query-of.ts";
import { type DroppedFile, handOver, useFilesFor } from "../cluster/dropped-files.ts";
import { useOpenState } from "../shell/open-state.ts";
import { usePeriod } from "../shell/period.ts";
import { ProblemNote } from "../shell/problem-note.tsx";

/** *Trao đổi với máy khác của đơn vị*: one file out, one file in; names travel, and only the unit's machines can read it. */
export function Exchange() {
  const { t } = useTranslation();
  const { value, problem } = useQueryOf("sibling.state", {});
  if (problem) return <ProblemNote problem={problem} />;
  if (!value) return null;
  return (
    <Stack gap={6}>
      <Title order={3} size="h5">
        {t("conflict.exchangeTitle")}
      </Title>
      <Text size="sm">
        {value.others.length > 0
          ? t("conflict.others", { machines: value.others.join(", ") })
          : t("conflict.noOthers")}
      </Text>
      <Group align="flex-end" gap="lg">
        <Send />
        <Take />
      </Group>
      {value.taken.length > 0 && (
        <Text size="xs" c="dimmed">
          {t("conflict.lastTaken", { machine: value.taken[0]?.machine ?? "", seq: value.taken[0]?.seq ?? 0 })}
        </Text>
      )}
    </Stack>
  );
}

function Send() {
  const { t } = useTranslation();
  const { period } = usePeriod();
  const head = useOpenState()?.approvers[0];
  const choose = useCommand("place.choose");
  const send = useCommand("sibling.send");
  const [passphrase, setPassphrase] = useState("");
  const run = async () => {
    const place = await choose.run({ purpose: "export" });
    if (!place) return;
    if (await send.run({ place: place.place, period, approverId: head?.id ?? "", passphrase }))
      setPassphrase("");
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void run();
      }}
    >
      <Group align="flex-end">
        <PasswordInput
          label={t("office.passphrase")}
          w={240}
          autoComplete="off"
          value={passphrase}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" loading={send.isRunning} disabled={passphrase === ""}>
          {t("conflict.send")}
        </Button>
      </Group>
      {send.value && <Text role="status">{t("conflict.sent", { seq: send.value.seq })}</Text>}
      <ProblemNote problem={choose.problem ?? send.problem} />
    </form>
  );
}

function Take() {
  const { t } = useTranslation();
  const client = useClient();
  const take = useCommand("sibling.take");
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const run = async (file: DroppedFile | undefined) => {
    if (!file) return;
    const upload = await handOver(client, file);
    setProblem(upload.ok ? null : upload.problem);
    if (upload.ok) await take.run({ upload: upload.value });
  };
  useFilesFor("conflicts", ([file]) => void run(file));
  const done = take.value;
  return (
    <Stack gap={4}>
      <Button variant="default" loading={take.isRunning} onClick={() => input.current?.click()}>
        {t("conflict.takeFile")}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={t("conflict.takeFile")}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = "";
          void run(file);
        }}
      />
      {done && (
        <Alert color="green" variant="outline" role="status" p="xs">
          {done.outcome === "duplicate" ? t("conflict.takenBefore", done) : t("conflict.taken", done)}
        </Alert>
      )}
      <ProblemNote problem={problem ?? take.problem} />
    </Stack>
  );
}
