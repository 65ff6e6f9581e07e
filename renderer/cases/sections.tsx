import { NativeSelect } from "@mantine/core";
import { useController, useWatch } from "react-hook-form";
import { useTranslation } from "react-i18next";
import {
  ACTS,
  ADMIN_DISCIPLINES,
  ADVICE_FORMS,
  ADVICE_OUTCOMES,
  HANDLINGS,
  HEAD_RESULTS,
  NATURES,
  offered,
  PARTY_DISCIPLINES,
  PETTY_FORMS,
  ROLES,
  SECTORS,
  SEVERITIES,
  SOURCES,
  STAGES,
  STANDINGS,
  STEERING_TIERS,
} from "../../shared/catalogue/codes.ts";
import { PERIODS } from "../../shared/catalogue/periods.ts";
import { useLanguage } from "../i18n/language.ts";
import { AmountField } from "./fields/amount-field.tsx";
import { ChargesField } from "./fields/charges-field.tsx";
import { CodeField, CodesField, TickField } from "./fields/code-fields.tsx";
import { CountField } from "./fields/count-field.tsx";
import { DateField } from "./fields/date-field.tsx";
import classes from "./fields/fields.module.css";
import { RowsField } from "./fields/rows-field.tsx";
import { TextField } from "./fields/text-field.tsx";

export type SectionId =
  | "general"
  | "detection"
  | "actsSection"
  | "people"
  | "stages"
  | "advice"
  | "damage"
  | "headSection";

/** The folded sections of a case, in the order of the paper form, with the record's fields that each holds. */
export const SECTIONS: readonly {
  readonly id: SectionId;
  readonly fields: readonly string[];
  readonly body: () => React.ReactNode;
}[] = [
  {
    id: "general",
    fields: [
      "title",
      "unit",
      "period",
      "periodReason",
      "secret",
      "steeringTier",
      "officer",
      "remindOn",
      "note",
      "adjustmentReason",
    ],
    body: General,
  },
  {
    id: "detection",
    fields: [
      "detectedOn",
      "happenedFrom",
      "happenedTo",
      "place",
      "agency",
      "agencyType",
      "sector",
      "sectorText",
      "summary",
      "mainSource",
      "mainSourceText",
      "otherSources",
      "sourceDocuments",
      "handling",
      "nature",
      "role",
    ],
    body: Detection,
  },
  {
    id: "actsSection",
    fields: ["acts", "actCount", "pettyForms", "pettyFormText", "classificationReason", "definition"],
    body: Acts,
  },
  { id: "people", fields: ["people"], body: People },
  { id: "stages", fields: ["events"], body: Stages },
  { id: "advice", fields: ["advice", "outcome"], body: Advice },
  { id: "damage", fields: ["damage"], body: Damage },
  { id: "headSection", fields: ["head"], body: Head },
];

export const sectionOf = (field: string): SectionId =>
  SECTIONS.find((section) => section.fields.includes(field.split(".")[0] ?? ""))?.id ?? "general";

const useLabel = () => {
  const { t } = useTranslation();
  return (key: string) => t(`case.${key}`);
};

function General() {
  const label = useLabel();
  return (
    <div className={classes.grid}>
      <div className={classes.wide}>
        <TextField name="title" label={label("title")} />
      </div>
      <PeriodField />
      <TextField name="periodReason" label={label("periodReason")} />
      <TierField />
      <TextField name="officer" label={label("officer")} />
      <DateField name="remindOn" label={label("remindOn")} />
      <div className={classes.two}>
        <TickField name="secret" label={label("secret")} />
      </div>
      <div className={classes.wide}>
        <TextField name="note" label={label("note")} lines={1} />
      </div>
      <div className={classes.wide}>
        <TextField name="adjustmentReason" label={label("adjustmentReason")} />
      </div>
    </div>
  );
}

function PeriodField() {
  const label = useLabel();
  const language = useLanguage();
  const { field } = useController({ name: "period" });
  return (
    <NativeSelect
      label={label("period")}
      data-field="period"
      value={field.value as string}
      onChange={(event) => field.onChange(event.currentTarget.value)}
      data={[
        { value: "", label: label("byDay") },
        ...[...PERIODS].reverse().map((one) => ({ value: one.code, label: one[language] })),
      ]}
    />
  );
}

