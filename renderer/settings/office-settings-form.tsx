import { Button, Group, Stack, Text, TextInput, Title } from "@mantine/core";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import type { OfficeSettings } from "../../shared/settings/office-settings.ts";
import { useCommand } from "../api/use-command.ts";
import { useShortcut } from "../keys/use-shortcut.ts";
import { useOpenState } from "../shell/open-state.ts";
import { ProblemNote } from "../shell/problem-note.tsx";
import classes from "./settings.module.css";

const DAYS = { overdueDays: [7, 730], remindAheadDays: [0, 60] } as const;
const LINES = ["parentBody", "issuingBody", "place", "signatory"] as const;
type Fields = { [Name in (typeof LINES)[number] | keyof typeof DAYS]: string };

/** Heading of printed papers, and when a case counts as late; typed text is trimmed when it is saved, never while typing. */
export function OfficeSettingsForm({ settings }: { settings: OfficeSettings }) {
  const { t } = useTranslation();
  const save = useCommand("settings.save");
  const isOffice = useOpenState()?.kind === "office";
  const form = useForm<Fields>({
    defaultValues: {
      ...settings,
      overdueDays: String(settings.overdueDays),
      remindAheadDays: String(settings.remindAheadDays),
    },
  });
  const { errors } = form.formState;
  const submit = form.handleSubmit(async (fields) => {
    await save.run({
      parentBody: fields.parentBody.trim().normalize("NFC"),
      issuingBody: fields.issuingBody.trim().normalize("NFC"),
      place: fields.place.trim().normalize("NFC"),
      signatory: fields.signatory.trim().normalize("NFC"),
      overdueDays: Number(fields.overdueDays),
      remindAheadDays: Number(fields.remindAheadDays),
    });
  });
  useShortcut("save", () => void submit());
  const seen = form.watch();
  const days = (name: keyof typeof DAYS) => {
    const [min, max] = DAYS[name];
    return (
      <TextInput
        label={t(`settings.${name}`)}
        inputMode="numeric"
        error={errors[name] && t("settings.badDays", { min, max })}
        {...form.register(name, {
          validate: (typed) => /^\d{1,3}$/.test(typed.trim()) && Number(typed) >= min && Number(typed) <= max,
        })}
      />
    );
  };
  return (
    <form onSubmit={(event) => void submit(event)} className={classes.part} aria-labelledby="settings-office">
      <Title order={3} size="h5" id="settings-office">
        {t("settings.officePart")}
      </Title>
      <div className={classes.halves}>
        <Stack gap="xs">
          <Text size="sm" fw={600}>
            {t("settings.heading")}
          </Text>
          {LINES.map((name) => (
            <TextInput key={name} label={t(`settings.${name}`)} maxLength={200} {...form.register(name)} />
          ))}
        </Stack>
        <Stack gap="xs">
          <Text size="sm" fw={600}>
            {t("settings.preview")}
          </Text>
          <div className={classes.paper} data-testid="heading-preview" lang="vi">
            <div className={classes.left}>
              <div>{seen.parentBody}</div>
              <b>{seen.issuingBody}</b>
              <div>*</div>
            </div>
            <div className={classes.right}>
              <b>{t("settings.party")}</b>
              <i>{t("settings.dateLine", { place: seen.place })}</i>
              <b className={classes.sign}>{seen.signatory}</b>
            </div>
          </div>
          <Text size="xs" c="dimmed">
            {t("settings.headingHint")}
          </Text>
          {isOffice && (
            <>
              <Text size="sm" fw={600}>
                {t("settings.reminders")}
              </Text>
              {days("overdueDays")}
              {days("remindAheadDays")}
            </>
          )}
        </Stack>
      </div>
      <ProblemNote problem={save.problem} />
      <Group>
        <Button type="submit" loading={save.isRunning}>
          {t("settings.save")}
        </Button>
        <Text size="sm" role="status">
          {save.value === null && !form.formState.isDirty ? t("settings.saved") : ""}
        </Text>
      </Group>
    </form>
  );
}
