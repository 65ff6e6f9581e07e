import { TextInput } from "@mantine/core";
import { useState } from "react";
import { useController, useFormContext } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { type Amount, readAmount, showAmount } from "../money-text.ts";
import { type FieldName, useFieldProps } from "./field-props.ts";

/** An amount; "chưa xác định" is a value of its own, empty is not filled in. */
export function AmountField({ name, label }: { name: FieldName; label: string }) {
  const { t } = useTranslation();
  const { field } = useController({ name });
  const { setError, clearErrors } = useFormContext();
  const props = useFieldProps(name);
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <TextInput
      {...props}
      label={label}
      value={typed ?? showAmount(field.value as Amount, t("case.undetermined"))}
      ref={field.ref}
      onChange={(event) => {
        const text = event.currentTarget.value;
        setTyped(text);
        // Kept while it is still being typed; an unreadable one is answered on leaving the field.
        const amount = readAmount(text);
        if (amount !== undefined) field.onChange(amount);
      }}
      onBlur={() => {
        field.onBlur();
        if (typed === null) return;
        const amount = typed === t("case.undetermined") ? "undetermined" : readAmount(typed);
        if (amount === undefined) {
          setError(name, { message: t("case.badAmount", { typed }) });
          return;
        }
        clearErrors(name);
        setTyped(null);
        field.onChange(amount);
      }}
    />
  );
}
