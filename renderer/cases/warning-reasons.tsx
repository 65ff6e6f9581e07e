import { Button, Group, Stack, TextInput } from "@mantine/core";
import { useId, useState } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { findingSentence } from "../../shared/case/finding-sentences.ts";
import type { CaseRecord } from "../../shared/case/record.ts";
import { reasonsOffered } from "../../shared/catalogue/warning-reasons.ts";
import { cleanReason, saysWhy } from "../../shared/text/reason.ts";
import { useLanguage } from "../i18n/language.ts";
import type { FormValues } from "./form-record.ts";

type Reasons = CaseRecord["reasons"];

export function useReasons() {
  const { setValue, getValues } = useFormContext<FormValues>();
  const reasons = useWatch<FormValues, "reasons">({ name: "reasons" }) as Reasons;
  return {
    of: (rule: string) => reasons.find((one) => one.rule === rule)?.reason ?? "",
    give(rules: readonly string[], text: string) {
      const reason = cleanReason(text).slice(0, 500);
      const rest = getValues("reasons").filter((one) => !rules.includes(one.rule));
      const given = reason === "" ? [] : rules.map((rule) => ({ rule, reason }));
      setValue("reasons", [...rest, ...given], { shouldDirty: true });
    },
  };
}

/** Why one warning is kept: picked from a short list, or written. */
export function WarningReason({ rule }: { rule: string }) {
  const { t } = useTranslation();
  const { of, give } = useReasons();
  const language = useLanguage();
  const listId = useId();
  const held = of(rule);
  const [typed, setTyped] = useState<string | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  return (
    <>
      <TextInput
        size="xs"
        aria-label={t("page.reasonOf", { warning: findingSentence(rule, language) })}
        title={rule}
        placeholder={t("page.reasonPlaceholder")}
        list={listId}
        value={typed ?? held}
        onChange={(event) => setTyped(event.currentTarget.value)}
        error={typed !== null && typed === refused ? t("page.reasonShort") : undefined}
        onBlur={() => {
          if (typed === null) return;
          if (cleanReason(typed) !== "" && !saysWhy(typed)) return setRefused(typed);
          if (cleanReason(typed) !== held) give([rule], typed);
          setTyped(null);
        }}
      />
      <datalist id={listId}>
        {reasonsOffered(rule).map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
    </>
  );
}

/** One reason for every warning that has none of its own. */
export function ReasonForAll({ rules }: { rules: readonly string[] }) {
  const { t } = useTranslation();
  const { of, give } = useReasons();
  const [typed, setTyped] = useState("");
  const open = rules.filter((rule) => of(rule) === "");
  if (open.length < 2) return null;
  return (
    <Stack gap={4}>
      <TextInput
        size="xs"
        label={t("page.reasonForAll", { count: open.length })}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Group>
        <Button
          size="compact-xs"
          variant="default"
          disabled={!saysWhy(typed)}
          onClick={() => {
            give(open, typed);
            setTyped("");
          }}
        >
          {t("page.giveReason")}
        </Button>
      </Group>
    </Stack>
  );
}
