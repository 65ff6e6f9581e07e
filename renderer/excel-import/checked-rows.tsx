import { Button, Checkbox, Group, SegmentedControl, Stack, Text, Title } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { OutputOf } from "../../shared/api/contract.ts";
import { showDate } from "../../shared/text/partial-date-text.ts";
import classes from "./excel-import.module.css";
import type { ChosenColumn } from "./list-steps.tsx";
import { useReasons } from "./use-reasons.ts";

type Checked = OutputOf<"excel.check">;
const VERDICTS = ["good", "incomplete", "likely", "known", "red"] as const;
type Take = { readonly incomplete: boolean; readonly likely: boolean };

/** What the check found, row by row with its reasons; what is taken is chosen here and nothing is written before. */
export function CheckedRows({
  checked,
  columns,
  take,
  onTake,
  isBusy,
  isDone,
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
  onBack: () => void;
  onImport: () => void;
  onWrite: () => void;
}) {
  const { t } = useTranslation();
  const { counts } = checked;
  const [shown, setShown] = useState("all");
  const count = counts.good + (take.incomplete ? counts.incomplete : 0) + (take.likely ? counts.likely : 0);
  const left = counts.red + (take.incomplete ? 0 : counts.incomplete) + (take.likely ? 0 : counts.likely);
  const rows = checked.rows.filter((row) => shown === "all" || row.verdict === shown);
  return (
    <Stack gap="sm">
      <Title order={3} size="h4">
        {t("excel.checkedTitle")}
      </Title>
      <SegmentedControl
        size="xs"
        value={shown}
        onChange={setShown}
        aria-label={t("excel.state")}
        data={[
          { value: "all", label: t("excel.all") },
          ...VERDICTS.map((verdict) => ({
            value: verdict,
            label: `${t(`excel.verdict_${verdict}`)}: ${counts[verdict]}`,
          })),
        ]}
      />
      <CheckedTable rows={rows} columns={columns} />
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
              <Text size="sm">{t("excel.nothingToTake")}</Text>
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

function CheckedTable({ rows, columns }: { rows: Checked["rows"]; columns: readonly ChosenColumn[] }) {
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
                {t(`excel.verdict_${row.verdict}`)}
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
