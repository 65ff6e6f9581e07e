import { Text, UnstyledButton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { cellNumber } from "../../shared/report/cross-check.ts";
import { type ReportTable, SUM } from "../../shared/report/table.ts";
import type { ShownTable } from "../report/report-screen.tsx";
import type { AskedCell } from "../report/why-cell-drawer.tsx";
import classes from "./dashboard.module.css";

const NUMBERS = [
  ["va", "cluster.va", "cluster.found"],
  ["vaEffective", "cluster.va", "cluster.effective"],
  ["vv", "cluster.vv", "cluster.found"],
  ["vvEffective", "cluster.vv", "cluster.effective"],
] as const;

/** The four numbers of the period, each beside the year before; each opens the cases behind it. */
export function BigNumbers(props: {
  readonly tables: readonly ShownTable[];
  readonly onCell: (cell: AskedCell) => void;
}) {
  const { t } = useTranslation();
  const tables = props.tables as unknown as readonly ReportTable[];
  return (
    <div className={classes.numbers}>
      {NUMBERS.map(([key, kind, measure]) => {
        const now = cellNumber(tables, "B01", SUM, key) ?? 0;
        const before = cellNumber(tables, "B05a", key, "before");
        return (
          <UnstyledButton
            key={key}
            className={classes.number}
            data-number={key}
            onClick={() => props.onCell({ table: "B01", row: SUM, column: key })}
          >
            <Text size="sm" fw={600}>
              {t(kind)}
            </Text>
            <Text size="xs">{t(measure)}</Text>
            <span className={classes.big}>{now}</span>
            <Text size="xs">
              {before === null
                ? t("dashboard.beforeUnknown")
                : `${t("dashboard.before", { count: before })} · ${signed(now - before)}`}
            </Text>
          </UnstyledButton>
        );
      })}
    </div>
  );
}

const signed = (change: number): string =>
  change === 0 ? "±0" : change > 0 ? `+${change} ▲` : `−${-change} ▼`;
