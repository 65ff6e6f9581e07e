import { Alert, Button, Group, Modal, Stack, Table, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { OutputOf } from "../../shared/api/contract.ts";
import { useCommand } from "../api/use-command.ts";
import { valueInWords } from "../cases/describe-change.ts";
import { useCaseWords } from "../cases/use-case-words.ts";
import { ProblemNote } from "../shell/problem-note.tsx";
import { BulkFields, type BulkTyped, readBulk, useBulkLabel, whyNoBulk } from "./bulk-fields.tsx";

/** So many lines of a plan are drawn; the counts above them are of all. */
const MOST_SHOWN = 200;

/** Fields → old and new a case, and those that cannot be changed → one step. Nothing is written before the last button. */
export function BulkDialog(props: { caseIds: readonly string[]; onClose: () => void }) {
  const { caseIds, onClose } = props;
  const { t } = useTranslation();
  const plan = useCommand("list.planBulk");
  const apply = useCommand("list.applyBulk");
  const [typed, setTyped] = useState<BulkTyped>({});
  const change = readBulk(typed);
  const hindrance = plan.value || apply.value ? null : whyNoBulk(typed);
  const label = useBulkLabel();
  const running = plan.isRunning ? plan : apply.isRunning ? apply : null;
  return (
    <Modal
      opened
      size="xl"
      onClose={onClose}
      title={t("list.bulkTitle", { count: caseIds.length })}
      closeButtonProps={{ "aria-label": t("shell.close") }}
    >
      <Stack gap="sm">
        <ProblemNote problem={apply.problem ?? plan.problem} />
        {running && (
          <Group gap="xs">
            <Text size="sm" role="status">
              {t("list.bulkRunning", {
                done: running.progress?.done ?? 0,
                total: running.progress?.total ?? caseIds.length,
              })}
            </Text>
            <Button size="compact-xs" variant="default" onClick={running.cancel}>
              {t("shell.cancel")}
            </Button>
          </Group>
        )}
        {apply.value ? (
          <>
            <Alert color="green" role="status">
              {t("list.bulkDone", { changed: apply.value.changed })}
            </Alert>
            <Refused refused={apply.value.refused} />
          </>
        ) : plan.value ? (
          <Plan plan={plan.value} />
        ) : (
          <>
            <Text size="sm">{t("list.bulkHint")}</Text>
            <BulkFields typed={typed} onType={setTyped} />
          </>
        )}
        <Group justify="flex-end">
          {hindrance && (
            <Text size="sm" role="status">
              {t(`list.bulkNot_${hindrance.why}`, { field: label(hindrance.field) })}
            </Text>
          )}
          {plan.value && !apply.value && (
            <Button variant="default" onClick={plan.reset}>
              {t("list.bulkBack")}
            </Button>
          )}
          {!plan.value && !apply.value && (
            <Button
              disabled={!change}
              loading={plan.isRunning}
              onClick={() => change && void plan.run({ caseIds: [...caseIds], change })}
            >
              {t("list.bulkPlan")}
            </Button>
          )}
          {plan.value && !apply.value && (
            <Button
              disabled={plan.value.changes.length === 0}
              loading={apply.isRunning}
              onClick={() =>
                change &&
                void apply.run({ caseIds: plan.value?.changes.map((one) => one.caseId) ?? [], change })
              }
            >
              {t("list.bulkApply", { count: plan.value.changes.length })}
            </Button>
          )}
          {apply.value && <Button onClick={onClose}>{t("shell.close")}</Button>}
        </Group>
      </Stack>
    </Modal>
  );
}

type PlanValue = OutputOf<"list.planBulk">;

function Plan({ plan }: { plan: PlanValue }) {
  const { t } = useTranslation();
  const label = useBulkLabel();
  const show = useShownValue();
  return (
    <>
      <Text fw={600}>{t("list.bulkChanges", { count: plan.changes.length })}</Text>
      {plan.unchanged > 0 && <Text size="sm">{t("list.bulkUnchanged", { count: plan.unchanged })}</Text>}
      <Refused refused={plan.refused} />
      {plan.changes.length > 0 && (
        <Table fz="sm" verticalSpacing={3}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("list.bulkCase")}</Table.Th>
              <Table.Th />
              <Table.Th>{t("list.bulkBefore")}</Table.Th>
              <Table.Th>{t("list.bulkAfter")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {plan.changes.slice(0, MOST_SHOWN).flatMap((one) =>
              one.fields.map(({ field, before, after, day }, i) => (
                <Table.Tr key={`${one.caseId}${field}`}>
                  <Table.Td>{i === 0 ? `${one.number} ${one.title}` : ""}</Table.Td>
                  <Table.Td>{label(field)}</Table.Td>
                  <Table.Td>{show(field, before, day)}</Table.Td>
                  <Table.Td fw={600}>{show(field, after, day)}</Table.Td>
                </Table.Tr>
              )),
            )}
          </Table.Tbody>
        </Table>
      )}
    </>
  );
}

function Refused({ refused }: { refused: PlanValue["refused"] }) {
  const { t } = useTranslation();
  if (refused.length === 0) return null;
  return (
    <Alert color="orange" variant="outline" p="xs" title={t("list.bulkRefused", { count: refused.length })}>
      {refused.slice(0, MOST_SHOWN).map((one) => (
        <Text key={one.caseId} size="sm">
          <b>{one.number || one.caseId}</b> {one.title} – {t(`list.bulk_${one.why}`)}
        </Text>
      ))}
    </Alert>
  );
}

/** A value of a plan in words. */
function useShownValue(): (field: string, value: string, day: string | undefined) => string {
  const { t } = useTranslation();
  const speaker = useCaseWords();
  return (field, value, day) => {
    if (value === "") return t("list.bulkEmpty");
    return field.startsWith("own") ? value : valueInWords(field, value, speaker, day);
  };
}
