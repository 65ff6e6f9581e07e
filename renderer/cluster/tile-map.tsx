import { Badge, Paper, Text, UnstyledButton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { OutputOf } from "../../shared/api/contract.ts";
import { TILE_PLACES } from "../../shared/report/pictures/tile-places.ts";
import { useUnitName } from "../i18n/unit-name.ts";
import classes from "./tile-map.module.css";

export type Tile = OutputOf<"cluster.board">["tiles"][number];

/** One tile a unit, roughly where it lies; a tile opens the unit's files. State is written, never only coloured. */
export function TileMap({ tiles, onOpen }: { tiles: readonly Tile[]; onOpen: (unit: string) => void }) {
  const { t } = useTranslation();
  const unitName = useUnitName();
  /** Late is said wherever something is missing or came late; in time is the rule and says nothing. */
  const lateness = (tile: Tile) =>
    tile.daysLate === 0
      ? ""
      : `${tile.seq === null ? "" : ", "}${t("cluster.daysLate", { count: tile.daysLate })}`;
  return (
    <div className={classes.map}>
      {tiles.map((tile) => {
        const [column, row] = TILE_PLACES[tile.unit] ?? [4, 7];
        return (
          <div key={tile.unit} style={{ gridColumn: column, gridRow: row }}>
            <UnstyledButton
              className={classes.tile}
              data-state={tile.state}
              onClick={() => onOpen(tile.unit)}
            >
              <Paper className={classes.paper} withBorder p={6} radius="sm">
                <Text fw={600} size="sm" lh={1.15}>
                  {unitName(tile.unit)}
                </Text>
                <Text size="xs" lh={1.2}>
                  {t(`cluster.state_${tile.state}`)}
                  {tile.machine === "" ? "" : ` (${tile.machine})`}
                </Text>
                <Text size="xs" c="dimmed" lh={1.2}>
                  {tile.state === "merged" ? t("cluster.counts", { va: tile.va, vv: tile.vv }) : ""}
                  {tile.seq !== null && tile.state !== "merged"
                    ? t("cluster.fileNumber", { seq: tile.seq })
                    : ""}
                  {lateness(tile)}
                </Text>
                {tile.held > 0 && tile.state !== "waiting-machine" && (
                  <Badge size="xs" variant="outline" color="gray">
                    {t("cluster.heldFiles", { count: tile.held })}
                  </Badge>
                )}
              </Paper>
            </UnstyledButton>
          </div>
        );
      })}
    </div>
  );
}
