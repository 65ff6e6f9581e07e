import { Checkbox, NativeSelect, Stack, Text, Title } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useQueryOf } from "../api/use-query-of.ts";
import { ProblemNote } from "../shell/problem-note.tsx";
import { ChangedNumbers, ChangedText } from "./changes.tsx";
import type { Which } from "./use-draft.ts";
import type { ShownVersion } from "./version-list.tsx";

/** A kept version against the text that is being written, or against another version: words and numbers. */
export function CompareView(props: {
  readonly which: Which;
  readonly version: ShownVersion;
  readonly titles: Readonly<Record<string, string>>;
}) {
  const { t } = useTranslation();
  const { which, version, titles } = props;
  const [other, setOther] = useState("draft");
  const [isAll, setAll] = useState(false);
  const versions = useQueryOf("report.compose.versions", { period: which.period }).value?.versions ?? [];
  const now = other === "draft" ? null : Number(other);
  const { value, problem } = useQueryOf("report.compose.compare", { before: version.n, now });
  const numbers = value?.numbers.filter((one) => isAll || one.isInText) ?? [];
  const nowName = now === null ? t("compose.theDraft") : t("compose.versionName", { n: now });
  return (
    <Stack gap="sm">
      <NativeSelect
        label={t("compose.compareWith")}
        value={other}
        onChange={(event) => setOther(event.currentTarget.value)}
        data={[
          { value: "draft", label: t("compose.theDraft") },
          ...versions
            .filter((one) => one.n !== version.n)
            .map((one) => ({ value: String(one.n), label: t("compose.versionName", { n: one.n }) })),
        ]}
      />
      <ProblemNote problem={problem} />
      {value && (
        <>
          <Title order={3} size="h5">
            {t("compose.textChanges", { count: value.text.length })}
          </Title>
          {value.text.length === 0 ? (
            <Text size="sm">{t("compose.sameText")}</Text>
          ) : (
            <ChangedText text={value.text} titles={titles} />
          )}
          <Title order={3} size="h5">
            {t("compose.numberChanges", { count: value.numbers.length })}
          </Title>
          {value.numbers.length === 0 ? (
            <Text size="sm">{t("compose.sameNumbers")}</Text>
          ) : (
            <>
              <Checkbox
                label={t("compose.allNumbers")}
                checked={isAll}
                onChange={(event) => setAll(event.currentTarget.checked)}
              />
              {numbers.length === 0 ? (
                <Text size="sm">{t("compose.noneInText")}</Text>
              ) : (
                <ChangedNumbers
                  numbers={numbers}
                  heads={[t("compose.versionName", { n: version.n }), nowName]}
                />
              )}
            </>
          )}
        </>
      )}
    </Stack>
  );
}
