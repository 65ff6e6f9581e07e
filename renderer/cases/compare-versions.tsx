import { Group, NativeSelect, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useQueryOf } from "../api/use-query-of.ts";
import { ChangesTable } from "./changes-table.tsx";

/** Any two versions beside each other; each version below stands against the one before it anyway. */
export function CompareVersions({ caseId, newest }: { caseId: string; newest: number }) {
  const { t } = useTranslation();
  const [from, setFrom] = useState(1);
  const [to, setTo] = useState(newest);
  const { value } = useQueryOf("case.compareVersions", { caseId, from, to });
  const numbers = Array.from({ length: newest }, (_, at) => ({
    value: String(at + 1),
    label: t("case.versionNumber", { number: at + 1 }),
  }));
  const choice = (label: string, chosen: number, choose: (number: number) => void) => (
    <NativeSelect
      label={label}
      value={String(chosen)}
      onChange={(event) => choose(Number(event.currentTarget.value))}
      data={numbers}
    />
  );
  return (
    <section aria-label={t("case.compareVersions")}>
      <Group align="flex-end" gap="xs">
        {choice(t("case.compareFrom"), from, setFrom)}
        {choice(t("case.compareTo"), to, setTo)}
      </Group>
      {value && value.changes.length > 0 && <ChangesTable changes={value.changes} />}
      {value?.changes.length === 0 && <Text size="sm">{t("case.compareSame")}</Text>}
    </section>
  );
}
