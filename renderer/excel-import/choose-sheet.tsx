import { Button, Group, NativeSelect, Stack, Text, UnstyledButton } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { OutputOf } from "../../shared/api/contract.ts";
import { columnLetter } from "../../shared/excel-import/cell.ts";
import classes from "./excel-import.module.css";

type Sheets = OutputOf<"excel.open">["sheets"];
type Chosen = { readonly sheet: number; readonly headerRow: number | null };

/** Which sheet, and which of its first rows names the columns: both guessed, both shown, both changeable. */
export function ChooseSheet({ sheets, onChosen }: { sheets: Sheets; onChosen: (chosen: Chosen) => void }) {
  const { t } = useTranslation();
  const first = sheets.findIndex((sheet) => !sheet.isHidden && sheet.headerRow !== null);
  const [chosen, setChosen] = useState<Chosen>(() => {
    const sheet = Math.max(first, 0);
    return { sheet, headerRow: sheets[sheet]?.headerRow ?? null };
  });
  const sheet = sheets[chosen.sheet];
  const rows = sheet?.rows ?? [];
  const width = Math.max(0, ...rows.map((row) => row.cells.length));
  return (
    <Stack gap="xs" className={classes.fill}>
      <Group align="flex-end">
        <NativeSelect
          label={t("excel.sheet")}
          value={String(chosen.sheet)}
          onChange={(event) => {
            const next = Number(event.currentTarget.value);
            setChosen({ sheet: next, headerRow: sheets[next]?.headerRow ?? null });
          }}
          data={sheets.map(({ name, isHidden }, i) => ({
            value: String(i),
            label: isHidden ? t("excel.hiddenSheet", { name }) : name,
          }))}
        />
        <NativeSelect
          label={t("excel.headerRow")}
          value={String(chosen.headerRow ?? "")}
          onChange={(event) =>
            setChosen({
              ...chosen,
              headerRow: event.currentTarget.value === "" ? null : Number(event.currentTarget.value),
            })
          }
          data={[
            { value: "", label: t("excel.noHeader") },
            ...rows.map(({ row }) => ({ value: String(row), label: t("excel.rowNumber", { row }) })),
          ]}
        />
        <Button disabled={rows.length === 0} onClick={() => onChosen(chosen)}>
          {t("excel.toColumns")}
        </Button>
      </Group>
      {rows.length === 0 ? (
        <Text>{t(sheet?.isTooLarge ? "excel.wideSheet" : "excel.emptySheet")}</Text>
      ) : (
        <>
          <Text size="sm">{t("excel.headerHint")}</Text>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
          <section className={classes.scroll} tabIndex={0} aria-label={sheet?.name}>
            <table className={`${classes.table} ${classes.preview}`}>
              <thead>
                <tr>
                  <th>{t("excel.row")}</th>
                  {Array.from({ length: width }, (_, column) => (
                    <th key={columnLetter(column)}>{columnLetter(column)}</th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map(({ row, cells }) => (
                  <tr key={row} className={row === chosen.headerRow ? classes.chosen : undefined}>
                    <th>
                      <UnstyledButton
                        className={classes.rowButton}
                        aria-pressed={row === chosen.headerRow}
                        onClick={() => setChosen({ ...chosen, headerRow: row })}
                      >
                        {t("excel.rowNumber", { row })}
                      </UnstyledButton>
                    </th>
                    {Array.from({ length: width }, (_, column) => (
                      <td key={columnLetter(column)}>{cells[column] ?? ""}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </>
      )}
    </Stack>
  );
}
