import { TextInput } from "@mantine/core";
import { useWatch } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { type Amount, isTooLarge, readAmount, showAmount } from "../../../shared/text/money-text.ts";
import { englishNumber, vietnameseNumber } from "../../../shared/text/number-words.ts";
import { useLanguage } from "../../i18n/language.ts";
import { MEASURES } from "../damage-measures.ts";
import type { FieldName } from "./field-props.ts";
import { useTypedText } from "./use-typed-text.ts";

/** An amount; "chưa xác định" is a value of its own, empty is not filled in. Read out in words below. */
export function AmountField({ name, label, unitName }: { name: FieldName; label: string; unitName: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const unit = useWatch({ name: unitName }) as string;
  const undetermined = t("case.undetermined");
  const { input, value } = useTypedText<Amount>(name, {
    show: (amount) => showAmount(amount, undetermined),
    readEarly: (text) => readAmount(text),
    read: (text) => {
      const amount = text === undetermined ? "undetermined" : readAmount(text);
      if (amount !== undefined) return { value: amount };
      return { problem: t(isTooLarge(text) ? "page.amountTooLarge" : "case.badAmount", { typed: text }) };
    },
  });
  const measure = MEASURES.find((one) => one.code === unit)?.[language === "vi" ? "saidVi" : "saidEn"] ?? "";
  const said =
    typeof value === "number" && value >= 1000
      ? `${language === "vi" ? vietnameseNumber(value) : englishNumber(value)} ${measure}`.trim()
      : undefined;
  return (
    <TextInput
      {...input}
      label={label}
      description={said}
      inputWrapperOrder={["label", "input", "description", "error"]}
    />
  );
}