function TierField() {
  const label = useLabel();
  const language = useLanguage();
  const { field } = useController({ name: "steeringTier" });
  const detectedOn = useWatch({ name: "detectedOn" }) as string | null;
  const value = String(field.value);
  return (
    <NativeSelect
      label={label("steeringTier")}
      data-field="steeringTier"
      value={value}
      onChange={(event) => field.onChange(Number(event.currentTarget.value))}
      data={offered(STEERING_TIERS, detectedOn, value).map((one) => ({
        value: one.code,
        label: one[language],
      }))}
    />
  );
}

function Detection() {
  const label = useLabel();
  const { t } = useTranslation();
  const [sector, source] = useWatch({ name: ["sector", "mainSource"] }) as [string, string];
  return (
    <div className={classes.grid}>
      <DateField name="detectedOn" label={label("detectedOn")} />
      <DateField name="happenedFrom" label={label("happenedFrom")} />
      <DateField name="happenedTo" label={label("happenedTo")} />
      <CodeField name="mainSource" label={label("mainSource")} codes={SOURCES} />
      {source === "N99" && <TextField name="mainSourceText" label={label("mainSourceText")} />}
      {(source === "N04" || source === "N05" || source === "N06") && (
        <CodeField name="handling" label={label("handling")} codes={HANDLINGS} />
      )}
      <CodesField name="otherSources" label={label("otherSources")} codes={SOURCES} />
      <CodeField name="nature" label={label("nature")} codes={NATURES} />
      <CodeField name="role" label={label("role")} codes={ROLES} />
      <CodeField name="sector" label={label("sector")} codes={SECTORS} />
      {sector === "L99" && <TextField name="sectorText" label={label("sectorText")} />}
      <TextField name="agency" label={label("agency")} />
      <TextField name="agencyType" label={label("agencyType")} />
      <TextField name="place.district" label={label("district")} />
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
              <TextField name={`${path}.number`} label={label("documentNumber")} />
              <DateField name={`${path}.date`} label={label("documentDate")} />
              <TextField name={`${path}.issuer`} label={label("issuer")} />
            </>
          )}
        </RowsField>
      </div>
    </div>
  );
}

function Acts() {
  const label = useLabel();
  const [kind, forms] = useWatch({ name: ["kind", "pettyForms"] }) as [string, string[]];
  return (
    <div className={classes.grid}>
      <div className={classes.two}>
        <CodesField name="acts" label={label("acts")} codes={ACTS} />
      </div>
      <CountField name="actCount" label={label("actCount")} min={0} max={1_000_000} />
      {kind === "VV" && (
        <>
          <div className={classes.two}>
            <CodesField name="pettyForms" label={label("pettyForms")} codes={PETTY_FORMS} />
          </div>
          {forms.includes("V9") && <TextField name="pettyFormText" label={label("pettyFormText")} />}
          <div className={classes.two}>
            <TextField name="classificationReason" label={label("classificationReason")} />
          </div>
          <TextField name="definition" label={label("definition")} />
        </>
      )}
    </div>
  );
}

const emptyPerson = () => ({
  name: "",
  birthYear: null,
  position: "",
  managingLevel: "",
  partyMember: null,
  standing: "",
  charges: [],
  measures: [],
  sentence: null,
  partyDiscipline: "",
  adminDiscipline: "",
  milder: [],
});

function People() {
  const label = useLabel();
  const { t } = useTranslation();
  return (
    <RowsField
      name="people"
      addLabel={label("addPerson")}
      empty={emptyPerson}
      titleOf={(index) => t("case.personRow", { n: index + 1 })}
    >
      {(path) => (
        <>
          <TextField name={`${path}.name`} label={label("name")} />
          <CountField name={`${path}.birthYear`} label={label("birthYear")} min={1850} max={2100} />
          <TextField name={`${path}.position`} label={label("position")} />
          <TextField name={`${path}.managingLevel`} label={label("managingLevel")} />
          <CodeField name={`${path}.standing`} label={label("standing")} codes={STANDINGS} />
          <ChargesField name={`${path}.charges`} label={label("charge")} />
          <CodeField
            name={`${path}.partyDiscipline`}
            label={label("partyDiscipline")}
            codes={PARTY_DISCIPLINES}
          />
          <CodeField
            name={`${path}.adminDiscipline`}
            label={label("adminDiscipline")}
            codes={ADMIN_DISCIPLINES}
          />
          <TextField name={`${path}.sentence.kind`} label={label("sentenceKind")} />
          <CountField name={`${path}.sentence.months`} label={label("sentenceMonths")} min={0} max={1200} />
          <TickField name={`${path}.partyMember`} label={label("partyMember")} />
        </>
      )}
    </RowsField>
  );
}

