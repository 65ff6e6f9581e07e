import { useWatch } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { ACTS, PETTY_FORMS } from "../../../shared/catalogue/codes.ts";
import { CodesField } from "../fields/code-fields.tsx";
import { CountField } from "../fields/count-field.tsx";
import classes from "../fields/fields.module.css";
import { TextField } from "../fields/text-field.tsx";
import { useLabel } from "./label.ts";

export function Acts() {
  const label = useLabel();
  const { t } = useTranslation();
  const [kind, forms] = useWatch({ name: ["kind", "pettyForms"] }) as [string, string[]];
  return (
    <div className={classes.grid}>
      {kind === "VV" && (
        <>
          <div className={classes.two}>
            <CodesField name="pettyForms" label={label("pettyForms")} codes={PETTY_FORMS} />
          </div>
          {forms.includes("V9") && <TextField name="pettyFormText" label={label("pettyFormText")} />}
        </>
      )}
      <div className={classes.two}>
        <CodesField name="acts" label={label("acts")} codes={ACTS} />
      </div>
      <CountField
        name="actCount"
        label={label("actCount")}
        min={0}
        max={1_000_000}
        description={t("page.actCountHint")}
      />
      {kind === "VV" && (
        <>
          <div className={classes.two}>
            <TextField name="classificationReason" label={label("classificationReason")} lines={1} />
          </div>
          <TextField name="definition" label={label("definition")} />
        </>
      )}
    </div>
  );
}
