import {
  Alert,
  Button,
  Group,
  PasswordInput,
  Progress,
  Radio,
  Stack,
  Text,
  TextInput,
  Title,
} from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../api/use-command.ts";
import { useQueryOf } from "../api/use-query-of.ts";
import { usePeriodName } from "../i18n/period-name.ts";
import { useOpenState } from "../shell/open-state.ts";
import { usePeriod } from "../shell/period.ts";
import { ProblemNote } from "../shell/problem-note.tsx";
import { TakeRoster } from "./take-roster.tsx";

/** *Gửi số liệu về Cụm*, in three steps down the page: the cluster's list, what leaves, the head's passphrase. */
export function SendScreen() {
  const { t } = useTranslation();
  const periodName = usePeriodName();
  const { period } = usePeriod();
  const open = useOpenState();
  const { value: summary, problem } = useQueryOf("bundle.summary", { period });
  const [profile, setProfile] = useState<"names-out" | "names-in">("names-out");
  if (problem) return <ProblemNote problem={problem} />;
  if (!summary || !open) return null;
  return (
    <Stack gap="md" maw={820}>
      <Title order={2} size="h3">
        {t("office.sendTitle")} – {periodName(period)}
      </Title>
      <TakeRoster roster={open.roster} />
      <Stack gap={6}>
        <Title order={3} size="h5">
          {t("office.step2")}
        </Title>
        <Text>{t("office.willSend", summary)}</Text>
        {summary.waiting > 0 && <Text size="sm">{t("office.stays", { count: summary.waiting })}</Text>}
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
      </Stack>
      <Release profile={profile} period={period} approverId={open.approvers[0]?.id ?? ""} />
      {summary.va + summary.vv === 0 && (
        <NothingToReport period={period} approverId={open.approvers[0]?.id ?? ""} />
      )}
      {summary.sent.length > 0 && (
        <div>
          <Text fw={600} size="sm">
            {t("office.sentTitle")}
          </Text>
          {summary.sent.map((one) => (
            <Text size="sm" key={one.seq}>
              {t("office.sentRow", { ...one, period: periodName(one.period) })}
            </Text>
          ))}
        </div>
      )}
    </Stack>
  );
}

type ReleaseProps = { profile: "names-out" | "names-in"; period: string; approverId: string };

function Release({ profile, period, approverId }: ReleaseProps) {
  const { t } = useTranslation();
  const choose = useCommand("place.choose");
  const exporting = useCommand("bundle.export");
  const [passphrase, setPassphrase] = useState("");
  const run = async () => {
    const place = await choose.run({ purpose: "export" });
    if (!place) return;
    if (await exporting.run({ period, profile, place: place.place, approverId, passphrase }))
      setPassphrase("");
  };
  const done = exporting.value;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void run();
      }}
    >
      <Stack gap={6}>
        <Title order={3} size="h5">
          {t("office.step3")}
        </Title>
        <Group align="flex-end">
          <PasswordInput
            label={t("office.passphrase")}
            w={280}
            autoComplete="off"
            value={passphrase}
            onChange={(event) => setPassphrase(event.currentTarget.value)}
          />
          <Button type="submit" disabled={passphrase === "" || exporting.isRunning}>
            {t("office.export")}
          </Button>
        </Group>
        <Text size="xs" c="dimmed">
          {t("office.approveNote")}
        </Text>
        {exporting.isRunning && (
          <Group>
            <Progress value={100} animated flex={1} aria-label={t("office.exporting")} />
            <Button size="xs" variant="default" onClick={exporting.cancel}>
              {t("shell.cancel")}
            </Button>
          </Group>
        )}
        <ProblemNote problem={choose.problem ?? exporting.problem} />
        {done && (
          <Alert color="green" variant="outline" role="status">
            <Text fw={600}>{t("office.exported", { seq: done.seq })}</Text>
            <Text size="sm">{t("office.exportedFile", { file: done.file })}</Text>
            {done.requestFingerprint !== null && (
              <>
                <Text size="sm" mt={6}>
                  {t("office.request")}
                </Text>
                <Text className="digits" fw={700} size="lg" data-testid="request-fingerprint">
                  {done.requestFingerprint}
                </Text>
              </>
            )}
          </Alert>
        )}
      </Stack>
    </form>
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
