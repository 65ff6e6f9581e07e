import { Button, Group, Paper, Stack, Text } from "@mantine/core";
import { type KeyboardEvent, useState } from "react";
import { useFieldArray, useFormContext } from "react-hook-form";
import { useTranslation } from "react-i18next";
import type { UnreadText } from "../../../shared/case/unread.ts";
import { isShortcut } from "../../keys/shortcuts.ts";
import { useFindings } from "../findings-context.ts";
import { unreadError, unreadTexts } from "../unread-texts.ts";
import classes from "./fields.module.css";

type Props = {
  readonly name: string;
  readonly addLabel: string;
  /** A new row; it gets an id of its own. */
  readonly empty: () => object;
  /** The fields of one row; `path` is where it lies in the record. */
  readonly children: (path: string) => React.ReactNode;
  readonly titleOf: (index: number) => string;
};

/** The row taken out last: its values, and below its path the texts that could not be read. */
type Removed = {
  readonly index: number;
  readonly title: string;
  readonly row: object;
  readonly unread: readonly UnreadText[];
};

/** Rows that can be added, taken out and, the last of those, put back; a row keeps its id for ever, so a merge knows it again. */
export function RowsField({ name, addLabel, empty, children, titleOf }: Props) {
  const { t } = useTranslation();
  const { fields, append, insert, remove } = useFieldArray({ name, keyName: "key" });
  const finding = useFindings()(name);
  const { getValues, setValue, setError, clearErrors, getFieldState } = useFormContext();
  const [removed, setRemoved] = useState<Removed | null>(null);
  const takeOut = (index: number) => {
    const path = `${name}.${index}`;
    const { error } = getFieldState(path);
    setRemoved({
      index,
      title: titleOf(index),
      row: structuredClone(getValues(path)),
      unread: error ? unreadTexts(error) : [],
    });
    remove(index);
  };
  const putBack = ({ index, row, unread }: Removed) => {
    insert(index, row, { shouldFocus: false });
    for (const { field, typed } of unread)
      setError(`${name}.${index}.${field}`, unreadError(t("page.notRead"), typed));
    setRemoved(null);
  };
  /** Ctrl+D: the field above, as in Excel. */
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (!isShortcut(event, "copyAbove")) return;
    const field = (event.target as HTMLElement).dataset.field ?? "";
    const [, index = "0", rest = ""] = new RegExp(`^${name}\\.(\\d+)\\.(.+)$`).exec(field) ?? [];
    event.preventDefault();
    if (rest === "" || index === "0") return;
    clearErrors(field);
    setValue(field, structuredClone(getValues(`${name}.${Number(index) - 1}.${rest}`)), {
      shouldDirty: true,
    });
  };
  return (
    <Stack gap="xs" data-field={name} tabIndex={-1} onKeyDown={onKeyDown}>
      {fields.map((row, index) => (
        <Paper key={row.key} withBorder p="xs">
          <Group justify="space-between" mb={4}>
            <Text size="sm" fw={600}>
              {titleOf(index)}
            </Text>
            <Button
              size="compact-xs"
              variant="subtle"
              color="red"
              aria-label={`${t("case.removeRow")}: ${titleOf(index)}`}
              onClick={() => takeOut(index)}
            >
              {t("case.removeRow")}
            </Button>
          </Group>
          <div className={classes.grid}>{children(`${name}.${index}`)}</div>
        </Paper>
      ))}
      {removed && (
        <Group gap="xs" role="status">
          <Text size="sm">{t("page.rowRemoved", { row: removed.title })}</Text>
          <Button size="compact-xs" variant="default" onClick={() => putBack(removed)}>
            {t("page.putBack")}
          </Button>
        </Group>
      )}
      {finding && (
        <Text size="sm" c={finding.level === "E" ? "red" : undefined}>
          {finding.level === "E" ? finding.sentence : t("page.warning", { sentence: finding.sentence })}
        </Text>
      )}
      <Group>
        <Button size="xs" variant="default" onClick={() => append({ ...empty(), id: crypto.randomUUID() })}>
          + {addLabel}
        </Button>
      </Group>
    </Stack>
  );
}
