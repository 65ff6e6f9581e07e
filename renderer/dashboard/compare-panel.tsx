import { Button, Group, NativeSelect, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { InputOf } from "../../shared/api/contract.ts";
import { periodByCode, periods, periodYearBefore } from "../../shared/catalogue/periods.ts";
import { UNITS, unitOn, unitsOn } from "../../shared/catalogue/units.ts";
import type { UnitSet } from "../../shared/report/context.ts";
import { useLongQueryOf } from "../api/use-query-of.ts";
import { useLanguage } from "../i18n/language.ts";
import { usePeriodName } from "../i18n/period-name.ts";
import { useUnitName } from "../i18n/unit-name.ts";
import { PictureFigure } from "../report/picture-figure.tsx";
import { TableView } from "../report/table-view.tsx";
import { type AskedCell, WhyCellDrawer } from "../report/why-cell-drawer.tsx";
import { ProblemNote } from "../shell/problem-note.tsx";

type Sides = InputOf<"dashboard.compare">["sides"];
type Side = Sides["first"];

/** The day whose units a side is shown by. */
const dayOf = (period: string, unitSet: UnitSet): string =>
  unitSet === "today"
    ? new Date().toISOString().slice(0, 10)
    : (periodByCode(period)?.to ?? new Date().toISOString().slice(0, 10));

/** Two units, one unit in two periods, or two periods of the cluster: the measures side by side with ± and ±%. */
export function ComparePanel({ period, unitSet }: { period: string; unitSet: UnitSet }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const row = periodByCode(period);
  const [chosen, setChosen] = useState<Sides>({
    first: { unit: "", period },
    second: { unit: "", period: (row && periodYearBefore(row)?.code) ?? period },
  });
  const [cell, setCell] = useState<AskedCell | null>(null);
  // A unit that ended before the side's day is who followed it.
  const shown = ({ unit, period: at }: Side): Side => ({
    unit: unit === "" ? "" : unitOn(unit, dayOf(at, unitSet)),
    period: at,
  });
  const sides = { first: shown(chosen.first), second: shown(chosen.second) };
  const { value, problem } = useLongQueryOf("dashboard.compare", { sides, unitSet, language });
  const isSame = sides.first.unit === sides.second.unit && sides.first.period === sides.second.period;
  return (
    <Stack gap="sm">
      <Group align="flex-end" gap="lg">
        {(["first", "second"] as const).map((side) => (
          <SideChoice
            key={side}
            name={t(`dashboard.${side}`)}
            side={sides[side]}
            unitSet={unitSet}
            onChange={(next) => setChosen({ ...chosen, [side]: next })}
          />
        ))}
        <Button
          size="xs"
          variant="default"
          onClick={() => setChosen({ first: chosen.second, second: chosen.first })}
        >
          {t("dashboard.swap")}
        </Button>
      </Group>
      {isSame && <Text size="sm">{t("dashboard.same")}</Text>}
      {problem && <ProblemNote problem={problem} />}
      {value && (
        <>
          <TableView table={value.table} onCell={setCell} />
          {value.picture && <PictureFigure picture={value.picture} table={value.table} onCell={setCell} />}
        </>
      )}
      {cell && value && (
        <WhyCellDrawer
          asked={{ period: sides.first.period, unitSet, sides, ...cell }}
          tables={[value.table]}
          onClose={() => setCell(null)}
        />
      )}
    </Stack>
  );
}

function SideChoice(props: {
  readonly name: string;
  readonly side: Side;
  readonly unitSet: UnitSet;
  readonly onChange: (side: Side) => void;
}) {
  const { t } = useTranslation();
  const unitName = useUnitName();
  const periodName = usePeriodName();
  const { name, side, unitSet, onChange } = props;
  const units = unitsOn(
    UNITS.map((unit) => unit.code),
    dayOf(side.period, unitSet),
  );
  return (
    <Group gap="xs" align="flex-end" role="group" aria-label={name}>
      <NativeSelect
        size="xs"
        label={`${name} – ${t("dashboard.unit")}`}
        value={side.unit}
        data={[
          { value: "", label: t("dashboard.wholeCluster") },
          ...units.map((code) => ({ value: code, label: unitName(code) })),
        ]}
        onChange={(event) => onChange({ ...side, unit: event.currentTarget.value })}
      />
      <NativeSelect
        size="xs"
        label={t("dashboard.period")}
        aria-label={`${name} – ${t("dashboard.period")}`}
        value={side.period}
        data={[...periods()].reverse().map(({ code }) => ({ value: code, label: periodName(code) }))}
        onChange={(event) => onChange({ ...side, period: event.currentTarget.value })}
      />
    </Group>
  );
}
