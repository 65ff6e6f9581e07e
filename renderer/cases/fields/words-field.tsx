import { TagsInput } from "@mantine/core";
import { useContext } from "react";
import { useController, useFormContext } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { textProblem } from "../../../shared/case/field-schema.ts";
import { SecretContext } from "../secret-context.ts";
import { type FieldName, useFieldProps } from "./field-props.ts";
import { keepEscape } from "./keep-escape.ts";

type Props = { readonly name: FieldName; readonly label: string; readonly suggestions: readonly string[] };

/** Any number of short texts; those of the list are offered. */
export function WordsField({ name, label, suggestions }: Props) {
  const { t } = useTranslation();
  const isSecret = useContext(SecretContext);
  const { field } = useController({ name });
  const { setError, clearErrors } = useFormContext();
  const props = useFieldProps(name);
  if (isSecret) return null;
  return (
    <TagsInput
      {...props}
      onKeyDown={keepEscape}
      label={label}
      value={(field.value as string[] | undefined) ?? []}
      ref={field.ref}
      onBlur={field.onBlur}
      onChange={(words) => {
        const clean = words.map((word) => word.normalize("NFC").trim());
        if (clean.some((word) => textProblem(`${name}.0`, word) !== null)) {
          setError(name, { message: t("page.notText") });
          return;
        }
        clearErrors(name);
        field.onChange(clean);
      }}
      data={[...suggestions]}
      splitChars={[";"]}
      clearable
      clearButtonProps={{ "aria-label": label }}
    />
  );
}
