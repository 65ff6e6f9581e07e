import { Button, Group, Progress, SegmentedControl, Stack, Table, Text, Title } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { OutputOf } from "../../shared/api/contract.ts";
import { useCommand } from "../api/use-command.ts";
import { useQueryOf } from "../api/use-query-of.ts";
import { showDate } from "../cases/partial-date-text.ts";
import { useUnitName } from "../i18n/unit-name.ts";
import { ProblemNote } from "../shell/problem-note.tsx";
import { PairDialog } from "./pair-dialog.tsx";
import { useEvidence } from "./use-evidence.ts";

type Pair = OutputOf<"duplicate.list">["pairs"][number];
const PAGE = 50;

/** *Vụ nghi trùng*: pairs that may be one case, strongest first, until a person has said so; and what was said. */
export function DuplicatesScreen() {
  const { t } = useTranslation();
  const search = useCommand("duplicate.search");
  const [state, setState] = useState<"open" | "decided">("open");
  const [after, setAfter] = useState<string | null>(null);
  const [pair, setPair] = useState<{ a: string; b: string } | null>(null);
  const { value, problem } = useQueryOf("duplicate.list", { state, after, limit: PAGE });
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <Title order={2} size="h3">
          {t("duplicate.title")}
        </Title>
        <Button loading={search.isRunning} onClick={() => void search.run({})}>
          {t("duplicate.search")}
        </Button>
      </Group>
      <Text size="sm">{t("duplicate.rule")}</Text>
      {value?.stale && <Text size="sm">{t("duplicate.stale")}</Text>}
      {search.isRunning && (
        <Group>
          <Progress
            flex={1}
            value={(100 * (search.progress?.done ?? 0)) / Math.max(search.progress?.total ?? 1, 1)}
            aria-label={t("duplicate.search")}
          />
          <Button size="xs" variant="default" onClick={search.cancel}>
            {t("shell.cancel")}
          </Button>
        </Group>
      )}
      {search.value && <Text role="status">{t("duplicate.searched", search.value)}</Text>}
      <ProblemNote problem={search.problem ?? problem} />
      <SegmentedControl
        aria-label={t("duplicate.title")}
        value={state}
        onChange={(next) => {
          setState(next === "decided" ? "decided" : "open");
          setAfter(null);
        }}
        data={[
          { value: "open", label: t("duplicate.queue") },
          { value: "decided", label: t("duplicate.decided") },
        ]}
      />
      {value?.pairs.length === 0 && (
        <Text>{t(state === "open" ? "duplicate.none" : "duplicate.noneDecided")}</Text>
      )}
      {value && value.pairs.length > 0 && (
        <PairTable pairs={value.pairs} onOpen={(one) => setPair({ a: one.a.caseId, b: one.b.caseId })} />
      )}
      {value?.next && (
        <Button size="xs" variant="default" onClick={() => setAfter(value.next)}>
          {t("cluster.more")}
        </Button>
      )}
      {pair && <PairDialog key={`${pair.a} ${pair.b}`} pair={pair} onClose={() => setPair(null)} />}
    </Stack>
  );
}

function PairTable({ pairs, onOpen }: { pairs: readonly Pair[]; onOpen: (pair: Pair) => void }) {
  const { t } = useTranslation();
  const unitName = useUnitName();
  const evidenceOf = useEvidence();
  const one = (side: Pair["a"]) => (
    <Table.Td>
      <b>{unitName(side.unit)}</b> {side.number}
      <br />
      {side.title} {side.detectedOn === "" ? "" : `(${showDate(side.detectedOn)})`}
    </Table.Td>
  );
  return (
    <Table withTableBorder verticalSpacing={4} fz="sm">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t("duplicate.first")}</Table.Th>
          <Table.Th>{t("duplicate.second")}</Table.Th>
          <Table.Th>{t("duplicate.why")}</Table.Th>
          <Table.Th>{t("duplicate.answer")}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {pairs.map((pair) => (
          <Table.Tr key={`${pair.a.caseId} ${pair.b.caseId}`}>
            {one(pair.a)}
            {one(pair.b)}
            <Table.Td>{pair.evidence.map(evidenceOf).join("; ")}</Table.Td>
            <Table.Td>
              {pair.decision && (
                <Text size="sm">
                  {t(pair.decision.same ? "duplicate.same" : "duplicate.different")}: {pair.decision.reason}
                </Text>
              )}
              <Button
                size="compact-xs"
                variant="default"
                aria-label={`${t("duplicate.compare")} ${pair.a.number} – ${pair.b.number}`}
                onClick={() => onOpen(pair)}
              >
                {t("duplicate.compare")}
              </Button>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
