import { Alert, Button, Group, Modal, PasswordInput, Stack, Table, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { InputOf, OutputOf } from "../../shared/api/contract.ts";
import { useCommand } from "../api/use-command.ts";
import { useQueryOf } from "../api/use-query-of.ts";
import { useUnitName } from "../i18n/unit-name.ts";
import { useNavigation } from "../shell/navigation.ts";
import { ProblemNote } from "../shell/problem-note.tsx";
import { showTime } from "../shell/show-time.ts";

type From = InputOf<"restore.look">["from"];
type Secret = InputOf<"restore.look">["secret"];
type Look = OutputOf<"restore.look">;

type Props = {
  readonly from: From;
  /** A backup of the open register needs no passphrase. */
  readonly isOwn: boolean;
  readonly onClose: () => void;
};

/** First what the backup holds and what would be lost, then the restore itself. */
export function RestoreDialog({ from, isOwn, onClose }: Props) {
  const { t } = useTranslation();
  const look = useCommand("restore.look");
  const [secret, setSecret] = useState<Secret>(null);
  const lookAt = (by: Secret) => {
    setSecret(by);
    void look.run({ from, secret: by });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t("backup.restoreTitle")}
      lockScroll={false}
      closeButtonProps={{ "aria-label": t("shell.close") }}
    >
      <Stack>
        <ProblemNote problem={look.problem} />
        {look.value ? (
          <Preview look={look.value} from={from} secret={secret} onClose={onClose} />
        ) : isOwn ? (
          <Button loading={look.isRunning} onClick={() => lookAt(null)}>
            {t("backup.look")}
          </Button>
        ) : (
          <AskSecret isRunning={look.isRunning} onSecret={lookAt} />
        )}
      </Stack>
    </Modal>
  );
}

function AskSecret({ isRunning, onSecret }: { isRunning: boolean; onSecret: (secret: Secret) => void }) {
  const { t } = useTranslation();
  const [bySheet, setBySheet] = useState(false);
  const [typed, setTyped] = useState("");
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSecret(bySheet ? { recoveryKey: typed } : { passphrase: typed });
      }}
    >
      <Stack>
        <Text size="sm">{t("backup.secretHint")}</Text>
        {bySheet ? (
          <TextInput
            label={t("backup.recovery")}
            autoComplete="off"
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        ) : (
          <PasswordInput
            label={t("backup.passphrase")}
            autoComplete="off"
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        )}
        <Group justify="space-between">
          <Button variant="subtle" onClick={() => setBySheet(!bySheet)}>
            {t(bySheet ? "backup.byPassphrase" : "backup.byRecovery")}
          </Button>
          <Button type="submit" loading={isRunning} disabled={typed === ""}>
            {t("backup.look")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function Preview(props: { look: Look; from: From; secret: Secret; onClose: () => void }) {
  const { look, from, secret, onClose } = props;
  const { t } = useTranslation();
  const unitName = useUnitName();
  const { leave } = useNavigation();
  const { value: state } = useQueryOf("workspace.state", {});
  const run = useCommand("restore.run");
  const { content, present } = look;
  const isOffice = content.kind === "office";
  const isOpen = state?.open !== null && state?.open !== undefined;
  const isTaken = !isOpen && /-\d+$/.test(look.name);
  const rows: readonly (readonly [
    key: "cases" | "versions" | "drafts" | "sentUpTo" | "bundles",
    then: number,
    now: number | undefined,
  ])[] = [
    ["cases", content.cases, present?.cases],
    ["versions", content.versions, present?.versions],
    ["drafts", content.drafts, present?.drafts],
    isOffice
      ? ["sentUpTo", content.sentUpTo, present?.sentUpTo]
      : ["bundles", content.bundles, present?.bundles],
  ];
  const restore = async () => {
    const done = await run.run({ from, secret });
    if (!done) return;
    leave();
    onClose();
  };
  return (
    <>
      <Table withTableBorder verticalSpacing={3}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th />
            <Table.Th>{t("backup.holds")}</Table.Th>
            {present && <Table.Th>{t("backup.present")}</Table.Th>}
            {present && <Table.Th>{t("backup.lost")}</Table.Th>}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          <Table.Tr>
            <Table.Td>{t("backup.unit")}</Table.Td>
            <Table.Td colSpan={present ? 3 : 1}>
              {isOffice
                ? `${unitName(content.unit)} – ${t("shell.machine", { machine: content.machine })}`
                : t("backup.clusterUnit")}
            </Table.Td>
          </Table.Tr>
          <Table.Tr>
            <Table.Td>{t("backup.lastChange")}</Table.Td>
            <Table.Td>{showTime(content.lastChangeMs)}</Table.Td>
            {present && <Table.Td>{showTime(present.lastChangeMs)}</Table.Td>}
            {present && <Table.Td />}
          </Table.Tr>
          {rows.map(([key, then, now]) => (
            <Table.Tr key={key}>
              <Table.Td>{t(`backup.${key}`)}</Table.Td>
              <Table.Td>{then}</Table.Td>
              {now !== undefined && <Table.Td>{now}</Table.Td>}
              {now !== undefined && (
                <Table.Td fw={700}>{key !== "sentUpTo" && now > then ? now - then : ""}</Table.Td>
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Text size="sm">{isOpen ? t("backup.willReplace") : t("backup.willAdd", { name: look.name })}</Text>
      {isTaken && (
        <Alert color="yellow" variant="outline" p="xs">
          {t("backup.twoRegisters")}
        </Alert>
      )}
      {present && !look.isEarlier && (
        <Alert color="yellow" variant="outline" p="xs">
          {t("backup.notEarlier")}
        </Alert>
      )}
      {isOffice && present && present.sentUpTo > content.sentUpTo && (
        <Alert color="yellow" variant="outline" p="xs">
          {t("backup.numbersGo", { sent: present.sentUpTo, next: present.sentUpTo + 1 })}
        </Alert>
      )}
      {isOffice && !present && <Text size="sm">{t("backup.numbersUnknown")}</Text>}
      <ProblemNote problem={run.problem} />
      {run.isRunning && run.progress && (
        <Text size="sm" role="status">
          {t(`backup.phase_${run.progress.phase}` as "backup.phase_copy")}
        </Text>
      )}
      <Group justify="flex-end">
        <Button variant="default" onClick={run.isRunning ? run.cancel : onClose}>
          {t("shell.cancel")}
        </Button>
        <Button color="red" loading={run.isRunning} onClick={() => void restore()}>
          {t("backup.run")}
        </Button>
      </Group>
    </>
  );
}
