import { TextInput } from "@mantine/core";
import { useFormContext } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { firstDay } from "../../../shared/case/partial-date.ts";
import type { CaseRecord } from "../../../shared/case/record.ts";
import { chargeName } from "../../../shared/catalogue/charge-names.ts";
import { readCharges, showCharges } from "../../../shared/text/charges-text.ts";
import { useLanguage } from "../../i18n/language.ts";
import type { FieldName } from "./field-props.ts";
import { useTypedText } from "./use-typed-text.ts";

type Charges = CaseRecord["people"][number]["charges"];

/** A person's charges in one line, as files write them: `353 k2, 278/1999`. Where no year is typed, the day of the act chooses the code. */
export function ChargesField({ name, label }: { name: FieldName; label: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { getValues } = useFormContext();
  const { input, value } = useTypedText<Charges | undefined>(name, {
    show: (charges) => showCharges(charges ?? []),
    read: (typed) => {
      const until = (getValues("happenedTo") ?? getValues("happenedFrom")) as string | null;
      const charges = readCharges(typed, until === null ? null : firstDay(until));
      return charges ? { value: charges } : { problem: t("case.badCharge", { typed }) };
    },
  });
  const names = (value ?? []).map((charge) => chargeName(charge, language)).filter((one) => one !== "");
  return (
    <TextInput
      {...input}
      label={label}
      placeholder={t("case.chargesNote")}
      description={names.length > 0 ? names.join("; ") : undefined}
      inputWrapperOrder={["label", "input", "description", "error"]}
    />
  );
}
