import { Badge, Button, Group, NativeSelect, Table, Text, Title } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { listWith } from "../../shared/catalogue/code-lists.ts";
import { CODE_LISTS, type CodeList, type CodeRow } from "../../shared/catalogue/code-rows.ts";
import { showDate } from "../../shared/text/partial-date-text.ts";
import { useLanguage } from "../i18n/language.ts";
import { CodeDialog } from "./code-dialog.tsx";

type Props = {
  /** What the register goes by, and with the changes that are not published yet. */
  readonly published: readonly CodeRow[];
  readonly rows: readonly CodeRow[];
  /** null where lists are only shown. */
  readonly onRows: ((rows: readonly CodeRow[]) => void) | null;
};

/** *Danh mục*: one list at a time, as it came with the program and as the cluster has changed it. */
export function CodeSection({ published, rows, onRows }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [list, setList] = useState<CodeList>("sectors");
  /** The code whose dialog is open; "" for a new one. */
  const [editing, setEditing] = useState<string | null>(null);
  const codes = listWith(list, rows);
  return (
    <section>
      <Group justify="space-between" mb={4} align="flex-end">
        <Group gap="sm" align="center">
          <Title order={3} size="h5">
            {t("catalogue.lists")}
          </Title>
          <NativeSelect
            size="xs"
            aria-label={t("catalogue.list")}
            value={list}
            onChange={(event) => setList(event.currentTarget.value as CodeList)}
            data={CODE_LISTS.map((one) => ({ value: one, label: t(`catalogue.list_${one}`) }))}
          />
        </Group>
        {onRows && (
          <Button size="xs" variant="default" onClick={() => setEditing("")}>
            {t("catalogue.addCode")}
          </Button>
        )}
      </Group>
      <Table withTableBorder verticalSpacing={3} fz="sm" aria-label={t(`catalogue.list_${list}`)}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("catalogue.codeOf")}</Table.Th>
            <Table.Th>{t("catalogue.called")}</Table.Th>
            <Table.Th>{t("catalogue.from")}</Table.Th>
            <Table.Th>{t("catalogue.endsOn")}</Table.Th>
            {onRows && <Table.Td />}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {codes.map((one) => (
            <Table.Tr key={one.code}>
              <Table.Td>{one.code}</Table.Td>
              <Table.Td>
                {one[language]}{" "}
                {isUnpublished(published, rows, list, one.code) && (
                  <Badge variant="outline" color="dark" size="sm">
                    {t("catalogue.unpublished")}
                  </Badge>
                )}
                {(one.earlier ?? []).map((name) => (
                  <Text size="xs" c="dimmed" key={name.before}>
                    {t("catalogue.earlierName", { name: name[language], before: showDate(name.before) })}
                  </Text>
                ))}
              </Table.Td>
              <Table.Td className="digits">{one.from ? showDate(one.from) : ""}</Table.Td>
              <Table.Td className="digits">{one.until ? showDate(one.until) : ""}</Table.Td>
              {onRows && (
                <Table.Td>
                  {/* What has ended stays ended; an end that is not published yet may be taken back. */}
                  {(one.until === undefined || isUnpublished(published, rows, list, one.code)) && (
                    <Button
                      size="compact-xs"
                      variant="default"
                      aria-label={t("catalogue.editRow", { code: one.code })}
                      onClick={() => setEditing(one.code)}
                    >
                      {t("catalogue.edit")}
                    </Button>
                  )}
                </Table.Td>
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {onRows && editing !== null && (
        <CodeDialog
          list={list}
          code={codes.find((one) => one.code === editing) ?? null}
          taken={new Set(codes.map((one) => one.code))}
          unpublished={rows.filter(
            (row) => row.list === list && row.code === editing && !isHeld(published, row),
          )}
          onRows={(added) => {
            const isOf = (row: CodeRow) => row.list === list && row.code === editing;
            // One of a published row's own day is told by the rule that keeps such a row, not as a day twice.
            const held = published.filter((row) => isOf(row) && !added.some((one) => one.from === row.from));
            onRows([...rows.filter((row) => !isOf(row)), ...held, ...added]);
            setEditing(null);
          }}
          onClose={() => setEditing(null)}
        />
      )}
    </section>
  );
}

const isHeld = (published: readonly CodeRow[], row: CodeRow): boolean =>
  published.some((one) => JSON.stringify(one) === JSON.stringify(row));

const isUnpublished = (
  published: readonly CodeRow[],
  rows: readonly CodeRow[],
  list: CodeList,
  code: string,
): boolean => rows.some((row) => row.list === list && row.code === code && !isHeld(published, row));
