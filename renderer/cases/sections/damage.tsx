import { useTranslation } from "react-i18next";
import { MEASURES } from "../damage-measures.ts";
import { AmountField } from "../fields/amount-field.tsx";
import { CodeField } from "../fields/code-fields.tsx";
import { DateField } from "../fields/date-field.tsx";
import { RowsField } from "../fields/rows-field.tsx";
import { TextField } from "../fields/text-field.tsx";
import { useLabel } from "./label.ts";

const AMOUNTS = ["taken", "found", "judged", "seized", "recovered"] as const;

const emptyDamage = () => ({
  unit: "VND",
  description: "",
  taken: null,
  found: null,
  judged: null,
  seized: null,
  recovered: null,
  onDate: null,
});

export function Damage() {
  const label = useLabel();
  const { t } = useTranslation();
  return (
    <RowsField
      name="damage"
      addLabel={label("addDamage")}
      empty={emptyDamage}
      titleOf={(index) => t("case.damageRow", { n: index + 1 })}
    >
      {(path) => (
        <>
          <CodeField name={`${path}.unit`} label={label("damageUnit")} codes={MEASURES} isRequired />
          <TextField name={`${path}.description`} label={label("damageDescription")} />
          <DateField name={`${path}.onDate`} label={label("damageOn")} />
          {AMOUNTS.map((amount) => (
            <AmountField
              key={amount}
              name={`${path}.${amount}`}
              label={label(amount)}
              unitName={`${path}.unit`}
            />
          ))}
        </>
      )}
    </RowsField>
  );
}
