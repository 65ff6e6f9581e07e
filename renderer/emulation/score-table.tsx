import { Button, Table } from "@mantine/core";
import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import { unitByCode } from "../../shared/catalogue/units.ts";
import { showPoints } from "../../shared/emulation/points.ts";
import { useLanguage } from "../i18n/language.ts";
import classes from "./emulation.module.css";
import type { Sheet } from "./emulation-screen.tsx";

/** Units by criteria: self-score and appraisal of each, totals and place. A criterion's content stands under its code. */
export function ScoreTable(props: {
  readonly sheet: Sheet;
  readonly isOffice: boolean;
  readonly onScore: (unit: string) => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { sheet, isOffice, onScore } = props;
  const show = (points: number | null | undefined) =>
    points === null || points === undefined ? "–" : showPoints(points, language);
  const number = (points: number | null | undefined) => (
    <Table.Td className={classes.number}>{show(points)}</Table.Td>
  );
  const sides = isOffice ? 1 : 2;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is moved by keyboard too
    <section className={classes.wide} aria-label={t("emulation.table")} tabIndex={0}>
      <Table withTableBorder withColumnBorders verticalSpacing={3}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th rowSpan={2}>{t("emulation.unit")}</Table.Th>
            {sheet.criteria.map((one) => (
              <Table.Th key={one.code} colSpan={sides} title={one.content}>
                {one.code} ({show(one.max)})
              </Table.Th>
            ))}
            <Table.Th colSpan={sides}>{t("emulation.total")}</Table.Th>
            {!isOffice && <Table.Th rowSpan={2}>{t("emulation.rank")}</Table.Th>}
            <Table.Td rowSpan={2} />
          </Table.Tr>
          <Table.Tr>
            {[...sheet.criteria.map((one) => one.code), "="].map((code) => (
              <Fragment key={code}>
                <Table.Th>{t("emulation.self")}</Table.Th>
                {!isOffice && <Table.Th>{t("emulation.appraisal")}</Table.Th>}
              </Fragment>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sheet.rows.map((row) => {
            const name = unitByCode(row.unit)?.[language] ?? row.unit;
            return (
              <Table.Tr key={row.unit}>
                <Table.Th scope="row">{name}</Table.Th>
                {sheet.criteria.map(({ code }) => (
                  <Fragment key={code}>
                    {number(row.self[code])}
                    {!isOffice && number(row.appraisal[code])}
                  </Fragment>
                ))}
                {number(row.selfTotal)}
                {!isOffice && number(row.appraisalTotal)}
                {!isOffice && <Table.Td className={classes.number}>{row.rank ?? "–"}</Table.Td>}
                <Table.Td>
                  <Button
                    size="compact-xs"
                    variant="default"
                    aria-label={t("emulation.score", { unit: name })}
                    onClick={() => onScore(row.unit)}
                  >
                    {t("emulation.scoreShort")}
                  </Button>
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </section>
  );
}
