import { Button, Group, NativeSelect, Stack, TextInput, Title } from "@mantine/core";
import { FormProvider, useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { UNITS } from "../../shared/catalogue/units.ts";
import { useCommand } from "../api/use-command.ts";
import { useLanguage } from "../i18n/language.ts";
import { ProblemNote } from "../shell/problem-note.tsx";
import classes from "./first-run.module.css";
import { NewPassphrase } from "./new-passphrase.tsx";
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
  const form = useForm<Fields>({
    defaultValues: { unit: "BN", machine: "A", recorderPassphrase: "", headPassphrase: "" },
  });
  const { register, handleSubmit } = form;
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
    <FormProvider {...form}>
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
            <NewPassphrase
              name="recorderPassphrase"
              label={t("first.passphrase")}
              hint={t("first.passphraseHint")}
            />
            <TextInput label={`${t("first.head")} – ${t("first.name")}`} required {...register("headName")} />
            <NewPassphrase
              name="headPassphrase"
              label={t("first.headPassphrase")}
              hint={t("first.headPassphraseHint")}
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
    </FormProvider>
  );
}
