import { Textarea, TextInput } from "@mantine/core";
import { useController } from "react-hook-form";
import { type FieldName, useFieldProps } from "./field-props.ts";

type Props = {
  readonly name: FieldName;
  readonly label: string;
  readonly lines?: number;
  readonly placeholder?: string;
};

/** Free text. Nothing is rewritten while typing (Unikey fakes its keys); on leaving, marks are composed (NFC) and ends trimmed. */
export function TextField({ name, label, lines, placeholder }: Props) {
  const { field } = useController({ name });
  const shared = {
    ...useFieldProps(name),
    label,
    placeholder,
    value: (field.value as string | undefined) ?? "",
    ref: field.ref,
    onChange: (event: { currentTarget: { value: string } }) => field.onChange(event.currentTarget.value),
    onBlur: () => {
      const clean = String(field.value ?? "")
        .normalize("NFC")
        .trim();
      if (clean !== field.value) field.onChange(clean);
      field.onBlur();
    },
  };
  return lines ? <Textarea autosize minRows={lines} maxRows={12} {...shared} /> : <TextInput {...shared} />;
}
