import { Alert, Stack, Table, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../i18n/language.ts";
import classes from "./report.module.css";
import type { ShownReport } from "./report-screen.tsx";

/** Totals that must agree between tables, each with its two numbers; and what the report was made from. */
export function CrossCheck({ report }: { readonly report: ShownReport }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const wrong = report.checks.filter((one) => !one.agrees).length;
  const { provenance } = report;
  const show = (value: number) => value.toLocaleString(language === "vi" ? "vi-VN" : "en-GB");
  return (
    <Stack gap="sm">
      <Alert color={wrong === 0 ? "green" : "red"} variant="outline" p="xs" role="status">
        {wrong === 0
          ? t("report.checksAgree", { count: report.checks.length })
          : t("report.checksDisagree", { count: wrong })}
      </Alert>
      <Table withTableBorder verticalSpacing={2} className={classes.table}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("report.checkWhat")}</Table.Th>
            <Table.Th>{t("report.first")}</Table.Th>
            <Table.Th>{t("report.second")}</Table.Th>
            <Table.Th>{t("report.result")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {report.checks.map((one) => (
            <Table.Tr key={`${one.what.en} ${one.left.name.en} ${one.right.name.en}`}>
              <Table.Td>{one.what[language]}</Table.Td>
              <Table.Td>
                {one.left.name[language]}: {show(one.left.value)}
              </Table.Td>
              <Table.Td>
                {one.right.name[language]}: {show(one.right.value)}
              </Table.Td>
              <Table.Td fw={one.agrees ? 400 : 700}>
                {t(one.agrees ? "report.agrees" : "report.disagrees")}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Text size="xs">
        {t("report.madeFrom", { ...provenance, bundles: provenance.bundles.length })}
        {provenance.bundlesHash !== null && (
          <>
            <br />
            {t("report.bundlesHash")}: <code>{provenance.bundlesHash}</code>
            <br />
            {t("report.viewHash")}: <code>{provenance.viewHash}</code>
          </>
        )}
      </Text>
    </Stack>
  );
}
