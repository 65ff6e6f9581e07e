import { Button, Group, NativeSelect, Stack, Text, Title } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useQueryOf } from "../api/use-query-of.ts";
import { useLanguage } from "../i18n/language.ts";
import { ProblemNote } from "../shell/problem-note.tsx";
import { NameKeyPart } from "./name-key-part.tsx";
import { OfficeSettingsForm } from "./office-settings-form.tsx";
import classes from "./settings.module.css";
import { useZoom, ZOOM_STEPS } from "./zoom.ts";

/** Every key under which the lists remember how their columns stand. */
export const COLUMN_KEYS = /^so-cum-(columns|views)/;

/** *Thiết lập*: what is remembered on this machine, and what holds for all who use the register. */
export function SettingsScreen() {
  const { t } = useTranslation();
  const { value, problem } = useQueryOf("settings.get", {});
  return (
    <Stack gap="md" maw={980}>
      <Title order={2} size="h3">
        {t("settings.title")}
      </Title>
      <section className={classes.part} aria-labelledby="settings-machine">
        <Title order={3} size="h5" id="settings-machine">
          {t("settings.machinePart")}
        </Title>
        <MachineSettings />
      </section>
      <ProblemNote problem={problem} />
      {value && <OfficeSettingsForm settings={value} />}
      <NameKeyPart />
    </Stack>
  );
}

function MachineSettings() {
  const { t, i18n } = useTranslation();
  const language = useLanguage();
  const { zoom, choose } = useZoom();
  const [isReset, setReset] = useState(false);
  const steps = [...new Set<number>([...ZOOM_STEPS, zoom])].sort((a, b) => a - b);
  return (
    <div className={classes.fields}>
      <NativeSelect
        label={t("settings.zoom")}
        description={t("settings.zoomHint")}
        value={String(zoom)}
        data={steps.map((step) => ({ value: String(step), label: `${step} %` }))}
        onChange={(event) => choose(Number(event.currentTarget.value))}
      />
      <NativeSelect
        label={t("settings.language")}
        value={language}
        data={[
          { value: "vi", label: "Tiếng Việt" },
          { value: "en", label: "English" },
        ]}
        onChange={(event) => void i18n.changeLanguage(event.currentTarget.value)}
      />
      <div>
        <Text size="sm" fw={500}>
          {t("settings.columns")}
        </Text>
        <Text size="xs" c="dimmed" mb={6}>
          {t("settings.columnsHint")}
        </Text>
        <Group gap="xs">
          <Button
            size="xs"
            variant="default"
            onClick={() => {
              for (const key of Object.keys(localStorage).filter((one) => COLUMN_KEYS.test(one)))
                localStorage.removeItem(key);
              setReset(true);
            }}
          >
            {t("settings.columnsReset")}
          </Button>
          <Text size="sm" role="status">
            {isReset ? t("settings.columnsDone") : ""}
          </Text>
        </Group>
      </div>
    </div>
  );
}
