import { Badge, Button, Group, Paper, Progress, Stack, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useCommand } from "../api/use-command.ts";
import { RestoreFile } from "../backup/restore-file.tsx";
import { ProblemNote } from "../shell/problem-note.tsx";
import classes from "./first-run.module.css";
import type { KnownRegister, Step } from "./first-run.tsx";

type Props = {
  readonly known: readonly KnownRegister[];
  readonly home: string;
  readonly onStep: (step: Step) => void;
};

export function ChooseStart({ known, home, onStep }: Props) {
  const { t } = useTranslation();
  return (
    <>
      {known.length > 0 && (
        <Stack gap={6}>
          <Title order={2} size="h4">
            {t("first.existing")}
          </Title>
          {known.map((register) => (
            <Paper key={register.name} withBorder p="xs">
              <Group justify="space-between">
                <Group gap="xs">
                  <Text fw={600}>{register.name}</Text>
                  {register.sample && <Badge color="red">{t("first.sampleMark")}</Badge>}
                  <Text size="sm" c="dimmed">
                    {register.users.map((user) => user.name).join(", ")}
                  </Text>
                </Group>
                <Button onClick={() => onStep({ at: "unlock", register })}>{t("first.open")}…</Button>
              </Group>
            </Paper>
          ))}
          <Text size="xs" c="dimmed">
            {t("first.existingIn", { home })}
          </Text>
        </Stack>
      )}
      <div className={classes.choices}>
        <Choice title={t("first.start")} hint={t("first.startHint")}>
          <Button onClick={() => onStep({ at: "office" })}>{t("first.start")}…</Button>
          <Button variant="default" onClick={() => onStep({ at: "cluster" })}>
            {t("first.startCluster")}…
          </Button>
        </Choice>
        <Restore />
        <Sample />
      </div>
    </>
  );
}

function Choice({ title, hint, children }: { title: string; hint: string; children: React.ReactNode }) {
  return (
    <Paper withBorder p="md">
      <Stack gap="xs">
        <Title order={2} size="h4">
          {title}
        </Title>
        <Text size="sm" c="dimmed" mih={42}>
          {hint}
        </Text>
        {children}
      </Stack>
    </Paper>
  );
}

function Restore() {
  const { t } = useTranslation();
  return (
    <Choice title={t("first.restore")} hint={t("first.restoreHint")}>
      <RestoreFile label={`${t("first.restore")}…`} />
    </Choice>
  );
}

function Sample() {
  const { t } = useTranslation();
  const sample = useCommand("workspace.createSample");
  const label = t("first.sampleMaking", {
    done: sample.progress?.done ?? 0,
    total: sample.progress?.total ?? 14,
  });
  return (
    <Choice title={t("first.sample")} hint={t("first.sampleHint")}>
      <Button
        variant="default"
        disabled={sample.isRunning}
        onClick={() => void sample.run({ kind: "office" })}
      >
        {t("first.sampleOffice")}
      </Button>
      <Button
        variant="default"
        disabled={sample.isRunning}
        onClick={() => void sample.run({ kind: "cluster" })}
      >
        {t("first.sampleCluster")}
      </Button>
      {sample.isRunning && (
        <>
          <Text size="sm" role="status">
            {label}
          </Text>
          <Progress
            aria-label={label}
            value={((sample.progress?.done ?? 0) / (sample.progress?.total ?? 14)) * 100}
          />
          <Button size="xs" variant="default" onClick={sample.cancel}>
            {t("shell.cancel")}
          </Button>
        </>
      )}
      <ProblemNote problem={sample.problem} />
    </Choice>
  );
}
