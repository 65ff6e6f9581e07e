import { Table, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { periodByCode } from "../../shared/catalogue/periods.ts";
import { showDate } from "../../shared/text/partial-date-text.ts";
import { usePeriodName } from "../i18n/period-name.ts";
import { useUnitName } from "../i18n/unit-name.ts";
import { Paper } from "../paper/paper.tsx";
import { showTime } from "../shell/show-time.ts";
import type { Tile } from "./tile-map.tsx";

/** Units whose numbers are not in yet: a sheet to print and to work through by telephone. */
export const isAwaited = (tile: Tile): boolean =>
  ["nothing", "refused", "waiting-machine", "failed", "fork"].includes(tile.state);

export function ReminderList(props: { tiles: readonly Tile[]; period: string; onClose: () => void }) {
  const { t } = useTranslation();
  const unitName = useUnitName();
  const periodName = usePeriodName();
  const deadline = periodByCode(props.period)?.deadline ?? "";
  const awaited = props.tiles.filter(isAwaited);
  return (
    <Paper title={t("cluster.reminderTitle")} onClose={props.onClose}>
      <Title order={2} size="h4" ta="center">
        {t("cluster.reminderTitle")}
      </Title>
      <Text ta="center" mb="sm">
        {t("cluster.reminderHead", {
          period: periodName(props.period),
          deadline: showDate(deadline),
          count: awaited.length,
          all: props.tiles.length,
        })}
      </Text>
      <Table withTableBorder withColumnBorders>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("cluster.unit")}</Table.Th>
            <Table.Th>{t("cluster.reminderState")}</Table.Th>
            <Table.Th>{t("cluster.contactPerson")}</Table.Th>
            <Table.Th>{t("cluster.contactTelephone")}</Table.Th>
            <Table.Th>{t("cluster.lastHeard")}</Table.Th>
            <Table.Th>{t("cluster.reminderAnswer")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {awaited.map((tile) => (
            <Table.Tr key={tile.unit}>
              <Table.Td>{unitName(tile.unit)}</Table.Td>
              <Table.Td>
                {t(`cluster.state_${tile.state}`)}
                {tile.daysLate > 0 && `, ${t("cluster.daysLate", { count: tile.daysLate })}`}
              </Table.Td>
              <Table.Td>{tile.contact?.person}</Table.Td>
              <Table.Td>{tile.contact?.telephone}</Table.Td>
              <Table.Td>
                {tile.lastHeardMs === null ? t("cluster.never") : showTime(tile.lastHeardMs)}
              </Table.Td>
              <Table.Td />
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Paper>
  );
}
