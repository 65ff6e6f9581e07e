import { Button, Group, PasswordInput, Stack, TextInput, Title } from "@mantine/core";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { useCommand } from "../api/use-command.ts";
import { ProblemNote } from "../shell/problem-note.tsx";
import classes from "./first-run.module.css";
import { useRecoverySheet } from "./recovery-sheet-store.ts";

type Fields = { clusterName: string; name: string; passphrase: string; approvalPassphrase: string };

export function ClusterForm({ onBack }: { onBack: () => void }) {
  const { t } = useTranslation();
  const { show } = useRecoverySheet();
  const make = useCommand("workspace.createCluster");
  const { register, handleSubmit } = useForm<Fields>();
  const submit = handleSubmit(async ({ clusterName, ...coordinator }) => {
    const made = await make.run({ clusterName, coordinator });
    if (made) show(made);
  });
  return (
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
          <PasswordInput
            label={t("first.passphrase")}
            description={t("first.passphraseHint")}
            required
            autoComplete="off"
            {...register("passphrase")}
          />
          <PasswordInput
            label={t("first.headPassphrase")}
            description={t("first.passphraseHint")}
            required
            autoComplete="off"
            {...register("approvalPassphrase")}
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
