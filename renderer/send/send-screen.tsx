import { Alert, Button, Group, PasswordInput, Radio, Stack, Text, TextInput, Title } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../api/use-command.ts";
import { useQueryOf } from "../api/use-query-of.ts";
import { useTicked } from "../approval/ticked-cases.ts";
import { usePeriodName } from "../i18n/period-name.ts";
import { useNavigation } from "../shell/navigation.ts";
import { useOpenState } from "../shell/open-state.ts";
import { usePeriod } from "../shell/period.ts";
import { ProblemNote } from "../shell/problem-note.tsx";
import { ChecksBeforeSending } from "./checks.tsx";
import { Release } from "./release.tsx";
import { SentFiles } from "./sent-files.tsx";
import { TakeRoster } from "./take-roster.tsx";
import { WhatLeaves } from "./what-leaves.tsx";

/** *Gửi số liệu về Cụm*, down the page: the cluster's list, what stays, exactly what leaves, the head's passphrase. */
export function SendScreen() {
  const { t } = useTranslation();
  const periodName = usePeriodName();
  const { period } = usePeriod();
  const open = useOpenState();
  const { go } = useNavigation();
  const { value: summary, problem } = useQueryOf("bundle.summary", { period });
  const checks = useQueryOf("bundle.checks", {});
  const { ids } = useTicked();
  const [profile, setProfile] = useState<"names-out" | "names-in">("names-out");
  if (problem) return <ProblemNote problem={problem} />;
  if (!summary || !open) return null;
  const ticked = new Map(
    (checks.value?.cases ?? [])
      .filter((one) => one.status === "submitted" && ids.has(one.caseId))
      .map((one) => [one.caseId, one.number]),
  );
  return (
    <Stack gap="md" maw={960}>
      <Title order={2} size="h3">
        {t("office.sendTitle")} – {periodName(period)}
      </Title>
      <TakeRoster roster={open.roster} />
      {checks.value && <ChecksBeforeSending checks={checks.value} />}
      <Stack gap={6}>
        <Title order={3} size="h5">
          {t("office.step2")}
        </Title>
        <Text>{t("office.willSend", summary)}</Text>
        <Radio.Group
          label={t("office.profile")}
          value={profile}
          onChange={(value) => setProfile(value === "names-in" ? "names-in" : "names-out")}
        >
          <Group mt={4}>
            <Radio value="names-out" label={t("office.namesOut")} />
            <Radio value="names-in" label={t("office.namesIn")} />
          </Group>
        </Radio.Group>
        <WhatLeaves withNames={profile === "names-in"} />
      </Stack>
      {!summary.statement && (
        <Alert color="yellow" variant="outline" role="status">
          <Text fw={600}>{t("send.noStatement")}</Text>
          <Group justify="space-between">
            <Text size="sm">{t("send.noStatementHint", { period: periodName(period) })}</Text>
            <Button size="compact-sm" variant="default" onClick={() => go("period")}>
              {t("send.toStatement")}
            </Button>
          </Group>
        </Alert>
      )}
      <Release profile={profile} period={period} ticked={ticked} />
      {summary.va + summary.vv + ticked.size === 0 && (
        <NothingToReport period={period} approverId={open.approvers[0]?.id ?? ""} />
      )}
      <SentFiles sent={summary.sent} />
    </Stack>
  );
}

function NothingToReport({ period, approverId }: { period: string; approverId: string }) {
  const { t } = useTranslation();
  const say = useCommand("period.nothingToReport");
  const [note, setNote] = useState("");
  const [passphrase, setPassphrase] = useState("");
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void say.run({ period, note, approverId, passphrase });
      }}
    >
      <Stack gap={6}>
        <Title order={3} size="h5">
          {t("office.nothingTitle")}
        </Title>
        <Text size="sm">{t("office.nothingHint")}</Text>
        <Group align="flex-end">
          <TextInput
            label={t("office.nothingNote")}
            w={320}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <PasswordInput
            label={t("office.passphrase")}
            w={220}
            autoComplete="off"
            value={passphrase}
            onChange={(event) => setPassphrase(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" loading={say.isRunning} disabled={passphrase === ""}>
            {t("office.nothingDo")}
          </Button>
        </Group>
        {say.value === null && <Text role="status">{t("office.nothingToReport")}</Text>}
        <ProblemNote problem={say.problem} />
      </Stack>
    </form>
  );
}
