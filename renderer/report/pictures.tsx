import { Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { UnitSet } from "../../shared/report/context.ts";
import { useQueryOf } from "../api/use-query-of.ts";
import { useLanguage } from "../i18n/language.ts";
import { ProblemNote } from "../shell/problem-note.tsx";
import { PictureFigure } from "./picture-figure.tsx";
import type { ShownTable } from "./report-screen.tsx";
import type { AskedCell } from "./why-cell-drawer.tsx";

/** The report's pictures as Word and PDF have them; under each its numbers, which open the cases behind them. */
export function Pictures(props: {
  readonly asked: { readonly period: string; readonly unitSet: UnitSet };
  readonly tables: readonly ShownTable[];
  readonly onCell: (cell: AskedCell) => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { value, problem } = useQueryOf("report.pictures", { ...props.asked, language });
  if (problem) return <ProblemNote problem={problem} />;
  if (!value) return null;
  if (value.pictures.length === 0) return <Text>{t("report.noPictures")}</Text>;
  return (
    <Stack gap="lg">
      {value.pictures.map((picture) => (
        <PictureFigure
          key={picture.key}
          picture={picture}
          table={props.tables.find((one) => one.code === picture.table)}
          onCell={props.onCell}
        />
      ))}
    </Stack>
  );
}
