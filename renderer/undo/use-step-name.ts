import { useTranslation } from "react-i18next";
import { stepWord } from "../../shared/undo/step-kinds.ts";
import { useLanguage } from "../i18n/language.ts";
import { usePeriodName } from "../i18n/period-name.ts";

type Named = {
  readonly what: string;
  readonly count: number;
  readonly number: string;
  readonly title: string;
  readonly period: string;
};

/** `lưu BN-VV-2020-A-0001`, `trình lãnh đạo báo cáo kỳ 6 tháng đầu năm 2020`, `lấy danh sách vào 120 vụ`. */
export function useStepName(): (step: Named) => string {
  const { t } = useTranslation();
  const language = useLanguage();
  const periodName = usePeriodName();
  const nameOf = ({ number, title, period }: Named) =>
    period === "" ? number || title || t("undo.unnamed") : t("undo.report", { period: periodName(period) });
  return (step) => {
    const { what, count } = step;
    return count === 1
      ? t("undo.oneCase", { what: stepWord(what, language), name: nameOf(step) })
      : t("undo.manyCases", { what: stepWord(what, language), count });
  };
}
