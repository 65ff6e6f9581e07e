import { NativeSelect, Text, TextInput } from "@mantine/core";
import { useController, useWatch } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { offered, STEERING_TIERS } from "../../../shared/catalogue/codes.ts";
import { periods } from "../../../shared/catalogue/periods.ts";
import { plans } from "../../../shared/catalogue/plans.ts";
import { useLanguage } from "../../i18n/language.ts";
import { useUnitName } from "../../i18n/unit-name.ts";
import { useOpenState } from "../../shell/open-state.ts";
import { DateField } from "../fields/date-field.tsx";
import { useFieldProps } from "../fields/field-props.ts";
import classes from "../fields/fields.module.css";
import { TextField } from "../fields/text-field.tsx";
import { useFindings } from "../findings-context.ts";
import { useLabel } from "./label.ts";
import { RelatedCases } from "./related-cases.tsx";
import { SecretField } from "./secret-field.tsx";

export function General() {
  const label = useLabel();
  const { t } = useTranslation();
  return (
    <div className={classes.grid}>
      <Text size="xs" c="dimmed" className={classes.wide}>
        {t("page.starred")}
      </Text>
      <div className={classes.wide}>
        <TextField name="title" label={label("title")} />
      </div>
      <UnitField />
      <PeriodField />
      <WhenAsked name="periodReason">
        <TextField name="periodReason" label={label("periodReason")} isAdministration />
      </WhenAsked>
      <PlanField />
      <TierField />
      <TextField name="officer" label={label("officer")} />
      <DateField name="remindOn" label={label("remindOn")} />
      <div className={classes.two}>
        <SecretField />
      </div>
      <div className={classes.wide}>
        <TextField name="note" label={label("note")} lines={1} />
      </div>
      {[0, 1, 2].map((at) => (
        <TextField key={at} name={`ownFields.${at}`} label={t("page.ownField", { n: at + 1 })} />
      ))}
      <div className={classes.wide}>
        <RelatedCases />
      </div>
      <WhenAsked name="adjustmentReason">
        <div className={classes.wide}>
          <TextField name="adjustmentReason" label={label("adjustmentReason")} isAdministration />
        </div>
      </WhenAsked>
    </div>
  );
}

/** A reason that only some cases need: shown where a rule asks for it, and wherever it was given. */
function WhenAsked({ name, children }: { name: string; children: React.ReactNode }) {
  const finding = useFindings()(name);
  const value = useWatch({ name }) as string;
  return finding === null && value === "" ? null : children;
}

/** A case belongs to the office that records it; its unit never changes. */
function UnitField() {
  const label = useLabel();
  const unitName = useUnitName();
  const open = useOpenState();
  const unit = useWatch({ name: "unit" }) as string;
  const { error } = useFieldProps("unit");
  const own = open?.kind === "office" ? open.unit : "";
  return (
    <TextInput
      label={label("unit")}
      value={unitName(unit || own)}
      data-field="unit"
      error={error}
      readOnly
      tabIndex={error ? 0 : -1}
    />
  );
}

function PeriodField() {
  const label = useLabel();
  const language = useLanguage();
  const { field } = useController({ name: "period" });
  const props = useFieldProps("period");
  return (
    <NativeSelect
      {...props}
      label={label("period")}
      ref={field.ref}
      value={field.value as string}
      onBlur={field.onBlur}
      onChange={(event) => field.onChange(event.currentTarget.value)}
      data={[
        { value: "", label: label("byDay") },
        ...[...periods()].reverse().map((one) => ({ value: one.code, label: one[language] })),
      ]}
    />
  );
}

function PlanField() {
  const label = useLabel();
  const { field } = useController({ name: "plan" });
  const props = useFieldProps("plan");
  const value = (field.value as string | null) ?? "";
  const isOffered = value === "" || plans().some((plan) => plan.code === value);
  return (
    <NativeSelect
      {...props}
      label={label("plan")}
      ref={field.ref}
      value={value}
      onBlur={field.onBlur}
      onChange={(event) => field.onChange(event.currentTarget.value || null)}
      data={[
        { value: "", label: label("byDay") },
        ...plans().map((plan) => ({ value: plan.code, label: plan.code })),
        ...(isOffered ? [] : [{ value, label: value }]),
      ]}
    />
  );
}

function TierField() {
  const label = useLabel();
  const language = useLanguage();
  const { field } = useController({ name: "steeringTier" });
  const props = useFieldProps("steeringTier");
  const detectedOn = useWatch({ name: "detectedOn" }) as string | null;
  const value = String(field.value);
  return (
    <NativeSelect
      {...props}
      label={label("steeringTier")}
      ref={field.ref}
      value={value}
      onBlur={field.onBlur}
      onChange={(event) => field.onChange(Number(event.currentTarget.value))}
      data={offered(STEERING_TIERS, detectedOn, value).map((one) => ({
        value: one.code,
        label: one[language],
      }))}
    />
  );
}
