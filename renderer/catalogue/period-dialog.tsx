import { Button, Group, Modal, Stack, Text, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { periodRowSchema } from "../../shared/bundle/catalogue.ts";
import type { CatalogueRows } from "../../shared/catalogue/rules.ts";
import { readDate, showDate } from "../../shared/text/partial-date-text.ts";

type Row = CatalogueRows["periods"][number];
type Field = keyof Row;

export type DialogProps<Row> = {
  readonly row: Row | null;
  /** Codes of the other rows. */
  readonly taken: readonly string[];
  /** Not published yet: its code may be typed, and the row taken out again. */
  readonly isNew: boolean;
  /** null takes the row out. */
  readonly onPut: (row: Row | null) => void;
  readonly onClose: () => void;
};

const DAYS = ["from", "to", "deadline"] as const;

/** A day as typed, or "" where it is no whole day: the schema then says so at its field. */
export const wholeDay = (typed: string): string => {
  const day = readDate(typed);
  return day?.length === 10 ? day : "";
};

/** One period. Its days are typed as people type them; what rows mean together is said beside the changes. */
export function PeriodDialog(props: DialogProps<Row> & { readonly areDaysFixed: boolean }) {
  const { t } = useTranslation();
  const { row, taken, isNew, areDaysFixed, onPut, onClose } = props;
  const [typed, setTyped] = useState<Readonly<Record<Field, string>>>({
    code: row?.code ?? "",
    vi: row?.vi ?? "",
    en: row?.en ?? "",
    from: showDate(row?.from ?? ""),
    to: showDate(row?.to ?? ""),
    deadline: showDate(row?.deadline ?? ""),
  });
  const [faults, setFaults] = useState<ReadonlySet<string>>(new Set());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const read = { ...typed };
    for (const field of DAYS) read[field] = wholeDay(typed[field]);
    for (const field of ["vi", "en"] as const) read[field] = typed[field].normalize("NFC").trim();
    read.code = typed.code.trim();
    const parsed = periodRowSchema.safeParse(read);
    const wrong = new Set((parsed.error?.issues ?? []).map((one) => String(one.path[0])));
    if (taken.includes(read.code)) wrong.add("taken");
    setFaults(wrong);
    if (parsed.success && wrong.size === 0) onPut(parsed.data);
  };
  const box = (field: Field, fault: string, more: { description?: string; disabled?: boolean } = {}) => (
    <TextInput
      label={t(`catalogue.${field}`)}
      value={typed[field]}
      error={faults.has(field) && fault}
      onChange={(event) => setTyped({ ...typed, [field]: event.currentTarget.value })}
      {...more}
    />
  );
  const name = t("catalogue.badName", { most: 80 });
  const day = t("catalogue.badDate");
  return (
    <Modal
      opened
      onClose={onClose}
      title={row ? t("catalogue.editRow", { code: row.code }) : t("catalogue.newPeriod")}
      lockScroll={false}
      closeButtonProps={{ "aria-label": t("shell.close") }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="xs">
          {isNew && box("code", t("catalogue.badCode"), { description: t("catalogue.codeHint") })}
          {faults.has("taken") && (
            <Text size="sm" c="red" role="alert">
              {t("catalogue.codeTaken")}
            </Text>
          )}
          {box("vi", name)}
          {box("en", name)}
          {areDaysFixed && <Text size="sm">{t("catalogue.fixedDays")}</Text>}
          <Group grow align="flex-start">
            {box("from", day, { disabled: areDaysFixed })}
            {box("to", day, { disabled: areDaysFixed })}
            {box("deadline", day)}
          </Group>
          <DialogButtons canRemove={isNew && row !== null} onRemove={() => onPut(null)} onClose={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}

export function DialogButtons(props: { canRemove: boolean; onRemove: () => void; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Group justify="space-between" mt="xs">
      {props.canRemove ? (
        <Button variant="default" onClick={props.onRemove}>
          {t("catalogue.removeRow")}
        </Button>
      ) : (
        <span />
      )}
      <Group gap="xs">
        <Button variant="default" onClick={props.onClose}>
          {t("shell.cancel")}
        </Button>
        <Button type="submit">{t("catalogue.apply")}</Button>
      </Group>
    </Group>
  );
}
