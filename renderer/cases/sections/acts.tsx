import { useWatch } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { firstDay } from "../../../shared/case/partial-date.ts";
import { acts, pettyForms } from "../../../shared/catalogue/code-lists.ts";
import { offered } from "../../../shared/catalogue/codes.ts";
import { CodesField } from "../fields/code-fields.tsx";
import { CountField } from "../fields/count-field.tsx";
import classes from "../fields/fields.module.css";
import { TextField } from "../fields/text-field.tsx";
import { useLabel } from "./label.ts";

export function Acts() {
  const label = useLabel();
  const { t } = useTranslation();
  const [kind, forms, held, detectedOn] = useWatch({
    name: ["kind", "pettyForms", "acts", "detectedOn"],
  }) as [string, string[], string[], string | null];
  const day = detectedOn ? firstDay(detectedOn) : null;
  return (
    <div className={classes.grid}>
      {kind === "VV" && (
        <>
          <div className={classes.two}>
            <CodesField
              name="pettyForms"
              label={label("pettyForms")}
              codes={offered(pettyForms, day, forms)}
            />
          </div>
          {forms.includes("V9") && <TextField name="pettyFormText" label={label("pettyFormText")} />}
        </>
      )}
      <div className={classes.two}>
        <CodesField name="acts" label={label("acts")} codes={offered(acts, day, held)} />
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
