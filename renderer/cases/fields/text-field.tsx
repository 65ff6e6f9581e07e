import { Textarea, TextInput } from "@mantine/core";
import { type ClipboardEvent, useContext, useId } from "react";
import { useFormContext } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { textProblem } from "../../../shared/case/field-schema.ts";
import { SecretContext } from "../secret-context.ts";
import type { FieldName } from "./field-props.ts";
import { useTypedText } from "./use-typed-text.ts";

type Props = {
  readonly name: FieldName;
  readonly label: string;
  readonly lines?: number;
  readonly placeholder?: string;
  /** Offered below; anything else may be typed. */
  readonly suggestions?: readonly string[];
  /** Why a line was changed, and the like: may be written of a count-only line too (V24). */
  readonly isAdministration?: boolean;
  readonly description?: string | undefined;
};

/** Free text. On leaving, marks are composed (NFC) and ends trimmed; what cannot be kept is refused in words, never altered. */
export function TextField(props: Props) {
  const isSecret = useContext(SecretContext);
  const { getValues } = useFormContext();
  if (isSecret && !props.isAdministration && !getValues(props.name)) return null;
  return <OpenTextField {...props} />;
}

function OpenTextField({ name, label, lines, placeholder, suggestions, description }: Props) {
  const { t } = useTranslation();
  const listId = useId();
  const { input } = useTypedText<string | undefined>(name, {
    show: (value) => value ?? "",
    readEarly: (text) => (textProblem(name, text) === null ? text : undefined),
    read: (text) => {
      const clean = text.normalize("NFC").trim();
      const problem = textProblem(name, clean);
      if (problem === null) return { value: clean };
      return {
        problem:
          problem.kind === "too-long"
            ? t("page.tooLong", { length: clean.length, most: problem.most })
            : t("page.notText"),
      };
    },
  });
  const onPaste = (event: ClipboardEvent<HTMLInputElement | HTMLTextAreaElement>) => {
    input.onPaste(event);
    if (lines || event.defaultPrevented) return;
    const pasted = event.clipboardData.getData("text/plain");
    if (!/[\r\n\t]/.test(pasted)) return;
    // A one-line field would drop the breaks and glue the words together.
    event.preventDefault();
    document.execCommand("insertText", false, pasted.trim().replace(/[\r\n\t]+/g, " "));
  };
  const shared = { ...input, label, placeholder, description, onPaste, inputWrapperOrder: ORDER };
  if (lines) return <Textarea autosize minRows={lines} maxRows={12} {...shared} />;
  return (
    <>
      <TextInput {...shared} list={suggestions ? listId : undefined} />
      {suggestions && (
        <datalist id={listId}>
          {suggestions.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
    </>
  );
}

const ORDER: ("label" | "input" | "description" | "error")[] = ["label", "input", "description", "error"];
