import { type ClipboardEvent, useEffect, useState } from "react";
import { type FieldError, get, useController, useFormContext } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { MOST_UNREAD_LENGTH } from "../../../shared/case/unread.ts";
import { useTyping } from "../typing-context.ts";
import { typedOf, unreadError } from "../unread-texts.ts";
import { type FieldName, useFieldProps } from "./field-props.ts";

/** A value that could be read of a text, or why it could not. */
export type Read<T> = { readonly value: T } | { readonly problem: string };

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
 * rewritten); what cannot be read stays too, with the reason under it, and the record keeps its last good value. The text
 * that could not be read lives with the form's errors, which outlive a folded section, a moved row and the program.
 */
export function useTypedText<T>(name: FieldName, { read, readEarly, show }: Options<T>) {
  const { t } = useTranslation();
  const { field } = useController({ name });
  const { setError, clearErrors, formState } = useFormContext();
  const typing = useTyping();
  const props = useFieldProps(name);
  const error = get(formState.errors, name) as FieldError | undefined;
  const unread = typedOf(error);
  const [typed, setTyped] = useState<Typed | null>(null);
  // A value that came from elsewhere (a default, the row above) takes the place of what is being typed.
  const isTyping = typed !== null && typed.heldThen === JSON.stringify(field.value);
  const take = (text: string) => {
    setTyped(null);
    const answer = read(text);
    if ("problem" in answer) setError(name, unreadError(answer.problem, text));
    else {
      clearErrors(name);
      if (JSON.stringify(answer.value) !== JSON.stringify(field.value)) field.onChange(answer.value);
    }
    typing.over(name);
  };
  // A text that stands there from before says why in the language of now; by now it may be read.
  const takeAgain = () => {
    if (unread === undefined) return;
    const answer = read(unread);
    if (!("problem" in answer)) take(unread);
    else if (answer.problem !== error?.message) setError(name, unreadError(answer.problem, unread));
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: `read` and `take` are made anew at each drawing
  useEffect(() => {
    if (error?.type === "unread") takeAgain();
  }, [t, error?.type, error?.message]);
  const refuseLength = (length: number) => {
    const refused = { type: "refused", message: t("page.pastedTooMuch", { length }) };
    setError(name, unread === undefined ? refused : { ...refused, types: { typed: unread } });
  };
  return {
    /** What the text that stands there says; undefined while it is not read, or cannot be. */
    value: (isTyping ? !typed.isRead : unread !== undefined) ? undefined : (field.value as T),
    take,
    input: {
      ...props,
      ref: field.ref,
      value: isTyping ? typed.text : (unread ?? show(field.value as T)),
      onChange: (event: { currentTarget: { value: string } }) => {
        const text = event.currentTarget.value;
        if (text.length > MOST_UNREAD_LENGTH) return refuseLength(text.length);
        const early = readEarly?.(text);
        if (early !== undefined) field.onChange(early);
        const heldThen = JSON.stringify(early === undefined ? field.value : early);
        setTyped({ text, heldThen, isRead: early !== undefined });
        typing.now(name, early === undefined ? text : null);
      },
      onPaste: (event: ClipboardEvent) => {
        const { length } = event.clipboardData.getData("text/plain");
        if (length <= MOST_UNREAD_LENGTH) return;
        event.preventDefault();
        refuseLength(length);
      },
      onBlur: () => {
        if (isTyping) take(typed.text);
        else {
          // A paste that was refused left nothing behind but what stood there before.
          if (unread !== undefined) takeAgain();
          else if (error) clearErrors(name);
          if (typed) typing.over(name);
        }
        field.onBlur();
      },
    },
  };
}
