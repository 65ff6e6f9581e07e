import { Button, Group, Modal, Stack, Table, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { OutputOf } from "../../shared/api/contract.ts";
import { FIGURE_MEASURES } from "../../shared/figures/entry.ts";
import { showDate } from "../../shared/text/partial-date-text.ts";
import { useCommand } from "../api/use-command.ts";
import { usePeriodName } from "../i18n/period-name.ts";
import { useUnitName } from "../i18n/unit-name.ts";
import { ProblemNote } from "../shell/problem-note.tsx";
import { showTime } from "../shell/show-time.ts";

type Entry = OutputOf<"figures.list">["entries"][number];

/** What was entered, newest first, and whether it is in the numbers. */
export function EntriesTable({ entries }: { entries: readonly Entry[] }) {
  const { t } = useTranslation();
  const unitName = useUnitName();
  const periodName = usePeriodName();
  const [leaving, setLeaving] = useState<Entry | null>(null);
  return (
    <>
      <Table withTableBorder verticalSpacing={3}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("figures.unit")}</Table.Th>
            <Table.Th>{t("figures.period")}</Table.Th>
            <Table.Th>{t("figures.kind")}</Table.Th>
            <Table.Th>{t("figures.numbersHead")}</Table.Th>
            <Table.Th>{t("figures.source")}</Table.Th>
            <Table.Th>{t("figures.standing")}</Table.Th>
            <Table.Th />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {entries.map((entry) => (
            <Table.Tr key={entry.n}>
              <Table.Td>{unitName(entry.unit)}</Table.Td>
              <Table.Td>{periodName(entry.period)}</Table.Td>
              <Table.Td>{t(`figures.kind_${entry.kind}`)}</Table.Td>
              <Table.Td>
                {FIGURE_MEASURES.filter((one) => entry.numbers[one] !== undefined)
                  .map((one) => `${t(`figures.${one}`)}: ${entry.numbers[one]}`)
                  .join("; ")}
              </Table.Td>
              <Table.Td>
                {t("figures.sourceLine", { number: entry.source.number, date: showDate(entry.source.date) })}
                {entry.source.person !== "" && ` – ${entry.source.person}`}
                <Text size="xs" c="dimmed">
                  {t("figures.enteredBy", { name: entry.enteredBy, at: showTime(entry.atMs) })}
                  {entry.reason !== "" && ` – ${entry.reason}`}
                </Text>
              </Table.Td>
              <Table.Td>{t(`figures.standing_${entry.standing}`)}</Table.Td>
              <Table.Td>
                {entry.standing !== "taken-back" && (
                  <Button size="compact-xs" variant="default" onClick={() => setLeaving(entry)}>
                    {t("figures.takeBack")}
                  </Button>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {leaving && <TakeBack entry={leaving} onClose={() => setLeaving(null)} />}
    </>
  );
}

function TakeBack({ entry, onClose }: { entry: Entry; onClose: () => void }) {
  const { t } = useTranslation();
  const unitName = useUnitName();
  const enter = useCommand("figures.enter");
  const [reason, setReason] = useState("");
  const { kind, unit, period, source } = entry;
  return (
    <Modal
      opened
      onClose={onClose}
      lockScroll={false}
      title={t("figures.takeBackTitle", { unit: unitName(unit) })}
      closeButtonProps={{ "aria-label": t("figures.close") }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void enter
            .run({ kind, unit, period, numbers: {}, source, reason: reason.trim().normalize("NFC") })
            .then((done) => done !== undefined && onClose());
        }}
      >
        <Stack gap="sm">
          <Text size="sm">{t("figures.takeBackHint")}</Text>
          <TextInput
            label={t("figures.reason")}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <ProblemNote problem={enter.problem} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t("figures.cancel")}
            </Button>
            <Button type="submit" disabled={reason.trim() === ""} loading={enter.isRunning}>
              {t("figures.takeBackNow")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
