import { Button, Group, NativeSelect, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { UnitSet } from "../../shared/report/context.ts";
import { LAYOUTS } from "../../shared/report/layouts.ts";
import { useCommand } from "../api/use-command.ts";
import { useLanguage } from "../i18n/language.ts";
import { ProblemNote } from "../shell/problem-note.tsx";
import { PackButton } from "./pack-button.tsx";
import type { ChosenTemplate } from "./template-check.tsx";

const FORMATS = ["word", "excel", "pdf"] as const;

/** Writes the report into a folder that the person picks, a file a button. */
export function WriteFiles(props: {
  readonly period: string;
  readonly unitSet: UnitSet;
  readonly layout: string;
  readonly onLayout: (code: string) => void;
  readonly template: ChosenTemplate | null;
}) {
  const { t } = useTranslation();
  const screenLanguage = useLanguage();
  const { period, unitSet, layout, onLayout, template } = props;
  const [language, setLanguage] = useState(screenLanguage);
  const [place, setPlace] = useState("");
  const choose = useCommand("place.choose");
  const write = useCommand("report.write");
  const run = async (format: (typeof FORMATS)[number]) => {
    const picked = await choose.run({ purpose: "report" });
    if (!picked) return;
    setPlace(picked.label);
    const own = format === "word" ? (template?.upload ?? "") : "";
    await write.run({ period, unitSet, layout, language, format, place: picked.place, template: own });
  };
  return (
    <>
      <Group align="flex-end" gap="xs">
        <NativeSelect
          size="xs"
          label={t("report.layout")}
          value={layout}
          onChange={(event) => onLayout(event.currentTarget.value)}
          data={LAYOUTS.map((one) => ({ value: one.code, label: one.name[screenLanguage] }))}
        />
        <NativeSelect
          size="xs"
          label={t("report.language")}
          value={language}
          onChange={(event) => setLanguage(event.currentTarget.value === "en" ? "en" : "vi")}
          data={[
            { value: "vi", label: t("report.vietnamese") },
            { value: "en", label: t("report.english") },
          ]}
        />
        {FORMATS.map((format) => (
          <Button
            key={format}
            size="xs"
            variant={format === "word" ? "filled" : "default"}
            disabled={write.isRunning}
            onClick={() => void run(format)}
          >
            {t(`report.${format}`)}
          </Button>
        ))}
        {write.isRunning && (
          <>
            <Text size="sm" role="status">
              {t("report.writing")}
            </Text>
            <Button size="xs" variant="default" onClick={write.cancel}>
              {t("shell.cancel")}
            </Button>
          </>
        )}
        <PackButton period={period} unitSet={unitSet} layout={layout} language={language} />
      </Group>
      {template && <Text size="sm">{t("report.templateUsed", { name: template.name })}</Text>}
      <ProblemNote problem={choose.problem ?? write.problem} />
      {write.value && !write.isRunning && (
        <Text size="sm" role="status">
          {t("report.written", { file: write.value.file, place })}
        </Text>
      )}
    </>
  );
}
