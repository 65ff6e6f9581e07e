import { Button, Group, NativeSelect, PasswordInput, Stack, Text, TextInput, Title } from "@mantine/core";
import { FormProvider, useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { useCommand } from "../api/use-command.ts";
import { NewPassphrase } from "../first-run/new-passphrase.tsx";
import { ProblemNote } from "../shell/problem-note.tsx";
import type { OpenState } from "../shell/shell.tsx";
import classes from "./users.module.css";

type Role = OpenState["user"]["role"];
type Fields = { name: string; role: Role; passphrase: string; ownApproval: string; approval: string };

const ROLES: Readonly<Record<OpenState["kind"], readonly Role[]>> = {
  office: ["recorder", "deputy", "head"],
  cluster: ["coordinator"],
};

/** The new person types their own passphrases; the head confirms on the same screen. */
export function AddUser({ open }: { open: OpenState }) {
  const { t } = useTranslation();
  const add = useCommand("workspace.addUser");
  const roles = ROLES[open.kind];
  const defaults: Fields = {
    name: "",
    role: roles[0] ?? "recorder",
    passphrase: "",
    ownApproval: "",
    approval: "",
  };
  const form = useForm<Fields>({ defaultValues: defaults });
  const { register, handleSubmit, watch, reset, getValues } = form;
  const approves = watch("role") !== "recorder";
  const submit = handleSubmit(async ({ name, role, passphrase, ownApproval, approval }) => {
    const done = await add.run({
      name,
      role,
      passphrase,
      ...(approves ? { approvalPassphrase: ownApproval } : {}),
      approverId: open.approvers[0]?.id ?? "",
      approval,
    });
    if (done) reset({ ...defaults, name: getValues("name") });
  });
  return (
    <FormProvider {...form}>
      <form onSubmit={(event) => void submit(event)}>
        <Stack gap={6}>
          <Title order={3} size="h5">
            {t("users.add")}
          </Title>
          <div className={classes.fields}>
            <TextInput label={t("users.name")} required {...register("name")} />
            <NativeSelect
              label={t("users.role")}
              data={roles.map((role) => ({ value: role, label: t(`shell.role_${role}`) }))}
              {...register("role")}
            />
            <NewPassphrase name="passphrase" label={t("users.passphrase")} hint={t("first.passphraseHint")} />
            {approves && (
              <NewPassphrase
                name="ownApproval"
                label={t("users.ownApproval")}
                hint={t("first.passphraseHint")}
              />
            )}
            <PasswordInput
              label={t(open.kind === "cluster" ? "users.approvalCluster" : "users.approval")}
              required
              autoComplete="off"
              {...register("approval")}
            />
          </div>
          <Group>
            <Button type="submit" variant="default" loading={add.isRunning}>
              {t("users.add")}
            </Button>
            {add.value && <Text role="status">{t("users.added", { name: getValues("name") })}</Text>}
            {add.value && approves && open.kind === "office" && (
              <Text size="sm">{t("users.newApprover")}</Text>
            )}
          </Group>
          <ProblemNote problem={add.problem} />
        </Stack>
      </form>
    </FormProvider>
  );
}
