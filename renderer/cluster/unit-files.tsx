import { Button, Group, Modal, PasswordInput, Stack, Table, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { OutputOf } from "../../shared/api/contract.ts";
import { shortCodeOf } from "../../shared/bundle/fingerprint.ts";
import { useCommand } from "../api/use-command.ts";
import { useQueryOf } from "../api/use-query-of.ts";
import { useUnitName } from "../i18n/unit-name.ts";
import { useOpenState } from "../shell/open-state.ts";
import { ProblemNote } from "../shell/problem-note.tsx";
import { showTime } from "../shell/show-time.ts";
import { ContactForm } from "./contact-form.tsx";
import type { Tile } from "./tile-map.tsx";

type HeldBundle = OutputOf<"cluster.bundles">["bundles"][number];

/** Every file of one unit, newest first, and the way out of (and back into) the totals, with a reason. */
export function UnitFiles({ tile, onClose }: { tile: Tile; onClose: () => void }) {
  const { t } = useTranslation();
  const unitName = useUnitName();
  const { unit } = tile;
  const held = useQueryOf("cluster.bundles", { unit });
  const [chosen, setChosen] = useState<HeldBundle | null>(null);
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t("cluster.historyTitle", { unit: unitName(unit) })}
      lockScroll={false}
      closeButtonProps={{ "aria-label": t("cluster.close") }}
    >
      <ContactForm unit={unit} contact={tile.contact} />
      {tile.lastHeardMs !== null && (
        <Text size="sm" mb="xs">
          {t("cluster.lastHeard")}: {showTime(tile.lastHeardMs)}
        </Text>
      )}
      {held.problem && <ProblemNote problem={held.problem} />}
      {held.value?.bundles.length === 0 && <Text>{t("cluster.noBundles")}</Text>}
      {held.value && held.value.bundles.length > 0 && (
        <Table withTableBorder verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("cluster.file")}</Table.Th>
              <Table.Th>{t("send.code")}</Table.Th>
              <Table.Th>{t("cluster.period")}</Table.Th>
              <Table.Th>{t("cluster.receivedAt")}</Table.Th>
              <Table.Th>{t("cluster.standing")}</Table.Th>
              <Table.Th />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {held.value.bundles.map((one) => (
              <Table.Tr key={one.hash}>
                <Table.Td>{t("cluster.fileNumber", { seq: one.seq })}</Table.Td>
                <Table.Td className="digits">{shortCodeOf(one.hash)}</Table.Td>
                <Table.Td>{one.period}</Table.Td>
                <Table.Td>{showTime(one.atMs)}</Table.Td>
                <Table.Td>
                  {t(`cluster.standing_${one.standing as "shown"}`)}{" "}
                  {one.code === null ? "" : <code>{one.code}</code>}
                </Table.Td>
                <Table.Td>
                  <Button size="compact-xs" variant="default" onClick={() => setChosen(one)}>
                    {t(one.standing === "left-out" ? "cluster.takeBack" : "cluster.leaveOut")}
                  </Button>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {chosen && <Decision key={chosen.hash} bundle={chosen} onDone={() => setChosen(null)} />}
    </Modal>
  );
}

function Decision({ bundle, onDone }: { bundle: HeldBundle; onDone: () => void }) {
  const { t } = useTranslation();
  const isLeftOut = bundle.standing === "left-out";
  const coordinator = useOpenState()?.approvers[0];
  const decide = useCommand(isLeftOut ? "cluster.takeBack" : "cluster.leaveOut");
  const [reason, setReason] = useState("");
  const [passphrase, setPassphrase] = useState("");
  const run = async () => {
    const input = { bundle: bundle.hash, reason, approverId: coordinator?.id ?? "", passphrase };
    if ((await decide.run(input)) !== undefined) onDone();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void run();
      }}
    >
      <Stack gap="xs" mt="md">
        <TextInput
          label={`${t("cluster.reason")} – ${t("cluster.fileNumber", { seq: bundle.seq })}`}
          description={t("cluster.reasonRequired")}
          value={reason}
          required
          data-autofocus
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <PasswordInput
          label={t("cluster.approvalPassphrase")}
          value={passphrase}
          autoComplete="off"
          onChange={(event) => setPassphrase(event.currentTarget.value)}
        />
        {decide.problem && <ProblemNote problem={decide.problem} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            {t("cluster.cancel")}
          </Button>
          <Button
            type="submit"
            loading={decide.isRunning}
            disabled={reason.trim() === "" || passphrase === ""}
          >
            {t(isLeftOut ? "cluster.takeBack" : "cluster.leaveOut")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
