import { get, useFormContext } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { useFindings } from "../findings-context.ts";
import classes from "./fields.module.css";

/** A path in the record, such as `title` or `people.0.name`. */
export type FieldName = string;

/** What a head's approval asks for (V01, V14): marked with *. */
const NEEDED = new Set(["title", "detectedOn", "mainSource", "sector", "role", "handling"]);

/**
 * What every field shows under itself: what could not be read of the typing first, else what the rules find there, a
 * warning said to be one. `data-field` is where F8 jumps to.
 */
export function useFieldProps(name: FieldName) {
  const { t } = useTranslation();
  const { formState } = useFormContext();
  const finding = useFindings()(name);
  const typed = get(formState.errors, name) as { message?: string } | undefined;
  const isWarning = typed?.message === undefined && finding?.level === "W";
  const found = isWarning ? t("page.warning", { sentence: finding?.sentence ?? "" }) : finding?.sentence;
  return {
    error: typed?.message ?? found,
    "data-field": name,
    name,
    ...(isWarning && { wrapperProps: { className: classes.warned } }),
    ...(NEEDED.has(name) && { withAsterisk: true }),
  };
}
