import { Alert, Button, Group, Stack, Table, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { OutputOf } from "../../shared/api/contract.ts";
import { shortCodeOf } from "../../shared/bundle/fingerprint.ts";
import { useCommand } from "../api/use-command.ts";
import { usePeriodName } from "../i18n/period-name.ts";
import { ProblemNote } from "../shell/problem-note.tsx";
import { showTime } from "../shell/show-time.ts";
import { SendingSlip } from "./sending-slip.tsx";

export type SentFile = OutputOf<"bundle.summary">["sent"][number];

/** Files that were sent: their codes, their slips, and the way to copy one once more. */
export function SentFiles({ sent }: { sent: readonly SentFile[] }) {
  const { t } = useTranslation();
  const periodName = usePeriodName();
  const choose = useCommand("place.choose");
  const copy = useCommand("bundle.copyAgain");
  const [slip, setSlip] = useState<SentFile | null>(null);
  const copyAgain = async (seq: number) => {
    const place = await choose.run({ purpose: "export" });
    if (place) await copy.run({ seq, place: place.place });
  };
  if (sent.length === 0) return null;
  return (
    <Stack gap={6}>
      <Text fw={600} size="sm">
        {t("office.sentTitle")}
      </Text>
      <Table withTableBorder verticalSpacing={3} fz="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("send.seq")}</Table.Th>
            <Table.Th>{t("shell.period")}</Table.Th>
            <Table.Th>{t("send.file")}</Table.Th>
            <Table.Th>{t("send.code")}</Table.Th>
            <Table.Th>{t("send.sentAt")}</Table.Th>
            <Table.Th />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sent.map((one) => (
            <Table.Tr key={one.seq}>
              <Table.Td>{one.seq}</Table.Td>
              <Table.Td>{periodName(one.period)}</Table.Td>
              <Table.Td>{one.file}</Table.Td>
              <Table.Td className="digits">{shortCodeOf(one.hash)}</Table.Td>
              <Table.Td>{one.atMs === null ? "" : showTime(one.atMs)}</Table.Td>
              <Table.Td>
                <Group gap={4} wrap="nowrap">
                  <Button size="compact-xs" variant="default" onClick={() => setSlip(one)}>
                    {t("send.slip")}
                  </Button>
                  <Button size="compact-xs" variant="default" onClick={() => void copyAgain(one.seq)}>
                    {t("send.copyAgain")}
                  </Button>
                </Group>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {copy.value && (
        <Alert color="green" variant="outline" role="status">
          <Text size="sm">{t("send.copied", { seq: copy.value.seq })}</Text>
          <Text size="sm">{t("office.exportedFile", { file: copy.value.file })}</Text>
        </Alert>
      )}
      <ProblemNote problem={choose.problem ?? copy.problem} />
      {slip && <SendingSlip sent={slip} onClose={() => setSlip(null)} />}
    </Stack>
  );
}
