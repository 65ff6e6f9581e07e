import { useTranslation } from "react-i18next";
import { stepWord } from "../../shared/undo/step-kinds.ts";
import { useLanguage } from "../i18n/language.ts";

type Named = {
  readonly what: string;
  readonly count: number;
  readonly number: string;
  readonly title: string;
};

/** `lưu BN-VV-2020-A-0001`, `lấy danh sách vào 120 vụ`. */
export function useStepName(): (step: Named) => string {
  const { t } = useTranslation();
  const language = useLanguage();
  return ({ what, count, number, title }) =>
    count === 1
      ? t("undo.oneCase", { what: stepWord(what, language), name: number || title || t("undo.unnamed") })
      : t("undo.manyCases", { what: stepWord(what, language), count });
}
