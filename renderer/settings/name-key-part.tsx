import { Button, Group, Stack, Text, TextInput, Title } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../api/use-command.ts";
import { useQueryOf } from "../api/use-query-of.ts";
import { useOpenState } from "../shell/open-state.ts";
import { ProblemNote } from "../shell/problem-note.tsx";
import classes from "./settings.module.css";

/** Marks in the place of names, to find one person's case in two units: off unless typed in, with its limit said beside it. */
export function NameKeyPart() {
  const { t } = useTranslation();
  const isOffice = useOpenState()?.kind === "office";
  const { value } = useQueryOf("settings.nameKey", {});
  if (!value) return null;
  return (
    <section className={classes.part} aria-labelledby="settings-names">
      <Title order={3} size="h5" id="settings-names">
        {t("settings.namesPart")}
      </Title>
      <Stack gap="xs">
        <Text size="sm">{t(isOffice ? "settings.namesOffice" : "settings.namesCluster")}</Text>
        <Text size="sm" fw={600}>
          {t("settings.namesLimit")}
        </Text>
        <Text size="sm" role="status">
          {t(value.isOn ? "settings.namesOn" : "settings.namesOff")}
        </Text>
        {isOffice ? <TypedKey isOn={value.isOn} /> : <ClusterKey shown={value.key} />}
      </Stack>
    </section>
  );
}

function TypedKey({ isOn }: { isOn: boolean }) {
  const { t } = useTranslation();
  const save = useCommand("settings.setNameKey");
  const [typed, setTyped] = useState("");
  const run = async (key: string) => {
    if ((await save.run({ typed: key })) !== undefined) setTyped("");
  };
  return (
    <>
      <TextInput
        label={t("settings.namesKey")}
        value={typed}
        maxLength={100}
        autoComplete="off"
        inputMode="numeric"
        error={save.problem?.code === "E_INPUT" && t("settings.namesBadKey")}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {save.problem?.code !== "E_INPUT" && <ProblemNote problem={save.problem} />}
      <Group gap="xs">
        <Button
          variant="default"
          loading={save.isRunning}
          disabled={typed.trim() === ""}
          onClick={() => void run(typed)}
        >
          {t("settings.namesTurnOn")}
        </Button>
        {isOn && (
          <Button variant="default" onClick={() => void run("")}>
            {t("settings.namesTurnOff")}
          </Button>
        )}
      </Group>
    </>
  );
}

function ClusterKey({ shown }: { shown: string | null }) {
  const { t } = useTranslation();
  const make = useCommand("settings.makeNameKey");
  return (
    <>
      {shown !== null && (
        <Text>
          {t("settings.namesKey")}: <span className="digits">{shown}</span>
        </Text>
      )}
      <ProblemNote problem={make.problem} />
      <Group>
        <Button variant="default" loading={make.isRunning} onClick={() => void make.run({})}>
          {t(shown === null ? "settings.namesMake" : "settings.namesMakeAnew")}
        </Button>
      </Group>
    </>
  );
}
