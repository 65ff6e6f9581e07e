import { Anchor, Button, Group, NativeSelect, PasswordInput, Stack, TextInput, Title } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../api/use-command.ts";
import { useQueryOf } from "../api/use-query-of.ts";
import classes from "../first-run/first-run.module.css";
import type { KnownRegister } from "../first-run/first-run.tsx";
import { ProblemNote } from "../shell/problem-note.tsx";
import { useOpenedBySheet } from "../users/opened-by-sheet.ts";

/** Who opened a register last on this machine, so that nobody has to look for their name; never how. */
const keyOf = (register: KnownRegister) => `so-cum-last-user:${register.name}`;

function lastUser(register: KnownRegister): string | undefined {
  const id = localStorage.getItem(keyOf(register));
  return register.users.find((user) => user.id === id)?.id;
}

function rememberUser(register: KnownRegister, userId: string): void {
  localStorage.setItem(keyOf(register), userId);
}

/** *Mở sổ*: by passphrase, or by the code of the recovery sheet. What was typed stays after a wrong one. */
export function UnlockForm({ register, onBack }: { register: KnownRegister; onBack: () => void }) {
  const { t } = useTranslation();
  const { value: state } = useQueryOf("workspace.state", {});
  const unlock = useCommand("workspace.unlock");
  const [userId, setUserId] = useState(() => lastUser(register) ?? register.users[0]?.id ?? "");
  const [secret, setSecret] = useState("");
  const [byRecovery, setByRecovery] = useState(false);
  const { opened } = useOpenedBySheet();
  const person = register.users.find((user) => user.id === userId);
  const byApproval = person?.opensBy === "approval";
  const hint = byApproval
    ? t("first.opensByApproval", { name: person.name })
    : t(person?.opensBy === "own" ? "first.opensByOwn" : "first.headOpensBy", { name: person?.name });
  const run = async () => {
    const done = await unlock.run({
      name: register.name,
      secret: byRecovery ? { recoveryKey: secret } : { userId, passphrase: secret },
    });
    if (done === undefined) return;
    if (byRecovery) opened(secret);
    else rememberUser(register, userId);
  };
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        void run();
      }}
    >
      <Stack gap="sm">
        <Title order={2} size="h4">
          {t("first.openTitle", { name: register.name })}
        </Title>
        {byRecovery ? (
          <TextInput
            label={t("first.recoveryKey")}
            value={secret}
            autoComplete="off"
            autoFocus
            onChange={(event) => setSecret(event.currentTarget.value)}
          />
        ) : (
          <>
            <NativeSelect
              label={t("first.who")}
              data={register.users.map((user) => ({ value: user.id, label: user.name }))}
              value={userId}
              onChange={(event) => setUserId(event.currentTarget.value)}
            />
            <PasswordInput
              label={t(byApproval ? "first.headPassphrase" : "first.passphrase")}
              description={
                register.sample && state
                  ? t("first.samplePassphrase", { passphrase: state.samplePassphrases.open })
                  : hint
              }
              value={secret}
              autoComplete="off"
              autoFocus
              onChange={(event) => setSecret(event.currentTarget.value)}
            />
          </>
        )}
        <ProblemNote problem={unlock.problem} />
        <Group justify="space-between">
          <Anchor
            component="button"
            type="button"
            size="sm"
            onClick={() => {
              setSecret("");
              setByRecovery(!byRecovery);
            }}
          >
            {t(byRecovery ? "first.notForgotten" : "first.forgotten")}
          </Anchor>
          <Group>
            <Button variant="default" onClick={onBack}>
              {t("first.back")}
            </Button>
            <Button type="submit" loading={unlock.isRunning} disabled={secret === ""}>
              {t("first.open")}
            </Button>
          </Group>
        </Group>
      </Stack>
    </form>
  );
}
