import { Button, Group, NativeSelect, Paper, PasswordInput, Stack, Text, Title } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../api/use-command.ts";
import { useQueryOf } from "../api/use-query-of.ts";
import classes from "../first-run/first-run.module.css";
import { ProblemNote } from "../shell/problem-note.tsx";
import { useOpenedBySheet } from "./opened-by-sheet.ts";

/** After opening with the sheet: a new passphrase for whoever forgot theirs. */
export function ForgottenPassphrase({ recoveryKey }: { recoveryKey: string }) {
  const { t } = useTranslation();
  const { done } = useOpenedBySheet();
  const { value } = useQueryOf("workspace.users", {});
  const change = useCommand("workspace.changePassphrase");
  const [userId, setUserId] = useState("");
  const [next, setNext] = useState("");
  const chosen = userId || (value?.users[0]?.id ?? "");
  const run = async () => {
    if ((await change.run({ next, proof: { recoveryKey, userId: chosen } })) !== undefined) done();
  };
  return (
    <main className={classes.page}>
      <Paper withBorder p="xl" className={classes.sheet}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void run();
          }}
        >
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
            <PasswordInput
              label={t("users.next")}
              description={t("first.passphraseHint")}
              autoComplete="off"
              value={next}
              onChange={(event) => setNext(event.currentTarget.value)}
            />
            <ProblemNote problem={change.problem} />
            <Group justify="flex-end">
              <Button variant="default" onClick={done}>
                {t("users.forgottenLater")}
              </Button>
              <Button type="submit" loading={change.isRunning} disabled={next === ""}>
                {t("users.change")}
              </Button>
            </Group>
          </Stack>
        </form>
      </Paper>
    </main>
  );
}
