import { Button, Modal, NativeSelect, Stack, Tabs, Text, TextInput, UnstyledButton } from "@mantine/core";
import { useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { writeChip } from "../../shared/report/composer/chips.ts";
import type { ReportTable } from "../../shared/report/table.ts";
import type { Words } from "../../shared/report/words.ts";
import { useLanguage } from "../i18n/language.ts";
import type { ShownTable } from "../report/report-screen.tsx";
import { TableView } from "../report/table-view.tsx";
import classes from "./compose.module.css";
import { findNumbers, numberEntries } from "./number-entries.ts";

/** Results that are listed; more words find what is further down. */
const MOST = 60;

/** *Chèn số*: a number of the tables, found by words or picked in its table. */
export function NumberPicker(props: {
  readonly tables: readonly ShownTable[];
  readonly language: keyof Words;
  readonly onPick: (chip: string) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const screenLanguage = useLanguage();
  const { tables, language, onPick, onClose } = props;
  const [typed, setTyped] = useState("");
  const [code, setCode] = useState("B01");
  const results = useRef<HTMLDivElement>(null);
  const counted = tables.filter((one) => one.kind === "numbers");
  const entries = useMemo(
    () => numberEntries(tables as unknown as ReportTable[], language),
    [tables, language],
  );
  const found = findNumbers(entries, typed, MOST);
  const table = counted.find((one) => one.code === code);
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={t("compose.insertNumber")}
      closeButtonProps={{ "aria-label": t("shell.close") }}
    >
      <Tabs defaultValue="find" keepMounted={false}>
        <Tabs.List mb="sm">
          <Tabs.Tab value="find">{t("compose.findNumber")}</Tabs.Tab>
          <Tabs.Tab value="table">{t("compose.pickInTable")}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="find">
          <Stack gap="xs">
            <TextInput
              data-autofocus
              label={t("compose.numberWords")}
              placeholder={t("compose.numberExample")}
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
              onKeyDown={(event) => {
                if (event.nativeEvent.isComposing || event.keyCode === 229) return;
                if (event.key === "Enter" && found[0]) onPick(found[0].chip);
                if (event.key === "ArrowDown") results.current?.querySelector("button")?.focus();
              }}
            />
            <Text size="xs" c="dimmed" role="status">
              {typed.trim() === ""
                ? t("compose.commonNumbers")
                : t("compose.foundNumbers", { count: found.length })}
            </Text>
            <div className={classes.results} ref={results}>
              {found.map((one) => (
                <UnstyledButton key={one.chip} className={classes.result} onClick={() => onPick(one.chip)}>
                  <span>{one.name}</span>
                  <b className="number">{one.value}</b>
                </UnstyledButton>
              ))}
            </div>
          </Stack>
        </Tabs.Panel>
        <Tabs.Panel value="table">
          <Stack gap="xs">
            <NativeSelect
              label={t("report.chooseTable")}
              value={code}
              onChange={(event) => setCode(event.currentTarget.value)}
              data={counted.map((one) => ({
                value: one.code,
                label: `${one.code} ${one.title[screenLanguage]}`,
              }))}
            />
            <Text size="xs">{t("compose.pickHint")}</Text>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
            <section className={classes.tables} tabIndex={0} aria-label={t("compose.pickInTable")}>
              {table && <TableView table={table} onCell={(cell) => onPick(writeChip(cell))} />}
            </section>
          </Stack>
        </Tabs.Panel>
      </Tabs>
      <Button mt="sm" variant="default" onClick={onClose}>
        {t("shell.close")}
      </Button>
    </Modal>
  );
}
