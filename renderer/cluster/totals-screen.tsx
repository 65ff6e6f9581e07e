import { Button, Group, Stack, Table, Text, Title, UnstyledButton } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { shortCodeOf } from "../../shared/bundle/fingerprint.ts";
import { sentenceEn } from "../../shared/report/sentence.ts";
import { useQueryOf } from "../api/use-query-of.ts";
import { useLanguage } from "../i18n/language.ts";
import { usePeriodName } from "../i18n/period-name.ts";
import { useUnitName } from "../i18n/unit-name.ts";
import { UnitSetSelect, useUnitSet } from "../report/unit-set.tsx";
import { useOpenState } from "../shell/open-state.ts";
import { usePeriod } from "../shell/period.ts";
import { ProblemNote } from "../shell/problem-note.tsx";
import { BetweenPanel } from "../totals/between-panel.tsx";
import classes from "./totals.module.css";
import { type AskedNumber, WhyDrawer } from "./why-drawer.tsx";

const MEASURES = [
  ["VA", "found", "va"],
  ["VA", "effective", "vaEffective"],
  ["VV", "found", "vv"],
  ["VV", "effective", "vvEffective"],
] as const;

/** States of a unit in which its numbers are in the table. */
const HERE: ReadonlySet<string> = new Set(["merged", "nil", "paper"]);

/** The numbers of a period. Every one of them opens the cases behind it and those left out. */
export function TotalsScreen() {
  const { t } = useTranslation();
  const language = useLanguage();
  const unitName = useUnitName();
  const periodName = usePeriodName();
  const { period } = usePeriod();
  const isOffice = useOpenState()?.kind === "office";
  const { unitSet } = useUnitSet();
  const { value, problem } = useQueryOf("totals.table", { period, unitSet: isOffice ? "then" : unitSet });
  const { value: board } = useQueryOf("cluster.board", { period }, !isOffice);
  const [asked, setAsked] = useState<AskedNumber | null>(null);
  const [isCopied, setCopied] = useState(false);
  if (problem) return <ProblemNote problem={problem} />;
  if (!value) return null;
  const { vaEffective, vvEffective } = value.sum;
  const quoted = language === "vi" ? value.sentence : sentenceEn(vaEffective, vvEffective);
  const tiles = board?.tiles ?? [];
  const here = tiles.filter((one) => HERE.has(one.state)).length;
  /** Why a unit of the time has no number: it sent nothing, or that nothing arose; "" where it has one. */
  const without = (row: (typeof value)["rows"][number]) => {
    const state = tiles.find((one) => one.unit === row.unit)?.state;
    const hasNumbers = MEASURES.some(([, , key]) => row[key] > 0);
    if (state === undefined || hasNumbers || (unitSet === "today" && !isOffice)) return "";
    return state === "nil" ? t("cluster.state_nil") : HERE.has(state) ? "" : t("cluster.notHere");
  };
  const figuresOf = (unit: string | undefined, key: string) =>
    value.figures.filter((one) => one.measure === key && (unit === undefined || one.row === unit));
  const cell = (unit: string | undefined, numbers: (typeof value)["sum"], index: number) => {
    const [kind, measure, key] = MEASURES[index] as (typeof MEASURES)[number];
    const where = unit === undefined ? t("cluster.allUnits") : unitName(unit);
    return (
      <Table.Td className="number" key={key}>
        <UnstyledButton
          className={classes.number}
          aria-label={`${numbers[key]} – ${t("cluster.whyTitle")}: ${t(`cluster.${measure}`)}, ${t(`cluster.${kind === "VA" ? "va" : "vv"}`)}, ${where}`}
          onClick={() =>
            setAsked({
              ...(unit === undefined ? {} : { unit }),
              kind,
              measure,
              period,
              unitSet: isOffice ? "then" : unitSet,
            })
          }
        >
          {numbers[key]}
          {figuresOf(unit, key).length > 0 && "*"}
        </UnstyledButton>
      </Table.Td>
    );
  };
  return (
    <Stack gap="sm">
      <Group justify="space-between" align="flex-end">
        <Title order={2} size="h3">
          {t("cluster.totalsTitle")} – {periodName(period)}
        </Title>
        {!isOffice && <UnitSetSelect />}
      </Group>
      <Text size="sm" c="dimmed">
        {t("cluster.totalsHint")}
      </Text>
      {!isOffice && board && (
        <Text size="sm" fw={600}>
          {t("cluster.unitsHere", { here, all: tiles.length })}
        </Text>
      )}
      <Group gap="xs" hidden={!isOffice && here === 0}>
        <Text fs="italic" className={classes.sentence}>
          {quoted}
        </Text>
        <Button
          size="compact-xs"
          variant="default"
          onClick={() => void navigator.clipboard.writeText(quoted).then(() => setCopied(true))}
        >
          {t(isCopied ? "cluster.copied" : "cluster.copy")}
        </Button>
      </Group>
      <Table withTableBorder withColumnBorders verticalSpacing={3} highlightOnHover className={classes.table}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th rowSpan={2}>{t("cluster.unit")}</Table.Th>
            <Table.Th colSpan={2} ta="center">
              {t("cluster.va")}
            </Table.Th>
            <Table.Th colSpan={2} ta="center">
              {t("cluster.vv")}
            </Table.Th>
          </Table.Tr>
          <Table.Tr>
            {MEASURES.map(([, measure, key]) => (
              <Table.Th key={key} className="number">
                {t(`cluster.${measure}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {value.rows.map((row) => (
            <Table.Tr key={row.unit}>
              <Table.Td>{unitName(row.unit)}</Table.Td>
              {without(row) === "" ? (
                MEASURES.map((_, index) => cell(row.unit, row, index))
              ) : (
                <Table.Td colSpan={MEASURES.length} c="dimmed" ta="center">
                  {without(row)}
                </Table.Td>
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
        <Table.Tfoot>
          <Table.Tr fw={700}>
            <Table.Td fw={700}>{t("cluster.sum")}</Table.Td>
            {MEASURES.map((_, index) => cell(undefined, value.sum, index))}
          </Table.Tr>
        </Table.Tfoot>
      </Table>
      {value.figures.length > 0 && (
        <Text size="sm">
          {t("figures.footnote", {
            kinds: [...new Set(value.figures.map((one) => t(`figures.mark_${one.kind}`)))].join(", "),
          })}
        </Text>
      )}
      {value.bundlesHash !== null && (
        <Text size="xs" c="dimmed">
          {t("cluster.bundlesHash")}:{" "}
          <code className={classes.hash} title={value.bundlesHash}>
            {shortCodeOf(value.bundlesHash)}
          </code>{" "}
          – {t("cluster.bundlesHashHint")}
        </Text>
      )}
      {isOffice && <BetweenPanel />}
      {asked && (
        <WhyDrawer
          asked={asked}
          figures={figuresOf(
            asked.unit,
            MEASURES.find(([kind, measure]) => kind === asked.kind && measure === asked.measure)?.[2] ?? "va",
          )}
          onClose={() => setAsked(null)}
        />
      )}
    </Stack>
  );
}
