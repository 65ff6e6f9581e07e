import { TextInput } from "@mantine/core";
import { useState } from "react";
import { useController, useFormContext } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { readCharges, showCharges } from "../charges-text.ts";
import { type FieldName, useFieldProps } from "./field-props.ts";

/** A person's charges in one line, as files write them: `353 k2, 278/1999`. */
export function ChargesField({ name, label }: { name: FieldName; label: string }) {
  const { t } = useTranslation();
  const { field } = useController({ name });
  const { setError, clearErrors } = useFormContext();
  const props = useFieldProps(name);
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <TextInput
      {...props}
      label={label}
      placeholder={t("case.chargesNote")}
      value={typed ?? showCharges((field.value as Parameters<typeof showCharges>[0] | undefined) ?? [])}
      ref={field.ref}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => {
        field.onBlur();
        if (typed === null) return;
        const charges = readCharges(typed);
        if (!charges) {
          setError(name, { message: t("case.badCharge", { typed }) });
          return;
        }
        clearErrors(name);
        setTyped(null);
        field.onChange(charges);
      }}
    />
  );
}
