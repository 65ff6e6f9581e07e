import { TextInput } from "@mantine/core";
import { useFormContext } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { readLength } from "../../../shared/text/months-text.ts";
import type { FieldName } from "./field-props.ts";
import { useTypedText } from "./use-typed-text.ts";

type Props = {
  readonly name: FieldName;
  readonly label: string;
  /** Where a sentence without a length ("chung thân"), typed here, belongs. */
  readonly kindName: FieldName;
};

/** A length of imprisonment, kept in months; "7 năm 6 tháng" is read, and years are said below. */
export function MonthsField({ name, label, kindName }: Props) {
  const { t } = useTranslation();
  const { setValue, clearErrors } = useFormContext();
  const { input, value } = useTypedText<number | null | undefined>(name, {
    show: (months) => (months === null || months === undefined ? "" : String(months)),
    readEarly: (text) => {
      const length = readLength(text);
      return length && "months" in length ? length.months : undefined;
    },
    read: (text) => {
      const length = readLength(text);
      if (length === undefined) return { problem: t("page.badMonths", { typed: text.trim() }) };
      if ("months" in length) return { value: length.months };
      clearErrors(kindName);
      setValue(kindName, length.kind, { shouldDirty: true });
      return { value: null };
    },
  });
  const said =
    typeof value === "number" && value >= 12
      ? t(value % 12 === 0 ? "page.years" : "page.yearsMonths", {
          years: Math.floor(value / 12),
          months: value % 12,
        })
      : undefined;
  return (
    <TextInput
      {...input}
      label={label}
      placeholder={t("page.monthsPlaceholder")}
      description={said}
      inputWrapperOrder={["label", "input", "description", "error"]}
    />
  );
}
