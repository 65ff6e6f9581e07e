import { useWatch } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { firstDay } from "../../../shared/case/partial-date.ts";
import { adviceForms } from "../../../shared/catalogue/code-lists.ts";
import { ADVICE_OUTCOMES, offered } from "../../../shared/catalogue/codes.ts";
import { CodeField, YesNoField } from "../fields/code-fields.tsx";
import { DateField } from "../fields/date-field.tsx";
import classes from "../fields/fields.module.css";
import { RowsField } from "../fields/rows-field.tsx";
import { TextField } from "../fields/text-field.tsx";
import { useLabel } from "./label.ts";

const emptyAdvice = () => ({
  date: null,
  form: "",
  recipient: "",
  content: "",
  document: "",
  outcome: "",
  outcomeOn: null,
  directive: "",
});

export function Advice() {
  const label = useLabel();
  const { t } = useTranslation();
  return (
    <>
      <RowsField
        name="advice"
        addLabel={label("addAdvice")}
        empty={emptyAdvice}
        titleOf={(index) => t("case.adviceRow", { n: index + 1 })}
      >
        {(path) => (
          <>
            <DateField name={`${path}.date`} label={label("stageDate")} />
            <AdviceForm path={path} />
            <TextField name={`${path}.recipient`} label={label("recipient")} />
            <div className={classes.two}>
              <TextField name={`${path}.content`} label={label("content")} lines={1} />
            </div>
            <TextField name={`${path}.document`} label={label("document")} />
            <CodeField name={`${path}.outcome`} label={label("adviceOutcome")} codes={ADVICE_OUTCOMES} />
            <DateField name={`${path}.outcomeOn`} label={label("adviceOutcomeOn")} />
            <TextField name={`${path}.directive`} label={label("directive")} />
          </>
        )}
      </RowsField>
      <div className={classes.grid}>
        <YesNoField name="outcome.value" label={label("outcome")} />
        <DateField name="outcome.onDate" label={label("outcomeOn")} />
        <TextField name="outcome.reason" label={label("outcomeReason")} lines={1} />
      </div>
    </>
  );
}

/** The forms there were on the day of the advice. */
function AdviceForm({ path }: { path: string }) {
  const label = useLabel();
  const [form, date] = useWatch({ name: [`${path}.form`, `${path}.date`] }) as [string, string | null];
  const codes = offered(adviceForms, date ? firstDay(date) : null, form);
  return <CodeField name={`${path}.form`} label={label("adviceForm")} codes={codes} />;
}
