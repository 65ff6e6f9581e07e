import { Button, Group, NativeSelect, Stack, Table, Text, TextInput, Title } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { OutputOf } from "../../shared/api/contract.ts";
import { UNITS } from "../../shared/catalogue/units.ts";
import { showDate } from "../../shared/text/partial-date-text.ts";
import { useCommand } from "../api/use-command.ts";
import { useQueryOf } from "../api/use-query-of.ts";
import { useLanguage } from "../i18n/language.ts";
import { usePeriodName } from "../i18n/period-name.ts";
import { useOpenState } from "../shell/open-state.ts";
import { usePeriod } from "../shell/period.ts";
import { ProblemNote } from "../shell/problem-note.tsx";
import classes from "./figures.module.css";

type Row = OutputOf<"figures.reconcile">["rows"][number];

/** A unit's signed paper of the chosen period beside what its cases give, difference by difference. */
export function Reconciliation() {
  const { t } = useTranslation();
  const language = useLanguage();
  const periodName = usePeriodName();
  const open = useOpenState();
  const { period } = usePeriod();
  const [chosen, setChosen] = useState(UNITS[0]?.code ?? "");
  const unit = open?.kind === "office" ? open.unit : chosen;
  const { value, problem } = useQueryOf("figures.reconcile", { unit, period });
  const differing = (value?.rows ?? []).filter((row) => row.paper !== null && row.paper !== row.counted);
  return (
    <Stack gap="xs">
      <Group justify="space-between" align="flex-end">
        <Title order={3} size="h4">
          {t("figures.reconcile")} – {periodName(period)}
        </Title>
        {open?.kind === "cluster" && (
          <NativeSelect
            aria-label={t("figures.unit")}
            value={chosen}
            onChange={(event) => setChosen(event.currentTarget.value)}
            data={UNITS.map((one) => ({ value: one.code, label: one[language] }))}
          />
        )}
      </Group>
      <Text size="sm">{t("figures.reconcileHint")}</Text>
      <ProblemNote problem={problem} />
      {value && !value.source && <Text>{t("figures.noPaper")}</Text>}
      {value?.source && (
        <>
          <Text size="sm" role="status">
            {t("figures.sourceLine", { number: value.source.number, date: showDate(value.source.date) })}
            {": "}
            {differing.length === 0
              ? t("figures.agrees")
              : t("figures.differs", {
                  count: differing.length,
                  open: differing.filter((row) => !row.note).length,
                })}
          </Text>
          <Table withTableBorder verticalSpacing={3}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t("figures.measure")}</Table.Th>
                <Table.Th className="number">{t("figures.onPaper")}</Table.Th>
                <Table.Th className="number">{t("figures.counted")}</Table.Th>
                <Table.Th className="number">{t("figures.difference")}</Table.Th>
                <Table.Th>{t("figures.note")}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {value.rows.map((row) => (
                <DifferenceRow key={row.measure} row={row} unit={unit} period={period} />
              ))}
            </Table.Tbody>
          </Table>
        </>
      )}
    </Stack>
  );
}

function DifferenceRow({ row, unit, period }: { row: Row; unit: string; period: string }) {
  const { t } = useTranslation();
  const explain = useCommand("figures.explain");
  const [note, setNote] = useState<string | null>(null);
  const difference = row.paper === null ? null : row.paper - row.counted;
  const label = t(`figures.${row.measure}`);
  return (
    <Table.Tr className={difference ? classes.differs : undefined}>
      <Table.Td>{label}</Table.Td>
      <Table.Td className="number">{row.paper ?? "–"}</Table.Td>
      <Table.Td className="number">{row.counted}</Table.Td>
      <Table.Td className="number">
        {difference === null ? "–" : difference > 0 ? `+${difference}` : difference}
      </Table.Td>
      <Table.Td fw={400}>
        {difference === null ? (
          t("figures.notAsked")
        ) : difference === 0 ? (
          t("figures.same")
        ) : note === null ? (
          <Group gap="xs">
            {row.note && (
              <Text size="sm">
                {row.note.note} ({row.note.writtenBy})
              </Text>
            )}
            <Button
              size="compact-xs"
              variant="default"
              aria-label={`${t("figures.writeNote")} ${label}`}
              onClick={() => setNote(row.note?.note ?? "")}
            >
              {t("figures.writeNote")}
            </Button>
          </Group>
        ) : (
          <form
            onSubmit={(event) => {
              event.preventDefault();
              void explain
                .run({ unit, period, measure: row.measure, note: note.trim().normalize("NFC") })
                .then((done) => done !== undefined && setNote(null));
            }}
          >
            <Group gap="xs">
              <TextInput
                size="xs"
                aria-label={`${t("figures.note")}: ${label}`}
                placeholder={t("figures.notePlaceholder")}
                value={note}
                onChange={(event) => setNote(event.currentTarget.value)}
              />
              <Button size="compact-xs" type="submit" disabled={note.trim() === ""}>
                {t("figures.saveNote")}
              </Button>
            </Group>
            <ProblemNote problem={explain.problem} />
          </form>
        )}
      </Table.Td>
    </Table.Tr>
  );
}
