import { Button, Group, PasswordInput, Stack, Text, Title } from "@mantine/core";
import { FormProvider, useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { useCommand } from "../api/use-command.ts";
import { NewPassphrase } from "../first-run/new-passphrase.tsx";
import { ProblemNote } from "../shell/problem-note.tsx";
import classes from "./users.module.css";

type Fields = { old: string; next: string };
const EMPTY: Fields = { old: "", next: "" };

/** One's own opening passphrase, by the one in use. */
export function OwnPassphrase({ name }: { name: string }) {
  const { t } = useTranslation();
  const change = useCommand("workspace.changePassphrase");
  const form = useForm<Fields>({ defaultValues: EMPTY });
  const { register, handleSubmit, reset, watch } = form;
  const typed = watch();
  const submit = handleSubmit(async ({ old, next }) => {
    if ((await change.run({ next, proof: { old } })) !== undefined) reset(EMPTY);
  });
  return (
    <FormProvider {...form}>
      <form onSubmit={(event) => void submit(event)}>
        <Stack gap={6}>
          <Title order={3} size="h5">
            {t("users.changeTitle", { name })}
          </Title>
          <div className={classes.fields}>
            <PasswordInput label={t("users.old")} autoComplete="off" {...register("old")} />
            <NewPassphrase name="next" label={t("users.next")} hint={t("first.passphraseHint")} />
          </div>
          <Group>
            <Button
              type="submit"
              variant="default"
              loading={change.isRunning}
              disabled={typed.old === "" || typed.next === ""}
            >
              {t("users.change")}
            </Button>
            {change.value === null && <Text role="status">{t("users.changed")}</Text>}
          </Group>
          <ProblemNote problem={change.problem} />
        </Stack>
      </form>
    </FormProvider>
  );
}
