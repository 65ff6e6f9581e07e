import { Divider, Text, UnstyledButton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { partNumber } from "../../shared/report/html.ts";
import type { Layout } from "../../shared/report/layouts.ts";
import type { Words } from "../../shared/report/words.ts";
import { useLanguage } from "../i18n/language.ts";
import classes from "./compose.module.css";
import type { Sheets } from "./sheets.tsx";
import type { Opened } from "./use-draft.ts";

/** The report's parts and annexes, each a way to its place on the page; and the numbers that moved. */
export function Outline(props: {
  readonly sheets: Sheets;
  readonly layout: Layout;
  readonly language: keyof Words;
  readonly base: Opened["base"];
  /** Those that stand in the text, in its order. */
  readonly changed: Opened["changed"];
  readonly onGo: (elementId: string) => void;
  readonly onGoChip: (cell: Opened["changed"][number]["cell"]) => void;
}) {
  const { t } = useTranslation();
  const screenLanguage = useLanguage();
  const { sheets, layout, language, base, changed, onGo, onGoChip } = props;
  const show = (value: number | null) =>
    value === null ? "–" : value.toLocaleString(screenLanguage === "vi" ? "vi-VN" : "en-GB");
  return (
    <nav className={classes.outline} aria-label={t("compose.outline")}>
      {sheets.report.sections.map((section, at) => (
        <UnstyledButton
          key={section.key}
          className={classes.part}
          onClick={() => onGo(`part-${section.key}`)}
        >
          {partNumber(at, layout)} {section.title[language]}
        </UnstyledButton>
      ))}
      {base && (
        <>
          <Divider my={6} />
          <Text size="xs" fw={600} px={8}>
            {changed.length === 0
              ? t("compose.noneChanged", { n: base.n })
              : t("compose.changedSince", { count: changed.length, n: base.n })}
          </Text>
          {changed.map((one) => (
            <UnstyledButton
              key={`${one.cell.table} ${one.cell.row} ${one.cell.column}`}
              className={classes.part}
              onClick={() => onGoChip(one.cell)}
            >
              <span className={classes.before}>{show(one.before)}</span> →{" "}
              <span className={classes.now}>{show(one.now)}</span>
              <Text size="xs">{one.name[screenLanguage]}</Text>
            </UnstyledButton>
          ))}
        </>
      )}
      <Divider my={6} />
      <Text size="xs" fw={600} px={8}>
        {t("compose.annexes")}
      </Text>
      {sheets.report.tables.map((table) => (
        <UnstyledButton
          key={table.code}
          className={`${classes.part} ${classes.small}`}
          onClick={() => onGo(`table-${table.code}`)}
        >
          {table.code} {table.title[language]}
        </UnstyledButton>
      ))}
    </nav>
  );
}
