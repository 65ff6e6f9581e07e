import { useTranslation } from "react-i18next";
import type { OutputOf } from "../../shared/api/contract.ts";
import { useLanguage } from "../i18n/language.ts";
import type { CaseColumn } from "./case-rows.tsx";

export type NumberCase = OutputOf<"report.why">["cases"][number];

/** The column of what a case adds to a number, or of the rule that keeps it out. */
export function usePartColumn(): (isCounted: boolean) => CaseColumn<NumberCase> {
  const { t } = useTranslation();
  const language = useLanguage();
  const locale = language === "vi" ? "vi-VN" : "en-GB";
  return (isCounted) =>
    isCounted
      ? { head: t("report.adds"), say: (row) => (row.amount ?? 0).toLocaleString(locale), isNumber: true }
      : { head: t("report.reason"), say: (row) => t(`reason.${row.reason}`) };
}
