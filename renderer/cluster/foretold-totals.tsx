import { Button, Group, Table, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { OutputOf } from "../../shared/api/contract.ts";
import { useCommand } from "../api/use-command.ts";
import { usePeriodName } from "../i18n/period-name.ts";
import { useUnitName } from "../i18n/unit-name.ts";
import { usePeriod } from "../shell/period.ts";
import { ProblemNote } from "../shell/problem-note.tsx";

type Totals = OutputOf<"cluster.previewTotals">;
type Row = Omit<Totals["before"]["rows"][number], "unit">;

const MEASURES = ["va", "vv", "vaEffective", "vvEffective"] as const;

type Props = { readonly uploads: readonly string[]; readonly leaveOut: readonly string[] };

/** What merging would do to the period's totals: worked out on demand, and gone as soon as something else is ticked. */
export function ForetoldTotals({ uploads, leaveOut }: Props) {
  const { t } = useTranslation();
  const unitName = useUnitName();
  const periodName = usePeriodName();
  const { period } = usePeriod();
  const { run, isRunning, problem } = useCommand("cluster.previewTotals");
  const [worked, setWorked] = useState<{ of: string; totals: Totals } | null>(null);
  const asked = [period, ...uploads, ...[...leaveOut].sort()].join(" ");
  const totals = worked?.of === asked ? worked.totals : null;
  const work = async () => {
    const answer = await run({ uploads: [...uploads], leaveOut: [...leaveOut], period });
    if (answer) setWorked({ of: asked, totals: answer });
  };
  return (
    <>
      <Group>
        <Button size="xs" variant="default" loading={isRunning} onClick={() => void work()}>
          {t("cluster.foretell", { period: periodName(period) })}
        </Button>
      </Group>
      <ProblemNote problem={problem} />
      {totals && (
        <Table withTableBorder verticalSpacing={3} fz="sm" aria-label={t("cluster.foretold")}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("cluster.unit")}</Table.Th>
              <Table.Th>{t("cluster.va")}</Table.Th>
              <Table.Th>{t("cluster.vv")}</Table.Th>
              <Table.Th>{`${t("cluster.va")} – ${t("cluster.effective")}`}</Table.Th>
              <Table.Th>{`${t("cluster.vv")} – ${t("cluster.effective")}`}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {totals.after.rows.map((after) => {
              const before = totals.before.rows.find((one) => one.unit === after.unit) ?? NOTHING;
              if (MEASURES.every((key) => before[key] === after[key])) return null;
              return <Line key={after.unit} name={unitName(after.unit)} before={before} after={after} />;
            })}
            <Line name={t("cluster.sum")} before={totals.before.sum} after={totals.after.sum} />
          </Table.Tbody>
        </Table>
      )}
    </>
  );
}

const NOTHING: Row = { va: 0, vv: 0, vaEffective: 0, vvEffective: 0 };

function Line({ name, before, after }: { name: string; before: Row; after: Row }) {
  return (
    <Table.Tr>
      <Table.Td>{name}</Table.Td>
      {MEASURES.map((key) => (
        <Table.Td key={key}>
          <Text size="sm" {...(before[key] === after[key] ? {} : { fw: 700 })}>
            {before[key] === after[key] ? after[key] : `${before[key]} → ${after[key]}`}
          </Text>
        </Table.Td>
      ))}
    </Table.Tr>
  );
}
