import { Button, Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { findingSentence } from "../../shared/case/finding-sentences.ts";
import { saysWhy } from "../../shared/text/reason.ts";
import { useLanguage } from "../i18n/language.ts";
import { useReasons, WarningReason } from "./warning-reasons.tsx";

type Props = { readonly rules: readonly string[]; readonly onSubmit: (reasonForAll: string) => void };

/** Before a case is submitted: each warning takes a reason of its own, or all of them one. */
export function SubmitWarnings({ rules, onSubmit }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { of } = useReasons();
  const [forAll, setForAll] = useState("");
  const isAnswered = rules.every((rule) => saysWhy(of(rule)));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit(isAnswered ? "" : forAll.trim());
      }}
    >
      <Stack gap="xs">
        <Text size="sm">{t("case.warningsHint")}</Text>
        {rules.map((rule) => (
          <div key={rule}>
            <Text size="sm">{findingSentence(rule, language)}</Text>
            <WarningReason rule={rule} />
          </div>
        ))}
        {!isAnswered && (
          <TextInput
            label={t("case.warningsReason")}
            value={forAll}
            maxLength={500}
            data-autofocus
            description={t("page.reasonShort")}
            onChange={(event) => setForAll(event.currentTarget.value)}
          />
        )}
        <Button type="submit" disabled={!isAnswered && !saysWhy(forAll)}>
          {t("case.submit")}
        </Button>
      </Stack>
    </form>
  );
}
