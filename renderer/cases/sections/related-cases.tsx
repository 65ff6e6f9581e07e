import { Button, Group, NativeSelect, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useController } from "react-hook-form";
import { useTranslation } from "react-i18next";
import type { CaseRecord } from "../../../shared/case/record.ts";
import { useQueryOf } from "../../api/use-query-of.ts";
import { useNavigation } from "../../shell/navigation.ts";
import { CasePicker, type PickedCase } from "../case-picker.tsx";

type Related = CaseRecord["related"];
type Relation = Related[number]["relation"];

/** Cases this one came of or belongs with, and those that name it from their side. */
export function RelatedCases() {
  const { t } = useTranslation();
  const { tabs, active, openCase } = useNavigation();
  const { field } = useController({ name: "related" });
  const rows = field.value as Related;
  const caseId = tabs.find((tab) => tab.key === active)?.caseId ?? null;
  const { value } = useQueryOf("case.related", { caseId, ids: rows.map((row) => row.to).slice(0, 100) });
  const [isAdding, setAdding] = useState(false);
  const [relation, setRelation] = useState<Relation>("duplicate-of");
  const [other, setOther] = useState<PickedCase | null>(null);
  const add = () => {
    if (other && !rows.some((row) => row.to === other.caseId))
      field.onChange([...rows, { id: crypto.randomUUID(), to: other.caseId, relation }]);
    setAdding(false);
    setOther(null);
  };
  return (
    <Stack gap={4} data-field="related" tabIndex={-1}>
      <Text size="sm" fw={600}>
        {t("case.related")}
      </Text>
      {rows.map((row) => {
        const named = value?.named.find((one) => one.caseId === row.to);
        return (
          <Group key={row.id} gap="xs">
            <Text size="sm">
              {t(`page.relation_${row.relation}`)}: {named ? `${named.number} – ${named.title}` : row.to}
            </Text>
            {named && (
              <Button
                size="compact-xs"
                variant="subtle"
                aria-label={`${t("page.openRelated")}: ${named.number}`}
                onClick={() => openCase(row.to)}
              >
                {t("page.openRelated")}
              </Button>
            )}
            <Button
              size="compact-xs"
              variant="subtle"
              color="red"
              aria-label={`${t("case.removeRow")}: ${named?.number ?? row.to}`}
              onClick={() => field.onChange(rows.filter((one) => one.id !== row.id))}
            >
              {t("case.removeRow")}
            </Button>
          </Group>
        );
      })}
      {value?.namedBy.map((one) => (
        <Group key={`${one.caseId}${one.relation}`} gap="xs">
          <Text size="sm">
            {t(`page.namedBy_${one.relation}`)}: {one.number} – {one.title}
          </Text>
          <Button
            size="compact-xs"
            variant="subtle"
            aria-label={`${t("page.openRelated")}: ${one.number}`}
            onClick={() => openCase(one.caseId)}
          >
            {t("page.openRelated")}
          </Button>
        </Group>
      ))}
      {isAdding ? (
        <Group align="flex-end" gap="xs">
          <NativeSelect
            label={t("page.relation")}
            value={relation}
            onChange={(event) => setRelation(event.currentTarget.value as Relation)}
            data={(["duplicate-of", "split", "joined", "converted-from"] as const).map((one) => ({
              value: one,
              label: t(`page.relation_${one}`),
            }))}
          />
          <CasePicker label={t("page.otherCase")} not={caseId} onPick={setOther} />
          <Button size="xs" disabled={other === null} onClick={add}>
            {t("page.addRelated")}
          </Button>
          <Button size="xs" variant="default" onClick={() => setAdding(false)}>
            {t("shell.cancel")}
          </Button>
        </Group>
      ) : (
        <Group>
          <Button size="xs" variant="default" onClick={() => setAdding(true)}>
            + {t("page.addRelated")}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
