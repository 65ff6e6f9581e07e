import { Checkbox, Group, Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { readDate } from "../cases/partial-date-text.ts";

export type SignedPaper = { readonly number: string; readonly date: string };

export type PaperChoice = {
  readonly byPaper: boolean;
  readonly number: string;
  readonly date: string;
};

export const noPaper: PaperChoice = { byPaper: false, number: "", date: "" };

/** The paper as it is sent; undefined while number or date are not whole. */
export function paperOf({ byPaper, number, date }: PaperChoice): SignedPaper | null | undefined {
  if (!byPaper) return null;
  const day = readDate(date);
  return number.trim() !== "" && day !== null && day.length === 10
    ? { number: number.trim(), date: day }
    : undefined;
}

export function usePaper() {
  return useState<PaperChoice>(noPaper);
}

type Props = {
  readonly value: PaperChoice;
  readonly onChange: (value: PaperChoice) => void;
  /** Where it is not a list of cases that was signed: what the tick and the note under it say. */
  readonly words?: { readonly label: string; readonly note: string };
};

/** *Duyệt theo danh sách ký tay*: number and date of what the head signed (DESIGN §5). */
export function PaperFields({ value, onChange, words }: Props) {
  const { t } = useTranslation();
  return (
    <Stack gap={4}>
      <Checkbox
        label={words?.label ?? t("office.byPaper")}
        checked={value.byPaper}
        onChange={(event) => onChange({ ...value, byPaper: event.currentTarget.checked })}
      />
      {value.byPaper && (
        <>
          <Group>
            <TextInput
              label={t("office.paperNumber")}
              value={value.number}
              onChange={(event) => onChange({ ...value, number: event.currentTarget.value })}
            />
            <TextInput
              label={t("office.paperDate")}
              placeholder="23/07/2020"
              value={value.date}
              onChange={(event) => onChange({ ...value, date: event.currentTarget.value })}
            />
          </Group>
          <Text size="xs" c="dimmed">
            {words?.note ?? t("approval.paperNote")}
          </Text>
        </>
      )}
    </Stack>
  );
}
