import { TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { FieldName } from "./field-props.ts";
import { useTypedText } from "./use-typed-text.ts";

type Props = {
  readonly name: FieldName;
  readonly label: string;
  readonly min: number;
  readonly max: number;
  readonly description?: string | undefined;
};

/** A whole number within bounds; empty is not filled in. */
export function CountField({ name, label, min, max, description }: Props) {
  const { t } = useTranslation();
  const read = (text: string): number | null | undefined => {
    const digits = text.trim();
    if (digits === "") return null;
    const count = /^\d{1,9}$/.test(digits) ? Number(digits) : Number.NaN;
    return count >= min && count <= max ? count : undefined;
  };
  const { input } = useTypedText<number | null | undefined>(name, {
    show: (count) => (count === null || count === undefined ? "" : String(count)),
    readEarly: read,
    read: (text) => {
      const value = read(text);
      return value === undefined
        ? { problem: t("case.badCount", { typed: text.trim(), min, max }) }
        : { value };
    },
  });
  return (
    <TextInput
      {...input}
      label={label}
      inputMode="numeric"
      description={description}
      inputWrapperOrder={["label", "input", "description", "error"]}
    />
  );
}
