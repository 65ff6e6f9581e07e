import { Alert, Button, Group, Stack, Tabs, Text, Title } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { OutputOf } from "../../shared/api/contract.ts";
import { useQueryOf } from "../api/use-query-of.ts";
import { useLanguage } from "../i18n/language.ts";
import { usePeriodName } from "../i18n/period-name.ts";
import { useNavigation } from "../shell/navigation.ts";
import { usePeriod } from "../shell/period.ts";
import { ProblemNote } from "../shell/problem-note.tsx";
import { CrossCheck } from "./cross-check.tsx";
import { FrozenNote } from "./frozen-note.tsx";
import { Pictures } from "./pictures.tsx";
import { ReportText } from "./report-text.tsx";
import { TablePicker } from "./table-picker.tsx";
import { type ChosenTemplate, TemplateCheck } from "./template-check.tsx";
import { UnitSetSelect, useUnitSet } from "./unit-set.tsx";
import { type AskedCell, WhyCellDrawer } from "./why-cell-drawer.tsx";
import { WriteFiles } from "./write-files.tsx";

export type ShownReport = OutputOf<"report.show">;
export type ShownTable = ShownReport["tables"][number];

/** *Báo cáo sơ kết*: the tables with the way behind every number, the text, the cross-check, and the files. */
export function ReportScreen() {
  const { t } = useTranslation();
  const language = useLanguage();
  const periodName = usePeriodName();
  const { period } = usePeriod();
  const { go } = useNavigation();
  const { unitSet } = useUnitSet();
  const [layout, setLayout] = useState("party-36");
  const [template, setTemplate] = useState<ChosenTemplate | null>(null);
  const [cell, setCell] = useState<AskedCell | null>(null);
  const { value: report, problem } = useQueryOf("report.show", { period, unitSet });
  if (problem) return <ProblemNote problem={problem} />;
  if (!report) return null;
  return (
    <Stack gap="sm">
      <Group justify="space-between" align="flex-end">
        <Title order={2} size="h3">
          {t("report.title")} – {periodName(period)}
        </Title>
        <Group gap="xs" align="flex-end">
          <Button size="xs" onClick={() => go("compose")}>
            {t("compose.open")}
          </Button>
          <UnitSetSelect />
        </Group>
      </Group>
      <FrozenNote period={period} />
      <WriteFiles
        period={period}
        unitSet={unitSet}
        layout={layout}
        onLayout={setLayout}
        template={template}
      />
      {report.missing.length > 0 && (
        <Alert
          color={report.isComplete ? "gray" : "yellow"}
          variant="outline"
          p="xs"
          title={report.isComplete ? undefined : t("report.incomplete")}
        >
          {report.missing.map((one) => (
            <Text size="sm" key={one.code}>
              {one.sentence[language]}
            </Text>
          ))}
        </Alert>
      )}
      <Tabs defaultValue="tables" keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab value="tables">{t("report.tables")}</Tabs.Tab>
          <Tabs.Tab value="pictures">{t("report.pictures")}</Tabs.Tab>
          <Tabs.Tab value="text">{t("report.text")}</Tabs.Tab>
          <Tabs.Tab value="checks">{t("report.checks")}</Tabs.Tab>
          <Tabs.Tab value="template">{t("report.template")}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="tables" pt="sm">
          <TablePicker tables={report.tables} onCell={setCell} />
        </Tabs.Panel>
        <Tabs.Panel value="pictures" pt="sm">
          <Pictures asked={{ period, unitSet }} tables={report.tables} onCell={setCell} />
        </Tabs.Panel>
        <Tabs.Panel value="text" pt="sm">
          <ReportText report={report} onCell={setCell} />
        </Tabs.Panel>
        <Tabs.Panel value="checks" pt="sm">
          <CrossCheck report={report} />
        </Tabs.Panel>
        <Tabs.Panel value="template" pt="sm">
          <TemplateCheck layout={layout} chosen={template} onChoose={setTemplate} />
        </Tabs.Panel>
      </Tabs>
      {cell && (
        <WhyCellDrawer
          asked={{ period, unitSet, ...cell }}
          tables={report.tables}
          onClose={() => setCell(null)}
        />
      )}
    </Stack>
  );
}
