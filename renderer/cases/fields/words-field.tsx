import { TagsInput } from "@mantine/core";
import { useContext, useEffect, useRef, useState } from "react";
import { get, useController, useFormContext } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { textProblem } from "../../../shared/case/field-schema.ts";
import { SecretContext } from "../secret-context.ts";
import { useTyping } from "../typing-context.ts";
import { typedOf, unreadError } from "../unread-texts.ts";
import { type FieldName, useFieldProps } from "./field-props.ts";
import { keepEscape } from "./keep-escape.ts";

type Props = { readonly name: FieldName; readonly label: string; readonly suggestions: readonly string[] };

/** Any number of short texts; those of the list are offered. */
export function WordsField(props: Props) {
  return useContext(SecretContext) ? null : <OpenWordsField {...props} />;
}

function OpenWordsField({ name, label, suggestions }: Props) {
  const { t } = useTranslation();
  const { field } = useController({ name });
  const { setError, clearErrors, formState } = useFormContext();
  const typing = useTyping();
  const props = useFieldProps(name);
  const words = (field.value as string[] | undefined) ?? [];
  const unread = typedOf(get(formState.errors, name));
  /** What is typed and is none of the words yet; null where nobody types. */
  const [typed, setTyped] = useState<string | null>(null);
  const isRefusing = useRef(false);

  const take = (all: readonly string[]) => {
    const clean = all.map((word) => word.normalize("NFC").trim());
    const refused = all.filter((_, at) => textProblem(`${name}.0`, clean[at] ?? "") !== null);
    if (refused.length > 0) {
      // It stays where it was typed, though the list empties that box, before or after this.
      isRefusing.current = true;
      queueMicrotask(() => {
        isRefusing.current = false;
      });
      setTyped(null);
      setError(name, unreadError(t("page.notText"), refused.join("; ")));
      typing.over(name);
      return;
    }
    clearErrors(name);
    field.onChange(clean);
  };
  const onSearchChange = (text: string) => {
    if (isRefusing.current && text === "") return;
    setTyped(text);
    clearErrors(name);
    if (text === "") typing.over(name);
    else typing.now(name, text);
  };
  // Half a word of an earlier time.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it comes on the page
  useEffect(() => {
    if (unread !== undefined && typed === null && textProblem(`${name}.0`, unread.trim()) === null)
      take([...words, unread]);
  }, [unread === undefined]);
  return (
    <TagsInput
      {...props}
      onKeyDown={keepEscape}
      label={label}
      value={words}
      searchValue={typed ?? unread ?? ""}
      onSearchChange={onSearchChange}
      ref={field.ref}
      onBlur={field.onBlur}
      onChange={take}
      data={[...suggestions]}
      splitChars={[";"]}
      clearable
      clearButtonProps={{ "aria-label": label }}
    />
  );
}
