import { TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { firstDay } from "../../../shared/case/partial-date.ts";
import { isShortcut } from "../../keys/shortcuts.ts";
import { readDate, showDate } from "../partial-date-text.ts";
import type { FieldName } from "./field-props.ts";
import { useTypedText } from "./use-typed-text.ts";

/** A day, a month or a year, typed as people type it; read on leaving the field. Ctrl+; is today. */
export function DateField({ name, label }: { name: FieldName; label: string }) {
  const { t } = useTranslation();
  const { input, take, value } = useTypedText<string | null>(name, {
    show: showDate,
    // A whole day is kept while it is still being typed; what may be half a date waits until the field is left.
    readEarly: (text) => {
      const date = readDate(text);
      return date?.length === 10 && date.startsWith(text.trim().slice(-4)) ? date : undefined;
    },
    read: (text) => {
      const date = readDate(text);
      return date === null
        ? { problem: t("case.badDate", { typed: text }) }
        : { value: date === "" ? null : date };
    },
  });
  const isPartial = typeof value === "string" && value.length < 10;
  return (
    <TextInput
      {...input}
      label={label}
      placeholder={t("case.datePlaceholder")}
      inputMode="numeric"
      description={isPartial ? t("page.countsAs", { day: showDate(firstDay(value)) }) : undefined}
      inputWrapperOrder={["label", "input", "description", "error"]}
      onKeyDown={(event) => {
        if (!isShortcut(event, "today")) return;
        event.preventDefault();
        const now = new Date();
        take(`${now.getDate()}/${now.getMonth() + 1}/${now.getFullYear()}`);
      }}
    />
  );
}
