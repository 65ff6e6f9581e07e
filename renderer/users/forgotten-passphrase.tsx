import { Button, Group, NativeSelect, Paper, Stack, Text, Title } from "@mantine/core";
import { useState } from "react";
import { FormProvider, useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { useCommand } from "../api/use-command.ts";
import { useQueryOf } from "../api/use-query-of.ts";
import classes from "../first-run/first-run.module.css";
import { NewPassphrase } from "../first-run/new-passphrase.tsx";
import { ProblemNote } from "../shell/problem-note.tsx";
import { useOpenedBySheet } from "./opened-by-sheet.ts";

/** After opening with the sheet: a new passphrase for whoever forgot theirs. */
export function ForgottenPassphrase({ recoveryKey }: { recoveryKey: string }) {
  const { t } = useTranslation();
  const { done } = useOpenedBySheet();
  const { value } = useQueryOf("workspace.users", {});
  const change = useCommand("workspace.changePassphrase");
  const [userId, setUserId] = useState("");
  const form = useForm<{ next: string }>({ defaultValues: { next: "" } });
  const chosen = userId || (value?.users[0]?.id ?? "");
  const submit = form.handleSubmit(async ({ next }) => {
    if ((await change.run({ next, proof: { recoveryKey, userId: chosen } })) !== undefined) done();
  });
  return (
    <main className={classes.page}>
      <Paper withBorder p="xl" className={classes.sheet}>
        <FormProvider {...form}>
          <form onSubmit={(event) => void submit(event)}>
            <Stack>
              <Title order={1} size="h3">
                {t("users.forgottenTitle")}
              </Title>
              <Text>{t("users.forgottenHint")}</Text>
              <NativeSelect
                label={t("users.forgottenWho")}
                data={(value?.users ?? []).map((user) => ({ value: user.id, label: user.name }))}
                value={chosen}
                onChange={(event) => setUserId(event.currentTarget.value)}
              />
              <NewPassphrase name="next" label={t("users.next")} hint={t("first.passphraseHint")} />
              <ProblemNote problem={change.problem} />
              <Group justify="flex-end">
                <Button variant="default" onClick={done}>
                  {t("users.forgottenLater")}
                </Button>
                <Button type="submit" loading={change.isRunning} disabled={form.watch("next") === ""}>
                  {t("users.change")}
                </Button>
              </Group>
            </Stack>
          </form>
        </FormProvider>
      </Paper>
    </main>
  );
}
