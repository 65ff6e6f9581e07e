import { Button, Group, NativeSelect, PasswordInput, Stack, TextInput, Title } from "@mantine/core";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { UNITS } from "../../shared/catalogue/units.ts";
import { useCommand } from "../api/use-command.ts";
import { useLanguage } from "../i18n/language.ts";
import { ProblemNote } from "../shell/problem-note.tsx";
import classes from "./first-run.module.css";
import { useRecoverySheet } from "./recovery-sheet-store.ts";

type Fields = {
  unit: string;
  machine: string;
  recorderName: string;
  recorderPassphrase: string;
  headName: string;
  headPassphrase: string;
};

export function OfficeForm({ onBack }: { onBack: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { show } = useRecoverySheet();
  const make = useCommand("workspace.createOffice");
  const { register, handleSubmit } = useForm<Fields>({ defaultValues: { unit: "BN", machine: "A" } });
  const submit = handleSubmit(async (fields) => {
    const made = await make.run({
      unit: fields.unit,
      machine: fields.machine,
      recorder: { name: fields.recorderName, passphrase: fields.recorderPassphrase },
      head: { name: fields.headName, passphrase: fields.headPassphrase },
    });
    if (made) show({ recoveryKey: made.recoveryKey, fingerprint: null });
  });
  return (
    <form onSubmit={(event) => void submit(event)} className={classes.form}>
      <Stack gap="sm">
        <Title order={2} size="h4">
          {t("first.officeTitle")}
        </Title>
        <div className={classes.columns}>
          <NativeSelect
            label={t("first.unit")}
            data={UNITS.map((unit) => ({ value: unit.code, label: unit[language] }))}
            {...register("unit")}
          />
          <NativeSelect
            label={t("first.machine")}
            description={t("first.machineHint")}
            data={["A", "B", "C", "D", "E"]}
            {...register("machine")}
          />
          <TextInput
            label={`${t("first.recorder")} – ${t("first.name")}`}
            required
            {...register("recorderName")}
          />
          <PasswordInput
            label={t("first.passphrase")}
            description={t("first.passphraseHint")}
            required
            autoComplete="off"
            {...register("recorderPassphrase")}
          />
          <TextInput label={`${t("first.head")} – ${t("first.name")}`} required {...register("headName")} />
          <PasswordInput
            label={t("first.headPassphrase")}
            description={t("first.headPassphraseHint")}
            required
            autoComplete="off"
            {...register("headPassphrase")}
          />
        </div>
        <ProblemNote problem={make.problem} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onBack}>
            {t("first.back")}
          </Button>
          <Button type="submit" loading={make.isRunning}>
            {t("first.make")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
