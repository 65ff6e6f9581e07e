import { TextInput } from "@mantine/core";
import { useState } from "react";
import { useController, useFormContext } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { isShortcut } from "../../keys/shortcuts.ts";
import { readDate, showDate } from "../partial-date-text.ts";
import { type FieldName, useFieldProps } from "./field-props.ts";

/** A day, a month or a year, typed as people type it; read on leaving the field. Ctrl+; is today. */
export function DateField({ name, label }: { name: FieldName; label: string }) {
  const { t } = useTranslation();
  const { field } = useController({ name });
  const { setError, clearErrors } = useFormContext();
  const props = useFieldProps(name);
  const [typed, setTyped] = useState<string | null>(null);
  const read = (text: string) => {
    const date = readDate(text);
    if (date === null) {
      setError(name, { message: t("case.badDate", { typed: text }) });
      return;
    }
    clearErrors(name);
    setTyped(null);
    field.onChange(date === "" ? null : date);
  };
  return (
    <TextInput
      {...props}
      label={label}
      placeholder={t("case.datePlaceholder")}
      inputMode="numeric"
      value={typed ?? showDate(field.value as string | null)}
      ref={field.ref}
      onChange={(event) => {
        const text = event.currentTarget.value;
        setTyped(text);
        // A whole day is kept while it is still being typed; what may be half a date waits until the field is left.
        const date = readDate(text);
        if (date?.length === 10 && date.startsWith(text.trim().slice(-4))) field.onChange(date);
      }}
      onKeyDown={(event) => {
        if (!isShortcut(event, "today")) return;
        event.preventDefault();
        const now = new Date();
        read(`${now.getDate()}/${now.getMonth() + 1}/${now.getFullYear()}`);
      }}
      onBlur={() => {
        if (typed !== null) read(typed);
        field.onBlur();
      }}
    />
  );
}
