import { useTranslation } from "react-i18next";
import { STAGES } from "../../../shared/catalogue/codes.ts";
import { CodeField } from "../fields/code-fields.tsx";
import { DateField } from "../fields/date-field.tsx";
import classes from "../fields/fields.module.css";
import { RowsField } from "../fields/rows-field.tsx";
import { TextField } from "../fields/text-field.tsx";
import { useLabel } from "./label.ts";

export function Stages() {
  const label = useLabel();
  const { t } = useTranslation();
  return (
    <RowsField
      name="events"
      addLabel={label("addStage")}
      empty={() => ({ code: "G00", date: null, agency: "", document: "", note: "" })}
      titleOf={(index) => t("case.stageRow", { n: index + 1 })}
    >
      {(path) => (
        <>
          <CodeField name={`${path}.code`} label={label("stageCode")} codes={STAGES} isRequired />
          <DateField name={`${path}.date`} label={label("stageDate")} />
          <TextField name={`${path}.agency`} label={label("stageAgency")} />
          <TextField name={`${path}.document`} label={label("document")} />
          <div className={classes.two}>
            <TextField name={`${path}.note`} label={label("note")} lines={1} />
          </div>
        </>
      )}
    </RowsField>
  );
}
