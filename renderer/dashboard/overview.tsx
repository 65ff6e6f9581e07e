import { Button, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { UnitSet } from "../../shared/report/context.ts";
import { useLongQueryOf } from "../api/use-query-of.ts";
import { useLanguage } from "../i18n/language.ts";
import { PictureFigure, type ShownPicture } from "../report/picture-figure.tsx";
import { type AskedCell, WhyCellDrawer } from "../report/why-cell-drawer.tsx";
import { useNavigation } from "../shell/navigation.ts";
import { ProblemNote } from "../shell/problem-note.tsx";
import { BigNumbers } from "./big-numbers.tsx";
import classes from "./dashboard.module.css";

/** Pictures as wide as the screen. */
const WIDE: ReadonlySet<string> = new Set(["completeness"]);

/** The period at a glance: four numbers, then every picture there is something for. */
export function Overview({ period, unitSet }: { period: string; unitSet: UnitSet }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { go } = useNavigation();
  const [cell, setCell] = useState<AskedCell | null>(null);
  const { value, problem } = useLongQueryOf("dashboard.show", { period, unitSet, language });
  if (problem) return <ProblemNote problem={problem} />;
  if (!value || value.period !== period || value.unitSet !== unitSet)
    return (
      <Text size="sm" role="status">
        {t("dashboard.counting")}
      </Text>
    );
  const { reported, all } = value.reported;
  const isCompared = value.pictures.some((one) => one.key === "comparison");
  const figure = (picture: ShownPicture) => (
    <PictureFigure
      key={picture.key}
      picture={picture}
      table={value.tables.find((one) => one.code === picture.table)}
      onCell={setCell}
    />
  );
  return (
    <Stack gap="md">
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{t("dashboard.hint")}</Text>
        <Group gap="xs" wrap="nowrap">
          <Text size="sm" className={classes.reported}>
            {t("dashboard.reported", { reported, all })}
          </Text>
          <Button size="compact-sm" variant="default" onClick={() => go("board")}>
            {t("dashboard.openBoard")}
          </Button>
        </Group>
      </Group>
      <BigNumbers tables={value.tables} onCell={setCell} />
      {reported === 0 && <Text size="sm">{t("dashboard.nothing")}</Text>}
      {!isCompared && reported > 0 && <Text size="sm">{t("dashboard.noYearBefore")}</Text>}
      <div className={classes.pictures}>
        {inColumns(value.pictures).map((column) => (
          <Stack key={column[0]?.key ?? "empty"} gap="lg">
            {column.map(figure)}
          </Stack>
        ))}
      </div>
      {value.pictures.filter((one) => WIDE.has(one.key)).map(figure)}
      {cell && (
        <WhyCellDrawer
          asked={{ period, unitSet, ...cell }}
          tables={value.tables}
          onClose={() => setCell(null)}
        />
      )}
    </Stack>
  );
}

/** In order, each into the column that is shorter so far; both are drawn equally wide. */
function inColumns(pictures: readonly ShownPicture[]): ShownPicture[][] {
  const columns: { pictures: ShownPicture[]; high: number }[] = [
    { pictures: [], high: 0 },
    { pictures: [], high: 0 },
  ];
  for (const picture of pictures.filter((one) => !WIDE.has(one.key))) {
    const [left, right] = columns;
    const shorter = left && right && right.high < left.high ? right : left;
    shorter?.pictures.push(picture);
    // Besides the drawing there are a caption and a row of buttons.
    if (shorter) shorter.high += picture.height / picture.width + 0.15;
  }
  return columns.map((one) => one.pictures);
}
