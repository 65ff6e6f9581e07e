import { Stack, Text, UnstyledButton } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../i18n/language.ts";
import classes from "./report.module.css";
import type { ShownTable } from "./report-screen.tsx";
import { TableView } from "./table-view.tsx";
import type { AskedCell } from "./why-cell-drawer.tsx";

/** The tables by name, and the one that was picked. */
export function TablePicker(props: {
  readonly tables: readonly ShownTable[];
  readonly onCell: (cell: AskedCell) => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [code, setCode] = useState("B01");
  const table = props.tables.find((one) => one.code === code) ?? props.tables[0];
  return (
    <div className={classes.tables}>
      <nav aria-label={t("report.chooseTable")}>
        {props.tables.map((one) => (
          <UnstyledButton
            key={one.code}
            className={classes.pick}
            aria-pressed={one.code === table?.code}
            onClick={() => setCode(one.code)}
          >
            {one.code} {one.title[language]}
          </UnstyledButton>
        ))}
      </nav>
      <Stack gap={6}>
        <Text size="xs" c="dimmed">
          {t("report.hint")}
        </Text>
        {table && <TableView table={table} onCell={props.onCell} />}
      </Stack>
    </div>
  );
}
