import { Stack, Text, Title, UnstyledButton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../i18n/language.ts";
import classes from "./report.module.css";
import type { ShownReport } from "./report-screen.tsx";
import type { AskedCell } from "./why-cell-drawer.tsx";

const ROMAN = ["I", "II", "III", "IV", "V"];

/** The report's words; each number in them opens what is behind it. */
export function ReportText(props: {
  readonly report: ShownReport;
  readonly onCell: (cell: AskedCell) => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Stack gap="xs" className={classes.text}>
      {props.report.sections.map((section, at) => (
        <section key={section.key}>
          <Title order={3} size="h5">
            {ROMAN[at]}. {section.title[language]}
          </Title>
          {section.paragraphs[language].length === 0 && (
            <Text size="sm" c="dimmed">
              {t("report.nothing")}
            </Text>
          )}
          {section.paragraphs[language].map((paragraph, number) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the paragraphs are made anew as a whole
            <Text key={number}>
              {paragraph.style === "point" ? "- " : ""}
              {paragraph.runs.map((run, place) =>
                typeof run === "string" ? (
                  run
                ) : (
                  <UnstyledButton
                    // biome-ignore lint/suspicious/noArrayIndexKey: as above
                    key={place}
                    className={classes.chip}
                    aria-label={`${run.text} – ${t("report.whyTitle")}`}
                    onClick={() => props.onCell(run.cell)}
                  >
                    {run.text}
                  </UnstyledButton>
                ),
              )}
            </Text>
          ))}
        </section>
      ))}
    </Stack>
  );
}
