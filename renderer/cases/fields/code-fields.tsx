import { MultiSelect, NativeSelect } from "@mantine/core";
import { useController } from "react-hook-form";
import { useTranslation } from "react-i18next";
import type { Code } from "../../../shared/catalogue/codes.ts";
import { useLanguage } from "../../i18n/language.ts";
import { type FieldName, useFieldProps } from "./field-props.ts";
import { keepEscape } from "./keep-escape.ts";

type Props = {
  readonly name: FieldName;
  readonly label: string;
  readonly codes: readonly Code[];
  /** A row cannot be without it: no empty choice is offered. */
  readonly isRequired?: boolean;
};

/** One code of a list. A code that is no longer offered stays and is shown as it is. */
export function CodeField({ name, label, codes, isRequired }: Props) {
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
        ...(isRequired ? [] : [{ value: "", label: "" }]),
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
      onKeyDown={keepEscape}
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

/** Yes, no, or not known: a box that was never touched says neither. */
export function YesNoField({ name, label }: { name: FieldName; label: string }) {
  const { t } = useTranslation();
  const { field } = useController({ name });
  const props = useFieldProps(name);
  const value = field.value as boolean | null | undefined;
  return (
    <NativeSelect
      {...props}
      label={label}
      ref={field.ref}
      value={value === true ? "yes" : value === false ? "no" : ""}
      onBlur={field.onBlur}
      onChange={(event) => {
        const chosen = event.currentTarget.value;
        field.onChange(chosen === "" ? null : chosen === "yes");
      }}
      data={[
        { value: "", label: "" },
        { value: "yes", label: t("page.yes") },
        { value: "no", label: t("page.no") },
      ]}
    />
  );
}
