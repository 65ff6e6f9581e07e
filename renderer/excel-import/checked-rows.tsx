import { Button, Checkbox, Group, SegmentedControl, Stack, Text, Title } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { OutputOf } from "../../shared/api/contract.ts";
import { showDate } from "../../shared/text/partial-date-text.ts";
import classes from "./excel-import.module.css";
import type { ChosenColumn } from "./list-steps.tsx";
import { useReasons } from "./use-reasons.ts";

type Checked = OutputOf<"excel.check">;
const VERDICTS = ["good", "incomplete", "likely", "known", "red"] as const;
type Verdict = (typeof VERDICTS)[number];
type Take = { readonly incomplete: boolean; readonly likely: boolean };

/**
 * What the check found, row by row with its reasons; what is taken is chosen here and nothing is written before. Afterwards
 * it says what was taken. `words`: what the catalogue does not know; `left`: rows that are not taken.
 */
export function CheckedRows({
  checked,
  columns,
  take,
  onTake,
  isBusy,
  isDone,
  left,
  words,
  onBack,
  onImport,
  onWrite,
}: {
  checked: Checked;
  columns: readonly ChosenColumn[];
  take: Take;
  onTake: (take: Take) => void;
  isBusy: boolean;
  isDone: boolean;
  left: number;
  words: ReactNode;
  onBack: () => void;
  onImport: () => void;
  onWrite: () => void;
}) {
  const { t } = useTranslation();
  const { counts } = checked;
  const [shown, setShown] = useState("all");
  const count = counts.good + (take.incomplete ? counts.incomplete : 0) + (take.likely ? counts.likely : 0);
  const nameOf = (verdict: Verdict) =>
    t(`excel.${isDone ? afterwards(verdict, take) : `verdict_${verdict}`}`);
  const rows = checked.rows.filter((row) => shown === "all" || row.verdict === shown);
  return (
    <Stack gap="xs" className={classes.fill}>
      <Title order={3} size="h4">
        {t(isDone ? "excel.takenTitle" : "excel.checkedTitle")}
      </Title>
      {!isDone && words}
      <SegmentedControl
        size="xs"
        className={classes.states}
        value={shown}
        onChange={setShown}
        aria-label={t("excel.state")}
        data={[
          { value: "all", label: t("excel.all") },
          ...VERDICTS.map((verdict) => ({
            value: verdict,
            label: `${nameOf(verdict)}: ${counts[verdict]}`,
          })),
        ]}
      />
      <CheckedTable rows={rows} columns={columns} nameOf={nameOf} />
      <Text size="xs" c="dimmed">
        {t("excel.lines")} {counts.empty > 0 && t("excel.empty", { count: counts.empty })}{" "}
        {VERDICTS.some((verdict) => counts[verdict] > 200) && t("excel.shownSome")}
      </Text>
      {!isDone && (
        <Group>
          {counts.incomplete > 0 && (
            <Checkbox
              checked={take.incomplete}
              label={t("excel.takeIncomplete", { count: counts.incomplete })}
              onChange={(event) => onTake({ ...take, incomplete: event.currentTarget.checked })}
            />
          )}
          {counts.likely > 0 && (
            <Checkbox
              checked={take.likely}
              label={t("excel.takeLikely", { count: counts.likely })}
              onChange={(event) => onTake({ ...take, likely: event.currentTarget.checked })}
            />
          )}
        </Group>
      )}
      <Group>
        {!isDone && (
          <>
            <Button variant="default" disabled={isBusy} onClick={onBack}>
              {t("excel.back")}
            </Button>
            {count === 0 ? (
              <Text size="sm">
                {t(counts.incomplete + counts.likely > 0 ? "excel.nothingTicked" : "excel.nothingToTake")}
              </Text>
            ) : (
              <Button disabled={isBusy} onClick={onImport}>
                {t("excel.import", { count })}
              </Button>
            )}
          </>
        )}
        {left > 0 && (
          <Button variant="default" disabled={isBusy} onClick={onWrite}>
            {t("excel.writeRed", { count: left })}
          </Button>
        )}
      </Group>
    </Stack>
  );
}

/** The words of a verdict once the list was taken in: what was taken, and what was not. */
function afterwards(verdict: Verdict, take: Take) {
  if (verdict === "good") return "taken_good" as const;
  if (verdict === "incomplete") return take.incomplete ? "taken_incomplete" : "left_incomplete";
  if (verdict === "likely") return take.likely ? "taken_likely" : "left_likely";
  return verdict === "known" ? "left_known" : "left_red";
}

function CheckedTable({
  rows,
  columns,
  nameOf,
}: {
  rows: Checked["rows"];
  columns: readonly ChosenColumn[];
  nameOf: (verdict: Verdict) => string;
}) {
  const { t } = useTranslation();
  const reasonsOf = useReasons(columns);
  if (rows.length === 0) return <Text size="sm">{t("excel.noRows")}</Text>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={classes.scroll} tabIndex={0} aria-label={t("excel.checkedTitle")}>
      <table className={classes.table}>
        <thead>
          <tr>
            {(["row", "state", "case", "day", "reasons"] as const).map((key) => (
              <th key={key}>{t(`excel.${key}`)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.row} data-row={row.row}>
              <td>{row.row}</td>
              <td className={classes.verdict} data-verdict={row.verdict}>
                {nameOf(row.verdict)}
              </td>
              <td className={classes.title}>{row.title}</td>
              <td>{showDate(row.detectedOn)}</td>
              <td>
                {reasonsOf(row).map((reason) => (
                  <span key={reason} className={classes.reason}>
                    {reason}
                  </span>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
