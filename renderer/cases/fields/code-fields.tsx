import { Checkbox, MultiSelect, NativeSelect } from "@mantine/core";
import { useController } from "react-hook-form";
import type { Code } from "../../../shared/catalogue/codes.ts";
import { useLanguage } from "../../i18n/language.ts";
import { type FieldName, useFieldProps } from "./field-props.ts";

type Props = { readonly name: FieldName; readonly label: string; readonly codes: readonly Code[] };

/** One code of a list. A code that is no longer offered stays and is shown as it is. */
export function CodeField({ name, label, codes }: Props) {
  const language = useLanguage();
  const { field } = useController({ name });
  const props = useFieldProps(name);
  const value = (field.value as string | undefined) ?? "";
  const known = value === "" || codes.some((one) => one.code === value);
  return (
    <NativeSelect
      {...props}
      label={label}
      value={value}
      ref={field.ref}
      onBlur={field.onBlur}
      onChange={(event) => field.onChange(event.currentTarget.value)}
      data={[
        { value: "", label: "" },
        ...codes.map((one) => ({ value: one.code, label: one[language] })),
        ...(known ? [] : [{ value, label: value }]),
      ]}
    />
  );
}

/** Any number of codes of a list. */
export function CodesField({ name, label, codes }: Props) {
  const language = useLanguage();
  const { field } = useController({ name });
  const props = useFieldProps(name);
  return (
    <MultiSelect
      {...props}
      label={label}
      value={(field.value as string[] | undefined) ?? []}
      ref={field.ref}
      onBlur={field.onBlur}
      onChange={field.onChange}
      data={codes.map((one) => ({ value: one.code, label: one[language] }))}
      searchable
      clearable
      clearButtonProps={{ "aria-label": label }}
    />
  );
}

export function TickField({ name, label }: { name: FieldName; label: string }) {
  const { field } = useController({ name });
  const { error, ...props } = useFieldProps(name);
  return (
    <Checkbox
      {...props}
      error={error}
      label={label}
      checked={field.value === true}
      ref={field.ref}
      onBlur={field.onBlur}
      onChange={(event) => field.onChange(event.currentTarget.checked)}
    />
  );
}
