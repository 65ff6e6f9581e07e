import { useTranslation } from "react-i18next";
import type { OutputOf } from "../../shared/api/contract.ts";

type Evidence = OutputOf<"duplicate.list">["pairs"][number]["evidence"][number];

/** A reason to think of two cases as one, in words. */
export function useEvidence(): (one: Evidence) => string {
  const { t } = useTranslation();
  return ({ kind, detail }) => {
    if (kind === "agency") return t(detail === "same" ? "duplicate.agencySame" : "duplicate.agencyPart");
    if (kind === "detected") return t("duplicate.detected", { count: Number(detail) });
    if (kind === "person" && detail === "") return t("duplicate.personMark");
    return kind === "title" ? t("duplicate.titleAlike", { detail }) : t(`duplicate.${kind}`, { detail });
  };
}