function Stages() {
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
          <CodeField name={`${path}.code`} label={label("stageCode")} codes={STAGES} />
          <DateField name={`${path}.date`} label={label("stageDate")} />
          <TextField name={`${path}.agency`} label={label("stageAgency")} />
          <TextField name={`${path}.document`} label={label("document")} />
          <div className={classes.two}>
            <TextField name={`${path}.note`} label={label("note")} />
          </div>
        </>
      )}
    </RowsField>
  );
}

function Advice() {
  const label = useLabel();
  const { t } = useTranslation();
  return (
    <>
      <RowsField
        name="advice"
        addLabel={label("addAdvice")}
        empty={() => ({
          date: null,
          form: "",
          recipient: "",
          content: "",
          document: "",
          outcome: "",
          outcomeOn: null,
          directive: "",
        })}
        titleOf={(index) => t("case.adviceRow", { n: index + 1 })}
      >
        {(path) => (
          <>
            <DateField name={`${path}.date`} label={label("stageDate")} />
            <CodeField name={`${path}.form`} label={label("adviceForm")} codes={ADVICE_FORMS} />
            <TextField name={`${path}.recipient`} label={label("recipient")} />
            <div className={classes.two}>
              <TextField name={`${path}.content`} label={label("content")} />
            </div>
            <TextField name={`${path}.document`} label={label("document")} />
            <CodeField name={`${path}.outcome`} label={label("adviceOutcome")} codes={ADVICE_OUTCOMES} />
            <DateField name={`${path}.outcomeOn`} label={label("adviceOutcomeOn")} />
            <TextField name={`${path}.directive`} label={label("directive")} />
          </>
        )}
      </RowsField>
      <div className={classes.grid}>
        <TickField name="outcome.value" label={label("outcome")} />
        <DateField name="outcome.onDate" label={label("outcomeOn")} />
        <TextField name="outcome.reason" label={label("outcomeReason")} />
      </div>
    </>
  );
}

const MEASURES = [
  { code: "VND", vi: "đồng", en: "đồng" },
  { code: "USD", vi: "đô la Mỹ", en: "US dollar" },
  { code: "EUR", vi: "euro", en: "euro" },
  { code: "m2", vi: "m² đất", en: "m² of land" },
  { code: "goods", vi: "hiện vật", en: "goods" },
];

function Damage() {
  const label = useLabel();
  const { t } = useTranslation();
  return (
    <RowsField
      name="damage"
      addLabel={label("addDamage")}
      empty={() => ({
        unit: "VND",
        description: "",
        taken: null,
        found: null,
        judged: null,
        seized: null,
        recovered: null,
        onDate: null,
      })}
      titleOf={(index) => t("case.damageRow", { n: index + 1 })}
    >
      {(path) => (
        <>
          <CodeField name={`${path}.unit`} label={label("damageUnit")} codes={MEASURES} />
          <TextField name={`${path}.description`} label={label("damageDescription")} />
          <DateField name={`${path}.onDate`} label={label("damageOn")} />
          {(["taken", "found", "judged", "seized", "recovered"] as const).map((amount) => (
            <AmountField key={amount} name={`${path}.${amount}`} label={label(amount)} />
          ))}
        </>
      )}
    </RowsField>
  );
}

function Head() {
  const label = useLabel();
  return (
    <div className={classes.grid}>
      <TextField name="head.position" label={label("headPosition")} />
      <CodeField name="head.severity" label={label("severity")} codes={SEVERITIES} />
      <CodeField name="head.result" label={label("headResult")} codes={HEAD_RESULTS} />
    </div>
  );
}
