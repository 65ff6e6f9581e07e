import { Button, Table, Text, Title, UnstyledButton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { cellText, headCells, isNumeric, tableNotes } from "../../shared/report/cell-text.ts";
import type { ReportTable } from "../../shared/report/table.ts";
import { useLanguage } from "../i18n/language.ts";
import { useNavigation } from "../shell/navigation.ts";
import classes from "./report.module.css";
import type { ShownTable } from "./report-screen.tsx";
import type { AskedCell } from "./why-cell-drawer.tsx";

/** One table as it is printed; its numbers open the cases behind them, the rows of a list their case. */
export function TableView(props: { readonly table: ShownTable; readonly onCell: (cell: AskedCell) => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { openCase } = useNavigation();
  const { table, onCell } = props;
  const printed = table as unknown as ReportTable;
  const isDense = table.columns.length > 8;
  const { hasGroups, groups, columns } = headCells(printed, language);
  let at = 0;
  const first = groups.map((group) => {
    const from = at;
    at += group.span;
    return { ...group, from };
  });
  return (
    <>
      <Title order={3} size="h5">
        {table.code}. {table.title[language]}
      </Title>
      <Text size="xs">
        {t("report.population")}: {table.population[language]}
      </Text>
      {table.rows.length === 0 ? (
        <Text size="sm">{t("report.nothing")}</Text>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <section className={classes.scroll} tabIndex={0} aria-label={table.title[language]}>
          <Table
            withTableBorder
            withColumnBorders
            verticalSpacing={2}
            horizontalSpacing={isDense ? 4 : "xs"}
            className={isDense ? `${classes.table} ${classes.dense}` : classes.table}
          >
            <Table.Thead>
              <Table.Tr>
                <Table.Th rowSpan={hasGroups ? 2 : 1}>{table.rowHead[language]}</Table.Th>
                {hasGroups
                  ? first.map((group) =>
                      group.isGroup ? (
                        <Table.Th key={group.from} colSpan={group.span} ta="center">
                          {group.text}
                        </Table.Th>
                      ) : (
                        <Table.Th key={group.from} rowSpan={2}>
                          {columns[group.from]?.text}
                        </Table.Th>
                      ),
                    )
                  : table.columns.map((column) => (
                      <Table.Th key={column.key}>{column.head[language]}</Table.Th>
                    ))}
              </Table.Tr>
              {hasGroups && (
                <Table.Tr>
                  {table.columns
                    .filter((_, i) => columns[i]?.isGrouped)
                    .map((column) => (
                      <Table.Th key={column.key}>{column.head[language]}</Table.Th>
                    ))}
                </Table.Tr>
              )}
            </Table.Thead>
            <Table.Tbody>
              {table.rows.map((row) => (
                <Table.Tr key={row.key} fw={row.isSum ? 700 : 400}>
                  <Table.Td fw={row.isSum ? 700 : 400}>
                    {row.caseId === undefined ? (
                      row.head[language]
                    ) : (
                      <Button size="compact-xs" variant="subtle" onClick={() => openCase(row.caseId ?? "")}>
                        {row.head[language]}
                      </Button>
                    )}
                  </Table.Td>
                  {row.cells.map((cell, i) => {
                    const column = table.columns[i];
                    if (!column) return null;
                    const text = cellText(
                      cell as ReportTable["rows"][number]["cells"][number],
                      column.form,
                      language,
                    );
                    const opens = table.explains && typeof cell.value === "number";
                    return (
                      <Table.Td key={column.key} ta={isNumeric(column.form) ? "right" : "left"}>
                        {opens ? (
                          <UnstyledButton
                            className={classes.number}
                            aria-label={`${text} – ${t("report.whyTitle")}: ${row.head[language]}, ${column.group ? `${column.group[language]}, ` : ""}${column.head[language]}`}
                            onClick={() => onCell({ table: table.code, row: row.key, column: column.key })}
                          >
                            {text}
                          </UnstyledButton>
                        ) : (
                          text
                        )}
                      </Table.Td>
                    );
                  })}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </section>
      )}
      {table.rowsInTruth !== undefined && (
        <Text size="xs">{t("report.cut", { all: table.rowsInTruth, shown: table.rows.length })}</Text>
      )}
      {tableNotes({ ...printed, rowsInTruth: undefined } as never, language).map((note) => (
        <Text size="xs" key={note}>
          {note}
        </Text>
      ))}
    </>
  );
}
