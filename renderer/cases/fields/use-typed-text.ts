import { type ClipboardEvent, useState } from "react";
import { useController, useFormContext } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { type FieldName, useFieldProps } from "./field-props.ts";

/** A value that could be read of a text, or why it could not. */
export type Read<T> = { readonly value: T } | { readonly problem: string };

/** More than any field holds: taken into the window it would only freeze it. */
const MOST_PASTED = 50_000;

/** `isRead`: the value that is held was read of this very text. */
type Typed = { readonly text: string; readonly heldThen: string; readonly isRead: boolean };

type Options<T> = {
  /** Reads what was typed when the field is left. */
  readonly read: (text: string) => Read<T>;
  /** Reads it while it is being typed; undefined keeps what was held. Without it nothing is read before leaving. */
  readonly readEarly?: (text: string) => T | undefined;
  readonly show: (value: T) => string;
};

/**
 * A field whose text is read into a value. While one types the text stands as typed (Unikey fakes its keys, so nothing is
 * rewritten); what cannot be read stays too, with the reason under it, and the record keeps its last good value.
 */
export function useTypedText<T>(name: FieldName, { read, readEarly, show }: Options<T>) {
  const { t } = useTranslation();
  const { field } = useController({ name });
  const { setError, clearErrors, getFieldState } = useFormContext();
  const props = useFieldProps(name);
  // What could not be read stands again when its section is unfolded again.
  const [typed, setTyped] = useState<Typed | null>(() => {
    const text = getFieldState(name).error?.types?.typed;
    return typeof text === "string" ? { text, heldThen: JSON.stringify(field.value), isRead: false } : null;
  });
  // A value that came from elsewhere (a default, the row above) takes the place of what was typed.
  const isTyped = typed !== null && typed.heldThen === JSON.stringify(field.value);
  const take = (text: string) => {
    const answer = read(text);
    if ("problem" in answer) {
      setTyped({ text, heldThen: JSON.stringify(field.value), isRead: false });
      setError(name, { message: answer.problem, types: { typed: text } });
      return;
    }
    clearErrors(name);
    setTyped(null);
    if (JSON.stringify(answer.value) !== JSON.stringify(field.value)) field.onChange(answer.value);
  };
  return {
    /** What the text that stands there says; undefined while it is not read, or cannot be. */
    value: isTyped && !typed.isRead ? undefined : (field.value as T),
    take,
    input: {
      ...props,
      ref: field.ref,
      value: isTyped ? typed.text : show(field.value as T),
      onChange: (event: { currentTarget: { value: string } }) => {
        const text = event.currentTarget.value;
        const early = readEarly?.(text);
        if (early !== undefined) field.onChange(early);
        const heldThen = JSON.stringify(early === undefined ? field.value : early);
        setTyped({ text, heldThen, isRead: early !== undefined });
      },
      onPaste: (event: ClipboardEvent) => {
        const { length } = event.clipboardData.getData("text/plain");
        if (length <= MOST_PASTED) return;
        event.preventDefault();
        setError(name, { message: t("page.pastedTooMuch", { length }) });
      },
      onBlur: () => {
        if (isTyped) take(typed.text);
        // A paste that was refused left nothing behind.
        else if (getFieldState(name).error) clearErrors(name);
        field.onBlur();
      },
    },
  };
}
