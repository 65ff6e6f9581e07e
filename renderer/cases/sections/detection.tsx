import { useWatch } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { firstDay } from "../../../shared/case/partial-date.ts";
import { agencyTypes, sectors, sources } from "../../../shared/catalogue/code-lists.ts";
import { HANDLINGS, NATURES, offered, ROLES } from "../../../shared/catalogue/codes.ts";
import { CodeField, CodesField } from "../fields/code-fields.tsx";
import { DateField } from "../fields/date-field.tsx";
import classes from "../fields/fields.module.css";
import { RowsField } from "../fields/rows-field.tsx";
import { TextField } from "../fields/text-field.tsx";
import { useLabel } from "./label.ts";

/** Letters whose handling must be said (V14), and the press, where it may be. */
const HANDLED = ["N04", "N05", "N06"];
/** Districts were abolished on 1/7/2025; a case of an earlier day keeps its own. */
const LAST_DISTRICTS = "2025-06-30";

export function Detection() {
  const label = useLabel();
  const { t } = useTranslation();
  const [sector, source, others, handling, detectedOn, district] = useWatch({
    name: ["sector", "mainSource", "otherSources", "handling", "detectedOn", "place.district"],
  }) as [string, string, string[], string, string | null, string];
  const isHandled = handling !== "" || [source, ...others].some((one) => HANDLED.includes(one));
  const day = detectedOn ? firstDay(detectedOn) : null;
  const sourcesOf = (held: string | readonly string[]) => offered(sources, day, held);
  const hasDistricts = detectedOn === null || detectedOn <= LAST_DISTRICTS || district !== "";
  return (
    <div className={classes.grid}>
      <DateField name="detectedOn" label={label("detectedOn")} />
      <CodeField name="mainSource" label={label("mainSource")} codes={sourcesOf(source)} />
      <CodeField name="sector" label={label("sector")} codes={offered(sectors, day, sector)} />
      {(source === "N99" || others.includes("N99")) && (
        <TextField name="mainSourceText" label={label("mainSourceText")} />
      )}
      {sector === "L99" && <TextField name="sectorText" label={label("sectorText")} />}
      <div className={classes.two}>
        <CodeField name="role" label={label("role")} codes={ROLES} />
      </div>
      <CodeField name="nature" label={label("nature")} codes={NATURES} />
      {isHandled && <CodeField name="handling" label={label("handling")} codes={HANDLINGS} />}
      <CodesField name="otherSources" label={label("otherSources")} codes={sourcesOf(others)} />
      <DateField name="happenedFrom" label={label("happenedFrom")} />
      <DateField name="happenedTo" label={label("happenedTo")} />
      <TextField name="agency" label={label("agency")} />
      <TextField
        name="agencyType"
        label={label("agencyType")}
        suggestions={offered(agencyTypes, day, "").map((one) => one.vi)}
      />
      <TextField name="place.province" label={t("page.province")} />
      {hasDistricts && <TextField name="place.district" label={label("district")} />}
      <TextField name="place.commune" label={label("commune")} />
      <div className={classes.wide}>
        <TextField name="summary" label={label("summary")} lines={3} />
      </div>
      <div className={classes.wide}>
        <RowsField
          name="sourceDocuments"
          addLabel={label("addDocument")}
          empty={() => ({ source, number: "", date: null, issuer: "" })}
          titleOf={(index) => t("case.documentRow", { n: index + 1 })}
        >
          {(path) => (
            <>
              <CodeField
                name={`${path}.source`}
                label={t("page.documentSource")}
                codes={sourcesOf([source, ...others])}
              />
              <TextField name={`${path}.number`} label={label("documentNumber")} />
              <DateField name={`${path}.date`} label={label("documentDate")} />
              <div className={classes.two}>
                <TextField name={`${path}.issuer`} label={label("issuer")} />
              </div>
            </>
          )}
        </RowsField>
      </div>
    </div>
  );
}
