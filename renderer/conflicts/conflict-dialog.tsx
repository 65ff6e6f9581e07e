import { Button, Group, Modal, Radio, Stack, Table, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { OutputOf } from "../../shared/api/contract.ts";
import { useCommand } from "../api/use-command.ts";
import { useQueryOf } from "../api/use-query-of.ts";
import { labelOf, valueInWords } from "../cases/describe-change.ts";
import { useCaseWords } from "../cases/use-case-words.ts";
import { DecisionForm } from "../cluster/decision-form.tsx";
import { ProblemNote } from "../shell/problem-note.tsx";
import { showTime } from "../shell/show-time.ts";

type View = OutputOf<"conflict.get">;
type Conflict = View["conflicts"][number];

/** One case, field by field: what stood before, what each machine wrote, who approved it and when; one choice a field. */
export function ConflictDialog(props: { caseId: string; isOffice: boolean; onClose: () => void }) {
  const { caseId, isOffice, onClose } = props;
  const { t } = useTranslation();
  const { value, problem } = useQueryOf("conflict.get", { caseId });
  return (
    <Modal
      opened
      onClose={onClose}
      size="90%"
      title={value ? `${value.number} – ${value.title}` : t("conflict.title")}
      lockScroll={false}
      closeButtonProps={{ "aria-label": t("shell.close") }}
    >
      {problem &&
        (problem.code === "E_NOT_FOUND" ? (
          <Text>{t("conflict.done")}</Text>
        ) : (
          <ProblemNote problem={problem} />
        ))}
      {value && (
        <Fields
          key={value.heads.map((head) => head.hash).join()}
          view={value}
          isOffice={isOffice}
          onDone={onClose}
        />
      )}
    </Modal>
  );
}

function Fields({ view, isOffice, onDone }: { view: View; isOffice: boolean; onDone: () => void }) {
  const { t } = useTranslation();
  const decide = useCommand("conflict.decide");
  const settle = useCommand("conflict.settle");
  const [picked, setPicked] = useState<Readonly<Record<string, string>>>({});
  const choices = Object.entries(picked).map(([field, side]) => ({ field, side }));
  const isOpen = view.conflicts.some((conflict) => conflict.taken === null);
  const machineOf = (hash: string) => {
    const at = view.heads.findIndex((head) => head.hash === hash);
    return view.heads[at]?.machine || String(at + 1);
  };
  return (
    <Stack gap="sm">
      {view.heads.map((head) => (
        <Text size="sm" key={head.hash}>
          <b>{t("conflict.machine", { machine: machineOf(head.hash) })}</b>
          {head.editor === "" ? "" : ` – ${t("conflict.editor", { name: head.editor })}`}
          {head.approvals.map(
            (one) => ` – ${t("case.approvedBy", { name: one.name, time: showTime(one.atMs) })}`,
          )}
        </Text>
      ))}
      {view.conflicts.length === 0 ? (
        <Text>{t(isOffice ? "conflict.noFieldOffice" : "conflict.noField")}</Text>
      ) : (
        <FieldTable view={view} picked={picked} onPick={setPicked} machineOf={machineOf} />
      )}
      {view.conflicts.length > 0 && (
        <DecisionForm
          isReady={choices.length > 0}
          withPassphrase={!isOffice}
          problem={decide.problem}
          isRunning={decide.isRunning}
          choices={[
            {
              label: t("conflict.decide", { count: choices.length }),
              decide: async (by) => {
                const heads = view.heads.map((head) => head.hash);
                const done = await decide.run({ caseId: view.caseId, heads, choices, ...by });
                if (done !== undefined) setPicked({});
                return done;
              },
            },
          ]}
        />
      )}
      {isOffice && (
        <Group justify="flex-end">
          <ProblemNote problem={settle.problem} />
          <Button
            disabled={isOpen}
            loading={settle.isRunning}
            onClick={async () => {
              if ((await settle.run({ caseId: view.caseId })) !== undefined) onDone();
            }}
          >
            {t("conflict.settle")}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

type TableProps = {
  readonly view: View;
  readonly picked: Readonly<Record<string, string>>;
  readonly onPick: (picked: Readonly<Record<string, string>>) => void;
  readonly machineOf: (hash: string) => string;
};

function FieldTable({ view, picked, onPick, machineOf }: TableProps) {
  const { t } = useTranslation();
  return (
    <Table withTableBorder withColumnBorders verticalSpacing={4} fz="sm">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t("cluster.field")}</Table.Th>
          <Table.Th>{t("cluster.before")}</Table.Th>
          {view.heads.map((head) => (
            <Table.Th key={head.hash}>{t("conflict.machine", { machine: machineOf(head.hash) })}</Table.Th>
          ))}
          <Table.Th>{t("conflict.decided")}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {view.conflicts.map((conflict) => (
          <FieldRow
            key={conflict.field}
            conflict={conflict}
            picked={picked[conflict.field] ?? conflict.taken ?? ""}
            onPick={(side) => onPick({ ...picked, [conflict.field]: side })}
            machineOf={machineOf}
          />
        ))}
      </Table.Tbody>
    </Table>
  );
}

type RowProps = {
  readonly conflict: Conflict;
  readonly picked: string;
  readonly onPick: (side: string) => void;
  readonly machineOf: (hash: string) => string;
};

function FieldRow({ conflict, picked, onPick, machineOf }: RowProps) {
  const { t } = useTranslation();
  const speaker = useCaseWords();
  const isPrivate = conflict.field === "private";
  const read = (value: string) => valueInWords(conflict.field, value, speaker, conflict.day);
  const label = isPrivate
    ? t("conflict.privateHalf")
    : labelOf(conflict.field, conflict.row, speaker, conflict.day);
  return (
    <Table.Tr>
      <Table.Td>{label}</Table.Td>
      <Table.Td>{isPrivate ? "" : read(conflict.before)}</Table.Td>
      {conflict.values.map(({ side, value }) => (
        <Table.Td key={side}>
          <Radio
            name={conflict.field}
            value={side}
            checked={picked === side}
            onChange={() => onPick(side)}
            label={`${isPrivate ? t("conflict.privateOther") : read(value) || t("conflict.nothing")} (${t("conflict.take", { machine: machineOf(side) })})`}
          />
        </Table.Td>
      ))}
      <Table.Td>
        {conflict.decided
          ? t("conflict.decidedBy", {
              machine: machineOf(conflict.taken ?? ""),
              name: conflict.decided.by,
              time: showTime(conflict.decided.atMs),
              reason: conflict.decided.reason,
            })
          : t("conflict.waiting")}
      </Table.Td>
    </Table.Tr>
  );
}
