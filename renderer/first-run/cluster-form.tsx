import { Button, Group, Stack, TextInput, Title } from "@mantine/core";
import { FormProvider, useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { useCommand } from "../api/use-command.ts";
import { ProblemNote } from "../shell/problem-note.tsx";
import classes from "./first-run.module.css";
import { NewPassphrase } from "./new-passphrase.tsx";
import { useRecoverySheet } from "./recovery-sheet-store.ts";

type Fields = { clusterName: string; name: string; passphrase: string; approvalPassphrase: string };

export function ClusterForm({ onBack }: { onBack: () => void }) {
  const { t } = useTranslation();
  const { show } = useRecoverySheet();
  const make = useCommand("workspace.createCluster");
  const form = useForm<Fields>({ defaultValues: { passphrase: "", approvalPassphrase: "" } });
  const { register, handleSubmit } = form;
  const submit = handleSubmit(async ({ clusterName, ...coordinator }) => {
    const made = await make.run({ clusterName, coordinator });
    if (made) show(made);
  });
  return (
    <FormProvider {...form}>
      <form onSubmit={(event) => void submit(event)} className={classes.form}>
        <Stack gap="sm">
          <Title order={2} size="h4">
            {t("first.clusterTitle")}
          </Title>
          <div className={classes.columns}>
            <TextInput
              label={t("first.clusterName")}
              placeholder={t("first.clusterNameSample")}
              required
              {...register("clusterName")}
            />
            <TextInput
              label={`${t("first.coordinator")} – ${t("first.name")}`}
              required
              {...register("name")}
            />
            <NewPassphrase name="passphrase" label={t("first.passphrase")} hint={t("first.passphraseHint")} />
            <NewPassphrase
              name="approvalPassphrase"
              label={t("first.headPassphrase")}
              hint={t("first.passphraseHint")}
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
