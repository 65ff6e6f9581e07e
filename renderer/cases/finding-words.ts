import { useCallback } from "react";
import { useFormContext } from "react-hook-form";
import { findingSentence } from "../../shared/case/finding-sentences.ts";
import { useLanguage } from "../i18n/language.ts";
import type { FormValues } from "./form-record.ts";

type Found = { readonly rule: string; readonly field: string };

/** What was found at a field, in words; of a title that is there but too short, that. */
export function useFindingWords(): (found: Found) => string {
  const language = useLanguage();
  const { getValues } = useFormContext<FormValues>();
  return useCallback(
    ({ rule, field }) => findingSentence(rule, language, field === "title" ? getValues("title") : ""),
    [getValues, language],
  );
}
