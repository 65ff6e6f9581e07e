import { TextInput } from "@mantine/core";
import { useFormContext, useWatch } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { firstDay } from "../../../shared/case/partial-date.ts";
import type { CaseRecord } from "../../../shared/case/record.ts";
import { chargeName } from "../../../shared/catalogue/charges.ts";
import { showCharges } from "../../../shared/text/charges-text.ts";
import { readTypedCharges } from "../../../shared/text/typed-charges.ts";
import { useLanguage } from "../../i18n/language.ts";
import type { FieldName } from "./field-props.ts";
import { useTypedText } from "./use-typed-text.ts";

type Charges = CaseRecord["people"][number]["charges"];

/** A person's charges in one line, by article or by name: `353 k2, 278/1999`, "tham ô". Where no year is typed, the day of the act chooses the code. */
export function ChargesField({ name, label }: { name: FieldName; label: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { getValues } = useFormContext();
  const { input, value } = useTypedText<Charges | undefined>(name, {
    show: (charges) => showCharges(charges ?? []),
    read: (typed) => {
      const until = (getValues("happenedTo") ?? getValues("happenedFrom")) as string | null;
      const read = readTypedCharges(typed, until === null ? null : firstDay(until));
      if ("charges" in read) return { value: [...read.charges] };
      if (read.problem === "unread") return { problem: t("case.badCharge", { typed }) };
      return {
        problem:
          read.problem === "several"
            ? t("page.severalCharges", { typed, names: read.names.join("; ") })
            : t("page.noOffence", { article: read.charge.article, law: read.charge.law }),
      };
    },
  });
  const found = useWatch({ name: "detectedOn" }) as string | null;
  const said = (value ?? []).map(
    (charge) =>
      chargeName(charge, language, found ? firstDay(found) : null) ||
      t("page.otherCharge", { article: charge.article, law: charge.law }),
  );
  return (
    <TextInput
      {...input}
      label={label}
      placeholder={t("case.chargesNote")}
      description={said.length > 0 ? said.join("; ") : undefined}
      inputWrapperOrder={["label", "input", "description", "error"]}
    />
  );
}
