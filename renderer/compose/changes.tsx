import { Stack, Table, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { OutputOf } from "../../shared/api/contract.ts";
import { useLanguage } from "../i18n/language.ts";
import classes from "./compose.module.css";

type Numbers = OutputOf<"report.compose.restate">["numbers"];
type TextChanges = OutputOf<"report.compose.compare">["text"];

/** Numbers that moved: where they stand, before, now, and by how much. */
export function ChangedNumbers({
  numbers,
  heads,
}: {
  readonly numbers: Numbers;
  readonly heads: readonly [string, string];
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const show = (value: number | null) =>
    value === null ? "–" : value.toLocaleString(language === "vi" ? "vi-VN" : "en-GB");
  return (
    <Table withTableBorder verticalSpacing={3} fz="sm">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t("compose.where")}</Table.Th>
          <Table.Th ta="right">{heads[0]}</Table.Th>
          <Table.Th ta="right">{heads[1]}</Table.Th>
          <Table.Th ta="right">{t("compose.delta")}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {numbers.map((one) => (
          <Table.Tr key={`${one.cell.table} ${one.cell.row} ${one.cell.column}`}>
            <Table.Td>{one.name[language]}</Table.Td>
            <Table.Td className="number">{show(one.before)}</Table.Td>
            <Table.Td className="number" fw={600}>
              {show(one.now)}
            </Table.Td>
            <Table.Td className="number">
              {one.delta !== null && one.delta > 0 ? "+" : ""}
              {show(one.delta)}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** Paragraphs that read otherwise, part by part: what was there struck through, what is there now under it. */
export function ChangedText({
  text,
  titles,
}: {
  readonly text: TextChanges;
  readonly titles: Readonly<Record<string, string>>;
}) {
  const { t } = useTranslation();
  return (
    <Stack gap="xs">
      {text.map((one) => (
        <div key={`${one.section} ${one.id}`}>
          <Title order={4} size="h6">
            {titles[one.section] ?? one.section}
          </Title>
          {one.before === null ? (
            <Text size="sm">
              {t("compose.added")}: <span className={classes.now}>{one.now}</span>
            </Text>
          ) : one.now === null ? (
            <Text size="sm">
              {t("compose.taken")}: <span className={classes.before}>{one.before}</span>
            </Text>
          ) : (
            <>
              <Text size="sm">
                {t("compose.was")}: <span className={classes.before}>{one.before}</span>
              </Text>
              <Text size="sm">
                {t("compose.is")}: <span className={classes.now}>{one.now}</span>
              </Text>
            </>
          )}
        </div>
      ))}
    </Stack>
  );
}
