import { TextInput } from "@mantine/core";
import { useState } from "react";
import { useController, useFormContext } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { type FieldName, useFieldProps } from "./field-props.ts";

type Props = { readonly name: FieldName; readonly label: string; readonly min: number; readonly max: number };

/** A whole number within bounds; empty is not filled in. */
export function CountField({ name, label, min, max }: Props) {
  const { t } = useTranslation();
  const { field } = useController({ name });
  const { setError, clearErrors } = useFormContext();
  const props = useFieldProps(name);
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <TextInput
      {...props}
      label={label}
      inputMode="numeric"
      value={typed ?? (field.value === null || field.value === undefined ? "" : String(field.value))}
      ref={field.ref}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => {
        field.onBlur();
        if (typed === null) return;
        const text = typed.trim();
        const count = text === "" ? null : Number(text);
        if (count !== null && !(Number.isInteger(count) && count >= min && count <= max)) {
          setError(name, { message: t("case.badCount", { typed: text, min, max }) });
          return;
        }
        clearErrors(name);
        setTyped(null);
        field.onChange(count);
      }}
    />
  );
}
