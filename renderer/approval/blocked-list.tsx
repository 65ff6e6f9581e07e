import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { OutputOf } from "../../shared/api/contract.ts";
import { findingSentence } from "../../shared/case/finding-sentences.ts";
import { explain } from "../../shared/problem/explain.ts";
import { useLanguage } from "../i18n/language.ts";

type Blocked = OutputOf<"case.approve">["blocked"][number];

/** Each case that could not be approved, and why. @param numberOf the case's number, or its id where it is not listed */
export function BlockedList(props: { blocked: readonly Blocked[]; numberOf: (caseId: string) => string }) {
  const { blocked, numberOf } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  if (blocked.length === 0) return null;
  return (
    <>
      <Text size="sm">{t("office.blocked", { count: blocked.length })}</Text>
      {blocked.map((one) => (
        <Text size="sm" key={one.caseId} title={one.code}>
          {numberOf(one.caseId)}:{" "}
          {explain({ code: one.code as "E_RULES", params: { count: one.rules.length } }, language)}{" "}
          {one.rules.map((rule) => findingSentence(rule, language)).join(" ")}
        </Text>
      ))}
    </>
  );
}
