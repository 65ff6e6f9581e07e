import { NativeSelect, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { OutputOf } from "../../shared/api/contract.ts";
import type { UnitSet } from "../../shared/report/context.ts";
import { LAYOUTS } from "../../shared/report/layouts.ts";
import { useCommand } from "../api/use-command.ts";
import { useQueryOf } from "../api/use-query-of.ts";
import { useLanguage } from "../i18n/language.ts";
import { showTime } from "../shell/show-time.ts";
import { FileButtons, type FileFormat } from "./file-buttons.tsx";
import { LanguageSelect } from "./language-select.tsx";
import { PackButton } from "./pack-button.tsx";
import type { ChosenTemplate } from "./template-check.tsx";

type Standing = NonNullable<OutputOf<"report.standsFirst">["standing"]>;

/**
 * The report as files. Where somebody composed it, that one stands first, final or marked as a draft, and the one made straight
 * from the data second: so that nobody hands in the wrong one.
 */
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
  const which = { period, unitSet, language };
  const { value: first } = useQueryOf("report.standsFirst", which);
  const composed = useCommand("report.compose.write");
  const fromData = useCommand("report.write");
  const own = (format: FileFormat) => (format === "word" ? (template?.upload ?? "") : "");
  if (!first) return null;
  const { standing } = first;
  const pack = (packLayout: string) => <PackButton {...which} layout={packLayout} />;
  const inLanguage = <LanguageSelect language={language} onLanguage={setLanguage} />;
  const inLayout = (
    <NativeSelect
      size="xs"
      w={250}
      label={t(standing ? "report.layoutOfData" : "report.layout")}
      value={layout}
      onChange={(event) => onLayout(event.currentTarget.value)}
      data={LAYOUTS.map((one) => ({ value: one.code, label: one.name[screenLanguage] }))}
    />
  );
  return (
    <Stack gap={6}>
      {standing && (
        <FileButtons
          isMain
          label={sayStanding(standing, t)}
          lead={
            <>
              {inLanguage}
              <Said>{sayStanding(standing, t)}</Said>
            </>
          }
          command={composed}
          onWrite={(format, place) =>
            composed.run({
              ...which,
              n: standing.n,
              layout: standing.layout,
              format,
              place,
              template: own(format),
            })
          }
        >
          {pack(standing.layout)}
        </FileButtons>
      )}
      <FileButtons
        isMain={!standing}
        label={t("report.fromData")}
        lead={
          standing ? (
            <>
              {inLayout}
              <Said>{t("report.fromData")}</Said>
            </>
          ) : (
            <>
              {inLanguage}
              {inLayout}
            </>
          )
        }
        command={fromData}
        onWrite={(format, place) => fromData.run({ ...which, layout, format, place, template: own(format) })}
      >
        {!standing && pack(layout)}
      </FileButtons>
      {template && <Text size="sm">{t("report.templateUsed", { name: template.name })}</Text>}
    </Stack>
  );
}

/** What the buttons behind it write, in the line of their feet. */
const Said = ({ children }: { readonly children: string }) => (
  <Text size="sm" fw={600} maw={320} pb={4}>
    {children}
  </Text>
);

function sayStanding({ kind, n, mark }: Standing, t: ReturnType<typeof useTranslation>["t"]): string {
  if (!mark) return t("report.standsDraftEmpty");
  const by = { n, time: showTime(mark.atMs), name: mark.by };
  return t(kind === "final" ? "report.standsFinal" : "report.standsDraft", by);
}
