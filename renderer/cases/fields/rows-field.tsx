import { Button, Group, Paper, Stack, Text } from "@mantine/core";
import type { KeyboardEvent } from "react";
import { useFieldArray, useFormContext } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { isShortcut } from "../../keys/shortcuts.ts";
import { useFindings } from "../findings-context.ts";
import classes from "./fields.module.css";

type Props = {
  readonly name: string;
  readonly addLabel: string;
  /** A new row without its id. */
  readonly empty: () => object;
  /** The fields of one row; `path` is where it lies in the record. */
  readonly children: (path: string) => React.ReactNode;
  readonly titleOf: (index: number) => string;
};

/** Rows that can be added and taken out; a row keeps its id for ever, so a merge knows it again. */
export function RowsField({ name, addLabel, empty, children, titleOf }: Props) {
  const { t } = useTranslation();
  const { fields, append, remove } = useFieldArray({ name, keyName: "key" });
  const finding = useFindings()(name);
  const { getValues, setValue, clearErrors } = useFormContext();
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
              onClick={() => remove(index)}
            >
              {t("case.removeRow")}
            </Button>
          </Group>
          <div className={classes.grid}>{children(`${name}.${index}`)}</div>
        </Paper>
      ))}
      {finding && (
        <Text size="sm" c={finding.level === "E" ? "red" : undefined}>
          {finding.level === "E" ? finding.sentence : t("page.warning", { sentence: finding.sentence })}
        </Text>
      )}
      <Group>
        <Button size="xs" variant="default" onClick={() => append({ id: crypto.randomUUID(), ...empty() })}>
          + {addLabel}
        </Button>
      </Group>
    </Stack>
  );
}
