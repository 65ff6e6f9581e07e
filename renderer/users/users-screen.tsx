import { Button, Group, PasswordInput, Stack, Table, Text, Title } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { OutputOf } from "../../shared/api/contract.ts";
import { useCommand } from "../api/use-command.ts";
import { useQueryOf } from "../api/use-query-of.ts";
import { useRecoverySheet } from "../first-run/recovery-sheet-store.ts";
import { useOpenState } from "../shell/open-state.ts";
import { PassphraseDialog } from "../shell/passphrase-dialog.tsx";
import { ProblemNote } from "../shell/problem-note.tsx";
import type { OpenState } from "../shell/shell.tsx";
import { AddUser } from "./add-user.tsx";
import { OwnPassphrase } from "./own-passphrase.tsx";

type Person = OutputOf<"workspace.users">["users"][number];

/** *Người dùng và mật khẩu*: who may open the register, one's own passphrase, the sheet for the day it is forgotten. */
export function UsersScreen() {
  const { t } = useTranslation();
  const open = useOpenState();
  const { value } = useQueryOf("workspace.users", {});
  const [removing, setRemoving] = useState<Person | null>(null);
  if (!open || !value) return null;
  return (
    <Stack gap="md" maw={780}>
      <Title order={2} size="h3">
        {t("users.title")}
      </Title>
      <Table withTableBorder verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("users.name")}</Table.Th>
            <Table.Th>{t("users.role")}</Table.Th>
            <Table.Th />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {value.users.map((user) => (
            <Table.Tr key={user.id}>
              <Table.Td>{user.name}</Table.Td>
              <Table.Td>{t(`shell.role_${user.role}`)}</Table.Td>
              <Table.Td>
                {user.id !== open.user.id && (
                  <Button size="compact-xs" variant="default" onClick={() => setRemoving(user)}>
                    {t("users.remove")}
                  </Button>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <AddUser open={open} />
      <OwnPassphrase name={open.user.name} />
      <SheetBox open={open} />
      {removing && (
        <Remove
          person={removing}
          approverId={open.approvers[0]?.id ?? ""}
          onClose={() => setRemoving(null)}
        />
      )}
    </Stack>
  );
}

function Remove(props: { person: Person; approverId: string; onClose: () => void }) {
  const { person, approverId, onClose } = props;
  const { t } = useTranslation();
  const remove = useCommand("workspace.removeUser");
  const run = async (approval: string) => {
    if ((await remove.run({ userId: person.id, approverId, approval })) !== undefined) onClose();
  };
  return (
    <PassphraseDialog
      title={t("users.removeTitle", { name: person.name })}
      hint={t("users.removeHint")}
      label={t("users.approval")}
      action={t("users.remove")}
      isRunning={remove.isRunning}
      problem={<ProblemNote problem={remove.problem} />}
      onClose={onClose}
      onPassphrase={(approval) => void run(approval)}
    />
  );
}

function SheetBox({ open }: { open: OpenState }) {
  const { t } = useTranslation();
  const { show } = useRecoverySheet();
  const renew = useCommand("workspace.renewRecovery");
  const [approval, setApproval] = useState("");
  const run = async () => {
    const made = await renew.run({ approverId: open.approvers[0]?.id ?? "", approval });
    if (made) show({ recoveryKey: made.recoveryKey, fingerprint: null });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void run();
      }}
    >
      <Stack gap={6}>
        <Title order={3} size="h5">
          {t("users.sheetTitle")}
        </Title>
        <Text size="sm">{t(open.recoveryConfirmed ? "users.sheetKept" : "users.sheetNotKept")}</Text>
        <Group align="flex-end">
          <PasswordInput
            label={t("users.approval")}
            w={300}
            autoComplete="off"
            value={approval}
            onChange={(event) => setApproval(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" loading={renew.isRunning} disabled={approval === ""}>
            {t("users.renew")}
          </Button>
          <Text size="xs" c="dimmed">
            {t("users.renewHint")}
          </Text>
        </Group>
        <ProblemNote problem={renew.problem} />
      </Stack>
    </form>
  );
}
