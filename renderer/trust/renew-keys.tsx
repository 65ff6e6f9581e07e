import {
  Alert,
  Button,
  Checkbox,
  Group,
  NativeSelect,
  PasswordInput,
  Stack,
  Text,
  TextInput,
  Title,
} from "@mantine/core";
import { useState } from "react";
import { FormProvider, useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { useCommand } from "../api/use-command.ts";
import { NewPassphrase } from "../first-run/new-passphrase.tsx";
import { useOpenState } from "../shell/open-state.ts";
import { ProblemNote } from "../shell/problem-note.tsx";

/** New keys for this machine (an office's) and for an approver who forgot or betrayed a passphrase. */
export function RenewKeys() {
  const { t } = useTranslation();
  const open = useOpenState();
  return (
    <section>
      <Title order={3} size="h5">
        {t("trust.renewTitle")}
      </Title>
      <Stack gap="md" mt={4}>
        {open?.kind === "office" && <RenewMachine />}
        <RenewApprover />
      </Stack>
    </section>
  );
}

function useApprovers() {
  return (useOpenState()?.approvers ?? []).map((one) => ({ value: one.id, label: one.name }));
}

function RenewMachine() {
  const { t } = useTranslation();
  const approvers = useApprovers();
  const renew = useCommand("trust.renewMachine");
  const [by, setBy] = useState("");
  const [passphrase, setPassphrase] = useState("");
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void renew.run({ approverId: by || (approvers[0]?.value ?? ""), passphrase }).then((done) => {
          if (done) setPassphrase("");
        });
      }}
    >
      <Text size="sm">{t("trust.renewMachineHint")}</Text>
      <Group align="flex-end" gap="sm">
        <NativeSelect
          label={t("trust.confirmBy")}
          data={approvers}
          value={by}
          onChange={(event) => setBy(event.currentTarget.value)}
        />
        <PasswordInput
          label={t("trust.confirmPassphrase")}
          w={260}
          autoComplete="off"
          value={passphrase}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" loading={renew.isRunning} disabled={passphrase === ""}>
          {t("trust.renewMachine")}
        </Button>
      </Group>
      {renew.value && (
        <Alert color="green" variant="outline" role="status" mt={4}>
          {t("trust.renewMachineDone")}
        </Alert>
      )}
      <ProblemNote problem={renew.problem} />
    </form>
  );
}

function RenewApprover() {
  const { t } = useTranslation();
  const approvers = useApprovers();
  const renew = useCommand("trust.renewApprover");
  const [whose, setWhose] = useState("");
  const form = useForm<{ next: string }>({ defaultValues: { next: "" } });
  const [bySheet, setBySheet] = useState(false);
  const [by, setBy] = useState("");
  const [proof, setProof] = useState("");
  const submit = form.handleSubmit(async ({ next }) => {
    const first = approvers[0]?.value ?? "";
    const done = await renew.run({
      userId: whose || first,
      next,
      proof: bySheet ? { recoveryKey: proof } : { approverId: by || first, passphrase: proof },
    });
    if (!done) return;
    form.reset();
    setProof("");
  });
  return (
    <FormProvider {...form}>
      <form onSubmit={(event) => void submit(event)}>
        <Text size="sm">{t("trust.renewApproverHint")}</Text>
        <Group align="flex-start" gap="sm" mb="xs">
          <NativeSelect
            label={t("trust.whose")}
            data={approvers}
            value={whose}
            onChange={(event) => setWhose(event.currentTarget.value)}
          />
          <NewPassphrase name="next" label={t("trust.newPassphrase")} hint={t("first.passphraseHint")} />
        </Group>
        <Group align="flex-end" gap="sm">
          {bySheet ? (
            <TextInput
              label={t("trust.bySheet")}
              w={420}
              autoComplete="off"
              value={proof}
              onChange={(event) => setProof(event.currentTarget.value)}
            />
          ) : (
            <>
              <NativeSelect
                label={t("trust.confirmBy")}
                data={approvers}
                value={by}
                onChange={(event) => setBy(event.currentTarget.value)}
              />
              <PasswordInput
                label={t("trust.confirmPassphrase")}
                w={260}
                autoComplete="off"
                value={proof}
                onChange={(event) => setProof(event.currentTarget.value)}
              />
            </>
          )}
          <Button
            type="submit"
            variant="default"
            loading={renew.isRunning}
            disabled={form.watch("next") === "" || proof === ""}
          >
            {t("trust.renewApprover")}
          </Button>
        </Group>
        <Checkbox
          mt={4}
          label={t("trust.sheetInstead")}
          checked={bySheet}
          onChange={(event) => {
            setBySheet(event.currentTarget.checked);
            setProof("");
          }}
        />
        {renew.value && (
          <Alert color="green" variant="outline" role="status" mt={4}>
            {t("trust.renewApproverDone")}
          </Alert>
        )}
        <ProblemNote problem={renew.problem} />
      </form>
    </FormProvider>
  );
}
